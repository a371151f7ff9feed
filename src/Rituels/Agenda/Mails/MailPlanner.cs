using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// Keeps the mails of coming sessions as rows of due work. It looks again at those that changed since, with their cohort or its
/// settings; an archive's work comes with it, so that nobody is invited twice.
/// </summary>
internal sealed class MailPlanner(RituelsDb db, CohortPlanning planning) : IPlanner
{
    private const int Most = 200;

    public async Task Plan(DateTimeOffset now, CancellationToken stop)
    {
        var stale = await Stale(DateOnly.FromDateTime(now.UtcDateTime).AddDays(-2)).ToListAsync(stop);
        foreach (var cohort in stale.GroupBy(s => s.CohortId, s => s.Id))
            foreach (var some in cohort.Chunk(Most)) await planning.Try(MailSteps.Name, cohort.Key, () => Write(cohort.Key, some, now, stop), stop);
    }

    private sealed record Found(Guid Id, Guid CohortId);

    /// <summary>Those that are not over, nor were when their audience last heard of them, and changed since they were planned.</summary>
    private IQueryable<Found> Stale(DateOnly since) =>
        from session in db.Set<Session>()
        join cohort in db.Cohorts on session.CohortId equals cohort.Id
        join known in db.Set<SessionMail>() on session.Id equals known.SessionId into mails
        from mail in mails.DefaultIfEmpty()
        join own in db.Set<AgendaBook>() on session.CohortId equals own.CohortId into books
        from book in books.DefaultIfEmpty()
        where cohort.ClosedAt == null && (session.LastDay >= since || mail!.ToldLastDay >= since)
        where mail == null || mail.SessionVersion != session.Version || mail.CohortVersion != cohort.Version || mail.BookVersion != (book == null ? 0 : book.Version)
        orderby session.Id
        select new Found(session.Id, session.CohortId);

    private async Task Write(Guid cohortId, Guid[] ids, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == cohortId, stop);
        var book = await db.AgendaBookOf(cohort, stop);
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => ids.Contains(s.Id)).OrderBy(s => s.Id).ToListAsync(stop);
        var mails = await db.Set<SessionMail>().Where(m => ids.Contains(m.SessionId)).ToDictionaryAsync(m => m.SessionId, stop);
        var rows = await MailRows.Read(db, cohort, sessions, stop);
        foreach (var session in sessions)
        {
            if (!mails.TryGetValue(session.Id, out var mail)) db.Add(mail = SessionMail.Of(session));
            rows.Match(session, new MailPlan(session, mail, book, cohort, now), now);
            mail.Plan(session, cohort.Version, book.Version);
        }
    }
}
