using System.Text.Json;
using Rituels.Tests.House;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Coaching;

/// <summary>A simulated year has a référent's days, the same each time.</summary>
public class SimulatedReferentsTests
{
    [Fact]
    public async Task A_year_has_contacts_sessions_bookings_and_Mondays_and_is_the_same_twice()
    {
        using var terminal = new Terminal();
        terminal.Write("cohort.yml", File.ReadAllText(Path.Combine(Repository.Root, "docs/samples/cohort.yml")));
        var (first, second) = (await Run(terminal, "one"), await Run(terminal, "two"));
        Assert.Equal(first, second);
        var events = JsonDocument.Parse(first).RootElement.EnumerateArray().ToList();
        var kinds = events.CountBy(e => e.GetProperty("kind").GetString()!).ToDictionary();
        foreach (var kind in new[] { "coaching-contact", "coaching-planned", "coaching-booked", "coaching-held", "monday-mail" }) Assert.True(kinds.GetValueOrDefault(kind) > 0, $"{kind} never happened");
        Assert.All(events.Where(e => e.GetProperty("kind").GetString() == "monday-mail"), e => Assert.Contains("T08:30:00", e.GetProperty("at").GetString()));
        Assert.All(events.Where(e => e.GetProperty("kind").GetString()!.StartsWith("coaching-", StringComparison.Ordinal)), e => Assert.NotNull(e.GetProperty("team").GetString()));
    }

    private static async Task<string> Run(Terminal terminal, string folder)
    {
        var (code, _, errors) = await terminal.Run("simulate", "cohort.yml", "--from", "2027-02-01", "--to", "2027-11-30", "--out", folder);
        Assert.True(code == 0, errors);
        return await File.ReadAllTextAsync(terminal.At($"{folder}/timeline.json"));
    }
}
