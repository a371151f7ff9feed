using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Days on which a session might have been: calendars that met them are told that they are off.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261130020000_OfferedDays")]
internal sealed class OfferedDays : Migration
{
    protected override void Up(MigrationBuilder migration) => migration.AddColumn<string>("Offered", "sessions", defaultValue: "[]");
}
