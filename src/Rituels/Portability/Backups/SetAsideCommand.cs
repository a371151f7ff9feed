using System.CommandLine;
using System.Text.Json;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// <c>rituels set-aside</c>: what <c>restore</c> does to the copy, for a database that was brought back by other means, such as
/// <c>pg_restore</c> or a snapshot of the disk. Exit code 2 while it is served, or
/// open elsewhere: what waits would be set aside under whoever sends it.
/// </summary>
internal sealed class SetAsideCommand(Instance instance, BackupWords words, PortabilityWords shared)
{
    private readonly Option<string> _format = PortabilityCommands.Format(shared);

    public Command Build()
    {
        var command = new Command("set-aside", words["set-aside-description"]) { _format };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var json = parsed.GetValue(_format) == "json";
        await using var app = instance.Build(parsed.GetRequiredValue(CommandLine.Data));
        var settings = app.Services.GetRequiredService<IOptions<Settings>>().Value;
        if (SqliteFiles.Of(settings) is not { } database)
            return await PostgresClients.Others(settings.ConnectionString, stop) is > 0 and var others ? Refusals.Say(json, words["set-aside-running", others]) : await SetAside(app.Services, json, stop);
        if (!File.Exists(database)) return Refusals.Say(json, words["no-database", database]);
        using var alone = InstanceLock.TakeAlone(database);
        return alone is not null && SqliteFiles.IsFree(database) ? await SetAside(app.Services, json, stop) : Refusals.Say(json, words["restore-running", database]);
    }

    private async Task<int> SetAside(IServiceProvider services, bool json, CancellationToken stop)
    {
        services.Migrate();
        await using var scope = services.CreateAsyncScope();
        var tally = await scope.ServiceProvider.GetRequiredService<RestoredPost>().SetAside(services.GetRequiredService<TimeProvider>().GetUtcNow(), stop);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { setAside = tally, problems = Array.Empty<object>() }, ImportReport.Options)
            : words["set-aside-done", tally.Letters, tally.Held, tally.Skipped]);
        return 0;
    }
}
