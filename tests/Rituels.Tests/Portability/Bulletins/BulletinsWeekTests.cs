using Rituels.Portability;

namespace Rituels.Tests.Portability.Bulletins;

public class BulletinsWeekTests
{
    [Theory]
    [InlineData("2019-10", "2019-03-08", "2019-W10")]
    [InlineData("2018-01", "2018-12-31", "2019-W01")]
    [InlineData("2019-01", "2019-12-30", "2020-W01")]
    [InlineData("2019-01", "2019-01-02", "2019-W01")]
    [InlineData("2018-01", "2018-01-05", "2018-W01")]
    [InlineData("2021-53", "2021-01-01", "2020-W53")]
    [InlineData("2020-53", "2020-12-31", "2020-W53")]
    [InlineData("2017-52", "2017-01-01", "2016-W52")]
    [InlineData("2022-52", "2022-01-01", "2021-W52")]
    [InlineData("2021-52", "2021-12-31", "2021-W52")]
    [InlineData("2018-01", "2019-01-08", "2019-W01")]
    [InlineData("2019-20", "2019-06-30", "2019-W20")]
    [InlineData("2019-20", "2021-06-30", "2019-W20")]
    public void The_day_of_entry_tells_the_year_of_a_week(string number, string created, string week) =>
        Assert.Equal(week, BulletinsWeek.Read(number, DateOnly.Parse(created))?.ToString());

    [Theory]
    [InlineData("2018-01", "2018-07-01")]
    [InlineData("2019-53", "2019-12-31")]
    [InlineData("2019-54", "2019-12-31")]
    [InlineData("2019-00", "2019-01-01")]
    [InlineData("2019-W10", "2019-03-08")]
    [InlineData("10-2019", "2019-03-08")]
    [InlineData("", "2019-03-08")]
    public void What_cannot_be_told_for_certain_is_not_guessed(string number, string created) =>
        Assert.Null(BulletinsWeek.Read(number, DateOnly.Parse(created)));

    /// <summary>As Bulletins itself counted, for each day of forty years.</summary>
    [Fact]
    public void Every_day_comes_back_to_its_own_week()
    {
        for (var day = new DateOnly(2000, 1, 1); day < new DateOnly(2040, 1, 1); day = day.AddDays(1))
        {
            var week = Rituels.Programme.IsoWeek.Of(day);
            Assert.Equal(week, BulletinsWeek.Read($"{day.Year}-{week.Number:00}", day));
        }
    }
}
