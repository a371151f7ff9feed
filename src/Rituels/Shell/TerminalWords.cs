using System.Globalization;

namespace Rituels.Shell;

/// <summary>What commands say, in the language of the environment (LC_ALL, LC_MESSAGES, LANG): French, else English.</summary>
public sealed class TerminalWords(Tongue tongue) : Words(tongue)
{
    private static readonly TerminalWords Own = new(Tongue.Of(Language));

    public static string Language =>
        new[] { "LC_ALL", "LC_MESSAGES", "LANG" }
            .Select(Environment.GetEnvironmentVariable)
            .FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?.StartsWith("fr", StringComparison.OrdinalIgnoreCase) == true ? "fr" : "en";

    public static CultureInfo Culture => Own.Tongue.Culture;

    public static string Say(string key, params object?[] arguments) => Own[key, arguments];
}
