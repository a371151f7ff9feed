using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>A line of a run of show; a step may have no hours.</summary>
/// <param name="Written">The line as it stands.</param>
internal sealed partial record RunLine(TimeOnly? Start, TimeOnly? End, string Title, string Written)
{
    public static bool Begins(string line) => line.Length > 1 && (char.IsDigit(line[0]) || !char.IsLetter(line[0]) || line[0] is 'd' or 'D' or 'f' or 'F') && Timed(Joined(line)) is not null;

    /// <summary>A line that begins with its hours, or null: "9h30-10h : Accueil", "18h : restitution", "(10:00–10:30) Break".</summary>
    public static RunLine? Timed(string text)
    {
        var marks = TimeMarks.In(text.Length > 60 ? text[..60] : text);
        if (marks.Count == 0 || marks[0].Span.Start is null || marks[0].Span.IsReversed || !Lead().IsMatch(text[..marks[0].From])) return null;
        return new(marks[0].Span.Start, marks[0].Span.End, PlainText.Squeeze(text[marks[0].To..]).TrimStart(' ', ':', '-', '–', '—', ',', '|', ')', ']', '*', '_', '.').TrimEnd(' ', ';', ','), text);
    }

    public static RunLine Step(string text) => new(null, null, text, text);

    private static string Joined(string line) => line.TrimStart('*', '_', '-', '(', '[', ' ');

    [GeneratedRegex(@"^[\s*_(\[]*(?:de|from)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Lead();
}
