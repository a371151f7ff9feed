using Rituels.Retrospectives;

namespace Rituels.Tests.Retrospectives;

public class MoodSpreadTests
{
    [Fact]
    public void A_week_alone_is_as_wide_as_its_place()
    {
        Assert.Equal(["M0 12.5L50 12.5L100 12.5L100 62.5L50 62.5L0 62.5Z", "M0 37.5L50 37.5L100 37.5"], Paths("12344"));
        Assert.Equal(["M0 37.5L50 37.5L100 37.5L100 37.5L50 37.5L0 37.5Z", "M0 37.5L50 37.5L100 37.5"], Paths("33333"));
    }

    [Fact]
    public void Weeks_in_a_row_are_one_band_with_the_median_along_it() =>
        Assert.Equal(["M0 12.5L25 12.5L75 37.5L100 37.5L100 37.5L75 37.5L25 62.5L0 62.5Z", "M0 37.5L25 37.5L75 37.5L100 37.5"], Paths("12344 33333"));

    [Theory]
    [InlineData("33333 P 44444", 2)]
    [InlineData("33333 . 44444", 2)]
    [InlineData("33333 3333 44444", 2)]
    [InlineData("33333 33333 44444", 1)]
    [InlineData("P . 3333", 0)]
    public void Pauses_and_weeks_with_too_few_answers_break_it(string weeks, int bands) =>
        Assert.Equal(bands, Paths(weeks).FirstOrDefault()?.Count(sign => sign == 'Z') ?? 0);

    [Fact]
    public void Staff_see_weeks_of_fewer_answers_too()
    {
        Assert.Empty(Paths("14"));
        Assert.Equal("M0 50L50 50L100 50", Paths("14", isStaff: true)[1]);
    }

    [Fact]
    public void The_dots_lie_on_the_median() =>
        Assert.Equal(["37.5%", "25%"], Sketch.All(Draw("12344 333444"), "cy=\"([^\"]+)\""));

    [Fact]
    public void A_year_of_the_same_is_one_straight_band() =>
        Assert.All(Paths(string.Join(' ', Enumerable.Repeat("33333", 44))), path => Assert.Equal(["37.5"], Sketch.All(path, @"[ML][\d.]+ ([\d.]+)").Distinct()));

    [Theory]
    [InlineData("33333 33333 P 33333", "Humeur médiane : bonne, la même 3 fois de suite.")]
    [InlineData("333444", "Humeur médiane : entre bonne et géniale.")]
    [InlineData("33333 22222", "Humeur médiane : mitigée, en baisse (bonne la fois d’avant).")]
    [InlineData("3333", "Pas encore assez d’humeurs à montrer.")]
    public void The_sentence_says_what_the_picture_says(string weeks, string sentence) =>
        Assert.Equal(sentence, Sketch.French.Says(SpreadWeek.Of(Sketch.Weeks(weeks), isStaff: false)).Replace('\u00a0', ' '));

    private static string Draw(string weeks, bool isStaff = false) => MoodSpread.Draw(SpreadWeek.Of(Sketch.Weeks(weeks), isStaff), Sketch.French, "says").ToString();

    private static List<string> Paths(string weeks, bool isStaff = false) => [.. Sketch.All(Draw(weeks, isStaff), " d=\"([^\"]+)\"")];
}
