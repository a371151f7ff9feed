using System.Globalization;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>What this room's forms read beside what every form does.</summary>
internal static class CoachingForms
{
    /// <summary>Paragraphs: line ends stay, other control characters go.</summary>
    public static string Paragraphs(this FormReader form, string field, string? typed, int longest)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        if (!Characters.Fit(text, longest)) form.Wrong(field, "wrong-long", longest);
        return text;
    }

    /// <summary>An hour as time fields send it.</summary>
    public static TimeOnly RequiredHour(this FormReader form, string field, string? typed, CoachingWords words)
    {
        if (string.IsNullOrWhiteSpace(typed)) form.Wrong(field, "wrong-empty");
        else if (TimeOnly.TryParseExact(typed.Trim(), ["HH:mm", "H:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)) return time;
        else form.WrongText(field, words["wrong-hour"]);
        return default;
    }

    public static T Choice<T>(this FormReader form, string field, string? typed, T otherwise) where T : struct, Enum
    {
        if (Enum.TryParse<T>(typed, out var choice) && Enum.IsDefined(choice)) return choice;
        form.Wrong(field, "wrong-choice");
        return otherwise;
    }

    public static string Write(this TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
    public static string Write(this int number) => number.ToString(CultureInfo.InvariantCulture);
}
