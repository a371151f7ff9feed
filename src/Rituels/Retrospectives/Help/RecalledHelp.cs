using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

internal static class RecalledHelp
{
    /// <summary>All that a team ever asked, the latest first: who may read it is the caller's care.</summary>
    public static ValueTask<IReadOnlyList<RequestForHelp>> HelpOf(this Recall recall, IHelpDesk desk, Cohort cohort, Team team, CancellationToken stop) =>
        recall.Of(("team-help", team.Id), () => desk.OfTeam(cohort, team.Id, stop));

    /// <summary>What somebody asks for themselves, beside any team, and is still open; the latest first.</summary>
    public static ValueTask<IReadOnlyList<RequestForHelp>> HelpOf(this Recall recall, IHelpDesk desk, Cohort cohort, Person person, CancellationToken stop) =>
        recall.Of(("own-help", cohort.Id, person.Id), () => desk.OpenOf(cohort, person.Id, stop));
}
