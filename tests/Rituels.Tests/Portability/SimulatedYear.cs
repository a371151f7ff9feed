using System.Text.Json;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

/// <summary>
/// The sample cohort's whole year, simulated once for all tests that look at it, and once more to see that it is the same: all rituals are in it, and it
/// takes a while.
/// </summary>
internal static class SimulatedYear
{
    private static readonly Lazy<Task<IReadOnlyList<JsonElement>>> Events = new(Run);

    /// <summary>What the timeline tells, in its order.</summary>
    public static Task<IReadOnlyList<JsonElement>> Told() => Events.Value;

    public static string Kind(this JsonElement told) => told.GetProperty("kind").GetString()!;
    public static string At(this JsonElement told) => told.GetProperty("at").GetString()!;
    public static string? Team(this JsonElement told) => told.GetProperty("team").GetString();
    public static int Recipients(this JsonElement told) => told.GetProperty("recipients").GetInt32();

    /// <summary>Each of these happens in the year.</summary>
    public static async Task Has(params string[] kinds) => Assert.Empty(kinds.Except((await Told()).Select(Kind)));

    /// <summary>The timeline of the sample between two days.</summary>
    public static async Task<string> Simulate(Terminal terminal, string folder, string from, string to, params string[] options)
    {
        var file = terminal.Write("cohort.yml", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/samples/cohort.yml")));
        var (code, _, errors) = await terminal.Run(["simulate", file, "--from", from, "--to", to, "--out", folder, .. options]);
        Assert.True(code == 0, errors);
        return await File.ReadAllTextAsync(terminal.At($"{folder}/timeline.json"));
    }

    private static async Task<IReadOnlyList<JsonElement>> Run()
    {
        using var terminal = new Terminal();
        var (one, two) = (await Simulate(terminal, "one", "2027-02-01", "2027-11-30", "--seed", "3"), await Simulate(terminal, "two", "2027-02-01", "2027-11-30", "--seed", "3"));
        Assert.Equal(one, two);
        return [.. JsonDocument.Parse(one).RootElement.EnumerateArray()];
    }
}

public class SimulatedYearTests
{
    [Fact]
    public async Task Another_seed_tells_another_story_and_with_answers_people_do_what_is_in_them_and_nothing_else()
    {
        using var terminal = new Terminal();
        Task<string> March(string folder, params string[] options) => SimulatedYear.Simulate(terminal, folder, "2027-03-01", "2027-03-21", options);
        Assert.NotEqual(await March("three", "--seed", "3"), await March("four", "--seed", "4"));
        Assert.DoesNotMatch("\"(filed|help-asked|stand-up-(started|line)|coaching-contact)\"", await March("told", "--answers", terminal.Write("answers.csv", "team,at,mood\n")));
    }
}
