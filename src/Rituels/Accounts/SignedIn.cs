using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>
/// Who the cookie names, with their memberships, in one read; nobody without a cookie, and without a read. The security stamp
/// is part of it, so that "sign out everywhere" counts from the next request on.
/// </summary>
internal sealed class SignedIn(RituelsDb db, Recall recall, SignedInQuery query, IOptions<IdentityOptions> identity) : ISignedIn
{
    public async Task<Person?> Find(HttpContext context)
    {
        var person = Claims(context.User) is var (id, stamp) ? await recall.Of((id, stamp), () => query.Read(db, id, stamp)) : null;
        // Who was signed out elsewhere is a stranger to antiforgery too.
        if (person is null) context.User = new ClaimsPrincipal(new ClaimsIdentity());
        return person;
    }

    private (Guid Id, string Stamp)? Claims(ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(identity.Value.ClaimsIdentity.UserIdClaimType), out var id)
        && user.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType) is { } stamp ? (id, stamp) : null;
}

/// <summary>
/// Compiled once for the program's database: each signed-in request runs it. It begins with the memberships: from the person's side, SQLite would
/// join all memberships of the instance to their teams before it looks for theirs.
/// </summary>
internal sealed class SignedInQuery
{
    private readonly Func<RituelsDb, Guid, string, IAsyncEnumerable<Membership>> _parts = EF.CompileAsyncQuery(
        (RituelsDb db, Guid id, string stamp) => db.Memberships.AsNoTrackingWithIdentityResolution().Include(m => m.Person).Include(m => m.Team)
            .Where(m => m.PersonId == id && db.Set<Account>().Any(a => a.Id == id && a.SecurityStamp == stamp)));

    private readonly Func<RituelsDb, Guid, string, Task<Person?>> _withoutParts = EF.CompileAsyncQuery(
        (RituelsDb db, Guid id, string stamp) => db.People.AsNoTracking().FirstOrDefault(p => p.Id == id && db.Set<Account>().Any(a => a.Id == id && a.SecurityStamp == stamp)));

    /// <summary>With their memberships, and the teams of these.</summary>
    public async Task<Person?> Read(RituelsDb db, Guid id, string stamp)
    {
        var parts = new List<Membership>();
        await foreach (var part in _parts(db, id, stamp)) parts.Add(part);
        return parts.Count > 0 ? parts[0].Person : await _withoutParts(db, id, stamp);
    }
}
