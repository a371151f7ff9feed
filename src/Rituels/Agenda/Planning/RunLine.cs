using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>A line of a run of show; a step may have no hours.</summary>
/// <param name="Written">The line as it stands.</param>
internal sealed partial record RunLine(TimeOnly? Start, TimeOnly? End, string Title, string Written)
{
    /// <summary>Of the session, from 1.</summary>
    public int Day { get; init; } = 1;

    public static bool Begins(string line) => line.Length > 1 && (char.IsDigit(line[0]) || !char.IsLetter(line[0]) || line[0] is 'd' or 'D' or 'f' or 'F' || Opening().IsMatch(line)) && Timed(Joined(line)) is not null;

    /// <summary>A line that begins with its hours, or null: "9h30-10h : Accueil", "18h : restitution", "(10:00–10:30) Break".</summary>
    public static RunLine? Timed(string text)
    {
        var marks = TimeMarks.In(text.Length > 60 ? text[..60] : text);
        if (marks.Count == 0 || marks[0].Span.Start is null || marks[0].Span.IsReversed || !Lead().IsMatch(text[..marks[0].From])) return null;
        return new(marks[0].Span.Start, marks[0].Span.End, PlainText.Squeeze(text[marks[0].To..]).TrimStart(' ', ':', '-', '–', '—', ',', '|', ')', ']', '*', '_', '.').TrimEnd(' ', ';', ','), text);
    }

    public static RunLine Step(string text) => new(null, null, text, text);

    /// <summary>What stands under such a heading, or line, is of that day: "Jour 2", "Day 2". Null for another text.</summary>
    public static int? DayOf(string text) =>
        DayAlone().Match(text) is { Success: true } day && int.Parse(day.Groups[1].ValueSpan) is var number and > 0 && number <= SheetLimits.Days ? number : null;

    private static string Joined(string line) => line.TrimStart('*', '_', '-', '(', '[', ' ');

    /// <summary>Words that open hours, and so a line of its own.</summary>
    [GeneratedRegex(@"^(?:[àa] partir d|starting (?:at|from)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:jour|day)\s(\d{1,2})\s?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex DayAlone();

    [GeneratedRegex(@"^[\s*_(\[]*(?:de|from)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Lead();
}
