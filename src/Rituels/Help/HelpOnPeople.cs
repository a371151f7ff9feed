using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>
/// Who asked, offered, wrote, was chosen and ended what. A request is its team's: its words are somebody's in so far as they asked
/// or filed it last. An offer stands no more once its person is gone; what was said stays, without their name, unless it is to go.
/// </summary>
internal sealed class HelpOnPeople(RituelsDb db, HelpWords words, TimeProvider clock) : IHoldsOnPeople
{
    public string Name => "help";
    public IReadOnlyList<Type> Covers { get; } = [typeof(HelpRequest), typeof(HelpOffer), typeof(HelpComment)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        asked = await Asked(Erasure.Of(person)).AsNoTracking().OrderBy(r => r.AskedAt).ThenBy(r => r.Id)
            .Select(r => new { cohort = db.Cohorts.First(c => c.Id == r.CohortId).Slug, team = r.Team!.Slug, r.Week, r.AskedAt, r.Text, r.State }).ToListAsync(stop),
        offered = await Offers(Erasure.Of(person)).AsNoTracking().OrderBy(o => o.OfferedAt).ThenBy(o => o.Id)
            .Select(o => new { cohort = db.Cohorts.First(c => c.Id == o.CohortId).Slug, request = o.RequestId, o.Text, o.OfferedAt, o.WithdrawnAt }).ToListAsync(stop),
        said = await Comments(Erasure.Of(person)).AsNoTracking().OrderBy(c => c.WrittenAt).ThenBy(c => c.Id)
            .Select(c => new { cohort = db.Cohorts.First(x => x.Id == c.CohortId).Slug, request = c.RequestId, c.Text, c.WrittenAt }).ToListAsync(stop),
        helped = await Helped(Erasure.Of(person)).AsNoTracking().OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Select(r => new { request = r.Id, r.State }).ToListAsync(stop),
        ended = await Ended(Erasure.Of(person)).AsNoTracking().OrderBy(r => r.EndedAt).ThenBy(r => r.Id).Select(r => new { request = r.Id, r.State, r.EndedAt }).ToListAsync(stop),
    };

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (asked, offers, comments) = (await Asked(erasure).CountAsync(stop), await Offers(erasure).CountAsync(stop), await Comments(erasure).CountAsync(stop));
        return
        [
            .. asked == 0 ? Array.Empty<string>() : [words.Count(erasure.KeepsWords ? "foretell-requests" : "foretell-requests-emptied", asked)],
            .. offers == 0 ? Array.Empty<string>() : [words.Count("foretell-offers", offers)],
            .. comments == 0 ? Array.Empty<string>() : [words.Count("foretell-comments", comments)],
        ];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        await Blank(erasure, stop);
        await TakeBack(await Offers(erasure).Select(o => o.RequestId).Concat(Helped(erasure).Select(r => r.Id)).Distinct().ToListAsync(stop), erasure, stop);
        if (!erasure.KeepsWords) await Empty(erasure, stop);
        await Offers(erasure).ExecuteUpdateAsync(set => set.SetProperty(o => o.PersonId, (Guid?)null), stop);
        await Comments(erasure).ExecuteUpdateAsync(set => set.SetProperty(c => c.PersonId, (Guid?)null), stop);
        await Helped(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.HelperId, (Guid?)null), stop);
        await Asked(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.AskedById, (Guid?)null), stop);
        await Ended(erasure).ExecuteUpdateAsync(set => set.SetProperty(r => r.EndedById, (Guid?)null), stop);
    }

    /// <summary>Who is gone helps nobody any more: of open requests their offers fall.</summary>
    private async Task TakeBack(List<Guid> concerned, Erasure erasure, CancellationToken stop)
    {
        var requests = await db.Set<HelpRequest>().Include(r => r.Offers).Where(r => concerned.Contains(r.Id) && r.EndedAt == null).ToListAsync(stop);
        foreach (var (request, person) in requests.SelectMany(r => r.Standing.Select(o => o.PersonId).Append(r.HelperId).OfType<Guid>().Distinct().Select(p => (r, p)).ToList()))
            if (erasure.Person is null || erasure.Person.Id == person) request.TakeBackOffer(person, clock.GetUtcNow());
        await db.SaveChangesAsync(stop);
    }

    /// <summary>What others wrote under a request stays; one with nothing of anybody else goes whole.</summary>
    private async Task Empty(Erasure erasure, CancellationToken stop)
    {
        await Offers(erasure).ExecuteDeleteAsync(stop);
        await Comments(erasure).ExecuteDeleteAsync(stop);
        db.ChangeTracker.Clear();
        foreach (var request in await Asked(erasure).Include(r => r.Offers).Include(r => r.Comments).AsSplitQuery().ToListAsync(stop))
        {
            if (request.IsAnswered) request.Empty(clock.GetUtcNow());
            else db.Remove(request);
        }
        await db.SaveChangesAsync(stop);
    }

    /// <summary>What is kept of the mails about what they had part in; those that wait do not leave.</summary>
    private async Task Blank(Erasure erasure, CancellationToken stop)
    {
        var requests = await Asked(erasure).Select(r => r.Id).Concat(Offers(erasure).Select(o => o.RequestId)).Concat(Comments(erasure).Select(c => c.RequestId)).Distinct().ToListAsync(stop);
        var offers = await db.Set<HelpOffer>().Where(o => requests.Contains(o.RequestId)).Select(o => o.Id).ToListAsync(stop);
        var (begin, periods) = ($"/{HelpSteps.Name}/", requests.Concat(offers).Select(id => id.ToString()).ToList());
        foreach (var some in periods.Chunk(200))
        {
            var letters = db.Set<Posting>().Where(p => p.Occasion.Contains(begin) && some.Contains(p.Occasion.Substring(p.Occasion.Length - 36)));
            var ids = await letters.Select(p => p.LetterId).Distinct().ToListAsync(stop);
            await letters.Where(p => p.SentAt == null && p.FailedAt == null).ExecuteDeleteAsync(stop);
            await db.Set<Letter>().Where(l => ids.Contains(l.Id)).ExecuteUpdateAsync(set => set.SetProperty(l => l.Subject, "—").SetProperty(l => l.Html, "").SetProperty(l => l.Text, ""), stop);
        }
    }

    private IQueryable<HelpRequest> Asked(Erasure erasure) =>
        db.Set<HelpRequest>().Where(r => r.AskedById != null).Of(erasure, person => r => r.AskedById == person, cohort => r => r.CohortId == cohort);

    private IQueryable<HelpRequest> Helped(Erasure erasure) =>
        db.Set<HelpRequest>().Where(r => r.HelperId != null).Of(erasure, person => r => r.HelperId == person, cohort => r => r.CohortId == cohort);

    private IQueryable<HelpRequest> Ended(Erasure erasure) =>
        db.Set<HelpRequest>().Where(r => r.EndedById != null).Of(erasure, person => r => r.EndedById == person, cohort => r => r.CohortId == cohort);

    private IQueryable<HelpOffer> Offers(Erasure erasure) =>
        db.Set<HelpOffer>().Where(o => o.PersonId != null).Of(erasure, person => o => o.PersonId == person, cohort => o => o.CohortId == cohort);

    private IQueryable<HelpComment> Comments(Erasure erasure) =>
        db.Set<HelpComment>().Where(c => c.PersonId != null).Of(erasure, person => c => c.PersonId == person, cohort => c => c.CohortId == cohort);
}
