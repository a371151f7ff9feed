using System.Globalization;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>What this room's forms read beside what every form does.</summary>
internal static class PlacesForms
{
    /// <summary>Paragraphs: line ends stay, other control characters go.</summary>
    public static string Lines(this FormReader form, string field, string? typed, int longest)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        if (!Characters.Fit(text, longest)) form.Wrong(field, "wrong-long", longest);
        return text;
    }

    /// <summary>From when until when on one day, as time fields send it.</summary>
    public static (TimeOnly From, TimeOnly Until) Hours(this FormReader form, string from, string? typedFrom, string until, string? typedUntil, PlacesWords words)
    {
        var hours = (form.Hour(from, typedFrom, words), form.Hour(until, typedUntil, words));
        if (form.Holds && hours.Item2 <= hours.Item1) form.Wrong(until, "wrong-order");
        return hours;
    }

    private static TimeOnly Hour(this FormReader form, string field, string? typed, PlacesWords words)
    {
        if (string.IsNullOrWhiteSpace(typed)) form.Wrong(field, "wrong-empty");
        else if (TimeOnly.TryParseExact(typed.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        else form.WrongText(field, words["wrong-hour"]);
        return default;
    }

    public static string Write(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
    public static string Write(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
