using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Skills;

internal sealed class SubjectMap : IEntityTypeConfiguration<Subject>
{
    public void Configure(EntityTypeBuilder<Subject> map)
    {
        map.ToTable("skill_subjects");
        map.HasIndex(s => new { s.CohortId, s.NameKey }).IsUnique();
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(s => s.CreatedById).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(s => s.MergedById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class PlacementMap : IEntityTypeConfiguration<Placement>
{
    public void Configure(EntityTypeBuilder<Placement> map)
    {
        map.ToTable("skill_placements");
        map.HasIndex(p => new { p.SubjectId, p.PersonId, p.Level }).IsUnique();
        map.HasIndex(p => new { p.CohortId, p.PersonId });
        map.HasOne<Subject>().WithMany().HasForeignKey(p => p.SubjectId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(p => p.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SkillsWorkshopMap : IEntityTypeConfiguration<SkillsWorkshop>
{
    public void Configure(EntityTypeBuilder<SkillsWorkshop> map)
    {
        map.ToTable("skill_workshops");
        map.Ignore(w => w.EndsAt);
        map.HasIndex(w => w.Code).IsUnique();
        map.HasIndex(w => w.CohortId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(w => w.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(w => w.StartedById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class SkillsBookMap : IEntityTypeConfiguration<SkillsBook>
{
    public void Configure(EntityTypeBuilder<SkillsBook> map)
    {
        map.ToTable("skill_books");
        map.HasKey(b => b.CohortId);
        map.Property(b => b.Families).AsJson();
        map.HasOne<Cohort>().WithOne().HasForeignKey<SkillsBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
