using System.Globalization;
using System.Text;

namespace Rituels.Calendars;

/// <summary>Durations as RFC 5545 §3.3.6 writes them, of whole seconds; a day is 24 hours here.</summary>
internal static class DurationText
{
    /// <summary>Such as PT15M, P1D, -P1DT2H, PT0S.</summary>
    public static string Write(TimeSpan duration)
    {
        var (text, length) = (new StringBuilder(duration < TimeSpan.Zero ? "-P" : "P"), duration.Duration());
        Part(length.Days, 'D');
        if (length.Seconds + length.Minutes + length.Hours > 0 || length.Days == 0) text.Append('T');
        Part(length.Hours, 'H');
        Part(length.Minutes, 'M');
        Part(length.Seconds, 'S', text[^1] == 'T');
        return text.ToString();

        void Part(int number, char unit, bool isNeeded = false)
        {
            if (number > 0 || isNeeded) text.Append(CultureInfo.InvariantCulture, $"{number}{unit}");
        }
    }

    /// <summary>Null when it is none.</summary>
    public static TimeSpan? Read(string text)
    {
        var isNegative = text.TrimStart().StartsWith('-');
        var length = EventLength.Parse(isNegative ? text.TrimStart()[1..] : text)?.Total;
        return isNegative ? -length : length;
    }
}
