using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// What somebody takes out of a cohort: all its weeks and teams unless one is named, and never more than the reader may read
/// on screen.
/// </summary>
public sealed class Extract(Cohort cohort, Tongue tongue, DateTimeOffset now)
{
    private readonly Dictionary<IsoWeek, bool> _published = [];

    public Cohort Cohort => cohort;
    public Tongue Tongue => tongue;
    public DateTimeOffset Now => now;
    public IsoWeek? Week { get; init; }
    public Team? Team { get; init; }

    /// <summary>Staff take out weeks before their mail too, and who filed them.</summary>
    public bool IsForStaff { get; init; }

    /// <summary>Whether people of the team are named: not to who only holds a link.</summary>
    public bool NamesPeople { get; init; }

    /// <summary>The reader's own teams, which they read before the mail.</summary>
    public IReadOnlySet<Guid> Own { get; init; } = new HashSet<Guid>();

    public static Extract For(Visit visit, Team? team = null, IsoWeek? week = null) => new(visit.Cohort, visit.Tongue, visit.Now)
    {
        Team = team, Week = week, IsForStaff = visit.IsStaff, NamesPeople = true,
        Own = visit.Memberships.Select(m => m.TeamId).OfType<Guid>().ToHashSet(),
    };

    /// <summary>For who holds a link to one team: its published weeks, and nobody's name.</summary>
    public static Extract ForOutsider(Cohort cohort, Team team, Tongue tongue, DateTimeOffset now) => new(cohort, tongue, now) { Team = team };

    public bool MayRead(Guid team, IsoWeek week) => IsForStaff || Own.Contains(team) || IsPublished(week);

    /// <summary>The instant in the time zone that the cohort had in that week.</summary>
    public DateTimeOffset Local(DateTimeOffset instant, IsoWeek week) => instant.In(TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(week).TimeZone));

    /// <summary>Without its ending: <c>eig-2019-carto-demo-2019-W10</c>.</summary>
    public string FileName => string.Join('-', new[] { cohort.Slug, Team?.Slug, Week?.ToString() }.OfType<string>());

    /// <summary>Whether a request for help belongs to it, and its reader may read it: who only holds a link reads published weeks, and no request beside them.</summary>
    public bool Has(RequestForHelp asked) => NamesPeople && (Week is not { } week || IsoWeek.Of(asked.AskedOn) == week) && (asked.Week is not { } of || MayRead(asked.TeamId ?? default, of));

    private bool IsPublished(IsoWeek week)
    {
        if (!_published.TryGetValue(week, out var published)) _published[week] = published = cohort.PlanOf(week).IsPublishedAt(now);
        return published;
    }
}
