using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Coaching;

internal sealed class ContactMap : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> map)
    {
        map.ToTable("coaching_contacts");
        map.HasIndex(c => new { c.CohortId, c.TeamId, c.Day });
        map.HasOne<Team>().WithMany().HasForeignKey(c => c.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class OfferedHoursMap : IEntityTypeConfiguration<OfferedHours>
{
    public void Configure(EntityTypeBuilder<OfferedHours> map)
    {
        map.ToTable("coaching_hours");
        map.Ignore(h => h.Slots);
        map.HasIndex(h => new { h.CohortId, h.Day });
        map.HasOne<Cohort>().WithMany().HasForeignKey(h => h.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(h => h.Person).WithMany().HasForeignKey(h => h.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CoachingSessionMap : IEntityTypeConfiguration<CoachingSession>
{
    public void Configure(EntityTypeBuilder<CoachingSession> map)
    {
        map.ToTable("coaching_sessions");
        map.HasIndex(s => new { s.CohortId, s.Day });
        // Of two teams that press at once, one has the slot. Sessions without a slot are not compared.
        map.HasIndex(s => new { s.HoursId, s.From }).IsUnique();
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(s => s.Team).WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(s => s.With).WithMany().HasForeignKey(s => s.WithId).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(s => s.BookedById).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<OfferedHours>().WithMany().HasForeignKey(s => s.HoursId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class CoachingBookMap : IEntityTypeConfiguration<CoachingBook>
{
    public void Configure(EntityTypeBuilder<CoachingBook> map)
    {
        map.ToTable("coaching_books");
        map.HasKey(b => b.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<CoachingBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TeamRhythmMap : IEntityTypeConfiguration<TeamRhythm>
{
    public void Configure(EntityTypeBuilder<TeamRhythm> map)
    {
        map.ToTable("coaching_rhythms");
        map.HasKey(r => r.TeamId);
        map.HasIndex(r => r.CohortId);
        map.HasOne<Team>().WithOne().HasForeignKey<TeamRhythm>(r => r.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CoachingPlanMap : IEntityTypeConfiguration<CoachingPlan>
{
    public void Configure(EntityTypeBuilder<CoachingPlan> map)
    {
        map.ToTable("coaching_plans");
        map.HasKey(p => p.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<CoachingPlan>(p => p.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
