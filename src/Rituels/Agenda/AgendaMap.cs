using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

internal sealed class SessionMap : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> map)
    {
        map.ToTable("sessions");
        map.Property(s => s.Sheet).AsJson();
        map.Property(s => s.Offered).AsJson();
        map.Ignore(s => s.Withdrawn);
        map.HasIndex(s => s.Uid).IsUnique();
        map.HasIndex(s => new { s.CohortId, s.LastDay });
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class SessionChangeMap : IEntityTypeConfiguration<SessionChange>
{
    public void Configure(EntityTypeBuilder<SessionChange> map)
    {
        map.ToTable("session_changes");
        map.Property(c => c.Before).AsJson();
        map.HasIndex(c => c.SessionId);
        map.HasIndex(c => c.CohortId);
        map.HasOne<Session>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class AttendanceMap : IEntityTypeConfiguration<Attendance>
{
    public void Configure(EntityTypeBuilder<Attendance> map)
    {
        map.ToTable("attendances");
        map.HasKey(a => new { a.SessionId, a.PersonId });
        map.HasIndex(a => a.CohortId);
        map.HasOne<Session>().WithMany().HasForeignKey(a => a.SessionId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(a => a.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CalendarKeyMap : IEntityTypeConfiguration<CalendarKey>
{
    public void Configure(EntityTypeBuilder<CalendarKey> map)
    {
        map.ToTable("calendar_keys");
        map.HasKey(k => k.PersonId);
        map.HasIndex(k => k.TokenHash).IsUnique();
        map.HasOne<Person>().WithOne().HasForeignKey<CalendarKey>(k => k.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AgendaBookMap : IEntityTypeConfiguration<AgendaBook>
{
    public void Configure(EntityTypeBuilder<AgendaBook> map)
    {
        map.ToTable("agenda_books");
        map.HasKey(b => b.CohortId);
        map.Property(b => b.Habits).AsJson();
        map.Property(b => b.Checklist).AsJson();
        map.Property(b => b.MailDays).AsJson();
        map.HasOne<Cohort>().WithOne().HasForeignKey<AgendaBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
