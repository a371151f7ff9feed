using System.CommandLine;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// <c>rituels export planning --cohort ID --format md</c>: all sessions, on standard output or into a new file. Exit code 2, and nothing
/// written, for a cohort or a file that cannot be.
/// </summary>
internal sealed class ExportPlanningCommand(Instance instance, AgendaExportWords words, PortabilityWords shared)
{
    /// <summary>Whoever has the database sees all sessions; what staff note for themselves is in no export.</summary>
    private static readonly AgendaReader Everything = new([Groups.Staff], IsMember: true);

    private readonly Option<string> _cohort = new("--cohort") { Description = words["cohort-option"], HelpName = "ID", Required = true };
    private readonly Option<string> _format = new("--format") { Description = words["format-option"], DefaultValueFactory = _ => "md" };
    private readonly Option<string> _out = new("--out") { Description = words["out-option"], HelpName = "FILE" };

    public Command Build()
    {
        _format.AcceptOnlyFromAmong([.. AgendaExport.Formats]);
        var command = new Command("planning", words["command-description"]) { _cohort, _format, _out };
        command.SetAction(Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        using var file = parsed.GetValue(_out) is { } path ? new NewFile(path) : null;
        if (file?.Obstacle is { } obstacle) return Refusals.Say(json: false, words[obstacle, parsed.GetValue(_out)]);
        await using var desk = CohortDesk.Open(instance, parsed);
        if (await desk.Find(parsed.GetRequiredValue(_cohort), shared, stop) is not { } cohort) return Refusals.Say(json: false, desk.Refusal);
        var octets = await Write(desk, cohort, parsed.GetRequiredValue(_format), stop);
        if (file is not null) await Keep(file, octets, stop);
        else await Print(octets, stop);
        return 0;
    }

    private async Task<byte[]> Write(CohortDesk desk, Cohort cohort, string format, CancellationToken stop)
    {
        var sessions = await desk.Db.SessionsFor(cohort, Everything, stop);
        var settings = desk.Services.GetRequiredService<IOptions<Settings>>().Value;
        return new AgendaExport(cohort, Everything, words.Tongue, settings).Write(format, sessions);
    }

    private static async Task Keep(NewFile file, byte[] octets, CancellationToken stop)
    {
        await using (var stream = file.Create()) await stream.WriteAsync(octets, stop);
        file.Keep();
    }

    private static async Task Print(byte[] octets, CancellationToken stop)
    {
        await using var output = Console.OpenStandardOutput();
        await output.WriteAsync(octets, stop);
    }
}
