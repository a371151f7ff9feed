using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>Which weeks somebody may read: those mailed, and of the others their own teams'; staff read all.</summary>
/// <param name="Parts">Theirs in the cohort that let them read it.</param>
internal sealed record WeekReader(Cohort Cohort, IReadOnlyList<Membership> Parts, DateTimeOffset Now)
{
    public static WeekReader Of(Visit visit) => new(visit.Cohort, visit.Memberships, visit.Now);

    /// <summary>The last week of the cohort that has begun.</summary>
    public IsoWeek LastBegun => Cohort.WeekAt(Now) is var now && now > Cohort.LastWeek ? Cohort.LastWeek : now;

    /// <summary>Weeks, among those that have begun, of which they may read their own teams' news only.</summary>
    public IReadOnlyList<IsoWeek> Unpublished =>
        IsStaff ? [] : [.. Cohort.WeeksBetween(DateOnly.MinValue, LastBegun.Monday).Where(week => !Cohort.PlanOf(week).IsPublishedAt(Now))];

    public IReadOnlyList<Guid> OwnTeams => [.. Parts.Select(part => part.TeamId).OfType<Guid>().Distinct()];

    private bool IsStaff => Parts.Any(part => part.Role == Role.Staff);
}
