using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rituels.Database;

namespace Rituels.Tests.House;

/// <summary>A database as an earlier program left it, to be brought to today's schema.</summary>
public sealed class OlderDatabase : IAsyncDisposable
{
    private readonly TestDatabase _own;

    private OlderDatabase(TestDatabase own, RituelsDb db) => (_own, Db) = (own, db);

    public RituelsDb Db { get; }

    /// <param name="kind">sqlite or postgres.</param>
    /// <param name="migration">The last migration that the earlier program knew.</param>
    public static async Task<OlderDatabase> At(string kind, string migration)
    {
        var own = await TestDatabase.Create(kind);
        var db = TestDatabase.Context(kind == "sqlite" ? $"Data Source={Path.Combine(own.Folder, "older.db")}" : own.ConnectionString);
        if (kind != "sqlite") await db.Database.EnsureDeletedAsync();
        await db.GetService<IMigrator>().MigrateAsync(migration);
        return new OlderDatabase(own, db);
    }

    /// <summary>A cohort of one team with these answers, one a week from 2019-W10 on, written as the first schema holds them.</summary>
    public async Task Plant(params string[] answers)
    {
        // By SQL, for today's model may hold more than the earlier schema did.
        var (cohort, team) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await Db.Database.ExecuteSqlAsync($"""
            INSERT INTO "cohorts" ("Id", "Slug", "Name", "Starts", "Ends", "Languages", "Vocabulary", "HasLogo", "IsListed", "IsSample", "MailsEveryone", "Lists", "Rhythms", "DaysOff", "CreatedAt", "Version", "Roll")
            VALUES ({cohort}, {"older"}, {"Older"}, {new DateOnly(2019, 2, 11)}, {new DateOnly(2019, 11, 15)}, {"[]"}, {"{}"}, {false}, {true}, {false}, {true}, {"[]"}, {"[]"}, {"[]"}, {DateTime.UnixEpoch}, {1}, {0})
            """);
        await Db.Database.ExecuteSqlAsync($"""
            INSERT INTO "teams" ("Id", "CohortId", "Slug", "Name", "Aliases", "Host", "Pauses", "Version") VALUES ({team}, {cohort}, {"carto"}, {"Carto"}, {"[]"}, {""}, {"[]"}, {1})
            """);
        foreach (var (text, index) in answers.Select((text, index) => (text, index)))
            await Db.Database.ExecuteSqlAsync($"""
                INSERT INTO "retrospectives" ("Id", "CohortId", "TeamId", "Week", "Answers", "Mood", "IsLate", "FiledAt", "EditedAt", "Version")
                VALUES ({Guid.CreateVersion7()}, {cohort}, {team}, {201910 + index}, {text}, {3}, {false}, {DateTime.UnixEpoch}, {DateTime.UnixEpoch}, {1})
                """);
    }

    public Task Upgrade() => Db.Database.MigrateAsync();

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        await _own.DisposeAsync();
    }
}
