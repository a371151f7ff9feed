using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Talks;

internal sealed class TalkMap : IEntityTypeConfiguration<Talk>
{
    public void Configure(EntityTypeBuilder<Talk> map)
    {
        map.ToTable("talks");
        foreach (var computed in new[] { nameof(Talk.In), nameof(Talk.Waiting), nameof(Talk.When) }) map.Ignore(computed);
        map.Property(t => t.With).AsJson();
        map.Property(t => t.Guests).AsJson();
        map.HasIndex(t => new { t.CohortId, t.Source }).IsUnique();
        map.HasIndex(t => new { t.CohortId, t.Day });
        map.HasOne<Cohort>().WithMany().HasForeignKey(t => t.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(t => t.Lead).WithMany().HasForeignKey(t => t.LeadId).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(t => t.ProposedById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class TalkVoiceMap : IEntityTypeConfiguration<TalkVoice>
{
    public void Configure(EntityTypeBuilder<TalkVoice> map)
    {
        map.ToTable("talk_voices");
        // What a talk adds to its list comes with its key and is new all the same.
        map.Property(v => v.Id).ValueGeneratedNever();
        map.HasIndex(v => new { v.TalkId, v.PersonId }).IsUnique();
        map.HasOne<Talk>().WithMany(t => t.Voices).HasForeignKey(v => v.TalkId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(v => v.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(v => v.Person).WithMany().HasForeignKey(v => v.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TalkSeatMap : IEntityTypeConfiguration<TalkSeat>
{
    public void Configure(EntityTypeBuilder<TalkSeat> map)
    {
        map.ToTable("talk_seats");
        map.Property(s => s.Id).ValueGeneratedNever();
        map.HasIndex(s => new { s.TalkId, s.PersonId }).IsUnique();
        map.HasIndex(s => new { s.TalkId, s.Number }).IsUnique();
        map.HasOne<Talk>().WithMany(t => t.SignedUp).HasForeignKey(s => s.TalkId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(s => s.Person).WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TalkNewsMap : IEntityTypeConfiguration<TalkNews>
{
    public void Configure(EntityTypeBuilder<TalkNews> map)
    {
        map.ToTable("talk_news");
        map.HasKey(n => n.TalkId);
        map.Property(n => n.Told).AsJson();
        map.HasIndex(n => n.CohortId);
        map.HasOne<Talk>().WithOne().HasForeignKey<TalkNews>(n => n.TalkId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(n => n.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TalkBookMap : IEntityTypeConfiguration<TalkBook>
{
    public void Configure(EntityTypeBuilder<TalkBook> map)
    {
        map.ToTable("talk_books");
        map.HasKey(b => b.CohortId);
        map.Property(b => b.Kinds).AsJson();
        map.Property(b => b.MailDays).AsJson();
        map.HasOne<Cohort>().WithOne().HasForeignKey<TalkBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
