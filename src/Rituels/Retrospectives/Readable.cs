using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>Which weeks a visitor may read: those mailed, and of the others their own teams'; staff read all.</summary>
internal static class Readable
{
    /// <summary>The last week of the cohort that has begun.</summary>
    public static IsoWeek LastBegun(Visit visit) => visit.Cohort.WeekAt(visit.Now) is var now && now > visit.Cohort.LastWeek ? visit.Cohort.LastWeek : now;

    /// <summary>Weeks, among those that have begun, of which the visitor may read their own teams' news only.</summary>
    public static IReadOnlyList<IsoWeek> Unpublished(Visit visit) =>
        visit.IsStaff ? [] : [.. visit.Cohort.WeeksBetween(DateOnly.MinValue, LastBegun(visit).Monday).Where(week => !visit.Cohort.PlanOf(week).IsPublishedAt(visit.Now))];

    public static IReadOnlyList<Guid> OwnTeams(Visit visit) => [.. visit.Memberships.Select(m => m.TeamId).OfType<Guid>().Distinct()];
}
