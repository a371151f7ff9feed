using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Places;

internal sealed class PlaceMap : IEntityTypeConfiguration<Place>
{
    public void Configure(EntityTypeBuilder<Place> map)
    {
        map.ToTable("places");
        map.HasIndex(p => new { p.CohortId, p.Key }).IsUnique();
        map.HasOne<Cohort>().WithMany().HasForeignKey(p => p.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoomMap : IEntityTypeConfiguration<Room>
{
    public void Configure(EntityTypeBuilder<Room> map)
    {
        map.ToTable("place_rooms");
        map.HasIndex(r => new { r.PlaceId, r.Key }).IsUnique();
        map.HasIndex(r => r.CohortId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(r => r.Place).WithMany(p => p.Rooms).HasForeignKey(r => r.PlaceId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PlacesBookMap : IEntityTypeConfiguration<PlacesBook>
{
    public void Configure(EntityTypeBuilder<PlacesBook> map)
    {
        map.ToTable("places_books");
        map.HasKey(b => b.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<PlacesBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class StandingSlotMap : IEntityTypeConfiguration<StandingSlot>
{
    public void Configure(EntityTypeBuilder<StandingSlot> map)
    {
        map.ToTable("place_slots");
        map.HasIndex(s => s.CohortId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(s => s.Room).WithMany().HasForeignKey(s => s.RoomId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SlotDayMap : IEntityTypeConfiguration<SlotDay>
{
    public void Configure(EntityTypeBuilder<SlotDay> map)
    {
        map.ToTable("place_slot_days");
        // What a slot adds to its list comes with its key and is new all the same.
        map.Property(d => d.Id).ValueGeneratedNever();
        map.HasIndex(d => new { d.SlotId, d.Day }).IsUnique();
        map.HasIndex(d => d.CohortId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(d => d.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<StandingSlot>().WithMany(s => s.Days).HasForeignKey(d => d.SlotId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SlotVisitMap : IEntityTypeConfiguration<SlotVisit>
{
    public void Configure(EntityTypeBuilder<SlotVisit> map)
    {
        map.ToTable("place_visits");
        map.HasIndex(v => new { v.SlotId, v.Day, v.PersonId }).IsUnique();
        map.HasIndex(v => v.CohortId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(v => v.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<StandingSlot>().WithMany().HasForeignKey(v => v.SlotId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(v => v.Person).WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RoomRequestMap : IEntityTypeConfiguration<RoomRequest>
{
    public void Configure(EntityTypeBuilder<RoomRequest> map)
    {
        map.ToTable("room_requests");
        map.Ignore(r => r.Wish).Ignore(r => r.Held);
        map.HasIndex(r => new { r.CohortId, r.HeldDay });
        // Of two that ask at once for the last one that a limit leaves, one has it. What is over has no turn, and is not compared.
        map.HasIndex(r => new { r.CohortId, r.AskedById, r.Week, r.PersonTurn }).IsUnique();
        map.HasIndex(r => new { r.TeamId, r.Week, r.TeamTurn }).IsUnique();
        map.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(r => r.AskedBy).WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.SetNull);
        map.HasOne(r => r.AnsweredBy).WithMany().HasForeignKey(r => r.AnsweredById).OnDelete(DeleteBehavior.SetNull);
        map.HasOne(r => r.Team).WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.SetNull);
        map.HasOne(r => r.Room).WithMany().HasForeignKey(r => r.RoomId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class RoomQuarterMap : IEntityTypeConfiguration<RoomQuarter>
{
    public void Configure(EntityTypeBuilder<RoomQuarter> map)
    {
        map.ToTable("room_quarters");
        map.Property(q => q.Id).ValueGeneratedNever();
        // Whoever looks, and whenever: a quarter of an hour of a room is one request's.
        map.HasIndex(q => new { q.RoomId, q.Day, q.Quarter }).IsUnique();
        map.HasIndex(q => q.CohortId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(q => q.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<RoomRequest>().WithMany(r => r.Quarters).HasForeignKey(q => q.RequestId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Room>().WithMany().HasForeignKey(q => q.RoomId).OnDelete(DeleteBehavior.Cascade);
    }
}
