using System.Text.Json;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Archives;

public class ArchiveCommandTests
{
    [Fact]
    public async Task A_cohort_goes_out_by_one_command_and_comes_in_by_another()
    {
        await using var house = await TestHouse.Open("sqlite");
        await FullCohort.Plant(house);
        using var terminal = new Terminal();
        var (code, output, errors) = await terminal.Run("export", "cohort", "eig-2019", "--out", "eig.zip", "--data", house.Database.Folder, "--format", "json");
        Assert.True(code == 0, errors);
        var told = JsonDocument.Parse(output).RootElement;
        Assert.Equal(("eig-2019", 2, 3, 0), (told.GetProperty("cohort").GetString(), told.GetProperty("records").GetProperty("teams").GetInt32(), told.GetProperty("records").GetProperty("retrospectives").GetInt32(), told.GetProperty("problems").GetArrayLength()));
        Assert.Equal(["eig.zip"], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));

        (code, output, errors) = await terminal.Run("import", "cohort", "eig.zip", "--dry-run", "--format", "json", "--data", "new");
        Assert.True(code == 0, errors);
        var created = told.GetProperty("records").EnumerateObject().Sum(kind => kind.Value.GetInt32());
        Assert.StartsWith($$"""{"created":{{created}},"updated":0,"unchanged":0,"problems":[],"notes":[],"cohort":"eig-2019",""", output);
        Assert.False(Directory.Exists(terminal.At("new")));

        var (again, imported, _) = await terminal.Run("import", "cohort", "eig.zip", "--data", "new");
        Assert.Equal(0, again);
        Assert.Contains("+ teams: 2\n", imported);
        Assert.EndsWith($"Created: {created} · updated: 0 · unchanged: 0.\n", imported);
        (code, output, _) = await terminal.Run("import", "cohort", "eig.zip", "--data", "new", "--format", "json");
        Assert.Equal(2, code);
        Assert.StartsWith("""{"created":0,"updated":0,"unchanged":0,"problems":[{"line":1,"message":"There is a cohort “eig-2019” here already""", output);
        Assert.Equal(0, (await terminal.Run("import", "cohort", "eig.zip", "--data", "new", "--cohort", "eig-copy")).Code);
    }

    [Fact]
    public async Task What_cannot_be_exported_is_told_and_leaves_nothing()
    {
        await using var house = await TestHouse.Open("sqlite");
        await Seed.Plant(house);
        using var terminal = new Terminal();
        terminal.Write("mine.zip", "mine");
        async Task<string> Export(string id, string file) => (await terminal.Run("export", "cohort", id, "--out", file, "--data", house.Database.Folder, "--format", "json")).Output;
        Assert.Contains("did you mean “eig-2019”?", await Export("eig-2018", "x.zip"));
        Assert.Contains("There is no cohort “bootcamp” here.", await Export("bootcamp", "x.zip"));
        Assert.Contains("mine.zip exists already", await Export("eig-2019", "mine.zip"));
        Assert.Contains("The folder of no/x.zip does not exist", await Export("eig-2019", "no/x.zip"));
        var (code, _, errors) = await terminal.Run("export", "cohort", "eig-2019", "--out", "x.zip", "--data", "nowhere");
        Assert.Equal(2, code);
        Assert.StartsWith("There is no database ", errors);
        Assert.Equal(["mine.zip"], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_broken_archive_is_told_in_the_terminals_language()
    {
        using var terminal = new Terminal { Language = "fr_FR.UTF-8" };
        await File.WriteAllBytesAsync(terminal.At("x.zip"), [.. "PK\x03\x04"u8, 1, 2, 3], TestContext.Current.CancellationToken);
        var (code, output, errors) = await terminal.Run("import", "cohort", "x.zip");
        Assert.Equal((2, "", "x.zip: Ce fichier n’est pas une archive zip lisible\u00a0: il est incomplet ou abîmé.\n"), (code, output, errors));
        Assert.Equal(2, (await terminal.Run("import", "cohort", "x.zip", "--starts", "2019-02-11")).Code);
    }
}
