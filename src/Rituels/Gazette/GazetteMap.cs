using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Gazette;

internal sealed class IssueMap : IEntityTypeConfiguration<Issue>
{
    public void Configure(EntityTypeBuilder<Issue> map)
    {
        map.ToTable("gazette_issues");
        map.Property(i => i.Blocks).AsJson();
        map.Ignore(i => i.Kept);
        map.HasIndex(i => new { i.CohortId, i.Week }).IsUnique();
        map.HasOne<Cohort>().WithMany().HasForeignKey(i => i.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(i => i.OpeningById).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(i => i.ApprovedById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class GazetteBookMap : IEntityTypeConfiguration<GazetteBook>
{
    public void Configure(EntityTypeBuilder<GazetteBook> map)
    {
        map.ToTable("gazette_books");
        map.HasKey(b => b.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<GazetteBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GazettePlanMap : IEntityTypeConfiguration<GazettePlan>
{
    public void Configure(EntityTypeBuilder<GazettePlan> map)
    {
        map.ToTable("gazette_plans");
        map.HasKey(p => p.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<GazettePlan>(p => p.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class GazetteKeyMap : IEntityTypeConfiguration<GazetteKey>
{
    public void Configure(EntityTypeBuilder<GazetteKey> map)
    {
        map.ToTable("gazette_keys");
        map.HasKey(k => new { k.CohortId, k.PersonId });
        map.HasIndex(k => k.TokenHash).IsUnique();
        map.HasOne<Cohort>().WithMany().HasForeignKey(k => k.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
