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
        var events = JsonDocument.Parse(one).RootElement.EnumerateArray().Where(e => e.GetProperty("kind").GetString()!.StartsWith("stand-up-", StringComparison.Ordinal)).ToList();
        Assert.Equal(["2027-03-04 stand-up-started", "2027-03-04 stand-up-ended", "2027-04-01 stand-up-started", "2027-04-01 stand-up-ended", "2027-04-29 stand-up-started", "2027-04-29 stand-up-ended", "2027-05-27 stand-up-started", "2027-05-27 stand-up-ended"],
            events.Select(e => $"{e.GetProperty("at").GetString()![..10]} {e.GetProperty("kind").GetString()}"));
        Assert.All(events.Where(e => e.GetProperty("kind").GetString() == "stand-up-ended"), e => Assert.True(e.GetProperty("recipients").GetInt32() > 0));
    }
}
