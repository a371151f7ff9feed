using Rituels.Retrospectives;

namespace Rituels.Tests.Retrospectives;

public class QuartilesTests
{
    [Theory]
    [InlineData("3", 3, 3, 3)]
    [InlineData("14", 1.75, 2.5, 3.25)]
    [InlineData("124", 1.5, 2, 3)]
    [InlineData("3333", 3, 3, 3)]
    [InlineData("12344", 2, 3, 4)]
    [InlineData("1122334444", 2, 3, 4)]
    public void They_are_those_of_a_spreadsheet(string sorted, double lower, double median, double upper) =>
        Assert.Equal(new Quartiles(lower, median, upper), Quartiles.Of([.. sorted.Select(mood => mood - '0')]));
}
