using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>What goes by mail when a chat refuses a message to one person.</summary>
[DbContext(typeof(RituelsDb))]
[Migration("20261123070000_MailInstead")]
internal sealed class MailInsteadOfChat : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<Guid>("MailInstead", "postings", nullable: true);
        migration.CreateIndex("IX_postings_MailInstead", "postings", "MailInstead", filter: "\"MailInstead\" IS NOT NULL");
    }
}
