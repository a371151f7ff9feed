using System.Globalization;
using Rituels.Tests.Portability;

namespace Rituels.Tests.StandUps;

public class SimulatedStandUpsTests
{
    [Fact]
    public async Task A_simulation_holds_a_stand_up_every_fourth_Thursday()
    {
        var told = (await SimulatedYear.Told()).Where(e => e.Kind() is "stand-up-started" or "stand-up-ended").ToList();
        Assert.Equal(["2027-03-04 stand-up-started", "2027-03-04 stand-up-ended", "2027-04-01 stand-up-started", "2027-04-01 stand-up-ended", "2027-04-29 stand-up-started", "2027-04-29 stand-up-ended", "2027-05-27 stand-up-started", "2027-05-27 stand-up-ended"],
            told.Take(8).Select(e => $"{e.At()[..10]} {e.Kind()}"));
        Assert.All(told.Where(e => e.Kind() == "stand-up-ended"), e => Assert.True(e.Recipients() > 0));
        Assert.Equal(told.Count / 2, (await SimulatedYear.Told()).Count(e => e.Kind() == "stand-up-note"));
    }

    /// <summary>On Friday from 11:30 to 12:30; on the last working day when Friday is off.</summary>
    [Fact]
    public async Task And_one_in_writing_each_week()
    {
        var told = (await SimulatedYear.Told()).ToLookup(SimulatedYear.Kind);
        Assert.InRange(told["stand-up-line"].Count() / (double)told["stand-up-lines"].Count(), 0.5, 3);
        Assert.All(told["stand-up-line"], e => Assert.InRange(e.At()[11..16], "11:30", "12:30"));
        Assert.Contains(told["stand-up-line"], e => DateOnly.Parse(e.At()[..10], CultureInfo.InvariantCulture).DayOfWeek == DayOfWeek.Friday);
    }
}
