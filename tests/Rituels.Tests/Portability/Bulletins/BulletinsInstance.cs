using Microsoft.Data.Sqlite;

namespace Rituels.Tests.Portability.Bulletins;

/// <summary>A database as Bulletins makes it on SQLite, filled by hand.</summary>
internal sealed class BulletinsInstance(string file)
{
    private const string Schema = """
        CREATE TABLE "migrations" ("id" integer not null primary key autoincrement, "migration" varchar not null, "batch" integer not null);
        CREATE TABLE "reports" ("id" integer not null primary key autoincrement, "project" varchar not null, "week_number" varchar not null, "spirit" varchar not null,
          "priorities" varchar not null, "victories" varchar not null, "help" varchar null, "created_at" datetime null, "updated_at" datetime null);
        CREATE UNIQUE INDEX "reports_project_week_number_unique" on "reports" ("project", "week_number");
        CREATE TABLE "dates" ("id" integer not null primary key autoincrement, "project" varchar not null, "date" date not null, "description" varchar not null,
          "created_at" datetime null, "updated_at" datetime null);
        CREATE UNIQUE INDEX "dates_project_date_unique" on "dates" ("project", "date");
        """;

    public string File => file;

    public static BulletinsInstance In(string folder, string name = "bulletins.sqlite")
    {
        var instance = new BulletinsInstance(Path.Combine(folder, name));
        instance.Do(Schema);
        return instance;
    }

    public BulletinsInstance Report(string project, string week, string created, string spirit = "🙂", string priorities = "Avancer", string victories = "", string? help = null, string? updated = null)
    {
        Do("INSERT INTO reports (project, week_number, spirit, priorities, victories, help, created_at, updated_at) VALUES ($0, $1, $2, $3, $4, $5, $6, $7)",
            project, week, spirit, priorities, victories, help, created, updated ?? created);
        return this;
    }

    public BulletinsInstance Date(string project, string date, string description, string created)
    {
        Do("INSERT INTO dates (project, date, description, created_at, updated_at) VALUES ($0, $1, $2, $3, $3)", project, date, description, created);
        return this;
    }

    public void Do(string sql, params object?[] values)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        for (var i = 0; i < values.Length; i++) command.Parameters.AddWithValue($"${i}", values[i] ?? DBNull.Value);
        command.ExecuteNonQuery();
    }
}
