using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// Who filed what, and drafts. A retrospective is the team's: its words are somebody's in so far as they filed them last. A
/// draft is its writer's alone and always goes with them.
/// </summary>
internal sealed class RetrospectivesOnPeople(RituelsDb db, RetrospectivesWords words, WaitingMails waiting, ISearchWeeks search, TimeProvider clock) : IHoldsOnPeople
{
    public string Name => "retrospectives";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Retrospective), typeof(Draft), typeof(NotedDate)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        filed = await Filed(Erasure.Of(person)).AsNoTracking().OrderBy(r => r.Week).ThenBy(r => r.Id)
            .Select(r => new { cohort = db.Cohorts.First(c => c.Id == r.CohortId).Slug, team = r.Team!.Slug, r.Week, r.FiledAt, r.EditedAt, r.Answers, asMailed = r.AtClosing }).ToListAsync(stop),
        datesNoted = await Noted(Erasure.Of(person)).AsNoTracking().OrderBy(n => n.Day).ThenBy(n => n.Id)
            .Select(n => new { cohort = db.Cohorts.First(c => c.Id == n.CohortId).Slug, team = db.Teams.First(t => t.Id == n.TeamId).Slug, n.Day, n.Text, n.At }).ToListAsync(stop),
        drafts = await Drafts(Erasure.Of(person)).AsNoTracking().OrderBy(d => d.Week).ThenBy(d => d.Id)
            .Select(d => new { cohort = db.Cohorts.First(c => c.Id == d.CohortId).Slug, team = db.Teams.First(t => t.Id == d.TeamId).Slug, d.Week, d.SavedAt, d.Answers, d.KeyDateTyped }).ToListAsync(stop),
    };

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (filed, drafts) = (await Filed(erasure).CountAsync(stop), await Drafts(erasure).CountAsync(stop));
        return
        [
            .. filed == 0 ? Array.Empty<string>() : [words.Count(erasure.KeepsWords ? "foretell-unsigned" : "foretell-emptied", filed)],
            .. drafts == 0 ? Array.Empty<string>() : [words.Count("foretell-drafts", drafts)],
        ];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        if (!erasure.KeepsWords) await Empty(await Filed(erasure).ToListAsync(stop), stop);
        await Filed(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.FiledById, (Guid?)null), stop);
        if (!erasure.KeepsWords) await Noted(erasure).ExecuteUpdateAsync(set => set.SetProperty(n => n.Text, ""), stop);
        await Noted(erasure).ExecuteUpdateAsync(set => set.SetProperty(n => n.ById, (Guid?)null), stop);
        await Drafts(erasure).ExecuteDeleteAsync(stop);
    }

    /// <summary>
    /// In the archive, in the mails that wait, and in what is kept of those that left: a key date stands in those of later weeks too. In a week
    /// that still runs the team has then told nothing: it is waited for again.
    /// </summary>
    private async Task Empty(List<Retrospective> filed, CancellationToken stop)
    {
        var ids = filed.Select(r => r.CohortId).Distinct().ToList();
        var cohorts = await db.Cohorts.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, stop);
        foreach (var retrospective in filed)
            if (cohorts[retrospective.CohortId].PlanOf(retrospective.Week).IsClosedAt(clock.GetUtcNow())) retrospective.Empty();
            else db.Remove(retrospective);
        await db.SaveChangesAsync(stop);
        if (filed.Count > 0) await search.Forget(stop);
        foreach (var cohort in ids)
        {
            var anew = await waiting.WriteAnew(cohort, stop);
            await Blank(WeekSteps.MailsOf(cohort), anew, stop);
        }
    }

    private Task<int> Blank(string mails, IReadOnlyList<Guid> anew, CancellationToken stop) => db.Set<Letter>()
        .Where(l => !anew.Contains(l.Id) && db.Set<Posting>().Any(p => p.LetterId == l.Id && p.Occasion.StartsWith(mails)))
        .Where(l => !db.Set<Posting>().Any(p => p.LetterId == l.Id && p.SentAt == null && p.FailedAt == null))
        .ExecuteUpdateAsync(set => set.SetProperty(l => l.Html, "").SetProperty(l => l.Text, ""), stop);

    private IQueryable<Retrospective> Filed(Erasure erasure) =>
        db.Set<Retrospective>().Where(r => r.FiledById != null).Of(erasure, person => r => r.FiledById == person, cohort => r => r.CohortId == cohort);

    /// <summary>Key dates that somebody noted elsewhere than in a week's form.</summary>
    private IQueryable<NotedDate> Noted(Erasure erasure) =>
        db.Set<NotedDate>().Where(n => n.ById != null).Of(erasure, person => n => n.ById == person, cohort => n => n.CohortId == cohort);

    private IQueryable<Draft> Drafts(Erasure erasure) =>
        db.Set<Draft>().Of(erasure, person => d => d.PersonId == person, cohort => d => d.CohortId == cohort);
}
