using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>
/// Who hides their address, and where staff who do are reached all the same. As long as staff share no address, theirs are shown whatever they
/// chose: everybody must be able to reach them, if only to ask what is held on them.
/// </summary>
public sealed class AddressBook(RituelsDb db, Recall recall, Contacts contacts, TimeProvider clock) : IAddressBook
{
    private static readonly Dictionary<Guid, bool> Nobody = [];

    /// <summary>A page asks for each person on it.</summary>
    private (Guid Cohort, Addresses Addresses)? _asked;

    public async ValueTask<Addresses> For(Visit visit, CancellationToken stop)
    {
        var addresses = await ForMembers(visit.Cohort, stop);
        return visit.IsStaff ? addresses with { Hidden = Nobody } : addresses;
    }

    /// <inheritdoc/>
    public async ValueTask<Addresses> ForMembers(Cohort cohort, CancellationToken stop)
    {
        if (_asked is not { } known || known.Cohort != cohort.Id) _asked = known = (cohort.Id, await Read(cohort, stop));
        return known.Addresses;
    }

    private async Task<Addresses> Read(Cohort cohort, CancellationToken stop)
    {
        var (today, shared) = (cohort.Today(clock.GetUtcNow()), (await contacts.Of(cohort, stop)).Address);
        var hidden = await recall.Of(("directory-hidden", cohort.Id, today), () => Hidden(cohort, today, stop));
        return new(shared.Length > 0 ? hidden : hidden.Where(person => !person.Value).ToDictionary(), shared);
    }

    private async Task<Dictionary<Guid, bool>> Hidden(Cohort cohort, DateOnly today, CancellationToken stop)
    {
        var hiding = await db.Set<Card>().AsNoTracking().Where(c => c.CohortId == cohort.Id && !c.ShowsEmail).OrderBy(c => c.PersonId).Select(c => new
        {
            c.PersonId, IsReferent = db.Teams.Any(t => t.CohortId == cohort.Id && t.ReferentId == c.PersonId),
            Parts = db.Memberships.Where(m => m.CohortId == cohort.Id && m.PersonId == c.PersonId && m.Role == Role.Staff).ToList(),
        }).ToListAsync(stop);
        return hiding.ToDictionary(hidden => hidden.PersonId, hidden => hidden.IsReferent || hidden.Parts.Exists(part => part.ReadsOn(today, cohort)));
    }
}
