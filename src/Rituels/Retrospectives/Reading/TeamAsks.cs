using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What a team asks for, above all else of its page until it is settled; the oldest first, as everywhere.</summary>
internal sealed class TeamAsks(Recall recall, IHelpDesk desk) : ITeamPart
{
    public bool IsFirst => true;

    public async Task<Part?> Make(Visit visit, Team team, HttpRequest request, CancellationToken stop)
    {
        IReadOnlyList<RequestForHelp> open = [.. (await Readable(visit, team, stop)).Where(asked => asked.IsOpen).Reverse()];
        return open.Count == 0 ? null : new Part("/Retrospectives/Reading/_Asks.cshtml", (team, open));
    }

    /// <summary>All that the reader may know of, the newest first.</summary>
    public async Task<IEnumerable<RequestForHelp>> Readable(Visit visit, Team team, CancellationToken stop)
    {
        var asked = await recall.Of(("team-help", team.Id), () => desk.OfTeam(visit.Cohort, team.Id, stop));
        return asked.Where(one => one.Text.Length > 0 && (one.Week is not { } week || TeamPart.MayRead(visit, team, visit.Cohort.PlanOf(week))));
    }
}
