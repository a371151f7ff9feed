using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Somebody whom a mail is for, and what it tells them.</summary>
internal sealed record Invitee(Person Person, AgendaReader Reader, News News);

/// <summary>
/// Writes a session's letters into the outbox: one text for all who read the same language, belong to the same groups and are told
/// the same. Who is invited is who belongs to its groups on that day; somebody away that day still gets it, for it is about another.
/// </summary>
internal sealed class SessionLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings)
{
    /// <summary>The kind of mail that its readers may stop.</summary>
    public const string Kind = "session";

    public async Task<int> Send(DueWork work, SessionMailing mailing, DateTimeOffset now, CancellationToken stop)
    {
        var invitees = await Invitees(work, mailing, now, stop);
        foreach (var alike in invitees.GroupBy(i => (Language: mailing.Cohort.LanguageOf(i.Person), Groups: string.Join('/', i.Reader.Groups), i.News)))
        {
            var letter = outbox.Add(await Print(work, mailing, alike.First(), now));
            foreach (var invitee in alike) Post(letter, work, mailing, invitee, now);
        }
        return invitees.Count;
    }

    /// <summary>In the order of their parts in the cohort; the public is not written to.</summary>
    public async Task<IReadOnlyList<Invitee>> Invitees(DueWork work, SessionMailing mailing, DateTimeOffset now, CancellationToken stop)
    {
        var (cohort, today) = (mailing.Cohort, mailing.Cohort.Today(now));
        var stopped = outbox.MailStops.Of(cohort.Id, Kind);
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => !stopped.Contains(m.PersonId)).OrderBy(m => m.Id).ToListAsync(stop);
        return [.. from own in parts.Where(m => m.CoversDay(today)).GroupBy(m => m.PersonId)
            let reader = AgendaReader.Of(own)
            let news = mailing.For(work, reader)
            where news is not null
            select new Invitee(own.First().Person!, reader, news.Value)];
    }

    /// <summary>As those alike get it, not put out yet.</summary>
    public async Task<Letter> Print(DueWork work, SessionMailing mailing, Invitee alike, DateTimeOffset now)
    {
        var tongue = Tongue.Of(mailing.Cohort.LanguageOf(alike.Person), mailing.Cohort.Vocabulary);
        var view = new SessionView(mailing, alike.News, alike.Reader, new(tongue), new(tongue), settings.Value.LinkTo)
        {
            LateSince = work.IsLateAt(now) ? work.DueAt.In(mailing.Times.Zone) : null,
            Today = now.DayIn(mailing.Times.Zone),
        };
        var letter = await press.Print<SessionLetter>(view, mailing.Cohort.Id, tongue.Language, view.Subject, SessionLetterText.Write(view));
        return letter.With(SessionInvite.MethodOf(view), SessionInvite.Write(view, settings.Value));
    }

    /// <summary>The occasion is the session, the kind of mail and, for a change, the session's sequence: none is told twice.</summary>
    private void Post(Letter letter, DueWork work, SessionMailing mailing, Invitee invitee, DateTimeOffset now)
    {
        var person = invitee.Person;
        var occasion = Occasion.Of(work.CohortId, work.Ritual, $"{work.Kind}-{work.Ordinal}", work.Period);
        outbox.Post(letter, new(person.Email, person.Name, person.Id, letter.Language), occasion, now, Kind, worthlessAfter: WorthlessAfter(mailing, invitee.News));
    }

    private static DateTimeOffset WorthlessAfter(SessionMailing mailing, News news)
    {
        if (news is News.Invitation or News.Reminder) return mailing.Times.Begins;
        var told = new SessionTimes(mailing.Told!, mailing.Cohort).Ends;
        return told > mailing.Times.Ends ? told : mailing.Times.Ends;
    }
}
