using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Delivery;

internal sealed class DueWorkMap : IEntityTypeConfiguration<DueWork>
{
    public void Configure(EntityTypeBuilder<DueWork> map)
    {
        map.ToTable("due_work");
        map.HasIndex(w => new { w.CohortId, w.Ritual, w.Period, w.Kind, w.Ordinal }).IsUnique();
        map.HasIndex(w => new { w.DoneAt, w.DueAt });
        map.HasOne<Cohort>().WithMany().HasForeignKey(w => w.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.Property(w => w.DoneAt).IsConcurrencyToken();
        map.Property(w => w.HeldAt).IsConcurrencyToken();
    }
}

internal sealed class LetterMap : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> map)
    {
        map.ToTable("letters");
        map.HasOne<Cohort>().WithMany().HasForeignKey(l => l.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class PostingMap : IEntityTypeConfiguration<Posting>
{
    public void Configure(EntityTypeBuilder<Posting> map)
    {
        map.ToTable("postings");
        map.HasIndex(p => new { p.Occasion, p.Address }).IsUnique();
        map.HasIndex(p => new { p.SentAt, p.FailedAt, p.NextTryAt });
        map.HasIndex(p => new { p.Lane, p.NextTryAt }).HasFilter("\"SentAt\" IS NULL AND \"FailedAt\" IS NULL");
        map.HasIndex(p => p.MailInstead).HasFilter("\"MailInstead\" IS NOT NULL");
        map.Property(p => p.Claim).IsConcurrencyToken();
        map.HasOne(p => p.Letter).WithMany().HasForeignKey(p => p.LetterId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(p => p.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class MailStopMap : IEntityTypeConfiguration<MailStop>
{
    public void Configure(EntityTypeBuilder<MailStop> map)
    {
        map.ToTable("mail_stops");
        map.HasKey(s => new { s.CohortId, s.PersonId, s.Kind });
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
