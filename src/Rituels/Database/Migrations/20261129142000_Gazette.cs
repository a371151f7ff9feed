using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>The gazette's issues, how a cohort makes them, and the addresses of feed readers.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261129142000_Gazette")]
internal sealed class Gazette : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        Issues(migration);
        Books(migration);
        Keys(migration);
    }

    private static void Issues(MigrationBuilder migration)
    {
        migration.CreateTable("gazette_issues", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Week = t.Column<int>(),
            Opening = t.Column<string>(),
            OpeningById = t.Column<Guid>(nullable: true),
            Blocks = t.Column<string>(),
            DraftedAt = t.Column<DateTime>(),
            ApprovedAt = t.Column<DateTime>(nullable: true),
            ApprovedById = t.Column<Guid>(nullable: true),
            Approvals = t.Column<int>(),
            WithheldAt = t.Column<DateTime>(nullable: true),
            LeftAt = t.Column<DateTime>(nullable: true),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_gazette_issues", x => x.Id);
            t.ForeignKey("FK_gazette_issues_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_gazette_issues_people_ApprovedById", x => x.ApprovedById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_gazette_issues_people_OpeningById", x => x.OpeningById, "people", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_gazette_issues_CohortId_Week", "gazette_issues", ["CohortId", "Week"], unique: true);
        migration.CreateIndex("IX_gazette_issues_ApprovedById", "gazette_issues", "ApprovedById");
        migration.CreateIndex("IX_gazette_issues_OpeningById", "gazette_issues", "OpeningById");
    }

    private static void Books(MigrationBuilder migration)
    {
        migration.CreateTable("gazette_books", t => new
        {
            CohortId = t.Column<Guid>(),
            IsOn = t.Column<bool>(),
            Day = t.Column<string>(),
            DraftAt = t.Column<TimeOnly>(),
            LeavesAt = t.Column<TimeOnly>(),
            Birthdays = t.Column<bool>(),
            Announces = t.Column<bool>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_gazette_books", x => x.CohortId);
            t.ForeignKey("FK_gazette_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateTable("gazette_plans", t => new
        {
            CohortId = t.Column<Guid>(),
            CohortVersion = t.Column<int>(),
            BookVersion = t.Column<int>(),
            LookAgainAt = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_gazette_plans", x => x.CohortId);
            t.ForeignKey("FK_gazette_plans_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void Keys(MigrationBuilder migration)
    {
        migration.CreateTable("gazette_keys", t => new
        {
            CohortId = t.Column<Guid>(),
            PersonId = t.Column<Guid>(),
            TokenHash = t.Column<string>(),
            MadeAt = t.Column<DateTime>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_gazette_keys", x => new { x.CohortId, x.PersonId });
            t.ForeignKey("FK_gazette_keys_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_gazette_keys_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_gazette_keys_PersonId", "gazette_keys", "PersonId");
        migration.CreateIndex("IX_gazette_keys_TokenHash", "gazette_keys", "TokenHash", unique: true);
    }
}
