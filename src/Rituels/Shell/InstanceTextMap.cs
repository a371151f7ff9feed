using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Rituels.Shell;

internal sealed class InstanceTextMap : IEntityTypeConfiguration<InstanceText>
{
    public void Configure(EntityTypeBuilder<InstanceText> map)
    {
        map.ToTable("instance_texts");
        map.HasKey(t => new { t.Page, t.Language });
    }
}
