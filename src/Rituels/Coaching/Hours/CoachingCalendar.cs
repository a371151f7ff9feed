using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Sessions in the calendars of those who come, of both sides, and of nobody else: not of other staff, and of no group.</summary>
internal sealed class CoachingCalendar(RituelsDb db) : ICalendarSource
{
    public async Task<IReadOnlyList<CalendarEntry>> Between(Cohort cohort, EntryReader reader, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken stop)
    {
        if (reader.Person is not { } person || !reader.IsMember) return [];
        var (teams, mentored) = (TeamsOf(reader, Role.Fellow), TeamsOf(reader, Role.Mentor));
        Guid? with = reader.Parts.Any(part => part.Role == Role.Staff) ? person.Id : null;
        var sessions = await db.Set<CoachingSession>().AsNoTracking().Of(cohort).For(teams, mentored, with).Where(s => first <= s.Day && s.Day <= last).InOrder().ToListAsync(stop);
        var words = new CoachingWords(Tongue.Of(reader.Language, cohort.Vocabulary));
        return [.. sessions.Select(session => Entry(cohort, session, words))];
    }

    private static List<Guid> TeamsOf(EntryReader reader, Role role) => [.. reader.Parts.Where(part => part.Role == role).Select(part => part.TeamId).OfType<Guid>().Distinct()];

    private static CalendarEntry Entry(Cohort cohort, CoachingSession session, CoachingWords words) =>
        new(session.Uid, words[session.State == SessionState.Cancelled ? "session-title-off" : "session-title", session.Team!.Name], session.Day, session.Day)
        {
            From = session.From, Until = session.Until, Place = session.Place, Text = session.With is { } with ? words["session-with", with.Name] : "", Kind = words["title"],
            Path = $"/{cohort.Slug}/coaching/sessions/{session.Id}", IsCancelled = session.State == SessionState.Cancelled, Sequence = session.Sequence, ChangedAt = session.ChangedAt,
        };
}
