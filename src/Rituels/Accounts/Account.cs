using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Accounts;

/// <summary>A person's sign-in: made at the first sign-in link, with the person's own id. A new security stamp signs out everywhere.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>The name is the person's id, so that an address can change without touching the account.</summary>
    public static Account Of(Person person) => new()
    {
        Id = person.Id,
        UserName = person.Id.ToString(),
        NormalizedUserName = person.Id.ToString().ToUpperInvariant(),
        SecurityStamp = Guid.NewGuid().ToString("N"),
    };
}

/// <summary>A single-use sign-in or address-change link. <c>Name</c> is the SHA-256 of the token, which is nowhere kept.</summary>
public sealed class AccountToken : IdentityUserToken<Guid>
{
    public DateTimeOffset ExpiresAt { get; init; }
}

internal sealed class AccountMap : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> map)
    {
        map.ToTable("accounts");
        map.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        map.HasIndex(a => a.NormalizedUserName).IsUnique();
        map.HasOne<Person>().WithOne().HasForeignKey<Account>(a => a.Id).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountTokenMap : IEntityTypeConfiguration<AccountToken>
{
    public void Configure(EntityTypeBuilder<AccountToken> map)
    {
        map.ToTable("account_tokens");
        map.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
        map.HasIndex(t => new { t.LoginProvider, t.Name });
        map.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountClaimMap : IEntityTypeConfiguration<IdentityUserClaim<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<Guid>> map)
    {
        map.ToTable("account_claims");
        map.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccountLoginMap : IEntityTypeConfiguration<IdentityUserLogin<Guid>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> map)
    {
        map.ToTable("account_logins");
        map.HasKey(l => new { l.LoginProvider, l.ProviderKey });
        map.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}
