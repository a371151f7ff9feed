using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Calendars;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// A person's own calendar, for whoever holds its address: what they are invited to or run in all their cohorts, with their hours,
/// and the days of other rituals; staff have every session. It ends with their last right to read.
/// </summary>
internal sealed class PersonalFeeds(RituelsDb db, IOptions<Settings> settings, FeedEntries entries, CalendarUses uses, TimeProvider clock)
{
    private readonly DateTimeOffset _now = clock.GetUtcNow();

    /// <summary>Null when the address is unknown, was renewed, or belongs to somebody who reads nothing any more: nobody is told which.</summary>
    public async Task<CalendarFeed?> Open(string token, FeedChoice choice, CancellationToken stop)
    {
        var hash = CalendarKey.Hash(token);
        if (await db.Set<CalendarKey>().AsNoTracking().FirstOrDefaultAsync(k => k.TokenHash == hash, stop) is not { } key) return null;
        var person = await db.People.AsNoTracking().Include(p => p.Memberships).ThenInclude(m => m.Team).AsSplitQuery().SingleAsync(p => p.Id == key.PersonId, stop);
        var cohorts = await Cohorts(person, stop);
        if (cohorts.Count == 0) return null;
        uses.Note(key, DateOnly.FromDateTime(_now.UtcDateTime));
        return await Feed(token, person, cohorts, choice, stop);
    }

    /// <summary>Those that they read today, the latest first.</summary>
    private async Task<IReadOnlyList<(Cohort Cohort, IReadOnlyList<Membership> Parts)>> Cohorts(Person person, CancellationToken stop)
    {
        var ids = person.Memberships.Select(m => m.CohortId).ToHashSet();
        var cohorts = await db.Cohorts.AsNoTracking().Where(c => ids.Contains(c.Id)).OrderByDescending(c => c.Starts).ThenBy(c => c.Slug).ToListAsync(stop);
        return [.. cohorts.Select(cohort => (cohort, Parts(person, cohort))).Where(mine => mine.Item2.Count > 0)];
    }

    private IReadOnlyList<Membership> Parts(Person person, Cohort cohort) =>
        [.. person.Memberships.Where(m => m.CohortId == cohort.Id && m.ReadsOn(cohort.Today(_now), cohort))];

    private async Task<CalendarFeed> Feed(string token, Person person, IReadOnlyList<(Cohort Cohort, IReadOnlyList<Membership> Parts)> cohorts, FeedChoice choice, CancellationToken stop)
    {
        var events = new List<CalendarEvent>();
        foreach (var (cohort, parts) in cohorts) events.AddRange(await Events(person, cohort, parts, choice, stop));
        var tongue = Speak(person, cohorts[0].Cohort, choice);
        var (words, names) = (new FeedWords(tongue), tongue.List(cohorts.Select(mine => mine.Cohort.Name)));
        return FeedHead.Of(tongue, settings.Value, $"/calendars/{token}.ics{choice.Query}", $"/{cohorts[0].Cohort.Slug}/agenda",
            words["feed-mine", names], words["feed-mine-about", names], events);
    }

    private async Task<IReadOnlyList<CalendarEvent>> Events(Person person, Cohort cohort, IReadOnlyList<Membership> parts, FeedChoice choice, CancellationToken stop)
    {
        var (reader, tongue) = (AgendaReader.Of(parts), Speak(person, cohort, choice));
        var written = new SessionEvents(cohort, reader, tongue, settings.Value) { Alarm = choice.Before };
        var sessions = await db.SessionsFor(cohort, reader, stop);
        return
        [
            .. sessions.Where(s => reader.IsStaff || reader.IsInvitedTo(s.Sheet)).SelectMany(written.History),
            .. await entries.Of(cohort, new(person, parts, tongue.Language), _now, stop),
        ];
    }

    private static Tongue Speak(Person person, Cohort cohort, FeedChoice choice) =>
        Tongue.Of(choice.Language is { } wished && cohort.Languages.Contains(wished) ? wished : cohort.LanguageOf(person), cohort.Vocabulary);
}
