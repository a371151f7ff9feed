using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// Writes to whoever is responsible for what is due and not done: one mail a day with all of it. What nobody is responsible for, or
/// somebody who left, goes to the staff. Each thing is written about once, with the save of the letter that does.
/// </summary>
internal sealed class ChecklistLetters(RituelsDb db, Outbox outbox, LetterPress press, IOptions<Settings> settings)
{
    public async Task<int> Send(DueWork work, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var today = cohort.Today(now);
        var due = await Due(cohort, today, now, stop);
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Id).ToListAsync(stop);
        var present = parts.Where(m => m.CoversDay(today)).ToList();
        var addressed = due.SelectMany(chore => Responsible(chore.Chore, present).Select(person => (Person: person, Due: chore))).GroupBy(a => a.Person.Id).ToList();
        foreach (var own in addressed) Post(await Print(cohort, own.First().Person, [.. own.Select(a => a.Due)], work.IsLateAt(now)), own.First().Person, work, now);
        return addressed.Count;
    }

    /// <summary>What is due by today, and from now on known to be told.</summary>
    private async Task<List<ChoreDue>> Due(Cohort cohort, DateOnly today, DateTimeOffset now, CancellationToken stop)
    {
        var sessions = await db.Set<Session>().AsNoTracking().Of(cohort).Where(s => s.LastDay >= today.AddDays(-1)).ToListAsync(stop);
        var mails = await db.Set<SessionMail>().Where(m => m.CohortId == cohort.Id).ToDictionaryAsync(m => m.SessionId, stop);
        var due = new List<ChoreDue>();
        foreach (var session in sessions.Where(s => !s.Sheet.IsCancelled && now < new SessionTimes(s.Sheet, cohort).Ends).OrderBy(s => s.FirstDay).ThenBy(s => s.Id))
        {
            if (!mails.TryGetValue(session.Id, out var mail)) db.Add(mail = SessionMail.Of(session));
            var chores = MailPlan.Undone(session.Sheet, mail).Where(chore => session.Sheet.DueDay(chore) <= today).ToList();
            if (chores.Count > 0) mail.TellChores(chores);
            due.AddRange(chores.OrderByDescending(chore => chore.DaysBefore).Select(chore => new ChoreDue(session, chore)));
        }
        return due;
    }

    private static IEnumerable<Person> Responsible(Chore chore, IReadOnlyList<Membership> present)
    {
        var own = present.FirstOrDefault(m => m.PersonId == chore.ResponsibleId);
        return own is not null ? [own.Person!] : present.Where(m => m.Role == Role.Staff).Select(m => m.Person!).DistinctBy(p => p.Id);
    }

    private async Task<Letter> Print(Cohort cohort, Person person, IReadOnlyList<ChoreDue> due, bool isLate)
    {
        var tongue = Tongue.Of(cohort.LanguageOf(person), cohort.Vocabulary);
        var view = new ChecklistView(cohort, due, new(tongue), new(tongue), settings.Value.LinkTo, isLate);
        return outbox.Add(await press.Print<ChecklistLetter>(view, cohort.Id, tongue.Language, view.Subject, view.Text));
    }

    private void Post(Letter letter, Person person, DueWork work, DateTimeOffset now) =>
        outbox.Post(letter, new(person.Email, person.Name, person.Id, letter.Language), Occasion.Of(work.CohortId, work.Ritual, $"{work.Kind}-{work.Ordinal}", work.Period), now);
}
