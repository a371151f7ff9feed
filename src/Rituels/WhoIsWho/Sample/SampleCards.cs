using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>What the sample cohort's people show of themselves; where its staff are reached is in its file.</summary>
internal sealed class SampleCards(RituelsDb db) : ISample
{
    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var (stock, parts) = (new CardStock(cohort, seed), db.Memberships.Local.Where(m => m.CohortId == cohort.Id).ToLookup(m => m.PersonId));
        foreach (var person in db.People.Local.Where(person => parts.Contains(person.Id)).OrderBy(person => person.EmailKey, StringComparer.Ordinal))
            if (stock.Of(person, parts[person.Id].Any(part => part.Role == Role.Staff)) is { } text)
            {
                var card = new Card { CohortId = cohort.Id, PersonId = person.Id };
                card.Write(text, now.AddDays(-7 * 20));
                db.Add(card);
            }
        return Task.CompletedTask;
    }
}
