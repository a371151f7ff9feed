using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Rituels.Database.Migrations;

/// <summary>Places with their rooms, hours for which a room is kept and who comes, requests for rooms and what they hold.</summary>
[DbContext(typeof(RituelsDb)), Migration("20261129143000_Places")]
internal sealed class Places : Migration
{
    protected override void Up(MigrationBuilder migration)
    {
        PlacesAndRooms(migration);
        Slots(migration);
        Visits(migration);
        Requests(migration);
        Quarters(migration);
    }

    private static void PlacesAndRooms(MigrationBuilder migration)
    {
        migration.CreateTable("places", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            Name = t.Column<string>(),
            Key = t.Column<string>(),
            Street = t.Column<string>(),
            HowToCome = t.Column<string>(),
            Access = t.Column<string>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_places", x => x.Id);
            t.ForeignKey("FK_places_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_places_CohortId_Key", "places", ["CohortId", "Key"], unique: true);
        migration.CreateTable("place_rooms", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            PlaceId = t.Column<Guid>(),
            Name = t.Column<string>(),
            Key = t.Column<string>(),
            Seats = t.Column<int>(nullable: true),
            Gear = t.Column<string>(),
            IsOpen = t.Column<bool>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_place_rooms", x => x.Id);
            t.ForeignKey("FK_place_rooms_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_place_rooms_places_PlaceId", x => x.PlaceId, "places", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_place_rooms_PlaceId_Key", "place_rooms", ["PlaceId", "Key"], unique: true);
        migration.CreateIndex("IX_place_rooms_CohortId", "place_rooms", "CohortId");
        migration.CreateTable("places_books", t => new
        {
            CohortId = t.Column<Guid>(),
            PerTeam = t.Column<int>(),
            PerPerson = t.Column<int>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_places_books", x => x.CohortId);
            t.ForeignKey("FK_places_books_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
        });
    }

    private static void Slots(MigrationBuilder migration)
    {
        migration.CreateTable("place_slots", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            RoomId = t.Column<Guid>(),
            Weekday = t.Column<string>(),
            From = t.Column<TimeOnly>(),
            Until = t.Column<TimeOnly>(),
            First = t.Column<DateOnly>(nullable: true),
            Last = t.Column<DateOnly>(nullable: true),
            Note = t.Column<string>(),
            ChangedAt = t.Column<DateTime>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_place_slots", x => x.Id);
            t.ForeignKey("FK_place_slots_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_place_slots_place_rooms_RoomId", x => x.RoomId, "place_rooms", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_place_slots_CohortId", "place_slots", "CohortId");
        migration.CreateIndex("IX_place_slots_RoomId", "place_slots", "RoomId");
        migration.CreateTable("place_slot_days", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            SlotId = t.Column<Guid>(),
            Day = t.Column<DateOnly>(),
            IsOn = t.Column<bool>(),
            Reason = t.Column<string>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_place_slot_days", x => x.Id);
            t.ForeignKey("FK_place_slot_days_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_place_slot_days_place_slots_SlotId", x => x.SlotId, "place_slots", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_place_slot_days_SlotId_Day", "place_slot_days", ["SlotId", "Day"], unique: true);
        migration.CreateIndex("IX_place_slot_days_CohortId", "place_slot_days", "CohortId");
    }

    private static void Visits(MigrationBuilder migration)
    {
        migration.CreateTable("place_visits", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            SlotId = t.Column<Guid>(),
            Day = t.Column<DateOnly>(),
            PersonId = t.Column<Guid>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_place_visits", x => x.Id);
            t.ForeignKey("FK_place_visits_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_place_visits_people_PersonId", x => x.PersonId, "people", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_place_visits_place_slots_SlotId", x => x.SlotId, "place_slots", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_place_visits_SlotId_Day_PersonId", "place_visits", ["SlotId", "Day", "PersonId"], unique: true);
        migration.CreateIndex("IX_place_visits_CohortId", "place_visits", "CohortId");
        migration.CreateIndex("IX_place_visits_PersonId", "place_visits", "PersonId");
    }

    private static void Requests(MigrationBuilder migration)
    {
        migration.CreateTable("room_requests", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            AskedById = t.Column<Guid>(nullable: true),
            TeamId = t.Column<Guid>(nullable: true),
            Week = t.Column<int>(),
            PersonTurn = t.Column<int>(nullable: true),
            TeamTurn = t.Column<int>(nullable: true),
            Text = t.Column<string>(),
            People = t.Column<int>(),
            Gear = t.Column<string>(),
            Day = t.Column<DateOnly>(),
            From = t.Column<TimeOnly>(),
            Until = t.Column<TimeOnly>(),
            State = t.Column<string>(),
            RoomId = t.Column<Guid>(nullable: true),
            HeldDay = t.Column<DateOnly>(nullable: true),
            HeldFrom = t.Column<TimeOnly>(nullable: true),
            HeldUntil = t.Column<TimeOnly>(nullable: true),
            Word = t.Column<string>(),
            AnsweredById = t.Column<Guid>(nullable: true),
            AskedAt = t.Column<DateTime>(),
            ChangedAt = t.Column<DateTime>(),
            Sequence = t.Column<int>(),
            Version = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_room_requests", x => x.Id);
            t.ForeignKey("FK_room_requests_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_room_requests_people_AnsweredById", x => x.AnsweredById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_room_requests_people_AskedById", x => x.AskedById, "people", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_room_requests_place_rooms_RoomId", x => x.RoomId, "place_rooms", "Id", onDelete: ReferentialAction.SetNull);
            t.ForeignKey("FK_room_requests_teams_TeamId", x => x.TeamId, "teams", "Id", onDelete: ReferentialAction.SetNull);
        });
        migration.CreateIndex("IX_room_requests_CohortId_AskedById_Week_PersonTurn", "room_requests", ["CohortId", "AskedById", "Week", "PersonTurn"], unique: true);
        migration.CreateIndex("IX_room_requests_CohortId_HeldDay", "room_requests", ["CohortId", "HeldDay"]);
        migration.CreateIndex("IX_room_requests_TeamId_Week_TeamTurn", "room_requests", ["TeamId", "Week", "TeamTurn"], unique: true);
        migration.CreateIndex("IX_room_requests_AskedById", "room_requests", "AskedById");
        migration.CreateIndex("IX_room_requests_AnsweredById", "room_requests", "AnsweredById");
        migration.CreateIndex("IX_room_requests_RoomId", "room_requests", "RoomId");
    }

    private static void Quarters(MigrationBuilder migration)
    {
        migration.CreateTable("room_quarters", t => new
        {
            Id = t.Column<Guid>(),
            CohortId = t.Column<Guid>(),
            RequestId = t.Column<Guid>(),
            RoomId = t.Column<Guid>(),
            Day = t.Column<DateOnly>(),
            Quarter = t.Column<int>(),
        }, constraints: t =>
        {
            t.PrimaryKey("PK_room_quarters", x => x.Id);
            t.ForeignKey("FK_room_quarters_cohorts_CohortId", x => x.CohortId, "cohorts", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_room_quarters_place_rooms_RoomId", x => x.RoomId, "place_rooms", "Id", onDelete: ReferentialAction.Cascade);
            t.ForeignKey("FK_room_quarters_room_requests_RequestId", x => x.RequestId, "room_requests", "Id", onDelete: ReferentialAction.Cascade);
        });
        migration.CreateIndex("IX_room_quarters_RoomId_Day_Quarter", "room_quarters", ["RoomId", "Day", "Quarter"], unique: true);
        migration.CreateIndex("IX_room_quarters_CohortId", "room_quarters", "CohortId");
        migration.CreateIndex("IX_room_quarters_RequestId", "room_quarters", "RequestId");
    }
}
