using System.Globalization;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Values as Bulletins writes them.</summary>
internal static class BulletinsValues
{
    /// <summary>In characters: more than that nobody wrote in a week.</summary>
    public const int LongestText = 20_000;

    private static readonly string[] Instants = ["yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss.FFFFFFF"];

    /// <summary>A face as the mood it is, 1 to 4, with or without the sign that asks for colours; null for anything else.</summary>
    public static int? Mood(string spirit) => spirit.Replace("\ufe0f", "").Replace("\ufe0e", "") switch
    {
        "☹" => 1,
        "😐" => 2,
        "🙂" => 3,
        "😀" => 4,
        _ => null,
    };

    /// <summary>
    /// Wall time in the time zone of Bulletins; <c>T</c> and <c>Z</c> as later versions of its framework write them, <c>UTC</c> as some
    /// tools add it.
    /// </summary>
    public static DateTime? Instant(string text) =>
        DateTime.TryParseExact(Bare(text), Instants, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant)
        && CohortLimits.IsDay(DateOnly.FromDateTime(instant)) ? instant : null;

    private static string Bare(string text) => text.Trim() is var trimmed && trimmed.EndsWith(" UTC", StringComparison.Ordinal) ? trimmed[..^4] : trimmed.TrimEnd('Z').Replace('T', ' ');

    /// <summary>With or without an hour, which SQLite may have kept.</summary>
    public static DateOnly? Day(string text) => FileDates.TryRead(text.Trim().Split(' ', 'T')[0], out var day) ? day : null;

    public static DateTimeOffset In(this DateTime wall, TimeZoneInfo zone) => WallClock.Read(DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall), zone);
}
