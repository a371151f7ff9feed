using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>The account, its links that wait, and requests for them. A session lies in its browser alone: it ends with the account.</summary>
internal sealed class AccountsOnPeople(RituelsDb db, AccountWords words) : IHoldsOnPeople
{
    public string Name => "account";
    public IReadOnlyList<Type> Covers { get; } = [typeof(Account), typeof(AccountToken), typeof(IdentityUserClaim<Guid>), typeof(IdentityUserLogin<Guid>)];

    public async Task<object?> Tell(Person person, CancellationToken stop) => new
    {
        hasAccount = await db.Set<Account>().AnyAsync(a => a.Id == person.Id, stop),
        links = await db.Set<AccountToken>().AsNoTracking().Where(t => t.UserId == person.Id).OrderBy(t => t.ExpiresAt)
            .Select(t => new { kind = t.LoginProvider, t.ExpiresAt }).ToListAsync(stop),
    };

    /// <summary>An account belongs to no cohort: it goes with the person only, which Programme foretells.</summary>
    public async Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop) =>
        erasure is { Cohort: null, Person: { } person } && await db.Set<Account>().AnyAsync(a => a.Id == person.Id, stop) ? [words["foretell-account"]] : [];

    public async Task Erase(Erasure erasure, CancellationToken stop)
    {
        if (erasure is not { Cohort: null, Person: { } person }) return;
        await db.Set<Account>().Where(a => a.Id == person.Id).ExecuteDeleteAsync(stop);
        var asked = await db.Set<DueWork>().AsNoTracking().Where(w => w.Ritual == LinkRequest.Ritual && w.Payload != null).ToListAsync(stop);
        var theirs = asked.Where(w => IsOf(LinkRequest.Of(w), person)).Select(w => w.Id).ToList();
        await db.Set<DueWork>().Where(w => theirs.Contains(w.Id)).ExecuteDeleteAsync(stop);
    }

    private static bool IsOf(LinkRequest request, Person person) => request.PersonId == person.Id || Person.KeyOf(request.Address) == person.EmailKey;
}
