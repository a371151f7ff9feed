using System.CommandLine;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The commands of the agenda: <c>import planning</c>, <c>export planning</c>.</summary>
internal static class AgendaCommands
{
    public static void AddTo(RootCommand root, Instance instance)
    {
        var (tongue, shared) = (Tongue.Of(TerminalWords.Language), new PortabilityWords(Tongue.Of(TerminalWords.Language)));
        PortabilityCommands.Import(root).Subcommands.Add(new ImportPlanningCommand(instance, new PlanningWords(tongue), new AgendaImportWords(tongue), shared).Build());
        PortabilityCommands.Export(root).Subcommands.Add(new ExportPlanningCommand(instance, new AgendaExportWords(tongue), shared).Build());
    }
}
