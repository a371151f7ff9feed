using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Programme;

/// <summary>
/// The address of a cohort, or of a team within one, as a form changes it. Nobody else's address, present or past, can be
/// taken; one's own past one can be taken back. <c>Within</c> is the cohort of a team, empty for a cohort's own address.
/// </summary>
internal sealed record AddressInput(RituelsDb Db, Guid Within, Guid Owner, string Present)
{
    public async Task<string> Read(FormReader form, string field, string? typed, CancellationToken stop)
    {
        var address = form.Text(field, typed, Slug.Longest);
        if (address == Present || address.Length == 0) return Present;
        if (!Slug.IsAllowed(address)) form.Wrong(field, "wrong-address", Slug.Free(address, _ => false));
        else if (await Past(address, stop) is not { } own ? (await Db.Slugs(Within, stop)).Contains(address) : own.TargetId != Owner) form.Wrong(field, "wrong-address-taken");
        return address;
    }

    /// <summary>Leaves the present address to redirect to the one just read.</summary>
    public async Task Leave(string address, CancellationToken stop)
    {
        if (address == Present) return;
        if (await Past(address, stop) is { } own) Db.Remove(own);
        Db.Add(new OldSlug { Slug = Present, CohortId = Within, TargetId = Owner });
    }

    private Task<OldSlug?> Past(string address, CancellationToken stop) =>
        Db.OldSlugs.FirstOrDefaultAsync(s => s.CohortId == Within && s.Slug == address, stop);
}
