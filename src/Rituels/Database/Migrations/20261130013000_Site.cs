using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>What cohorts say of their programme, and to whom.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261130013000_Site")]
internal sealed class Site : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.CreateTable("site_books", t => new
    {
        CohortId = t.Column<Guid>(),
        IsPublic = t.Column<bool>(),
        About = t.Column<string>(),
        Version = t.Column<int>(),
    }, constraints: t =>
    {
        t.PrimaryKey("PK_site_books", x => x.CohortId);
        t.ForeignKey("FK_site_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
    });
}
