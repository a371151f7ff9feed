using System.Text;

namespace Rituels.Calendars;

/// <summary>
/// Reads an iCalendar stream into components and content lines (RFC 5545 §3), whatever their names.
/// Tolerates any line end, a byte-order mark, blank lines, lower-case names and unknown components. A line that is no content line,
/// or not UTF-8, is noted and passed over where the caller gives a place for it; otherwise it is refused, like everything else.
/// </summary>
public static class CalendarReader
{
    /// <summary>Reads a calendar from text.</summary>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, CalendarLimits?, ICollection{CalendarFormatException}?)"/>
    public static Calendar Read(string text, CalendarLimits? limits = null, ICollection<CalendarFormatException>? unread = null)
    {
        limits ??= CalendarLimits.Default;
        if (text.Length > limits.Bytes) throw TooManyBytes(limits);
        return Read(Encoding.UTF8.GetBytes(text), limits, unread);
    }

    /// <summary>Reads a calendar from UTF-8 octets, to the end of the stream or one octet past the limit; leaves the stream open.</summary>
    /// <inheritdoc cref="Read(ReadOnlyMemory{byte}, CalendarLimits?, ICollection{CalendarFormatException}?)"/>
    public static Calendar Read(Stream utf8, CalendarLimits? limits = null, ICollection<CalendarFormatException>? unread = null)
    {
        limits ??= CalendarLimits.Default;
        var octets = new byte[limits.Bytes + 1];
        var length = utf8.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false);
        return Read(octets.AsMemory(0, length), limits, unread);
    }

    /// <summary>Reads a calendar from UTF-8 octets.</summary>
    /// <param name="limits">What it may weigh; <see cref="CalendarLimits.Default"/> without.</param>
    /// <param name="unread">Where to note lines that cannot be read; without it, the first one is thrown.</param>
    /// <exception cref="CalendarFormatException">It is not a calendar, or passes the limits.</exception>
    public static Calendar Read(ReadOnlyMemory<byte> utf8, CalendarLimits? limits = null, ICollection<CalendarFormatException>? unread = null)
    {
        limits ??= CalendarLimits.Default;
        if (utf8.Length > limits.Bytes) throw TooManyBytes(limits);
        var tree = new ComponentTree(limits);
        foreach (var line in new UnfoldedLines(utf8, limits).Read())
            if (Parsed(line, unread, limits) is { } parsed) tree.Add(parsed);
        return tree.Calendar();
    }

    private static ContentLine? Parsed(UnfoldedLine line, ICollection<CalendarFormatException>? unread, CalendarLimits limits)
    {
        try
        {
            return line.Text() is { } text ? ContentLineParser.Parse(text, line.Number) : null;
        }
        catch (CalendarFormatException wrong) when (unread?.Count < limits.UnreadLines)
        {
            unread.Add(wrong);
            return null;
        }
    }

    private static CalendarFormatException TooManyBytes(CalendarLimits limits) =>
        new(CalendarProblem.TooManyBytes, 1, $"{limits.Bytes}");
}
