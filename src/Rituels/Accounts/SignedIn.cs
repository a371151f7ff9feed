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

/// <summary>Compiled once for the program's database: each signed-in request runs it.</summary>
internal sealed class SignedInQuery
{
    public Func<RituelsDb, Guid, string, Task<Person?>> Read { get; } = EF.CompileAsyncQuery(
        (RituelsDb db, Guid id, string stamp) => db.People.AsNoTracking()
            .Include(p => p.Memberships).ThenInclude(m => m.Team)
            .Where(p => p.Id == id && db.Set<Account>().Any(a => a.Id == id && a.SecurityStamp == stamp))
            .FirstOrDefault());
}
