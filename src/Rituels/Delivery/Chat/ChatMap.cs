using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Programme;

namespace Rituels.Delivery.Chat;

internal sealed class ChatChannelMap : IEntityTypeConfiguration<ChatChannel>
{
    public void Configure(EntityTypeBuilder<ChatChannel> map)
    {
        map.ToTable("chat_channels");
        map.HasOne<Cohort>().WithMany().HasForeignKey(c => c.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class ChatMemberMap : IEntityTypeConfiguration<ChatMember>
{
    public void Configure(EntityTypeBuilder<ChatMember> map)
    {
        map.ToTable("chat_members");
        map.HasKey(m => new { m.CohortId, m.PersonId });
        map.HasIndex(m => new { m.CohortId, m.MemberId }).IsUnique();
        map.HasOne<Cohort>().WithMany().HasForeignKey(m => m.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}
