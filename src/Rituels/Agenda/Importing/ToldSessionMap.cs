using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

internal sealed class ToldSessionMap : IEntityTypeConfiguration<ToldSession>
{
    public void Configure(EntityTypeBuilder<ToldSession> map)
    {
        map.ToTable("told_sessions");
        map.HasKey(t => t.SessionId);
        map.Property(t => t.Sheet).AsJson();
        map.HasIndex(t => t.CohortId);
        map.HasOne<Session>().WithOne().HasForeignKey<ToldSession>(t => t.SessionId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(t => t.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
