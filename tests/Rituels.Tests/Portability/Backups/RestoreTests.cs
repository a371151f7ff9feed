using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Backups;

public class RestoreTests
{
    private const string Demo = "id: demo\nname: Démo\nstarts: 2019-02-11\nends: 2019-11-15\nstaff:\n  - { name: Staff One, email: one@staff.example }\n";

    [Fact]
    public async Task A_copy_comes_back_and_what_was_there_is_kept_aside()
    {
        using var terminal = await WithCohort();
        Assert.Equal(0, (await terminal.Run("backup", "copy.db")).Code);
        await terminal.Run("import", "cohort", terminal.Write("later.yml", Demo.Replace("id: demo", "id: later")));
        var (code, output, errors) = await terminal.Run("restore", "copy.db");
        Assert.True(code == 0, errors);
        Assert.Contains("is in place (schema 2026", output);
        Assert.Equal("demo", new Copy(terminal.At("data/rituels.db")).Ask("SELECT group_concat(Slug) FROM cohorts"));
        var aside = Assert.Single(Directory.GetFiles(terminal.At("data"), "rituels.db.before-restore-*"));
        Assert.Contains(aside, output);
        Assert.Equal("2", new Copy(aside).Ask("SELECT COUNT(*) FROM cohorts"));
        Assert.Contains("\"created\":0", (await terminal.Run("import", "cohort", "demo.yml", "--format", "json")).Output);
    }

    [Fact]
    public async Task A_copy_makes_an_instance_where_there_is_none()
    {
        using var terminal = await WithCohort();
        await terminal.Run("backup", "copy.db");
        var (code, output, errors) = await terminal.Run("restore", "copy.db", "--data", "new/data", "--format", "json");
        Assert.True(code == 0, errors);
        Assert.Contains("\"aside\":null", output);
        Assert.Equal("demo", new Copy(terminal.At("new/data/rituels.db")).Ask("SELECT Slug FROM cohorts"));
    }

