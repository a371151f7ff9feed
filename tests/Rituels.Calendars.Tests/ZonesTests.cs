using System.Globalization;

namespace Rituels.Calendars.Tests;

public class ZonesTests
{
    /// <summary>Skipped, repeated and plain wall times, those among them that <see cref="TimeZoneInfo.IsInvalidTime"/> takes for plain.</summary>
    [Theory]
    [InlineData("Europe/Paris", "2019-03-31T02:30", 1)]
    [InlineData("Europe/Paris", "2019-10-27T02:30", 2)]
    [InlineData("Europe/Paris", "2019-10-27T03:00", 1)]
    [InlineData("Africa/Casablanca", "2019-06-09T02:30", 0)]
    [InlineData("Africa/Casablanca", "2019-05-05T02:30", 1)]
    [InlineData("America/Nuuk", "2024-03-30T23:30", -2)]
    [InlineData("America/Nuuk", "2024-03-31T00:00", -1)]
    [InlineData("UTC", "0001-01-01T00:00", 0)]
    [InlineData("Pacific/Kiritimati", "9999-12-31T23:59", 14)]
    public void A_skipped_hour_has_the_offset_before_a_repeated_one_that_of_the_first(string zone, string wall, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), TimeZoneInfo.FindSystemTimeZoneById(zone).OffsetOf(DateTime.Parse(wall, CultureInfo.InvariantCulture)));
}
