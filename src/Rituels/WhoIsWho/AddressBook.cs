using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>Who hides their address, and where staff who do are reached all the same.</summary>
public sealed class AddressBook(RituelsDb db, Recall recall, Contacts contacts) : IAddressBook
{
    private static readonly Dictionary<Guid, bool> Nobody = [];

    public async ValueTask<Addresses> For(Visit visit, CancellationToken stop)
    {
        var addresses = await ForMembers(visit.Cohort, stop);
        return visit.IsStaff ? addresses with { Hidden = Nobody } : addresses;
    }

    /// <inheritdoc/>
    public async ValueTask<Addresses> ForMembers(Cohort cohort, CancellationToken stop) =>
        new(await recall.Of(("directory-hidden", cohort.Id), () => Hidden(cohort, stop)), (await contacts.Of(cohort, stop)).Address);

    private Task<Dictionary<Guid, bool>> Hidden(Cohort cohort, CancellationToken stop) =>
        db.Set<Card>().AsNoTracking().Where(c => c.CohortId == cohort.Id && !c.ShowsEmail)
            .Select(c => new
            {
                c.PersonId,
                IsStaff = db.Memberships.Any(m => m.CohortId == cohort.Id && m.PersonId == c.PersonId && m.Role == Role.Staff) || db.Teams.Any(t => t.CohortId == cohort.Id && t.ReferentId == c.PersonId),
            }).ToDictionaryAsync(hidden => hidden.PersonId, hidden => hidden.IsStaff, stop);
}
