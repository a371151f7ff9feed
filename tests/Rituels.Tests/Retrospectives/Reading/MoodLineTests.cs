using System.Globalization;
using Rituels.Retrospectives;

namespace Rituels.Tests.Retrospectives;

public class MoodLineTests
{
    [Fact]
    public void One_week_is_one_dot_in_the_middle() =>
        Assert.Contains("""<circle class="mood-3" cx="50%" cy="37.5%" r="4"><title>Semaine 2 : bonne</title></circle></svg>""", Draw("3").Replace("&#xA0;", " "));

    [Theory]
    [InlineData("3", "M50 37.5")]
    [InlineData("3 4", "M25 37.5L75 12.5")]
    [InlineData("1 1", "M25 87.5L75 87.5")]
    [InlineData("2 2 2 2", "M12.5 62.5L37.5 62.5L62.5 62.5L87.5 62.5")]
    [InlineData("4 P 4 3L", "M12.5 12.5M62.5 12.5L87.5 37.5")]
    [InlineData("4 3 . 2", "M12.5 12.5L37.5 37.5M87.5 62.5")]
    [InlineData("4 0", "M25 12.5")]
    public void The_line_joins_weeks_that_follow_each_other_and_breaks_at_gaps(string weeks, string path) =>
        Assert.Equal([path], Sketch.All(Draw(weeks), " d=\"([^\"]+)\""));

    [Theory]
    [InlineData("")]
    [InlineData(". .")]
    [InlineData("0")]
    public void Without_moods_there_is_no_line_and_nothing_out_of_place(string weeks)
    {
        Assert.DoesNotContain("<path", Draw(weeks));
        Assert.DoesNotContain("NaN", Draw(weeks));
        Assert.DoesNotContain("∞", Draw(weeks));
    }

    [Fact]
    public void Late_weeks_are_hollow_and_silent_ones_have_a_stroke_at_the_foot()
    {
        var svg = Draw("3 2L . P");
        Assert.Equal(["mood-3", "mood-2 late"], Sketch.All(svg, "<circle class=\"([^\"]+)\""));
        Assert.Contains("""<rect class="silent" x="55%" y="97%" width="15%" height="3%">""", svg);
        Assert.Contains("""<rect class="away" x="75%" y="0%" width="25%" height="100%">""", svg);
    }

    [Fact]
    public void Pauses_in_a_row_are_one_shade() =>
        Assert.Equal(["""x="25%" y="0%" width="50%" height="100%" """.Trim()], Sketch.All(Draw("3 P P 3"), "<rect class=\"away\" ([^>]+)>"));

    [Fact]
    public void A_year_reaches_from_edge_to_edge()
    {
        var dots = Sketch.All(Draw(string.Join(' ', Enumerable.Repeat("3", 44))), "cx=\"([^\"]+)\"").ToList();
        Assert.Equal((44, "1.14%", "98.86%"), (dots.Count, dots[0], dots[^1]));
    }

    [Fact]
    public void Numbers_are_written_for_machines_in_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("fr-FR");
        try
        {
            Assert.Contains("cy=\"37.5%\"", Draw("3"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("3", "Humeur : bonne. 1 semaine déposée sur 1.")]
    [InlineData("3 3 P 3", "Humeur : bonne, la même 3 fois de suite. 3 semaines déposées sur 3.")]
    [InlineData("4 2L .", "Humeur : mitigée, en baisse (géniale la fois d’avant). 2 semaines déposées sur 3, dont 1 en retard.")]
    [InlineData("1 4", "Humeur : géniale, en hausse (difficile la fois d’avant). 2 semaines déposées sur 2.")]
    [InlineData(". .", "Pas encore assez d’humeurs à montrer. 0 semaine déposée sur 2.")]
    public void The_sentence_says_what_the_picture_says(string weeks, string sentence) =>
        Assert.Equal(sentence, Sketch.French.Says(Sketch.Row(weeks)).Replace('\u00a0', ' '));

    [Fact]
    public void And_in_English() =>
        Assert.Equal("Mood: mixed, down (great the time before). 2 weeks filed of 3, 1 of them late.", Sketch.English.Says(Sketch.Row("4 2L .")));

    private static string Draw(string weeks) => MoodLine.Draw(Sketch.Row(weeks), Sketch.French, "says").ToString();
}
