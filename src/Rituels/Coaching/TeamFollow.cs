using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>How it is between a team and who follows it: nobody called for too long; an hour is planned; all is well; the team is on pause.</summary>
public enum Standing { Waits, Planned, Fine, Paused }

/// <summary>What staff know of a team that takes part today, from contacts and sessions.</summary>
/// <param name="Rhythm">Days.</param>
/// <param name="Last">The last contact; null when there was none.</param>
/// <param name="Since">The day from which it waits: that of the last contact, else its first one.</param>
/// <param name="Next">The next session that is planned.</param>
/// <param name="Unsettled">Sessions that are over and of which nobody said whether they took place.</param>
/// <param name="Promises">What was promised and is not done, what is due first before what has no day.</param>
public sealed record TeamFollow(
    Team Team, int Rhythm, Contact? Last, DateOnly Since, DateOnly Today, CoachingSession? Next, IReadOnlyList<CoachingSession> Unsettled, IReadOnlyList<Contact> Promises)
{
    /// <summary>Days without news.</summary>
    public int Waited => DaysWithout(Team, Since, Today);

    public Standing Standing => Team.IsPausedOn(Today) ? Standing.Paused : Next is not null ? Standing.Planned : Waited > Rhythm ? Standing.Waits : Standing.Fine;

    /// <summary>The longest wait first; those on pause last.</summary>
    public static IOrderedEnumerable<TeamFollow> InOrder(IEnumerable<TeamFollow> teams) =>
        teams.OrderBy(t => t.Standing == Standing.Paused).ThenByDescending(t => t.Waited).ThenBy(t => t.Team.Name, NameOrder.Alphabetical);

    public IEnumerable<Contact> DueBy(DateOnly day) => Promises.Where(promise => promise.NextDay <= day);

    /// <summary>All of the cohort's teams that take part today, in five short queries; a cohort that is over has none.</summary>
    public static async Task<IReadOnlyList<TeamFollow>> Read(RituelsDb db, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var today = cohort.Today(now);
        if (cohort.IsClosed || today < cohort.Starts || today > cohort.Ends) return [];
        var teams = await db.Teams.AsNoTracking().Include(t => t.Referent).Of(cohort).ToListAsync(stop);
        var book = await db.CoachingBookOf(cohort, stop);
        var rhythms = await db.Set<TeamRhythm>().AsNoTracking().Where(r => r.CohortId == cohort.Id).ToDictionaryAsync(r => r.TeamId, r => r.Days, stop);
        var contacts = db.Set<Contact>().AsNoTracking().Of(cohort);
        var last = await contacts.Last(contacts).ToDictionaryAsync(c => c.TeamId, stop);
        var promises = (await contacts.Where(c => c.NextStep != "" && c.KeptAt == null).ToListAsync(stop)).ToLookup(c => c.TeamId);
        var sessions = (await db.Set<CoachingSession>().AsNoTracking().Of(cohort).Where(s => s.State == SessionState.Planned).InOrder().ToListAsync(stop)).ToLookup(s => s.TeamId);
        return [.. InOrder(teams.Where(t => t.IsActiveOn(today)).Select(Follow))];

        TeamFollow Follow(Team team) => Of(cohort, team, rhythms.GetValueOrDefault(team.Id, book.Rhythm), last.GetValueOrDefault(team.Id), sessions[team.Id], promises[team.Id], now);
    }

    private static TeamFollow Of(Cohort cohort, Team team, int rhythm, Contact? last, IEnumerable<CoachingSession> planned, IEnumerable<Contact> promises, DateTimeOffset now)
    {
        var sessions = planned.ToLookup(s => s.StartsAt(cohort, now).AddMinutes(s.Minutes) > now);
        return new(team, rhythm, last, SinceOf(cohort, team, last), cohort.Today(now), sessions[true].FirstOrDefault(), [.. sessions[false]],
            [.. promises.OrderBy(p => p.NextDay is null).ThenBy(p => p.NextDay).ThenBy(p => p.LoggedAt).ThenBy(p => p.Id)]);
    }

    private static DateOnly SinceOf(Cohort cohort, Team team, Contact? last) =>
        last?.Day ?? (team.Starts > cohort.Starts ? team.Starts.Value : cohort.Starts);

    /// <summary>How many days passed between two without news; those of a pause do not count.</summary>
    public static int DaysWithout(Team team, DateOnly since, DateOnly until)
    {
        var days = Math.Max(0, until.DayNumber - since.DayNumber);
        return team.Pauses.Count == 0 ? days : Enumerable.Range(1, days).Count(day => !team.IsPausedOn(since.AddDays(day)));
    }
}
