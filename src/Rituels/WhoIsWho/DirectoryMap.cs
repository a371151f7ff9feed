using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.WhoIsWho;

internal sealed class CardMap : IEntityTypeConfiguration<Card>
{
    public void Configure(EntityTypeBuilder<Card> map)
    {
        map.ToTable("directory_cards");
        map.HasKey(c => new { c.CohortId, c.PersonId });
        map.Property(c => c.Links).AsJson();
        map.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DirectoryBookMap : IEntityTypeConfiguration<DirectoryBook>
{
    public void Configure(EntityTypeBuilder<DirectoryBook> map)
    {
        map.ToTable("directory_books");
        map.HasKey(b => b.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<DirectoryBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
