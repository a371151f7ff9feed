using Rituels.Retrospectives;

namespace Rituels.Tests.Retrospectives;

public class ParticipationTests
{
    [Fact]
    public void Bars_stand_on_the_foot_late_ones_upon_those_in_time()
    {
        var svg = Draw([Week(0, expected: 10, inTime: 6, late: 1), Week(1, expected: 5, inTime: 5)]);
        Assert.Equal(["""x="7%" y="0%" width="36%" height="100%" """.Trim(), """x="57%" y="50%" width="36%" height="50%" """.Trim()], Sketch.All(svg, "<rect class=\"expected\" ([^>]+)>"));
        Assert.Equal(["""x="7%" y="40%" width="36%" height="60%" """.Trim(), """x="57%" y="50%" width="36%" height="50%" """.Trim()], Sketch.All(svg, "<rect class=\"in-time\" ([^>]+)>"));
        Assert.Equal(["""x="7%" y="30%" width="36%" height="10%" """.Trim()], Sketch.All(svg, "<rect class=\"late\" ([^>]+)>"));
    }

    [Fact]
    public void A_pause_is_shaded_and_has_no_bar()
    {
        var svg = Draw(Sketch.Weeks("333 P 333"));
        Assert.Equal(["""x="33.33%" y="0%" width="33.33%" height="100%" """.Trim()], Sketch.All(svg, "<rect class=\"away\" ([^>]+)>"));
        Assert.Equal(2, Sketch.All(svg, "<rect class=\"(expected)\"").Count());
    }

    [Fact]
    public void Nobody_and_nothing_can_be_drawn()
    {
        Assert.Equal(1, Participation.Most([]));
        Assert.DoesNotContain("NaN", Draw([]) + Draw(Sketch.Weeks("P")));
    }

    [Theory]
    [InlineData("333 P", "Semaine 2 : 3 réponses sur 3.")]
    [InlineData("333 .", "Semaine 3 : 0 réponse sur 6. En moyenne, 50 % répondent.")]
    [InlineData("P", "Personne n’a encore déposé.")]
    public void The_sentence_says_what_the_picture_says(string weeks, string sentence) =>
        Assert.Equal(sentence, Sketch.French.Says(Sketch.Weeks(weeks)).Replace('\u00a0', ' '));

    [Fact]
    public void Months_stand_at_their_first_weeks_and_thin_out()
    {
        Assert.Equal([new MonthLabel(0, 1, false)], Labels(1));
        Assert.Equal([new MonthLabel(0, 1, false), new MonthLabel(3, 2, false)], Labels(5));
        var year = Labels(44);
        Assert.Equal([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], year.Select(label => label.Month));
        Assert.Equal([false, true, false, true], year.Take(4).Select(label => label.IsSpare));
    }

    [Fact]
    public void A_month_of_too_few_weeks_for_its_name_has_none() => Assert.Equal([1, 2], Labels(9).Select(label => label.Month).Take(2));

    private static IReadOnlyList<MonthLabel> Labels(int weeks) => MonthLabel.Of([.. Enumerable.Range(0, weeks).Select(Sketch.Plan)]);

    private static YearWeek Week(int place, int expected, int inTime, int late = 0) => new(Sketch.Plan(place), expected, inTime, late, [], 0, 0);

    private static string Draw(IReadOnlyList<YearWeek> weeks) => Participation.Draw(weeks, Sketch.French, "says").ToString();
}
