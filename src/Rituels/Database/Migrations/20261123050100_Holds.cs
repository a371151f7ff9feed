using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Staff may hold due work back, and are told at its hour that they do.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261123050100_Holds")]
internal sealed class Holds : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        migration.AddColumn<DateTime>("HeldAt", "due_work", nullable: true);
        migration.AddColumn<Guid>("HeldById", "due_work", nullable: true);
        migration.AddColumn<DateTime>("HoldToldAt", "due_work", nullable: true);
    }
}
