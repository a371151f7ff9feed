using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Backups;

public class UpgradeTests
{
    private const string Earlier = """
        CREATE TABLE __EFMigrationsHistory (MigrationId TEXT NOT NULL PRIMARY KEY, ProductVersion TEXT NOT NULL);
        INSERT INTO __EFMigrationsHistory VALUES ('20000101000000_Before', '1');
        CREATE TABLE kept (words TEXT);
        INSERT INTO kept VALUES ('as it was');
        """;

    [Fact]
    public async Task An_upgrade_copies_the_database_first_and_keeps_five_copies()
    {
        using var terminal = new Terminal();
        var backups = Directory.CreateDirectory(terminal.At("data/backups")).FullName;
        new Copy(terminal.At("data/rituels.db")).Ask(Earlier);
        for (var day = 1; day <= 6; day++)
        {
            var old = Path.Combine(backups, $"rituels-20000101000000_Before-2000010{day}T000000000Z.db");
            await File.WriteAllTextAsync(old, "", TestContext.Current.CancellationToken);
            File.SetLastWriteTimeUtc(old, new DateTime(2000, 1, day, 0, 0, 0, DateTimeKind.Utc));
        }
        await File.WriteAllTextAsync(Path.Combine(backups, "mine.db"), "", TestContext.Current.CancellationToken);

        var (_, _, errors) = await terminal.Run("sign-in", "nobody@demo.example");
        var copies = Directory.GetFiles(backups, "rituels-*").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(5, copies.Count);
        Assert.Contains("rituels-20000101000000_Before-20000106", copies[3]);
        Assert.Contains($"the database was copied to {copies[4]}", errors);
        Assert.True(File.Exists(Path.Combine(backups, "mine.db")));
        Assert.Equal("as it was", new Copy(copies[4]).Ask("SELECT words FROM kept"));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(copies[4]));
        Assert.Null(new Copy(copies[4]).Ask("SELECT 1 FROM sqlite_master WHERE name = 'cohorts'"));
        Assert.Equal("0", new Copy(terminal.At("data/rituels.db")).Ask("SELECT COUNT(*) FROM cohorts"));

        await terminal.Run("sign-in", "nobody@demo.example");
        Assert.Equal(copies, Directory.GetFiles(backups, "rituels-*").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_new_database_has_nothing_to_copy()
    {
        using var terminal = new Terminal();
        await terminal.Run("sign-in", "nobody@demo.example");
        Assert.True(File.Exists(terminal.At("data/rituels.db")));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(terminal.At("data")));
        Assert.False(Directory.Exists(terminal.At("data/backups")));
    }
}