    [Fact]
    public async Task A_damaged_database_is_replaced_too_and_kept()
    {
        using var terminal = await WithCohort();
        await terminal.Run("backup", "copy.db");
        await File.WriteAllTextAsync(terminal.At("data/rituels.db"), "no database any more", TestContext.Current.CancellationToken);
        Assert.Equal(0, (await terminal.Run("restore", "copy.db")).Code);
        Assert.Equal("demo", new Copy(terminal.At("data/rituels.db")).Ask("SELECT Slug FROM cohorts"));
        Assert.Equal("no database any more", await File.ReadAllTextAsync(Directory.GetFiles(terminal.At("data"), "*before-restore-*Z").Single(), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Nothing_that_may_have_left_since_the_copy_leaves_from_it()
    {
        await using var house = await TestHouse.Open("sqlite");
        await house.Write(Post.Letter(), "ines@team.example");
        using var terminal = new Terminal();
        Assert.Equal(0, (await terminal.Run("backup", "copy.db", "--data", house.Database.Folder)).Code);
        var (code, output, errors) = await terminal.Run("restore", "copy.db", "--format", "json");
        Assert.True(code == 0, errors);
        Assert.Contains("\"setAside\":{\"letters\":1,\"held\":0,\"skipped\":0}", output);
        Assert.Equal(["rituels.db", "rituels.db.lock"], Directory.GetFiles(terminal.At("data")).Select(Path.GetFileName).Order());
        await using var restored = Program.Instance.With(["--Rituels:Worker=false"]).Build(terminal.At("data"), "http://127.0.0.1:0");
        Assert.Equal(0, await restored.Send(Post.Friday.AddYears(20)));
        Assert.False(Directory.Exists(terminal.At("data/mail")));
        Assert.Equal("restored", new Copy(terminal.At("data/rituels.db")).Ask("SELECT LastError FROM postings WHERE FailedAt IS NOT NULL"));
        Assert.Null(new Copy(terminal.At("copy.db")).Ask("SELECT LastError FROM postings WHERE FailedAt IS NOT NULL"));
    }

    [Theory, OnEachDatabase]
    public async Task A_database_that_came_back_by_other_means_is_set_aside_by_a_command_once_nobody_serves_it(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Write(Post.Letter(), "ines@team.example");
        using var terminal = new Terminal();
        var (code, output, errors) = await terminal.Run("set-aside", "--data", house.Database.Folder, $"--Rituels:Database={house.Database.ConnectionString}", "--format", "json");
        // The house has it open: what waits would be set aside under its hands.
        Assert.Equal(2, code);
        Assert.Contains("The instance is running", output + errors);
        Assert.Equal(1, await house.App.Send(Post.Friday));

        await using var alone = await TestDatabase.Create(database);
        (code, output, errors) = await terminal.Run("set-aside", "--data", alone.Folder, $"--Rituels:Database={alone.ConnectionString}", "--format", "json");
        Assert.Equal((0, true), (code, output.Contains("{\"letters\":0,\"held\":0,\"skipped\":0}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_log_that_outlived_its_database_is_not_played_into_the_copy()
    {
        using var terminal = await WithCohort();
        await terminal.Run("backup", "copy.db");
        var log = await Log(terminal);
        File.Delete(terminal.At("data/rituels.db"));
        await File.WriteAllBytesAsync(terminal.At("data/rituels.db-wal"), log, TestContext.Current.CancellationToken);
        Assert.Equal(0, (await terminal.Run("restore", "copy.db")).Code);
        Assert.False(File.Exists(terminal.At("data/rituels.db-wal")));
        Assert.Equal("ok", new Copy(terminal.At("data/rituels.db")).Ask("PRAGMA integrity_check"));
        Assert.Equal("demo", new Copy(terminal.At("data/rituels.db")).Ask("SELECT Slug FROM cohorts"));
    }

    /// <summary>The write-ahead log of a change to the same database, as a killed program leaves it.</summary>
    private static async Task<byte[]> Log(Terminal terminal)
    {
        File.Copy(terminal.At("data/rituels.db"), terminal.At("other.db"));
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={terminal.At("other.db")};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        foreach (var sql in new[] { "PRAGMA journal_mode=WAL", "UPDATE cohorts SET Slug = 'other'" })
        {
            await using var command = new Microsoft.Data.Sqlite.SqliteCommand(sql, connection);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        return await File.ReadAllBytesAsync(terminal.At("other.db-wal"), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task While_the_instance_runs_or_somebody_has_it_open_nothing_is_touched()
    {
        using var terminal = await WithCohort();
        await terminal.Run("backup", "copy.db");
        using (var server = await Server.Start(terminal))
        {
            var (code, output, errors) = await terminal.Run("restore", "copy.db");
            Assert.Equal((2, ""), (code, output));
            Assert.StartsWith("The instance is running, or another program has ", errors);
        }
        await using (var db = TestDatabase.Context($"Data Source={terminal.At("data/rituels.db")};Pooling=False"))
        {
            Assert.Equal(1, await db.Cohorts.CountAsync(TestContext.Current.CancellationToken));
            Assert.Equal(2, (await terminal.Run("restore", "copy.db")).Code);
        }
        Assert.Empty(Directory.GetFiles(terminal.At("data"), "*before-restore*"));
        Assert.Empty(Directory.GetFiles(terminal.At("data"), "*.part"));
        Assert.Equal(0, (await terminal.Run("restore", "copy.db")).Code);
    }

    [Fact]
    public async Task Nobody_begins_to_serve_while_it_is_replaced()
    {
        using var terminal = await WithCohort();
        using var replacing = InstanceLock.TakeAlone(terminal.At("data/rituels.db"));
        var (code, _, errors) = await terminal.Run("serve", "--empty", "--urls", "http://127.0.0.1:0");
        Assert.Equal(1, code);
        Assert.StartsWith("Rituels could not go on: A restore is replacing ", errors.TrimEnd().Split('\n')[^1]);
    }

    private static readonly Dictionary<string, string> Faults = new()
    {
        ["missing"] = "The file missing.db does not exist.",
        ["text"] = "text.db is no database of Rituels.",
        ["empty"] = "empty.db is no database of Rituels.",
        ["stranger"] = "stranger.db is no database of Rituels.",
        ["cut"] = "cut.db is damaged: ",
        ["scratched"] = "scratched.db is damaged: ",
        ["newer"] = "newer.db comes from a later program (schema 20991231000000_Later)",
    };

    [Fact]
    public async Task A_file_that_cannot_be_served_changes_nothing()
    {
        using var terminal = await WithCohort();
        await terminal.Run("backup", "copy.db");
        var before = await File.ReadAllBytesAsync(terminal.At("data/rituels.db"), TestContext.Current.CancellationToken);
        foreach (var (fault, sentence) in Faults)
        {
            File.Copy(terminal.At("copy.db"), terminal.At(fault + ".db"));
            Spoil(terminal.At(fault + ".db"), fault);
            var (code, output, errors) = await terminal.Run("restore", fault + ".db");
            Assert.Equal((2, ""), (code, output));
            Assert.StartsWith(sentence, errors);
        }
        Assert.Equal(2, (await terminal.Run("restore", "data/rituels.db")).Code);
        Assert.Equal(before, await File.ReadAllBytesAsync(terminal.At("data/rituels.db"), TestContext.Current.CancellationToken));
    }

    private static void Spoil(string file, string fault)
    {
        var octets = File.ReadAllBytes(file);
        if (fault is "missing" or "stranger") File.Delete(file);
        if (fault == "text") File.WriteAllText(file, "Bonjour, ceci n’est pas une base de données.");
        if (fault == "empty") File.WriteAllBytes(file, []);
        if (fault == "stranger") new Copy(file).Ask("CREATE TABLE reports (id)");
        if (fault == "newer") new Copy(file).Ask("INSERT INTO __EFMigrationsHistory VALUES ('20991231000000_Later', '99')");
        if (fault == "cut") File.WriteAllBytes(file, octets[..(octets.Length / 2)]);
        if (fault != "scratched") return;
        octets.AsSpan(4096 * 3, 4096 * 8).Fill(0x5A);
        File.WriteAllBytes(file, octets);
    }

    private static async Task<Terminal> WithCohort()
    {
        var terminal = new Terminal();
        Assert.Equal(0, (await terminal.Run("import", "cohort", terminal.Write("demo.yml", Demo))).Code);
        return terminal;
    }
}
