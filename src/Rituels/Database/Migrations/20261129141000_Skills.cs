using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Subjects in families, who stands where on them, and workshops in which everybody adds themselves.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261129141000_Skills")]
internal sealed class Skills : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        Subjects(migration);
        Placements(migration);
        Workshops(migration);
        migration.CreateTable("skill_books", t => new
        {
            CohortId = t.Column<Guid>(),
            Families = t.Column<string>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_skill_books", x => x.CohortId);
            t.ForeignKey("FK_skill_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void Subjects(MigrationBuilder migration)
    {
        migration.CreateTable("skill_subjects", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Family = t.Column<string>(),
            Name = t.Column<string>(),
            NameKey = t.Column<string>(),
            CreatedById = t.Column<Guid>(nullable: true),
            CreatedAt = t.Column<DateTime>(),
            MergedIntoId = t.Column<Guid>(nullable: true),
            MergedAt = t.Column<DateTime>(nullable: true),
            MergedById = t.Column<Guid>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_skill_subjects", x => x.Id);
            t.ForeignKey("FK_skill_subjects_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_skill_subjects_people_CreatedById", x => x.CreatedById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_skill_subjects_people_MergedById", x => x.MergedById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_skill_subjects_CohortId_NameKey", "skill_subjects", ["CohortId", "NameKey"], unique: true);
        migration.CreateIndex("IX_skill_subjects_CreatedById", "skill_subjects", "CreatedById");
        migration.CreateIndex("IX_skill_subjects_MergedById", "skill_subjects", "MergedById");
    }

    private static void Placements(MigrationBuilder migration)
    {
        migration.CreateTable("skill_placements", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            SubjectId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            Level = t.Column<string>(),
            PlacedAt = t.Column<DateTime>(),
            IsConfirmed = t.Column<bool>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_skill_placements", x => x.Id);
            t.ForeignKey("FK_skill_placements_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_skill_placements_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_skill_placements_skill_subjects_SubjectId", x => x.SubjectId, "skill_subjects", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_skill_placements_SubjectId_PersonId_Level", "skill_placements", ["SubjectId", "PersonId", "Level"], unique: true);
        migration.CreateIndex("IX_skill_placements_CohortId_PersonId", "skill_placements", ["CohortId", "PersonId"]);
        migration.CreateIndex("IX_skill_placements_PersonId", "skill_placements", "PersonId");
    }

    private static void Workshops(MigrationBuilder migration)
    {
        migration.CreateTable("skill_workshops", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Code = t.Column<string>(nullable: true),
            StartedAt = t.Column<DateTime>(),
            StartedById = t.Column<Guid>(nullable: true),
            EndedAt = t.Column<DateTime>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_skill_workshops", x => x.Id);
            t.ForeignKey("FK_skill_workshops_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_skill_workshops_people_StartedById", x => x.StartedById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_skill_workshops_Code", "skill_workshops", "Code", unique: true);
        migration.CreateIndex("IX_skill_workshops_CohortId", "skill_workshops", "CohortId");
        migration.CreateIndex("IX_skill_workshops_StartedById", "skill_workshops", "StartedById");
    }
}
