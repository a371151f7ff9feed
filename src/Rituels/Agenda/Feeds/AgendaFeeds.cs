using Microsoft.Extensions.Options;
using Rituels.Calendars;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>The calendars of a cohort, as far as whoever asks may see its sessions, and the days that other rituals put beside them.</summary>
internal sealed class AgendaFeeds(RituelsDb db, Visit visit, FeedEntries entries, IOptions<Settings> settings)
{
    /// <summary>What those outside may see, the same for everybody.</summary>
    public async Task<CalendarFeed> Public(FeedChoice choice, CancellationToken stop)
    {
        var sessions = await db.SessionsFor(visit.Cohort, AgendaReader.Outside, stop);
        return Feed("agenda.ics", visit.Cohort.Name, sessions, AgendaReader.Outside, choice, await Others(null, choice, stop));
    }

    /// <summary>What is for a group, with its hours; null when there is no such group.</summary>
    public async Task<CalendarFeed?> Group(string group, FeedChoice choice, CancellationToken stop)
    {
        var sessions = await db.SessionsFor(visit.Cohort, AgendaReader.Of(visit), stop);
        if (Known(group, sessions) is not { } known) return null;
        var reader = new AgendaReader([known], IsMember: known != Groups.Public);
        var name = new FeedWords(Speak(choice))["feed-group", visit.Cohort.Name, new AgendaWords(Speak(choice)).Group(known)];
        return Feed($"agenda/{Uri.EscapeDataString(known)}.ics", name, sessions.Where(s => reader.IsInvitedTo(s.Sheet)), reader, choice, await Others(known, choice, stop));
    }

    /// <summary>Of a group's calendar, what is for it, told to those outside where the cohort's agenda is: programs that fetch calendars do not sign in.</summary>
    private async Task<IReadOnlyList<CalendarEvent>> Others(string? group, FeedChoice choice, CancellationToken stop)
    {
        var isTold = group is not null && (visit.IsMember || (await db.AgendaBookOf(visit.Cohort, stop)).IsPublic);
        return await entries.Of(visit.Cohort, new EntryReader(null, [], Speak(choice).Language) { Group = isTold ? group : null }, visit.Now, stop);
    }

    /// <summary>One session with the hours of whoever asks; null when they do not see it.</summary>
    public async Task<CalendarFeed?> One(Guid id, FeedChoice choice, CancellationToken stop)
    {
        var reader = AgendaReader.Of(visit);
        return await db.SessionFor(visit.Cohort, id, reader, stop) is { } session
            ? Feed($"agenda/sessions/{id}/session.ics", session.Sheet.Title, [session], reader, choice, []) : null;
    }

    private CalendarFeed Feed(string path, string name, IEnumerable<Session> sessions, AgendaReader reader, FeedChoice choice, IReadOnlyList<CalendarEvent> others)
    {
        var (cohort, tongue) = (visit.Cohort, Speak(choice));
        var events = new SessionEvents(cohort, reader, tongue, settings.Value) { Alarm = choice.Before };
        return FeedHead.Of(tongue, settings.Value, $"/{cohort.Slug}/{path}{choice.Query}", $"/{cohort.Slug}/agenda",
            name, new FeedWords(tongue)["feed-about", cohort.Name], [.. sessions.SelectMany(events.History), .. others]);
    }

    /// <summary>In the cohort's first language, whatever a program says that it accepts: an address always gives the same.</summary>
    private Tongue Speak(FeedChoice choice)
    {
        var spoken = visit.Cohort.Languages;
        return Tongue.Of(choice.Language is { } wished && spoken.Contains(wished) ? wished : spoken[0], visit.Cohort.Vocabulary);
    }

    private static string? Known(string group, IEnumerable<Session> sessions) => Groups.Known.Concat(sessions.SelectMany(s => s.Sheet.Audience).Select(invited => invited.Group))
        .FirstOrDefault(known => known.Equals(group, StringComparison.OrdinalIgnoreCase));
}
