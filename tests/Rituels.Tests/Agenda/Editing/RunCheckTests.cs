using Rituels.Agenda;

namespace Rituels.Tests.Agenda;

public class RunCheckTests
{
    private static readonly SessionSheet Day = new() { Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), From = new(9, 30), Until = new(18, 0) };

    [Theory]
    [InlineData("9:30-18:00 Tout", "")]
    [InlineData("9:00-10:00 Accueil", "1 run-before")]
    [InlineData("17:00-18:30 Bilan", "1 run-after")]
    [InlineData("18:30 Pot", "1 run-after")]
    [InlineData("Accueil\nJour 2\n10:00 Suite", "3 run-day-beyond")]
    [InlineData("Jour 0\n10:00 Suite", "2 run-day-beyond")]
    public void A_step_stays_within_the_session(string typed, string faults) => Assert.Equal(faults, Faults(typed, Day));

    [Theory]
    [InlineData("Jour 1\n9:00 Tôt", "2 run-before")]
    [InlineData("Jour 2\n8:00-23:00 Entre deux", "")]
    [InlineData("Jour 3\n8:00-19:00 Tard", "2 run-after")]
    public void Days_between_the_first_and_the_last_are_open(string typed, string faults) => Assert.Equal(faults, Faults(typed, Day with { Ends = new(2019, 3, 16) }));

    [Theory]
    [InlineData("19:00-1:00 Nuit", "")]
    [InlineData("0:30-2:00 Fin", "")]
    [InlineData("1:00-3:00 Trop tard", "1 run-after")]
    [InlineData("18:00 Trop tôt", "1 run-before")]
    public void An_evening_may_go_on_after_midnight(string typed, string faults) => Assert.Equal(faults, Faults(typed, Day with { From = new(19, 0), Until = new(2, 0) }));

    [Fact]
    public void Texts_have_bounds_at_their_line() =>
        Assert.Equal("1 run-long, 2 run-long-room, 3 run-long-name", Faults($"10:00 {new string('x', 301)}\n11:00 A [{new string('x', 201)}]\n12:00 B — {new string('x', 121)}", Day));

    [Theory]
    [InlineData("9:30-10:00 A\n10:00-11:00 B", "")]
    [InlineData("9:30-10:00 A\n10:30-11:00 B", "2 run-gap")]
    [InlineData("9:30-10:00 A\n9:45-11:00 B", "2 run-overlap")]
    [InlineData("9:30-10:00 A [X]\n9:30-10:00 B [Y]\n9:30-10:00 C [x]", "3 run-overlap")]
    [InlineData("9:30-12:00 A [X]\n10:00-11:00 B [Y]\n12:00-13:00 C", "")]
    [InlineData("9:30-12:00 A [X]\n10:00-11:00 B [Y]\n12:30-13:00 C", "3 run-gap")]
    [InlineData("9:30 A\n11:00 B\n12:00-13:00 C", "")]
    [InlineData("10:00-11:00 A [X] — Aya\n10:00-11:00 B [Y] — aya", "2 run-two-places")]
    [InlineData("14:00-15:00 B\n9:30-14:00 A", "")]
    [InlineData("10:00-11:00 A — : Carto + Inconnue", "1 run-team")]
    public void What_is_worth_a_second_look_stands_at_its_line(string typed, string doubts) =>
        Assert.Equal(doubts, Told(RunCheck.Doubts(RunText.Read(typed), Day with { From = null, Until = null }, team => team == "Carto")));

    [Theory]
    [InlineData("9:30-18:00 A", 14, "")]
    [InlineData("10:00-18:00 A", 14, "1 run-gap-before")]
    [InlineData("9:30-12:00 A\n12:00-17:00 B", 14, "2 run-gap-after")]
    [InlineData("9:30-12:00 A\n12:00 B", 14, "")]
    [InlineData("12:00-18:00 B\n9:45-12:00 A", 14, "2 run-gap-before")]
    [InlineData("9:30-12:00 A\nJour 2\n10:00-18:00 B", 15, "")]
    [InlineData("9:00-18:00 A", 14, "1 run-before")]
    public void What_is_missing_at_both_ends_of_a_session_is_told(string typed, int last, string doubts) =>
        Assert.Equal(doubts, Told(RunCheck.Doubts(RunText.Read(typed), Day with { Ends = new(2019, 3, last) }, _ => true)));

    /// <summary>As an import may leave it: whoever edits something else is not held up by it, whoever changes that step is.</summary>
    [Theory]
    [InlineData("8:00-9:00 Café\n9:30-18:00 Tout", "")]
    [InlineData("8:30-9:00 Café\n9:30-18:00 Tout", "1 run-before")]
    [InlineData("8:00-9:00 Thé\n9:30-18:00 Tout", "1 run-before")]
    [InlineData("8:00-9:00 Café\n9:00-18:00 Tout", "2 run-before")]
    public void A_step_that_was_outside_the_session_before_is_no_fault(string typed, string faults)
    {
        var before = Day with { RunOfShow = RunText.Read("8:00-9:00 Café\n9:30-18:00 Tout").Steps };
        Assert.Equal(faults, Told(RunCheck.Faults(RunText.Read(typed), Day, before)));
        Assert.Equal("1 run-before", Told(RunCheck.Faults(RunText.Read("8:00-9:00 Café"), Day, Day with { RunOfShow = RunText.Read("9:30-18:00 Tout").Steps })));
    }

    private static string Faults(string typed, SessionSheet sheet) => Told(RunCheck.Faults(RunText.Read(typed), sheet));

    private static string Told(IEnumerable<LineFinding> findings) => string.Join(", ", findings.Select(finding => $"{finding.Line} {finding.Key}"));
}
