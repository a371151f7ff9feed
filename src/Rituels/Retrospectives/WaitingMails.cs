using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// Writes the mails of weeks anew for those whom they have not reached, yet or at all, when words in them have gone meanwhile:
/// what failed can still be sent again. What is being handed to a server at that very moment cannot be called back.
/// </summary>
internal sealed class WaitingMails(RituelsDb db, IHelpDesk desk, WeekLetters letters)
{
    private sealed record Waiting(Guid LetterId, string Language, bool IsPersonal);

    private IQueryable<Posting> Postings => db.Set<Posting>().Where(p => p.SentAt == null && p.Letter!.Text != "");

    /// <returns>The letters that say it now.</returns>
    public async Task<IReadOnlyList<Guid>> WriteAnew(Guid cohortId, CancellationToken stop)
    {
        var mails = WeekSteps.MailsOf(cohortId);
        var waiting = await Postings.Where(p => p.Occasion.StartsWith(mails))
            .Select(p => new { p.Occasion, p.LetterId, p.Letter!.Language, IsPersonal = p.Stoppable != null }).Distinct().ToListAsync(stop);
        if (waiting.Count == 0) return [];
        var anew = new List<Guid>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == cohortId, stop);
        foreach (var mail in waiting.GroupBy(w => Occasion.Read(w.Occasion).Period, w => new Waiting(w.LetterId, w.Language, w.IsPersonal)))
            anew.AddRange(await WriteAnew(cohort, IsoWeek.Parse(mail.Key), mail, stop));
        return anew;
    }

    /// <summary>It says of its hour what the first writing said. The word to staff that nobody filed holds nobody's words.</summary>
    private async Task<IReadOnlyList<Guid>> WriteAnew(Cohort cohort, IsoWeek week, IEnumerable<Waiting> waiting, CancellationToken stop)
    {
        var period = week.ToString();
        var work = await db.Set<DueWork>().AsNoTracking().FirstOrDefaultAsync(w => w.CohortId == cohort.Id && w.Ritual == WeekSteps.Name && w.Kind == WeekSteps.Digest && w.Period == period, stop);
        if (work is not { DoneAt: { } written, Outcome: WeekSteps.Digest }) return [];
        var news = await WeekNews.Gather(db, desk, cohort, cohort.PlanOf(week), asMailed: true, stop);
        var anew = new List<Guid>();
        foreach (var old in waiting) anew.Add(await Replace(old, await letters.Digest(news, old.Language, old.IsPersonal, work.IsLateAt(written)), stop));
        return anew;
    }

    /// <summary>Another letter rather than another text: whoever sends keeps those that were read, batch after batch.</summary>
    private async Task<Guid> Replace(Waiting old, Letter anew, CancellationToken stop)
    {
        db.Add(anew);
        await db.SaveChangesAsync(stop);
        await Postings.Where(p => p.LetterId == old.LetterId).ExecuteUpdateAsync(set => set.SetProperty(p => p.LetterId, anew.Id), stop);
        await db.Set<Letter>().Where(l => l.Id == old.LetterId && !db.Set<Posting>().Any(p => p.LetterId == l.Id)).ExecuteDeleteAsync(stop);
        return anew.Id;
    }
}
