using System.Globalization;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class HolidaysTests
{
    private static readonly IReadOnlyList<string[]> Table = Tables.Rows("holidays");

    public static TheoryData<string> Years => Tables.Names(Table.Select(row => row[0][..4]));

    [Theory, MemberData(nameof(Years))]
    public void France_has_the_eleven_of_the_table_and_no_other(string year)
    {
        Assert.Equal(11, Expected(year, "FR").Count);
        Assert.Equal(Expected(year, "FR"), Computed(year, "FR"));
    }

    [Theory, MemberData(nameof(Years))]
    public void Alsace_Moselle_has_two_more_and_no_other(string year)
    {
        Assert.Equal(13, Expected(year, "FR", "FR-57").Count);
        Assert.Equal(Expected(year, "FR", "FR-57"), Computed(year, "FR-57"));
    }

    [Fact]
    public void Without_a_rule_there_is_none() =>
        Assert.All(Table, row => Assert.Null(Holidays.On(DateOnly.Parse(row[0], CultureInfo.InvariantCulture), "none")));

    private static List<string> Expected(string year, params string[] rules) =>
        [.. Table.Where(row => row[0].StartsWith(year, StringComparison.Ordinal) && rules.Contains(row[2])).Select(row => $"{row[0]} {row[1]} {row[3]}")];

    private static IEnumerable<string> Computed(string year, string rule) =>
        from number in Enumerable.Range(0, 366)
        let day = new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 1, 1).AddDays(number)
        let key = day.Year.ToString(CultureInfo.InvariantCulture) == year ? Holidays.On(day, rule) : null
        where key is not null
        select string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {day:ddd} {key}");
}
