using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>Key dates in the agenda and in calendars, for those of the cohort, as they read them on the page of key dates.</summary>
internal sealed class KeyDatesCalendar(RituelsDb db) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> Between(Cohort cohort, EntryReader reader, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken stop)
    {
        if (!reader.IsMember) return [];
        var teams = await db.Teams.AsNoTracking().Of(cohort).ToDictionaryAsync(team => team.Id, stop);
        var readable = db.Set<Retrospective>().AsNoTracking().WithKeyDate(new(cohort, reader.Parts, now));
        var told = await readable.Where(r => first <= r.KeyDate && r.KeyDate <= last).OrderBy(r => r.KeyDate).ThenBy(r => r.TeamId).ToListAsync(stop);
        var noted = await db.Set<NotedDate>().Untold(cohort.Id, null, readable).Where(n => first <= n.Day && n.Day <= last).OrderBy(n => n.Day).ThenBy(n => n.TeamId).ToListAsync(stop);
        var kind = new SearchWords(Tongue.Of(reader.Language, cohort.Vocabulary))["dates-kind"];
        return [.. told.Select(r => Entry(teams[r.TeamId], r.KeyDate!.Value, r.Answers.KeyDateText, kind) with { Path = $"/{cohort.Slug}/retrospectives/{r.Week}", ChangedAt = r.EditedAt })
            .Concat(noted.Select(n => Entry(teams[n.TeamId], n.Day, n.Text, kind) with { Path = $"/{cohort.Slug}/key-dates", ChangedAt = n.At }))];
    }

    /// <summary>A date is the team's, whoever told of it last: its name in calendars stays.</summary>
    private static CalendarEntry Entry(Team team, DateOnly day, string text, string kind) =>
        new($"{team.Id}-{day:yyyyMMdd}@rituels", $"{(text.Length == 0 ? kind : text)} – {team.Name}", day, day) { Kind = kind };
}
