using System.Globalization;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>What the forms of the agenda read beside what every form does.</summary>
internal static class FormTexts
{
    /// <summary>Paragraphs: line ends stay, other control characters go.</summary>
    public static string Paragraphs(this FormReader form, string field, string? typed, int longest)
    {
        var text = string.Concat((typed ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))).Trim();
        if (!Characters.Fit(text, longest)) form.Wrong(field, "wrong-long", longest);
        return text;
    }

    /// <summary>An hour as time fields send it or as people write it, <c>9h30</c>; null when nothing was typed.</summary>
    public static TimeOnly? Hour(this FormReader form, string field, string? typed, SheetWords words)
    {
        if (string.IsNullOrWhiteSpace(typed)) return null;
        if (TimeOnly.TryParse(typed, CultureInfo.InvariantCulture, out var time)) return time;
        if (TimeMarks.In(typed.Trim()) is [{ From: 0, Span: { Start: { } start, End: null } } mark] && mark.To == typed.Trim().Length) return start;
        form.WrongText(field, words["wrong-hour"]);
        return null;
    }

    /// <summary>From when until when, either of which may be open; the end of an evening may be after midnight.</summary>
    /// <param name="sameDay">Both are of the same day.</param>
    public static (TimeOnly? From, TimeOnly? Until) Hours(this FormReader form, string field, string? from, string? until, bool sameDay, SheetWords words)
    {
        var (first, last) = (form.Hour($"{field}.From", from, words), form.Hour($"{field}.Until", until, words));
        if (sameDay && new TimeSpanOfDay(first, last).IsReversed) form.Wrong($"{field}.Until", "wrong-order");
        return (first, last);
    }

    public static T Choice<T>(this FormReader form, string field, string? typed, T otherwise) where T : struct, Enum
    {
        if (Enum.TryParse<T>(typed, out var choice) && Enum.IsDefined(choice)) return choice;
        form.Wrong(field, "wrong-choice");
        return otherwise;
    }
}
