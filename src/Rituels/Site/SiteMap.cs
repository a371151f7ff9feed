using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Site;

internal sealed class SiteBookMap : IEntityTypeConfiguration<SiteBook>
{
    public void Configure(EntityTypeBuilder<SiteBook> map)
    {
        map.ToTable("site_books");
        map.HasKey(b => b.CohortId);
        map.Property(b => b.About).AsJson();
        map.HasOne<Cohort>().WithOne().HasForeignKey<SiteBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
