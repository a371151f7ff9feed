using System.Text.Json;
using Rituels.Tests.House;
using Rituels.Tests.Portability;

namespace Rituels.Tests.StandUps;

public class SimulatedStandUpsTests
{
    [Fact]
    public async Task A_simulation_holds_a_stand_up_every_fourth_Thursday_the_same_each_time()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("cohort.yml", await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/samples/cohort.yml")));
        foreach (var name in new[] { "one", "two" })
            Assert.Equal(0, (await terminal.Run("simulate", file, "--from", "2027-02-08", "--to", "2027-06-04", "--out", name)).Code);
        var (one, two) = (await File.ReadAllTextAsync(terminal.At("one/timeline.json")), await File.ReadAllTextAsync(terminal.At("two/timeline.json")));
        Assert.Equal(one, two);
        var all = JsonDocument.Parse(one).RootElement.EnumerateArray().ToLookup(e => e.GetProperty("kind").GetString()!);
        var events = all["stand-up-started"].Concat(all["stand-up-ended"]).OrderBy(e => e.GetProperty("at").GetString(), StringComparer.Ordinal).ToList();
        Assert.Equal(["2027-03-04 stand-up-started", "2027-03-04 stand-up-ended", "2027-04-01 stand-up-started", "2027-04-01 stand-up-ended", "2027-04-29 stand-up-started", "2027-04-29 stand-up-ended", "2027-05-27 stand-up-started", "2027-05-27 stand-up-ended"],
            events.Select(e => $"{e.GetProperty("at").GetString()![..10]} {e.GetProperty("kind").GetString()}"));
        Assert.All(events.Where(e => e.GetProperty("kind").GetString() == "stand-up-ended"), e => Assert.True(e.GetProperty("recipients").GetInt32() > 0));

        // With answers, people do what is in them and nothing else.
        Assert.Equal(0, (await terminal.Run("simulate", file, "--from", "2027-02-08", "--to", "2027-03-14", "--answers", terminal.Write("answers.csv", "team,at,mood\n"), "--out", "told")).Code);
        Assert.DoesNotMatch("\"(stand-up-(started|line)|help-asked|coaching-contact)\"", await File.ReadAllTextAsync(terminal.At("told/timeline.json")));

        // In writing each week, on Friday from 11:30 to 12:30; on Thursday when Friday is off.
        Assert.InRange(all["stand-up-line"].Count() / (double)all["stand-up-lines"].Count(), 0.5, 3);
        Assert.All(all["stand-up-line"], e => Assert.InRange(e.GetProperty("at").GetString()![11..16], "11:30", "12:30"));
        Assert.Contains(all["stand-up-line"], e => DateOnly.Parse(e.GetProperty("at").GetString()![..10], System.Globalization.CultureInfo.InvariantCulture).DayOfWeek == DayOfWeek.Friday);
    }
}
