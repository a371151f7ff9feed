using System.CommandLine;
using Microsoft.Extensions.Options;
using Rituels.Database;

namespace Rituels.Shell;

/// <summary>What greets the terminal once the program listens: a sign-in link, a hint.</summary>
public interface IGreeting
{
    /// <summary>Runs once the program answers, before it says so; <paramref name="empty"/> asks for no sample.</summary>
    Task<IReadOnlyList<string>> Prepare(bool empty, CancellationToken stop);
}

/// <summary><c>rituels serve</c>: the web application and, unless told otherwise, its worker.</summary>
internal static class ServeCommand
{
    public static readonly Option<string> Urls = new("--urls") { DefaultValueFactory = _ => Settings.UsualUrl };
    public static readonly Option<bool> Empty = new("--empty");

    public static void AddTo(RootCommand root, Instance instance)
    {
        Urls.Description = TerminalWords.Say("urls-option");
        Empty.Description = TerminalWords.Say("empty-option");
        var serve = new Command("serve", TerminalWords.Say("serve-description"));
        root.Subcommands.Add(serve);
        foreach (var command in new Command[] { root, serve })
        {
            command.Options.Add(Urls);
            command.Options.Add(Empty);
            command.SetAction((parsed, stop) => Serve(instance, parsed, stop));
        }
    }

    private static async Task<int> Serve(Instance instance, ParseResult parsed, CancellationToken stop)
    {
        try
        {
            await ServeUntilStopped(instance, parsed, stop);
        }
        catch (OperationCanceledException)
        {
            // Told to stop before it was up: as good an end as after.
            return 0;
        }
        return 0;
    }

    private static async Task ServeUntilStopped(Instance instance, ParseResult parsed, CancellationToken stop)
    {
        IDisposable? use = null;
        await using var app = instance.Build(parsed.GetRequiredValue(CommandLine.Data), parsed.GetRequiredValue(Urls), meanwhile: services =>
        {
            use = Use(services.GetRequiredService<IOptions<Settings>>().Value);
            services.Migrate();
        });
        using var inUse = use;
        await app.StartAsync(stop);
        var lines = new List<string>();
        foreach (var greeting in app.Services.GetServices<IGreeting>())
            lines.AddRange(await greeting.Prepare(parsed.GetValue(Empty), stop));
        Console.WriteLine(TerminalWords.Say("listening", string.Join(", ", app.Urls)));
        lines.ForEach(Console.WriteLine);
        await app.WaitForShutdownAsync(stop);
    }

    /// <summary>Tells a restore that the database is served; nothing to tell for PostgreSQL.</summary>
    private static IDisposable? Use(Settings settings)
    {
        if (SqliteFiles.Of(settings) is not { } database) return null;
        NewFile.PrivateFolder(Path.GetDirectoryName(database)!);
        return InstanceLock.Share(database) ?? throw new IOException(TerminalWords.Say("being-restored", database));
    }
}
