using System.Globalization;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class WallClockTests
{
    private static readonly IReadOnlyList<string[]> Table = Tables.Rows("wall-clock");

    public static TheoryData<string> Zones => Tables.Names(Table.Select(row => row[0]));

    [Theory, MemberData(nameof(Zones))]
    public void Wall_times_are_the_instants_of_the_table(string zone)
    {
        var rows = Table.Where(row => row[0] == zone).ToList();
        Assert.Equal(rows.Select(row => $"{row[1]} is {row[2]}"), rows.Select(row => $"{row[1]} is {Read(row[1], zone)}"));
    }

    [Theory]
    [InlineData("Europe/Paris", true)]
    [InlineData("Pacific/Noumea", true)]
    [InlineData("UTC", true)]
    [InlineData("Romance Standard Time", false)]
    [InlineData("europe/paris", false)]
    [InlineData("Europe/Atlantis", false)]
    [InlineData("../../etc/passwd", false)]
    [InlineData("/usr/share/zoneinfo/Europe/Paris", false)]
    [InlineData(" ", false)]
    [InlineData(null, false)]
    public void Only_IANA_names_are_zones(string? zone, bool known) => Assert.Equal(known, WallClock.Knows(zone));

    /// <summary>The system looks zones up as files: one that never ends would hold the program.</summary>
    [Fact]
    public async Task What_is_no_name_is_not_even_looked_up()
    {
        using var pipe = new Pipe();
        Assert.False(await Pipe.Promptly(() => WallClock.Knows(pipe.Path)));
        Assert.False(await Pipe.Promptly(() => WallClock.Knows(string.Concat(Enumerable.Repeat("../", 12)) + pipe.Path.TrimStart('/'))));
    }

    private static string Read(string wall, string zone)
    {
        var at = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var instant = WallClock.Read(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), TimeZoneInfo.FindSystemTimeZoneById(zone));
        return instant.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
    }
}
