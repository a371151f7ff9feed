using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Portability;

internal sealed class ShareLinkMap : IEntityTypeConfiguration<ShareLink>
{
    public void Configure(EntityTypeBuilder<ShareLink> map)
    {
        map.ToTable("share_links");
        map.HasIndex(s => s.TokenHash).IsUnique();
        map.HasIndex(s => s.CohortId);
        map.HasIndex(s => s.TeamId);
        map.HasOne<Cohort>().WithMany().HasForeignKey(s => s.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne(s => s.Team).WithMany().HasForeignKey(s => s.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(s => s.MadeById).OnDelete(DeleteBehavior.SetNull);
    }
}
