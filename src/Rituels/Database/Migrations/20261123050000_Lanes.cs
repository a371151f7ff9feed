using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>A posting says through which channel and on which lane it leaves, and whose it is while it leaves.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261123050000_Lanes")]
internal sealed class Lanes : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<string>("Channel", "postings", defaultValue: "mail");
        migration.AddColumn<string>("Lane", "postings", defaultValue: "mail");
        migration.AddColumn<Guid>("Claim", "postings", nullable: true);
        migration.CreateIndex("IX_postings_Lane_NextTryAt", "postings", ["Lane", "NextTryAt"], filter: "\"SentAt\" IS NULL AND \"FailedAt\" IS NULL");
    }
}
