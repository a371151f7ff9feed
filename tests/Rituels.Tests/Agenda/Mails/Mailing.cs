using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>Sessions that are planned, changed and mailed about.</summary>
internal static class Mailing
{
    /// <summary>Thursday 14 March 2019, 9:30 to 18:00, for fellows and, from 14:00 to 17:30, mentors; nobody of staff takes part by their account.</summary>
    public static SessionSheet March(Seed seed) => Sessions.Plenary(seed) with
    {
        Alternatives = [], Status = SessionStatus.Confirmed, Facilitators = [new(seed.Aya.Name), new("Camille Invitée", Origin: Origin.Outside)],
    };

    public static async Task<Session> Plan(this TestHouse house, Cohort cohort, SessionSheet sheet)
    {
        var session = Session.Plan(cohort, sheet, house.Clock.Now);
        await house.With(db => { db.Add(session); return db.SaveChangesAsync(); });
        return session;
    }

    /// <summary>Somebody changes the session's sheet, now.</summary>
    public static Task Revise(this TestHouse house, Session session, Func<SessionSheet, SessionSheet> change) => house.With(async db =>
    {
        var known = await db.Set<Session>().SingleAsync(s => s.Id == session.Id);
        if (known.Revise(change(known.Sheet), null, house.Clock.Now) is { } before) db.Add(before);
        await db.SaveChangesAsync();
    });

    /// <summary>What was done for a session, in order, with the number of readers.</summary>
    public static Task<List<string>> DoneFor(this TestHouse house, Session session) => house.With(async db =>
    {
        var period = session.Id.ToString();
        var done = await db.Set<DueWork>().Where(w => w.Period == period && w.DoneAt != null).OrderBy(w => w.DoneAt).ThenBy(w => w.DueAt).ToListAsync();
        return done.Select(w => w.IsSkipped ? w.Outcome! : $"{w.Outcome} {w.Recipients}").ToList();
    });

    /// <summary>When something is still to leave for a session, by the clocks of Paris.</summary>
    public static Task<List<string>> DueFor(this TestHouse house, Session session) => house.With(async db =>
    {
        var period = session.Id.ToString();
        var paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
        var due = await db.Set<DueWork>().Where(w => w.Period == period && w.DoneAt == null).OrderBy(w => w.DueAt).ToListAsync();
        return due.Select(w => $"{w.Kind} {w.DueAt.In(paris):yyyy-MM-dd HH:mm zzz}").ToList();
    });

    /// <summary>The letter of that kind that somebody got last.</summary>
    public static Task<Letter> LetterTo(this TestHouse house, Person person, string kind) => house.With(db => db.Set<Posting>()
        .Where(p => p.PersonId == person.Id && p.Occasion.Contains("/agenda/" + kind)).OrderByDescending(p => p.DueAt).ThenByDescending(p => p.Id).Select(p => p.Letter!).FirstAsync());

    /// <summary>The event in a letter, as our own reader understands it.</summary>
    public static CalendarEvent Event(this Letter letter) => Assert.Single(CalendarReader.Read(letter.Calendar!).Feed(TimeZoneInfo.Utc).Events);

    public static string Hours(this CalendarEvent happening) =>
        happening.Time is TimeRange range ? $"{range.Start:yyyy-MM-dd HH:mm}–{range.End:HH:mm}" : ((WholeDays)happening.Time) is var days ? $"{days.First:yyyy-MM-dd}/{days.Last:yyyy-MM-dd}" : "";

    public static Task Stop(this TestHouse house, Person person, Cohort cohort, string kind) => house.With(db =>
    {
        db.Add(new MailStop { CohortId = cohort.Id, PersonId = person.Id, Kind = kind, Since = house.Clock.Now });
        return db.SaveChangesAsync();
    });
}
