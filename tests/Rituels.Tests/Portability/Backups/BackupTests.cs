using System.Text.Json;
using Microsoft.Data.Sqlite;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Backups;

public class BackupTests
{
    [Fact]
    public async Task A_copy_under_write_load_is_whole_and_of_one_moment()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        using var terminal = new Terminal();
        using var enough = new CancellationTokenSource();
        var filed = 0;
        var writers = Enumerable.Range(0, 4).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; !enough.IsCancellationRequested; i++)
            {
                await File(house, seed, IsoWeek.FromKey((2000 + writer * 100 + i / 50) * 100 + 1 + i % 50));
                Interlocked.Increment(ref filed);
            }
        })).ToList();
        foreach (var name in new[] { "one.db", "two.db", "three.db" })
        {
            var before = Volatile.Read(ref filed);
            var (code, output, errors) = await terminal.Run("backup", name, "--data", house.Database.Folder, "--format", "json");
            var after = Volatile.Read(ref filed);
            Assert.True(code == 0, errors);
            Assert.Equal(new FileInfo(terminal.At(name)).Length, JsonDocument.Parse(output).RootElement.GetProperty("bytes").GetInt64());
            var copy = new Copy(terminal.At(name));
            Assert.Equal("ok", copy.Ask("PRAGMA integrity_check"));
            Assert.Equal("delete", copy.Ask("PRAGMA journal_mode"));
            Assert.Null(copy.Ask("PRAGMA foreign_key_check"));
            // Each filing wrote two records in one save: a copy that has one of them has both.
            Assert.Equal(copy.Ask("SELECT COUNT(*) FROM retrospectives"), copy.Ask("SELECT COUNT(*) FROM letters"));
            Assert.InRange(long.Parse(copy.Ask("SELECT COUNT(*) FROM letters")!), before, after + 4);
            Assert.True(after > before, "Nobody wrote while the copy was made.");
        }
        await enough.CancelAsync();
        await Task.WhenAll(writers);
    }

    [Fact]
    public async Task Only_its_owner_can_read_a_copy_and_nothing_lies_beside_it()
    {
        await using var house = await TestHouse.Open("sqlite");
        using var terminal = new Terminal { Language = "fr_FR.UTF-8" };
        var (code, output, _) = await terminal.Run("backup", "copy.db", "--data", house.Database.Folder);
        Assert.Equal(0, code);
        Assert.StartsWith("copy.db\u00a0: ", output);
        Assert.Equal(["copy.db"], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, System.IO.File.GetUnixFileMode(terminal.At("copy.db")));
    }

    [Fact]
    public async Task A_file_that_is_there_stays_and_a_folder_that_is_not_is_not_made()
    {
        await using var house = await TestHouse.Open("sqlite");
        using var terminal = new Terminal();
        terminal.Write("copy.db", "mine");
        Assert.Equal((2, "", "copy.db exists already: nothing was written.\n"), await terminal.Run("backup", "copy.db", "--data", house.Database.Folder));
        Assert.Equal("mine", await System.IO.File.ReadAllTextAsync(terminal.At("copy.db"), TestContext.Current.CancellationToken));
        Assert.Equal((2, """{"problems":[{"line":1,"message":"The folder of no/copy.db does not exist."}]}""" + "\n"), (await terminal.Run("backup", "no/copy.db", "--data", house.Database.Folder, "--format", "json")).WithoutErrors());
        var (code, _, errors) = await terminal.Run("backup", "other.db", "--data", "nowhere");
        Assert.Equal(2, code);
        Assert.StartsWith("There is no database ", errors);
        Assert.Equal(["copy.db"], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task On_postgres_it_says_how_without_the_password()
    {
        using var terminal = new Terminal();
        const string there = "--Rituels:Database=Host=db.example.org;Port=5433;Username=rituels;Password=geheim;Database=rituels prod";
        var (code, output, errors) = await terminal.Run("backup", "copy.dump", there);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("\npg_dump --format=custom --file=copy.dump --host=db.example.org --port=5433 --username=rituels --dbname='rituels prod'\n", errors);
        Assert.DoesNotContain("geheim", errors);
        Assert.Contains("pg_restore", (await terminal.Run("restore", "copy.dump", there, "--format", "json")).Output);
    }

    private static Task File(TestHouse house, Seed seed, IsoWeek week) => house.With(async db =>
    {
        var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = seed.Carto.Id, Week = week };
        filed.File(null, Answers.Of(3, [new("priority", new string('é', 300))]), house.Clock.Now, DateTimeOffset.MaxValue);
        db.AddRange(filed, new Letter { CohortId = seed.Cohort.Id, Language = "fr", Subject = $"{week}", Html = "", Text = "" });
        await db.SaveChangesAsync();
    });
}

/// <summary>A database file that nobody else has open.</summary>
internal sealed record Copy(string File)
{
    public string? Ask(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return command.ExecuteScalar()?.ToString();
    }
}
