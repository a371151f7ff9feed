using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Who created a session, for its history.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261129090000_SessionAuthors")]
internal sealed class SessionAuthors : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.AddColumn<Guid>("CreatedById", "sessions", nullable: true);
}
