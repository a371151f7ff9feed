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
        var told = await db.Set<Retrospective>().AsNoTracking().WithKeyDate(new(cohort, reader.Parts, now))
            .Where(r => first <= r.KeyDate && r.KeyDate <= last).OrderBy(r => r.KeyDate).ThenBy(r => r.TeamId).ToListAsync(stop);
        var kind = new SearchWords(Tongue.Of(reader.Language, cohort.Vocabulary))["dates-kind"];
        return [.. told.Select(r => Entry(cohort, r, teams[r.TeamId], kind))];
    }

    /// <summary>A date is the team's, whichever week told of it last: its name in calendars stays.</summary>
    private static CalendarEntry Entry(Cohort cohort, Retrospective told, Team team, string kind)
    {
        var (day, text) = (told.KeyDate!.Value, told.Answers.KeyDateText);
        return new($"{team.Id}-{day:yyyyMMdd}@rituels", $"{(text.Length == 0 ? kind : text)} – {team.Name}", day, day)
        {
            Kind = kind, Path = $"/{cohort.Slug}/retrospectives/{told.Week}", ChangedAt = told.EditedAt,
        };
    }
}
