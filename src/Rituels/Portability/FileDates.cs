using System.Globalization;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Days as files write them: <c>2019-08-05</c>, and <c>2019-08-05/2019-08-16</c> for days that follow each other.</summary>
internal static class FileDates
{
    private const string Iso = "yyyy-MM-dd";

    public static string Write(DateOnly day) => day.ToString(Iso, CultureInfo.InvariantCulture);

    public static string Write(DateOnly from, DateOnly to) => from == to ? Write(from) : $"{Write(from)}/{Write(to)}";

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, Iso, CultureInfo.InvariantCulture, DateTimeStyles.None, out day)
        && CohortLimits.IsDay(day);

    public static DateOnly? Read(string text, long line, Findings findings)
    {
        if (TryRead(text, out var day)) return day;
        findings.Problem(line, "not-a-date", text);
        return null;
    }

    public static (DateOnly From, DateOnly To)? Span(string text, long line, Findings findings)
    {
        var slash = text.IndexOf('/');
        if (slash < 0) return Read(text, line, findings) is { } day ? (day, day) : null;
        if (Read(text[..slash], line, findings) is not { } from || Read(text[(slash + 1)..], line, findings) is not { } to) return null;
        if (from <= to) return (from, to);
        findings.Problem(line, "span-backwards", text);
        return null;
    }
}
