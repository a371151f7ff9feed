using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>
/// The line below a heading that says when and where, without naming either: "Jeudi 4 mars 2027, 9h30-18h, Agora". Below a heading with
/// its day: "9h30-18h, Agora".
/// </summary>
internal sealed partial record DayLine(DateReading? Dates, Hours Hours, string? Place)
{
    /// <summary>Longer, and it is a sentence.</summary>
    private const int Longest = 120, MostWordsOfPlace = 8;

    private static readonly HashSet<string> Around =
        ["a", "au", "en", "le", "la", "de", "du", "d", "mois", "debut", "fin", "mi", "courant", "date", "dates", "jour", "the", "in", "of", "to", "be", "early", "late", "mid", "end", "day", "planifier", "planned", "scheduled", "printemps", "ete", "automne", "hiver", "spring", "summer", "autumn", "winter"];

    /// <summary>Null when the line tells no day, or something else beside it.</summary>
    public static DayLine? Read(string text)
    {
        if (text.Length > Longest) return null;
        var hours = HoursReader.Take(text, out var rest);
        var dates = DateReader.Find(rest);
        if (!dates.IsDated || dates.Days.Any(HeadingReader.IsLong) || HeadingReader.Lead(dates.Before).Any(char.IsLetterOrDigit)) return null;
        var after = dates.After.Trim(' ', ',', ';', '·', '|', '–', '-', '.', '>', ']');
        if (after.Length == 0) return new(dates, hours, null);
        return Goes().IsMatch(dates.After) && !Says().IsMatch(after) && !PlaceReader.HoldsClause(dates.After) ? new(dates, hours, PlaceReader.Clean(after)) : null;
    }

    /// <summary>Null when the line tells more than hours, from one to another, and a place behind a comma or a bar.</summary>
    public static DayLine? OfHours(string text)
    {
        text = text is ['(', .., ')'] ? text[1..^1] : text;
        if (text.Length > Longest || RunLine.Timed(text) is not { Start: not null, End: not null } || HoursReader.Take(text, out var rest) is not { IsEmpty: false, LeavesOut: false } hours) return null;
        if (!rest.Any(char.IsLetterOrDigit)) return new(null, hours, null);
        return PlaceBehindHours(rest) is { } place ? new(null, hours, place) : null;
    }

    /// <summary>", Agora", "| Ségur": null for another text.</summary>
    public static string? PlaceBehindHours(string rest)
    {
        var place = PlaceBehind().Match(rest);
        return !place.Success || PlainText.Words(rest).Count > MostWordsOfPlace || Says().IsMatch(rest) || PlaceReader.IsEvent(place.Value) || AudienceReader.Read(place.Value).Only || PlaceReader.HoldsClause(rest) || StatusWords.OnlyOpen(place.Value) ? null
            : PlaceReader.Clean(place.Value);
    }

    /// <summary>"À planifier en novembre", "Novembre 2027 (date à confirmer)": that there is no day yet, and nothing else.</summary>
    public static bool IsOpen(string text)
    {
        var status = PlannedStatus.Confirmed;
        return text.Length <= Longest && StatusWords.Take(text, ref status) is var rest && status == PlannedStatus.Tentative && !DateReader.Find(rest).IsDated
            && PlainText.Words(rest).TrueForAll(word => Around.Contains(word) || DayNames.Month(word) is not null || word.All(char.IsDigit));
    }

    /// <summary>A step lies within these hours; a line without any does.</summary>
    public bool Holds(RunLine? step) => step is null || (step.Start >= Hours.All.Start && (step.End ?? step.Start) <= Hours.All.End);

    public void Tell(Draft draft)
    {
        if (Dates is not null) (draft.Dates, draft.DateText) = (Dates, Dates.Written);
        draft.Take(Hours);
        if (Place is not null) draft.TakePlace(Place);
    }

    /// <summary>Behind the day stands where, not what happened that day.</summary>
    [GeneratedRegex(@"^[\s>\]]*(?:[,;·|–-]|@|(?:au|aux|à|chez|dans|at|in)\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Goes();

    [GeneratedRegex(@"(?<=^\s*[,|·@]\s*)(?:[\p{Lu}\d].*|(?:en )?visio(?:conférence)?|en ligne|à distance|online|remote)$", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex PlaceBehind();

    [GeneratedRegex(@"[:!?]|\.\s", RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Says();
}
