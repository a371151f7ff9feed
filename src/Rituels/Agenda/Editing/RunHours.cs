using System.Globalization;
using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>The hours with which a line of the run of show begins, as people write them: 9:30-10:00, 9h30, de 14 h à 18 h.</summary>
internal static partial class RunHours
{
    private const int Lead = 60;
    private static readonly char[] Joints = [' ', ':', '-', '–', '—', ',', '|', ')'];

    /// <summary>The hours and what follows them; null when the line does not begin with any.</summary>
    public static (TimeSpanOfDay Span, string After)? Of(string line)
    {
        if (Plain(line) is { } plain) return plain;
        var marks = Marks(line.Length > Lead ? line[..Lead] : line);
        return marks.Count > 0 && marks[0] is { From: 0, Span.Start: not null } mark ? (mark.Span, line[mark.To..].TrimStart(Joints)) : null;
    }

    /// <summary>A machine that stands still for seconds while it looks must not take what was typed away.</summary>
    private static List<TimeMark> Marks(string lead)
    {
        try
        {
            return TimeMarks.In(lead);
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    /// <summary>Hours were meant that nobody can tell: <c>25h Accueil</c>, <c>10-12 Atelier</c>.</summary>
    public static bool AreMeant(string line) => Meant().IsMatch(line);

    public static string Write(TimeOnly from, TimeOnly? until) => until is { } end ? $"{Write(from)}-{Write(end)}" : Write(from);

    private static string Write(TimeOnly time) => time.ToString("H:mm", CultureInfo.InvariantCulture);

    /// <summary>The hours that <see cref="Write(TimeOnly, TimeOnly?)"/> writes, small ones too.</summary>
    private static (TimeSpanOfDay, string)? Plain(string line)
    {
        var match = Written().Match(line);
        if (!match.Success || !TimeOnly.TryParse(match.Groups[1].Value, CultureInfo.InvariantCulture, out var from)) return null;
        var until = TimeOnly.MinValue;
        if (match.Groups[2].Success && !TimeOnly.TryParse(match.Groups[2].Value, CultureInfo.InvariantCulture, out until)) return null;
        return (new(from, match.Groups[2].Success ? until : null), line[match.Length..].TrimStart(Joints));
    }

    [GeneratedRegex(@"^(\d{1,2}:\d{2})(?:\s?[-–—]\s?(\d{1,2}:\d{2}))?(?:\s|$)", RegexOptions.NonBacktracking)]
    private static partial Regex Written();

    [GeneratedRegex(@"^(?:(?:de|à|from|at)\s+)?\d{1,2}\s?(?:[:.]\d|h(?:\b|\d)|[-–—]\s?\d{1,2}(?:\D|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meant();
}
