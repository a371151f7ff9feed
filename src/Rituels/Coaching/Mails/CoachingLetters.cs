using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Calendars;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>What those who come to a session are told of it.</summary>
public enum SessionNews { Planned, Booked, Moved, Changed, Cancelled, Uninvited }

/// <summary>Tells both sides of a session, once for each change, with the event for their calendars; in the save of that change.</summary>
public sealed class CoachingLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings)
{
    /// <param name="but">Those of the team who are told otherwise.</param>
    /// <returns>To how many it goes.</returns>
    public async Task<int> Tell(Cohort cohort, CoachingSession session, Team team, Person? with, SessionNews news, DateTimeOffset now, CancellationToken stop, Role? but = null)
    {
        var readers = (await Readers(session, cohort.Today(now), but, stop)).Concat(with is null ? [] : [with]).DistinctBy(person => person.Id).ToList();
        return await Write(cohort, session, team, with, news, readers, now);
    }

    private Task<int> Write(Cohort cohort, CoachingSession session, Team team, Person? with, SessionNews news, IReadOnlyList<Person> readers, DateTimeOffset now) =>
        outbox.Write(cohort, readers, Occasion.Of(cohort.Id, CoachingSteps.Name, $"{News(news)}-{session.Sequence}", session.Id.ToString()), now,
            tongue => Print(new(cohort, session, team, with, news, new(tongue), new(tongue), settings.Value.LinkTo), now));

    /// <summary>The team's mentors are invited now, or no more: it comes into their calendars, or goes from them.</summary>
    public async Task<int> TellMentors(Cohort cohort, CoachingSession session, Team team, Person? with, SessionNews news, DateTimeOffset now, CancellationToken stop)
    {
        var mentors = (await People(session, cohort.Today(now), stop)).Where(m => m.Role == Role.Mentor).Select(m => m.Person!).DistinctBy(person => person.Id).ToList();
        return await Write(cohort, session, team, with, news, mentors, now);
    }

    /// <summary>As it is called in occasions.</summary>
    public static string News(SessionNews news) => news.ToString().ToLowerInvariant();

    /// <summary>The team's people who are invited.</summary>
    private async Task<IReadOnlyList<Person>> Readers(CoachingSession session, DateOnly today, Role? but, CancellationToken stop) =>
        [.. (await People(session, today, stop)).Where(m => m.Role != but && (m.Role == Role.Fellow || session.WithMentors)).Select(m => m.Person!)];

    private async Task<IReadOnlyList<Membership>> People(CoachingSession session, DateOnly today, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Include(m => m.Person).Include(m => m.Team).Where(m => m.TeamId == session.TeamId && m.Role != Role.Staff).OrderBy(m => m.Id).ToListAsync(stop);
        return parts.FindAll(m => m.CoversDay(today));
    }

    private async Task<Letter> Print(SessionView view, DateTimeOffset now)
    {
        var letter = await press.Print<SessionNewsLetter>(view, view.Cohort.Id, view.Tongue.Language, view.Subject, view.Text);
        return letter.With(view.IsOff ? CalendarMethod.Cancel : CalendarMethod.Request, CalendarMail.Store($"-//Rituels//Coaching//{view.Tongue.Language.ToUpperInvariant()}", view.Event(now)));
    }
}
