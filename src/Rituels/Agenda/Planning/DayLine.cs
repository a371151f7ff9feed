using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>The line below a heading that says when and where, without naming either: "Jeudi 4 mars 2027, 9h30-18h, Agora".</summary>
internal static partial class DayLine
{
    /// <summary>Longer, and it is a sentence.</summary>
    private const int Longest = 120;

    public static bool Is(string text) => Read(text) is not null;

    public static void Take(string text, Draft draft)
    {
        var (dates, hours, place) = Read(text)!.Value;
        (draft.Dates, draft.DateText) = (dates, dates.Written);
        draft.Take(hours);
        if (place is not null) draft.TakePlace(place);
    }

    private static (DateReading Dates, Hours Hours, string? Place)? Read(string text)
    {
        if (text.Length > Longest) return null;
        var hours = HoursReader.Take(text, out var rest);
        var dates = DateReader.Find(rest);
        if (!dates.IsDated || dates.Days.Any(HeadingReader.IsLong) || HeadingReader.Lead(dates.Before).Any(char.IsLetterOrDigit)) return null;
        var after = dates.After.Trim(' ', ',', ';', '·', '|', '–', '-', '.', '>', ']');
        if (after.Length == 0) return (dates, hours, null);
        return Goes().IsMatch(dates.After) && !Says().IsMatch(after) && !PlaceReader.HoldsClause(dates.After) ? (dates, hours, PlaceReader.Clean(after)) : null;
    }

    /// <summary>Behind the day stands where, not what happened that day.</summary>
    [GeneratedRegex(@"^[\s>\]]*(?:[,;·|–-]|@|(?:au|aux|à|chez|dans|at|in)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Goes();

    [GeneratedRegex(@"[:!?]|\.\s", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Says();
}
