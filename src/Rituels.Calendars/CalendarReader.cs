using System.Text;

namespace Rituels.Calendars;

/// <summary>
/// Reads an iCalendar stream into components and content lines (RFC 5545 §3), whatever their names.
/// Tolerates any line end, a byte-order mark, blank lines, lower-case names and unknown components; refuses the rest with its line.
/// </summary>
public static class CalendarReader
{
    /// <summary>Reads a calendar from text.</summary>
    /// <exception cref="CalendarFormatException">It is not one, or passes the limits.</exception>
    public static Calendar Read(string text, CalendarLimits? limits = null)
    {
        limits ??= CalendarLimits.Default;
        if (text.Length > limits.Bytes) throw TooManyBytes(limits);
        return Read(Encoding.UTF8.GetBytes(text), limits);
    }

    /// <summary>Reads a calendar from UTF-8 octets, to the end of the stream or one octet past the limit; leaves the stream open.</summary>
    /// <exception cref="CalendarFormatException">It is not one, is not UTF-8, or passes the limits.</exception>
    public static Calendar Read(Stream utf8, CalendarLimits? limits = null)
    {
        limits ??= CalendarLimits.Default;
        var octets = new byte[limits.Bytes + 1];
        var length = utf8.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return Read(octets.AsMemory(0, length), limits);
    }

    private static Calendar Read(ReadOnlyMemory<byte> octets, CalendarLimits limits)
    {
        if (octets.Length > limits.Bytes) throw TooManyBytes(limits);
        var tree = new ComponentTree(limits);
        foreach (var (number, text) in new UnfoldedLines(octets, limits).Read())
            tree.Add(ContentLineParser.Parse(text, number));
        return tree.Calendar();
    }

    private static CalendarFormatException TooManyBytes(CalendarLimits limits) =>
        new(CalendarProblem.TooManyBytes, 1, $"{limits.Bytes}");
}
