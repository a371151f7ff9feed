using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>Takes key dates from other rituals.</summary>
internal sealed class NotedDateBook(RituelsDb db) : IKeyDateBook
{
    public async Task Note(Cohort cohort, Guid team, DateOnly day, string text, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        var noted = db.Set<NotedDate>().Local.FirstOrDefault(n => n.TeamId == team && n.Day == day) ?? await db.Set<NotedDate>().FirstOrDefaultAsync(n => n.TeamId == team && n.Day == day, stop);
        noted ??= db.Add(new NotedDate { CohortId = cohort.Id, TeamId = team, Day = day }).Entity;
        noted.Hear(text, by, now);
    }
}

/// <summary>Noted dates beside those that teams told in their week's form, whose words come first on the same day.</summary>
internal static class NotedDates
{
    /// <summary>The cohort's between two days, both included, without those of <paramref name="told"/>; in order.</summary>
    /// <param name="before">Noted before that instant.</param>
    public static async Task<IReadOnlyList<KeyDate>> Beside(this RituelsDb db, Cohort cohort, IEnumerable<KeyDate> told, IReadOnlyDictionary<Guid, Team> teams, DateOnly first, DateOnly last, DateTimeOffset? before, CancellationToken stop)
    {
        var noted = db.Set<NotedDate>().AsNoTracking().Where(n => n.CohortId == cohort.Id && first <= n.Day && n.Day <= last);
        if (before is { } instant) noted = noted.Where(n => n.At < instant);
        var all = told.ToList();
        var known = all.Select(date => (date.Team.Id, date.Day)).ToHashSet();
        var more = (await noted.ToListAsync(stop)).Where(n => !known.Contains((n.TeamId, n.Day))).Select(n => n.AsKeyDate(cohort, teams[n.TeamId]));
        return [.. all.Concat(more).OrderBy(date => date.Day).ThenBy(date => date.Team.Name, NameOrder.Alphabetical)];
    }

    /// <summary>Those of a cohort, or of one team, on days of which no retrospective that may be read tells.</summary>
    public static IQueryable<NotedDate> Untold(this IQueryable<NotedDate> noted, Guid cohort, Guid? team, IQueryable<Retrospective> told)
    {
        if (team is { } id) noted = noted.Where(n => n.TeamId == id);
        return noted.AsNoTracking().Where(n => n.CohortId == cohort && !told.Any(r => r.TeamId == n.TeamId && r.KeyDate == n.Day));
    }

    public static async Task<IEnumerable<KeyDate>> AsKeyDates(this IQueryable<NotedDate> noted, Cohort cohort, IReadOnlyDictionary<Guid, Team> teams, CancellationToken stop) =>
        (await noted.ToListAsync(stop)).Select(n => n.AsKeyDate(cohort, teams[n.TeamId]));

    public static KeyDate AsKeyDate(this NotedDate noted, Cohort cohort, Team team) => new(noted.Day, noted.Text, team, cohort.WeekAt(noted.At));
}
