using System.CommandLine;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The commands of the agenda: <c>import planning</c>.</summary>
internal static class AgendaCommands
{
    public static void AddTo(RootCommand root)
    {
        var tongue = Tongue.Of(TerminalWords.Language);
        PortabilityCommands.Import(root).Subcommands.Add(new ImportPlanningCommand(new PlanningWords(tongue), new PortabilityWords(tongue)).Build());
    }
}
