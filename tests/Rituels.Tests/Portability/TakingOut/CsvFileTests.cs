using Rituels.Portability;

namespace Rituels.Tests.Portability;

public class CsvFileTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1\r\n")]
    [InlineData("+33 1", "'+33 1\r\n")]
    [InlineData("-1", "'-1\r\n")]
    [InlineData("@SUM(A1)", "'@SUM(A1)\r\n")]
    [InlineData("\t=1", "'\t'=1\r\n")]
    [InlineData("\r=1", "\"'\r'=1\"\r\n")]
    [InlineData(" =1", " '=1\r\n")]
    [InlineData("a;=1;b", "a;'=1;b\r\n")]
    [InlineData("a\n=1", "\"a\n'=1\"\r\n")]
    [InlineData("a - b", "a - b\r\n")]
    [InlineData("=\"a\",b", "\"'=\"\"a\"\",b\"\r\n")]
    [InlineData("a=b", "a=b\r\n")]
    [InlineData("deux\nlignes", "\"deux\nlignes\"\r\n")]
    [InlineData("", "\r\n")]
    [InlineData("'déjà", "'déjà\r\n")]
    public void A_cell_is_quoted_and_no_formula(string cell, string line) => Assert.Equal(line, CsvFile.Line([cell]));

    [Fact]
    public void Cells_are_parted_by_commas_and_nothing_is_an_empty_one() => Assert.Equal("a,,\"b,c\"\r\n", CsvFile.Line(["a", null, "b,c"]));
}
