using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;

namespace Rituels.Shell;

/// <summary>What an instance is configured with under <c>Rituels</c>: file, environment (<c>Rituels__…</c>) or command line.</summary>
public sealed class Settings
{
    public const string Section = "Rituels";
    public const string UsualUrl = "http://127.0.0.1:5080";

    /// <summary>Where people reach the instance; links in mail begin with it. Default: the first address listened on.</summary>
    public string? PublicUrl { get; set; }

    /// <summary><c>Data Source=…</c> is SQLite, <c>Host=…</c> PostgreSQL. Default: <c>rituels.db</c> in the data folder.</summary>
    public string? Database { get; set; }

    /// <summary>Whether this process does what is due; false for a replica that only answers.</summary>
    public bool Worker { get; set; } = true;

    /// <summary>Addresses or networks of proxies whose X-Forwarded headers are believed, separated by commas.</summary>
    public string TrustedProxies { get; set; } = "";

    /// <summary>The folder of the database and the mail folder; <c>--data</c>.</summary>
    public string Data { get; set; } = "data";

    /// <summary>A database that nobody would miss: it need not survive a power cut.</summary>
    internal bool IsThrowAway { get; set; }

    public bool IsPostgres => Database?.Contains("Host=", StringComparison.OrdinalIgnoreCase) == true;

    public string ConnectionString => Database ?? $"Data Source={Path.Combine(Data, "rituels.db")}";

    /// <summary>
    /// The first of the addresses listened on that leads here from this machine: a wildcard is 127.0.0.1, and a port left to the
    /// system (0) is not known yet. Null when there is none.
    /// </summary>
    /// <param name="urls">Separated by semicolons, as <c>--urls</c> takes them.</param>
    internal static string? UsualAddress(string? urls) =>
        urls?.Split(';', StringSplitOptions.TrimEntries).Select(WithoutWildcard).FirstOrDefault(url => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Port > 0);

    private static string WithoutWildcard(string url) => Regex.Replace(url, @"(?<=://)(\*|\+|0\.0\.0\.0|\[::\])(?=[:/]|$)", "127.0.0.1");

    public string LinkTo(string path) => (PublicUrl ?? UsualUrl).TrimEnd('/') + path;
}

/// <summary>Says which key is wrong and what it should be, before anything starts.</summary>
internal sealed class SettingsCheck : IValidateOptions<Settings>
{
    public ValidateOptionsResult Validate(string? name, Settings settings)
    {
        var faults = new List<string>();
        if (settings.PublicUrl is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
            faults.Add(TerminalWords.Say("config-public-url", Key(nameof(Settings.PublicUrl)), url));
        if (settings.Database is { } database && !settings.IsPostgres && !database.Contains("Data Source=", StringComparison.OrdinalIgnoreCase))
            faults.Add(TerminalWords.Say("config-database", Key(nameof(Settings.Database))));
        faults.AddRange(settings.TrustedProxies.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(proxy => !IPAddress.TryParse(proxy, out _) && !System.Net.IPNetwork.TryParse(proxy, out _))
            .Select(proxy => TerminalWords.Say("config-proxy", Key(nameof(Settings.TrustedProxies)), proxy)));
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static string Key(string name) => $"{Settings.Section}:{name}";
}
