using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;

namespace Rituels.Programme;

internal sealed class CohortMap : IEntityTypeConfiguration<Cohort>
{
    public void Configure(EntityTypeBuilder<Cohort> map)
    {
        map.ToTable("cohorts");
        map.HasIndex(c => c.Slug).IsUnique();
        // Counted by SaveWithin alone: what else is saved of a cohort must not put an older count back.
        map.Property(c => c.Roll).Metadata.SetAfterSaveBehavior(PropertySaveBehavior.Ignore);
        map.Property(c => c.Languages).AsJson();
        map.Property(c => c.Vocabulary).AsJson();
        map.Property(c => c.Lists).AsJson();
        map.Property(c => c.Rhythms).AsJson();
        map.Property(c => c.DaysOff).AsJson();
    }
}

internal sealed class TeamMap : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> map)
    {
        map.ToTable("teams");
        map.HasIndex(t => new { t.CohortId, t.Slug }).IsUnique();
        map.Property(t => t.Aliases).AsJson();
        map.Property(t => t.Pauses).AsJson();
        map.Property(t => t.Links).AsJson();
        map.HasOne<Cohort>().WithMany().HasForeignKey(t => t.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(t => t.Referent).WithMany().HasForeignKey(t => t.ReferentId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class PersonMap : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> map)
    {
        map.ToTable("people");
        map.HasIndex(p => p.EmailKey).IsUnique();
        map.HasMany(p => p.Memberships).WithOne(m => m.Person).HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class MembershipMap : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> map)
    {
        map.ToTable("memberships");
        map.HasIndex(m => new { m.CohortId, m.PersonId });
        map.HasIndex(m => m.TeamId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(m => m.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(m => m.Team).WithMany().HasForeignKey(m => m.TeamId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class OldSlugMap : IEntityTypeConfiguration<OldSlug>
{
    public void Configure(EntityTypeBuilder<OldSlug> map)
    {
        map.ToTable("old_slugs");
        map.HasKey(s => new { s.CohortId, s.Slug });
    }
}

internal sealed class LogoMap : IEntityTypeConfiguration<Logo>
{
    public void Configure(EntityTypeBuilder<Logo> map)
    {
        map.ToTable("logos");
        map.HasKey(l => l.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<Logo>(l => l.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AbsenceMap : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> map)
    {
        map.ToTable("absences");
        map.HasKey(a => new { a.PersonId, a.From, a.To });
        map.HasIndex(a => new { a.From, a.To });
        map.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
