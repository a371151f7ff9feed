using System.Globalization;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>What this room's forms read beside what every form does.</summary>
internal static class TalkForms
{
    /// <summary>Paragraphs: line ends stay, other control characters go.</summary>
    public static string Paragraphs(this FormReader form, string field, string? typed, int longest)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        if (!Characters.Fit(text, longest)) form.Wrong(field, "wrong-long", longest);
        return text;
    }

    /// <summary>An address of the web, or nothing: pages make it a link, so that nothing but http and https passes.</summary>
    public static string WebLink(this FormReader form, string field, string? typed, TalksWords words)
    {
        var text = form.OptionalText(field, typed, TalkText.LongestLink);
        if (text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && !text.Contains(' '))) return text;
        form.WrongText(field, words["wrong-link"]);
        return "";
    }

    public static TimeOnly Hour(this FormReader form, string field, string? typed, TalksWords words)
    {
        if (string.IsNullOrWhiteSpace(typed)) form.Wrong(field, "wrong-empty");
        else if (TimeOnly.TryParseExact(typed.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return new(time.Hour, time.Minute);
        else form.WrongText(field, words["wrong-hour"]);
        return default;
    }

    public static string Write(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
