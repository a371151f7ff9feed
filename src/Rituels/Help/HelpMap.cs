using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Help;

internal sealed class HelpRequestMap : IEntityTypeConfiguration<HelpRequest>
{
    public void Configure(EntityTypeBuilder<HelpRequest> map)
    {
        map.ToTable("help_requests");
        map.Ignore(r => r.Standing);
        map.HasIndex(r => new { r.CohortId, r.Source }).IsUnique();
        map.HasIndex(r => new { r.CohortId, r.EndedAt });
        map.HasOne(r => r.Team).WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(r => r.AskedBy).WithMany().HasForeignKey(r => r.AskedById).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(r => r.HelperId).OnDelete(DeleteBehavior.SetNull);
        map.HasOne<Person>().WithMany().HasForeignKey(r => r.EndedById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class HelpOfferMap : IEntityTypeConfiguration<HelpOffer>
{
    public void Configure(EntityTypeBuilder<HelpOffer> map)
    {
        map.ToTable("help_offers");
        // What a request adds to its list comes with its key and is new all the same.
        map.Property(o => o.Id).ValueGeneratedNever();
        map.HasIndex(o => new { o.RequestId, o.PersonId }).IsUnique();
        map.HasOne<HelpRequest>().WithMany(r => r.Offers).HasForeignKey(o => o.RequestId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(o => o.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(o => o.Person).WithMany().HasForeignKey(o => o.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class HelpCommentMap : IEntityTypeConfiguration<HelpComment>
{
    public void Configure(EntityTypeBuilder<HelpComment> map)
    {
        map.ToTable("help_comments");
        map.Property(c => c.Id).ValueGeneratedNever();
        map.HasOne<HelpRequest>().WithMany(r => r.Comments).HasForeignKey(c => c.RequestId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.SetNull);
    }
}
