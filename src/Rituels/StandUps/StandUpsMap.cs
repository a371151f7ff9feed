using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.StandUps;

internal sealed class StandUpMap : IEntityTypeConfiguration<StandUp>
{
    public void Configure(EntityTypeBuilder<StandUp> map)
    {
        map.ToTable("stand_ups");
        map.Property(s => s.Turns).AsJson();
        map.Ignore(s => s.Current);
        map.Ignore(s => s.Following);
        map.Ignore(s => s.Present);
        map.Ignore(s => s.Coming);
        map.HasIndex(s => new { s.CohortId, s.State, s.Day });
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(s => s.CreatedById).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(s => s.HostId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class StandUpNoteMap : IEntityTypeConfiguration<StandUpNote>
{
    public void Configure(EntityTypeBuilder<StandUpNote> map)
    {
        map.ToTable("stand_up_notes");
        map.HasIndex(n => n.StandUpId);
        map.HasIndex(n => n.CohortId);
        map.HasOne<StandUp>().WithMany().HasForeignKey(n => n.StandUpId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(n => n.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Team>().WithMany().HasForeignKey(n => n.TeamId).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class StandUpLineMap : IEntityTypeConfiguration<StandUpLine>
{
    public void Configure(EntityTypeBuilder<StandUpLine> map)
    {
        map.ToTable("stand_up_lines");
        map.HasIndex(l => new { l.TeamId, l.Week }).IsUnique();
        map.HasIndex(l => new { l.CohortId, l.Week });
        map.HasOne<Team>().WithMany().HasForeignKey(l => l.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(l => l.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(l => l.ById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class StandUpBookMap : IEntityTypeConfiguration<StandUpBook>
{
    public void Configure(EntityTypeBuilder<StandUpBook> map)
    {
        map.ToTable("stand_up_books");
        map.HasKey(b => b.CohortId);
        map.Property(b => b.Opens).AsJson();
        map.Property(b => b.Closes).AsJson();
        map.HasOne<Cohort>().WithOne().HasForeignKey<StandUpBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PairedWallMap : IEntityTypeConfiguration<PairedWall>
{
    public void Configure(EntityTypeBuilder<PairedWall> map)
    {
        map.ToTable("stand_up_walls");
        map.HasIndex(w => w.SecretHash).IsUnique();
        map.HasIndex(w => w.CodeHash).IsUnique();
        map.HasIndex(w => w.MadeAt);
        map.HasOne<StandUp>().WithMany().HasForeignKey(w => w.StandUpId).OnDelete(DeleteBehavior.Cascade);
    }
}
