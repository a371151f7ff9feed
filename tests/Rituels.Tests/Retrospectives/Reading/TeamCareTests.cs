using Rituels.Programme;
using Rituels.Retrospectives;

namespace Rituels.Tests.Retrospectives;

/// <summary>The rules that the overview states in words.</summary>
public class TeamCareTests
{
    private static readonly DateTimeOffset Later = new(2019, 11, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("3 3", null)]
    [InlineData("3 .", "1 since 2019-W03")]
    [InlineData("3 . .", "2 since 2019-W03")]
    [InlineData("3 . P . P", "2 since 2019-W03")]
    [InlineData("3 . 2L", null)]
    [InlineData("3 . 0", null)]
    [InlineData(". . 3 .", "1 since 2019-W05")]
    [InlineData("- . .", "2 since 2019-W03, never")]
    [InlineData("P -", null)]
    [InlineData("", null)]
    public void Silence_is_closed_weeks_in_a_row_without_news(string weeks, string? silence) => Assert.Equal(silence, Said(Care(weeks).Silence));

    [Fact]
    public void A_week_that_may_still_be_filed_is_no_silence()
    {
        var closes = Sketch.Plan(1).Hours!.Closes;
        Assert.Null(Care("3 .", closes.AddSeconds(-1)).Silence);
        Assert.Equal("1 since 2019-W03", Said(Care("3 .", closes).Silence));
    }

    [Fact]
    public void A_team_on_pause_is_not_called_silent()
    {
        var team = Team("Pause");
        team.Pauses = [new(new(2019, 11, 1), new(2019, 11, 8))];
        Assert.Null(TeamCare.Of(team, Sketch.Row("3 . ."), [], new(2019, 11, 4), Later).Silence);
        Assert.NotNull(TeamCare.Of(team, Sketch.Row("3 . ."), [], new(2019, 11, 11), Later).Silence);
    }

    [Theory]
    [InlineData("4 2", true, 4.0)]
    [InlineData("4 . P 2L", true, 4.0)]
    [InlineData("3 3 3 2 2", false, 3.0)]
    [InlineData("3 4 3 3 2 1", false, 3.0)]
    public void A_mood_falls_at_once_or_stays_below_its_usual(string weeks, bool atOnce, double before)
    {
        var fall = Care(weeks).Fall!;
        Assert.Equal((atOnce, before), (fall.AtOnce, fall.Before));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("4 3")]
    [InlineData("3 3 2 2")]
    [InlineData("4 4 4 3 3")]
    [InlineData("3 3 3 2 3")]
    [InlineData("2 2 2 2 2")]
    [InlineData("1 4")]
    public void Other_moods_do_not_fall(string weeks) => Assert.Null(Care(weeks).Fall);

    [Fact]
    public void Those_with_most_signs_come_first_then_the_longest_silence_then_the_oldest_request()
    {
        var both = TeamCare.Of(Team("Z"), Sketch.Row("4 2 ."), [], default, Later);
        var silent = TeamCare.Of(Team("Y"), Sketch.Row("3 . ."), [], default, Later);
        var old = TeamCare.Of(Team("X"), Sketch.Row("3"), [Asked(5)], default, Later);
        var young = TeamCare.Of(Team("B"), Sketch.Row("3"), [Asked(0)], default, Later);
        var like = TeamCare.Of(Team("É"), Sketch.Row("3"), [Asked(0)], default, Later);
        Assert.Equal([both, silent, old, young, like], TeamCare.InOrder([like, young, old, silent, both]));
    }

    private static string? Said(Silence? silence) => silence is null ? null : $"{silence.Weeks} since {silence.Since}{(silence.HasSpoken ? "" : ", never")}";

    private static OpenRequest Asked(int weeks) => new(Sketch.Cohort.FirstWeek, "?", weeks, "/");

    private static Team Team(string name) => new() { CohortId = Sketch.Cohort.Id, Slug = name, Name = name };

    private static TeamCare Care(string weeks, DateTimeOffset? now = null) => TeamCare.Of(Team("Carto"), Sketch.Row(weeks), [], default, now ?? Later);
}
