using System.Reflection;
using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using Rituels.Agenda;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

public partial class RunTextTests
{
    public static TheoryData<string, string> Lines => [.. Tables.Read("Agenda/Cases/run-lines.txt").Select(row => (row[0], string.Join(" ", row[1..])))];

    [Theory, MemberData(nameof(Lines))]
    public void A_line_is_read_as_it_was_meant(string typed, string meant)
    {
        var reading = RunText.Read(typed);
        Assert.Equal(Blanks().Replace(meant, " ").TrimEnd(' ', '|'), reading.Faults is [var fault] ? $"? {fault.Key}" : Told(Assert.Single(reading.Steps)));
    }

    [Fact]
    public void Headings_begin_days_and_lines_keep_their_numbers()
    {
        var reading = RunText.Read("9:30 Accueil\r\n\r\nJour 2 : vendredi\r\n10h Atelier\r\n25h Rien\r\n## Day 3\r\n9h Bilan");
        Assert.Equal([(1, 1), (4, 2), (7, 3)], reading.Typed.Select(typed => (typed.Line, typed.Step.Day)));
        Assert.Equal((5, "25h Rien"), reading.Faults.Select(fault => (fault.Line, fault.Text)).Single());
    }

    [Fact]
    public void A_plain_run_of_show_is_written_plainly()
    {
        const string lines = "9:30-10:00 Accueil\n10:00-12:00 Atelier [Atelier B] — Aya Staff : Carto + Balise\nTemps libre\nJour 2\n9:00 Bilan";
        Assert.Equal(lines, RunText.Write(RunText.Read(lines).Steps, "Jour"));
    }

    /// <summary>What people type in a form is read in a time that its length bounds, so that no clock need stop it.</summary>
    [Fact]
    public void What_is_typed_is_read_without_a_clock()
    {
        var patterns = new[] { typeof(RunText), typeof(RunHours), typeof(ChoreText), typeof(ContributorText) }
            .SelectMany(reader => reader.GetMethods(BindingFlags.NonPublic | BindingFlags.Static).Where(method => method.ReturnType == typeof(Regex)).Select(method => (Regex)method.Invoke(null, null)!)).ToList();
        Assert.Equal(8, patterns.Count);
        Assert.All(patterns, pattern => Assert.Equal((true, Regex.InfiniteMatchTimeout), (pattern.Options.HasFlag(RegexOptions.NonBacktracking), pattern.MatchTimeout)));
    }

    /// <summary>Whatever a sheet holds, signs of the grammar, hours and headings in its texts too.</summary>
    [Fact]
    public void What_is_written_reads_back_equal()
    {
        var read = 0;
        Prop.ForAll(Arb.From(Gen.ListOf(Step)), steps =>
        {
            var reading = RunText.Read(RunText.Write(steps, "Jour"));
            read += reading.Steps.Count;
            return reading.Faults.Count == 0 && reading.Steps.Select(Told).SequenceEqual(steps.Select(Told));
        }).Check(Any.Times(500));
        Assert.True(read > 1000);
    }

    private static readonly string[] Pieces = ["Accueil", "Bilan", "—", "--", "-", "–", "[", "]", "[B]", ":", "+", ",", "\\", "9h", "9:30-10:00", "Jour 2", "Day 3", "|", "(", ")", "C++", "é", "🗺️", "À", "midi", "#"];

    private static readonly Gen<string> Text = from pieces in Gen.NonEmptyListOf(Gen.Elements(Pieces)) from glued in Gen.Elements("", " ") select string.Join(glued, pieces.Take(5));

    private static readonly Gen<TimeOnly?> Time = from minutes in Gen.Choose(0, 1439) from known in Gen.Elements(true, true, false) select known ? (TimeOnly?)new TimeOnly(minutes / 60, minutes % 60) : null;

    private static readonly Gen<RunStep> Step =
        from day in Gen.Choose(1, 4)
        from start in Time
        from end in Time
        from title in Text
        from room in Gen.OneOf(Gen.Constant(""), Text)
        from people in Gen.ListOf(Text)
        from pairs in Gen.ListOf(Gen.NonEmptyListOf(Text))
        let span = new TimeSpanOfDay(start, end)
        select new RunStep(day, start, start is null || span.IsReversed ? null : end, title)
        {
            Room = room, Facilitators = [.. people.Take(3)], Pairings = [.. pairs.Take(2).Select(teams => (IReadOnlyList<string>)[.. teams.Take(3)])],
        };

    private static string Told(RunStep step) => Blanks().Replace(
        $"{new TimeSpanOfDay(step.From, step.Until)} | {step.Title} | {step.Room} | {string.Join(", ", step.Facilitators)} | {string.Join(", ", step.Pairings.Select(teams => string.Join("+", teams)))}", " ").TrimEnd(' ', '|');

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
