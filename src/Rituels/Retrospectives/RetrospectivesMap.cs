using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Retrospectives;

internal sealed class RetrospectiveMap : IEntityTypeConfiguration<Retrospective>
{
    public void Configure(EntityTypeBuilder<Retrospective> map)
    {
        map.ToTable("retrospectives");
        map.Property(r => r.Answers).AsJson();
        map.Property(r => r.AtClosing).AsJson();
        map.HasIndex(r => new { r.TeamId, r.Week }).IsUnique();
        map.HasIndex(r => new { r.CohortId, r.Week });
        map.HasIndex(r => new { r.CohortId, r.KeyDate });
        map.HasOne(r => r.Team).WithMany().HasForeignKey(r => r.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(r => r.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(r => r.FiledById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class NotedDateMap : IEntityTypeConfiguration<NotedDate>
{
    public void Configure(EntityTypeBuilder<NotedDate> map)
    {
        map.ToTable("noted_dates");
        map.HasIndex(n => new { n.TeamId, n.Day }).IsUnique();
        map.HasIndex(n => new { n.CohortId, n.Day });
        map.HasOne<Team>().WithMany().HasForeignKey(n => n.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(n => n.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(n => n.ById).OnDelete(DeleteBehavior.SetNull);
    }
}

internal sealed class DraftMap : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> map)
    {
        map.ToTable("drafts");
        map.Property(d => d.Answers).AsJson();
        map.HasIndex(d => new { d.TeamId, d.Week, d.PersonId }).IsUnique();
        map.HasOne<Team>().WithMany().HasForeignKey(d => d.TeamId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Cohort>().WithMany().HasForeignKey(d => d.CohortId).OnDelete(DeleteBehavior.Cascade);
        map.HasOne<Person>().WithMany().HasForeignKey(d => d.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class QuestionnaireMap : IEntityTypeConfiguration<Questionnaire>
{
    public void Configure(EntityTypeBuilder<Questionnaire> map)
    {
        map.ToTable("questionnaires");
        map.HasKey(q => q.CohortId);
        map.Property(q => q.Editions).AsJson();
        map.Ignore(q => q.Latest);
        map.HasOne<Cohort>().WithOne().HasForeignKey<Questionnaire>(q => q.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class WeekBookMap : IEntityTypeConfiguration<WeekBook>
{
    public void Configure(EntityTypeBuilder<WeekBook> map)
    {
        map.ToTable("week_books");
        map.HasKey(b => b.CohortId);
        map.HasOne<Cohort>().WithOne().HasForeignKey<WeekBook>(b => b.CohortId).OnDelete(DeleteBehavior.Cascade);
    }
}
