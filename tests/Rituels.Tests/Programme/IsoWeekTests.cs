using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class IsoWeekTests
{
    private static readonly IReadOnlyList<string[]> Table = Tables.Rows("iso-weeks");

    public static TheoryData<string> Years => Tables.Names(Table.Select(row => row[2][..4]));

    [Theory, MemberData(nameof(Years))]
    public void Days_are_in_the_weeks_of_the_table(string isoYear)
    {
        var rows = Table.Where(row => row[2].StartsWith(isoYear, StringComparison.Ordinal)).ToList();
        Assert.Equal(rows.Select(row => string.Join(' ', row)), rows.Select(row => Written(Day(row[0]))));
    }

    [Theory, MemberData(nameof(Years))]
    public void A_weeks_days_are_those_of_the_table(string isoYear) =>
        Assert.All(Table.Where(row => row[2].StartsWith(isoYear, StringComparison.Ordinal)), row =>
            Assert.Equal(Day(row[0]), IsoWeek.Parse(row[2]).Day(Day(row[0]).DayOfWeek)));

    [Fact]
    public void Only_long_years_have_a_week_53()
    {
        var ofTheTable = Table.Where(row => row[2].EndsWith("W53", StringComparison.Ordinal)).Select(row => row[2]).Distinct();
        Assert.Equal(ofTheTable, Enumerable.Range(2018, 23).Select(year => $"{year}-W53").Where(text => IsoWeek.TryParse(text, out _)));
    }

    [Theory]
    [InlineData("2019-W00")]
    [InlineData("2019-W53")]
    [InlineData("2019-W1")]
    [InlineData("2019-w10")]
    [InlineData("2019W10")]
    [InlineData("2019-10")]
    [InlineData("2019-W+1")]
    [InlineData("2019-W 1")]
    [InlineData("٢٠١٩-W10")]
    [InlineData("0000-W10")]
    [InlineData("9999-W10")]
    [InlineData(" 2019-W10")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_week_is_refused(string? text) => Assert.False(IsoWeek.TryParse(text, out _));

    [Fact]
    public void A_week_can_be_written_and_read_in_each_of_its_forms() =>
        Prop.ForAll(Arb.From(Any.Week), week =>
                IsoWeek.Parse(week.ToString()) == week
                && IsoWeek.FromKey(week.Key) == week
                && JsonSerializer.Deserialize<IsoWeek>(JsonSerializer.Serialize(week)) == week
                && Enum.GetValues<DayOfWeek>().All(day => IsoWeek.Of(week.Day(day)) == week && week.Day(day).DayOfWeek == day))
            .Check(Any.Times(2000));

    [Fact]
    public void Weeks_follow_each_other_without_a_gap() =>
        Prop.ForAll(Arb.From(Any.Week), week =>
                week.Next.Monday == week.Sunday.AddDays(1) && week.Next.Previous == week && week < week.Next && week.Key < week.Next.Key)
            .Check(Any.Times(2000));

    private static string Written(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd} {day:ddd} {IsoWeek.Of(day)}");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
