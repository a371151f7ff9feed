using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>Somebody's cards, which go with them; a cohort's contact when it is their own address.</summary>
internal sealed class DirectoryOnPeople(RituelsDb db, DirectoryWords words) : IHoldsOnPeople
{
    public string Name => "directory";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Card), typeof(DirectoryBook)];

    public async Task<object?> Tell(Person person, CancellationToken stop)
    {
        var own = Erasure.Of(person);
        var cards = await Cards(own).AsNoTracking().OrderBy(c => c.CohortId).ToListAsync(stop);
        var (slugs, contact) = (await db.Cohorts.AsNoTracking().Where(c => db.Set<Card>().Any(card => card.CohortId == c.Id && card.PersonId == person.Id)).ToDictionaryAsync(c => c.Id, c => c.Slug, stop), await Contact(own, stop));
        return cards.Count + contact.Count == 0 ? null : new
        {
            cards = cards.Select(c => new { cohort = slugs[c.CohortId], c.ShowsEmail, c.Phone, c.Work, c.About, c.Seat, links = c.Links.Select(link => new { link.Label, link.Url }), c.ChangedAt }),
            contactOf = contact.Count,
        };
    }

    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop)
    {
        var (cards, contact) = (await Cards(erasure).CountAsync(stop), erasure.Person is null ? [] : await Contact(erasure, stop));
        return [.. cards == 0 ? Array.Empty<string>() : [words.Count("foretell", cards)], .. contact.Count == 0 ? Array.Empty<string>() : [words["foretell-contact"]]];
    }

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        await Cards(erasure).ExecuteDeleteAsync(stop);
        var books = await Contact(erasure, stop);
        await db.Set<DirectoryBook>().Where(b => books.Contains(b.CohortId)).ExecuteUpdateAsync(set => set.SetProperty(b => b.Contact, ""), stop);
    }

    private IQueryable<Card> Cards(Erasure erasure) => db.Set<Card>().Of(erasure, person => c => c.PersonId == person, cohort => c => c.CohortId == cohort);

    /// <summary>The cohorts whose contact is the person's address; for everybody's data, the cohort if it has one.</summary>
    private async Task<IReadOnlyList<Guid>> Contact(Erasure erasure, CancellationToken stop)
    {
        var books = db.Set<DirectoryBook>().AsNoTracking().Where(b => b.Contact != "" && (erasure.Cohort == null || b.CohortId == erasure.Cohort.Id));
        return [.. (await books.ToListAsync(stop)).Where(b => erasure.Person is not { } person || Person.KeyOf(b.Contact) == person.EmailKey).Select(b => b.CohortId)];
    }
}
