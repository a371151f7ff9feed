using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>What a one-time link does, and its address before the token.</summary>
internal sealed record LinkKind(string Name, string Path)
{
    /// <summary>Signs in; its value is the local address to go on to.</summary>
    public static readonly LinkKind SignIn = new("sign-in", "/account/sign-in/");

    /// <summary>Confirms a new address, which is its value.</summary>
    public static readonly LinkKind MoveAddress = new("move-address", "/account/address/");
}

/// <summary>
/// Links that work once, within 15 minutes. The token is 32 random bytes; only its SHA-256 is kept, so that who reads the
/// database signs in as nobody.
/// </summary>
internal sealed class OneTimeLinks(RituelsDb db, TimeProvider clock, IOptions<Settings> settings)
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    /// <summary>Adds a link to the context, and the account of whoever has none, without saving.</summary>
    /// <returns>The whole address, which nothing keeps.</returns>
    public async Task<string> Make(LinkKind kind, Person person, string value)
    {
        if (await db.FindAsync<Account>(person.Id) is null) db.Add(Account.Of(person));
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        db.Add(new AccountToken { UserId = person.Id, LoginProvider = kind.Name, Name = Hash(token), Value = value, ExpiresAt = clock.GetUtcNow() + Life });
        return settings.Value.LinkTo(kind.Path + token);
    }

    /// <summary>The link as it stands, still usable afterwards; null when unknown, used or expired.</summary>
    public Task<AccountToken?> Look(LinkKind kind, string token) => Living(kind, token).AsNoTracking().FirstOrDefaultAsync();

    /// <summary>Uses the link up; of several at once, one gets it. Null when unknown, used or expired.</summary>
    public async Task<AccountToken?> Use(LinkKind kind, string token)
    {
        var found = await Look(kind, token);
        return found is not null && await Living(kind, token).ExecuteDeleteAsync() == 1 ? found : null;
    }

    /// <summary>With the next save, no link works any more that was mailed to the person, or for them: they leave an address.</summary>
    public async Task Void(Person person) => db.RemoveRange(await db.Set<AccountToken>().Where(t => t.UserId == person.Id).ToListAsync());

    private IQueryable<AccountToken> Living(LinkKind kind, string token)
    {
        var (name, hash, now) = (kind.Name, Hash(token), clock.GetUtcNow());
        return db.Set<AccountToken>().Where(t => t.LoginProvider == name && t.Name == hash && t.ExpiresAt > now);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
