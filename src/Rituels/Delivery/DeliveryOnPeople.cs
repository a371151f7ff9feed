using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Delivery;

/// <summary>Letters to somebody, which mail they stopped, which they hold back. What a letter to many said stays as long as it goes to one of them.</summary>
internal sealed class DeliveryOnPeople(RituelsDb db, DeliveryWords words) : IHoldsOnPeople
{
    public string Name => "mail";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Posting), typeof(Letter), typeof(MailStop), typeof(DueWork)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        letters = (await Postings(Erasure.Of(person)).AsNoTracking().OrderBy(p => p.DueAt).ThenBy(p => p.Id)
            .Select(p => new { p.Letter!.Subject, p.Letter.Text, p.Address, p.DueAt, p.SentAt, p.FailedAt }).ToListAsync(stop)).Select(p => p with { Text = ShownLetter.Fill(p.Text) }),
        stopped = await Stops(Erasure.Of(person)).AsNoTracking().OrderBy(s => s.Since).ThenBy(s => s.Kind)
            .Select(s => new { cohort = db.Cohorts.First(c => c.Id == s.CohortId).Slug, s.Kind, s.Since }).ToListAsync(stop),
        holds = await Held(Erasure.Of(person)).AsNoTracking().OrderBy(w => w.HeldAt).ThenBy(w => w.Id)
            .Select(w => new { cohort = db.Cohorts.First(c => c.Id == w.CohortId).Slug, w.Kind, w.Period, w.HeldAt }).ToListAsync(stop),
    };

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop) =>
        await Postings(erasure).CountAsync(stop) is > 0 and var letters ? [words.Count("foretell-letters", letters)] : [];

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        var letters = await Postings(erasure).Select(p => p.LetterId).Distinct().ToListAsync(stop);
        await Postings(erasure).ExecuteDeleteAsync(stop);
        foreach (var some in letters.Chunk(500))
            await db.Set<Letter>().Where(l => some.Contains(l.Id) && !db.Set<Posting>().Any(p => p.LetterId == l.Id)).ExecuteDeleteAsync(stop);
        await Stops(erasure).ExecuteDeleteAsync(stop);
        await Held(erasure).ExecuteUpdateAsync(set => set.SetProperty(w => w.HeldById, (Guid?)null), stop);
    }

    /// <summary>Mail that somebody holds back: it stays held, by nobody in particular.</summary>
    private IQueryable<DueWork> Held(Erasure erasure) =>
        db.Set<DueWork>().Where(w => w.HeldById != null).Of(erasure, person => w => w.HeldById == person, cohort => w => w.CohortId == cohort);

    private IQueryable<Posting> Postings(Erasure erasure)
    {
        IQueryable<Posting> postings = db.Set<Posting>();
        if (erasure.Person is { } person) postings = postings.Where(p => p.PersonId == person.Id || p.Address == person.Email || p.Address.ToLower() == person.EmailKey);
        return erasure.Cohort is { } cohort ? postings.Where(p => p.CohortId == cohort.Id) : postings;
    }

    private IQueryable<MailStop> Stops(Erasure erasure) =>
        db.Set<MailStop>().Of(erasure, person => s => s.PersonId == person, cohort => s => s.CohortId == cohort);
}
