using Rituels.StandUps;

namespace Rituels.Tests.StandUps;

/// <summary>What the clock shows: what is left, rounded up; then what is over, rounded down. Screens count the same in a browser.</summary>
public class BeatTests
{
    [Theory]
    [InlineData(60, 5, 0, "1:00 Speaking")]
    [InlineData(60, 5, 0.001, "1:00 Speaking")]
    [InlineData(60, 5, 1, "0:59 Speaking")]
    [InlineData(60, 5, 49.999, "0:11 Speaking")]
    [InlineData(60, 5, 50, "0:10 Soon")]
    [InlineData(60, 5, 59.001, "0:01 Soon")]
    [InlineData(60, 5, 60, "0:00 Grace")]
    [InlineData(60, 5, 64.999, "0:00 Grace")]
    [InlineData(60, 5, 65, "+0:00 Over")]
    [InlineData(60, 5, 65.999, "+0:00 Over")]
    [InlineData(60, 5, 66, "+0:01 Over")]
    [InlineData(60, 5, 665, "+10:00 Over")]
    [InlineData(60, 0, 60, "+0:00 Over")]
    [InlineData(15, 0, 9.999, "0:06 Speaking")]
    [InlineData(15, 0, 10, "0:05 Soon")]
    [InlineData(1800, 60, 0, "30:00 Speaking")]
    public void After_so_many_seconds_it_shows(int limit, int grace, double elapsed, string shown)
    {
        var beat = new Beat(1, "running", "x", 1_000_000, 0, limit * 1000, grace * 1000);
        var clock = beat.At(DateTimeOffset.FromUnixTimeMilliseconds(1_000_000).AddMilliseconds(elapsed * 1000));
        Assert.Equal((shown, true), ($"{clock.Text} {clock.Phase}", clock.IsTicking));
        Assert.Equal((shown, false), (beat with { Since = null, Before = (long)(elapsed * 1000) }).At(default) is var stopped ? ($"{stopped.Text} {stopped.Phase}", stopped.IsTicking) : default);
    }

    [Fact]
    public void Screens_read_it_as_they_expect() => Assert.Equal(
        """{"version":3,"state":"running","turn":"x","since":null,"before":1500,"limit":60000,"grace":5000,"soon":50000}""", new Beat(3, "running", "x", null, 1500, 60_000, 5_000).Json);
}
