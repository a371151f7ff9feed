using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

internal sealed class SessionMailMap : IEntityTypeConfiguration<SessionMail>
{
    public void Configure(EntityTypeBuilder<SessionMail> map)
    {
        map.ToTable("session_mails");
        map.HasKey(m => m.SessionId);
        map.Property(m => m.Told).AsJson();
        map.Property(m => m.ChoresTold).AsJson();
        map.HasIndex(m => m.CohortId);
        map.HasOne<Session>().WithOne().HasForeignKey<SessionMail>(m => m.SessionId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(m => m.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
