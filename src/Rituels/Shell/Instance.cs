namespace Rituels.Shell;

/// <summary>How this program is put together: which rooms it has. Every command builds the same program from it.</summary>
public sealed class Instance(Action<WebApplicationBuilder> addRooms, Action<WebApplication> mapRooms)
{
    /// <summary>In the data folder, where there is one.</summary>
    public const string ConfigurationFile = "rituels.json";

    /// <summary>What the command line says of the configuration: <c>--Rituels:Key=value</c> or <c>--Rituels__Key value</c>.</summary>
    public IReadOnlyList<string> ConfigurationArguments { get; init; } = [];

    public Instance With(IReadOnlyList<string> configurationArguments) => new(addRooms, mapRooms) { ConfigurationArguments = configurationArguments };

    /// <summary>Builds and checks the configuration, before the rooms read it.</summary>
    /// <param name="data">The folder of the database and the mail folder.</param>
    /// <param name="urls">Where to listen; null for a command that does not.</param>
    /// <param name="adjust">The last word on services, for a virtual clock or a test's transport.</param>
    /// <param name="meanwhile">What is done on another thread while the rooms map their pages.</param>
    public WebApplication Build(string data, string? urls = null, Action<WebApplicationBuilder>? adjust = null, Action<IServiceProvider>? meanwhile = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        Configure(builder, data, urls);
        addRooms(builder);
        adjust?.Invoke(builder);
        var app = builder.Build();
        Configuration.Check(app.Services);
        var other = meanwhile is null ? Task.CompletedTask : Task.Run(() => meanwhile(app.Services));
        try
        {
            mapRooms(app);
        }
        finally
        {
            other.GetAwaiter().GetResult();
        }
        return app;
    }

    /// <summary>Builds and brings the database up to date: what a command needs.</summary>
    public WebApplication Open(string data, string? urls = null, Action<WebApplicationBuilder>? adjust = null) =>
        Build(data, urls, adjust, Database.DatabaseSetup.Migrate);

    private void Configure(WebApplicationBuilder builder, string data, string? urls)
    {
        builder.Configuration.Sources.Clear();
        builder.Configuration
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Rituels:Data"] = data, ["Rituels:PublicUrl"] = Settings.UsualAddress(urls) })
            .AddJsonFile(Path.Combine(Path.GetFullPath(data), ConfigurationFile), optional: true)
            .AddEnvironmentVariables()
            .AddCommandLine([.. ConfigurationArguments.Select(WithColons)]);
        for (var i = 0; i < builder.Configuration.Sources.Count; i++) builder.Configuration.Sources[i] = new GivenOnly(builder.Configuration.Sources[i]);
        if (urls is not null) builder.WebHost.UseUrls(urls.Split(';'));
        Log(builder.Logging);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 1 << 20;
        });
    }

    /// <summary><c>--Rituels__Key=value</c> with colons in its key; a value is left as it is.</summary>
    private static string WithColons(string argument)
    {
        if (!argument.StartsWith("--Rituels", StringComparison.OrdinalIgnoreCase)) return argument;
        var parts = argument.Split('=', 2);
        return string.Join('=', parts.Select((part, index) => index == 0 ? part.Replace("__", ":") : part));
    }

    /// <summary>Structured lines on standard error: standard output belongs to commands. Queries and requests only when asked for.</summary>
    private static void Log(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console => console.SingleLine = true);
        logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        logging.SetMinimumLevel(LogLevel.Information).AddFilter("Microsoft", LogLevel.Warning);
        // Hosting would open an activity and a scope for each request, which nothing here reads.
        logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // What a write that lost a race met is handled where it is written; what nobody handles is logged once, with its exception, by whoever ran it.
        logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        // Each page that sets a session says itself that nobody may keep it.
        logging.AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        // Keys in an unencrypted database are as safe as the rest of it; the installation guide says so.
        logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }
}
