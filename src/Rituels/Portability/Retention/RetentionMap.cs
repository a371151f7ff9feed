using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Portability;

internal sealed class RetentionMap : IEntityTypeConfiguration<RetentionRule>
{
    public void Configure(EntityTypeBuilder<RetentionRule> map)
    {
        map.ToTable("retention_rules");
        map.HasKey(r => r.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<RetentionRule>(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
