using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary><c>Numbered</c> is what people number: "Session 3 du 8 mars".</summary>
internal enum DateToken { Number, Year, Month, Weekday, Whole, Ordinal, Through, And, Or, Slash, Between, Filler, Doubt, Opens, Closes, Comma, Numbered, Word, Sign }

/// <param name="Value">The number, the month, the weekday.</param>
/// <param name="Day">Of a date written in numbers.</param>
internal readonly record struct DatePart(DateToken Token, int From, int To, int Value, DayMention? Day = null);

/// <summary>Cuts a text into what dates are made of.</summary>
internal static partial class DateTokens
{
    public static List<DatePart> In(string text)
    {
        var parts = new List<DatePart>();
        foreach (Match match in Token().Matches(text))
        {
            var part = Part(match);
            // "7/14 novembre" is no 7 of month 14.
            if (part.Token == DateToken.Month && parts.Count > 0 && parts[^1] is { Token: DateToken.Whole, Day.Year: null }) Split(parts, text);
            parts.Add(part);
        }
        Close(parts, text);
        return parts;
    }

    /// <summary>"27-mai-21", "27/mai/2021": signs that only hold day, month and year together.</summary>
    private static void Close(List<DatePart> parts, string text)
    {
        for (var at = parts.Count - 1; at > 1; at--)
            if (parts[at].Token == DateToken.Month && Holds(parts, at - 1) && parts[at - 2].Token == DateToken.Number)
            {
                var isYear = at + 2 < parts.Count && Holds(parts, at + 1) && (parts[at + 2] is { Token: DateToken.Year } or { Token: DateToken.Number, Value: >= 10 and < 100 });
                if (isYear && text[parts[at + 1].From] == text[parts[at - 1].From] && (at + 3 == parts.Count || parts[at + 3].Token is not (DateToken.Month or DateToken.Ordinal))) TakeYear(parts, at + 1);
                parts.RemoveAt(at - 1);
            }
    }

    private static void TakeYear(List<DatePart> parts, int sign)
    {
        if (parts[sign + 1] is { Token: DateToken.Number } year) parts[sign + 1] = year with { Token = DateToken.Year, Value = 2000 + year.Value };
        parts.RemoveAt(sign);
    }

    private static bool Holds(List<DatePart> parts, int at) =>
        parts[at].Token is DateToken.Through or DateToken.Slash && parts[at - 1].To == parts[at].From && parts[at].To == parts[at + 1].From;

    private static void Split(List<DatePart> parts, string text)
    {
        var (from, to) = (parts[^1].From, parts[^1].To);
        if (text.IndexOf('/', from, to - from) is not (>= 0 and var slash)) return;
        parts[^1] = Number(text.AsSpan(from, slash - from), from, slash);
        parts.Add(new(DateToken.Slash, slash, slash + 1, 0));
        parts.Add(Number(text.AsSpan(slash + 1, to - slash - 1), slash + 1, to));
    }

    /// <summary>A word that days are told with.</summary>
    public static bool Knows(string word) => OfWord(word) is not (DateToken.Word, _);

    private static DatePart Part(Match match)
    {
        var (from, to) = (match.Index, match.Index + match.Length);
        if (match.Groups["iso"].Success) return new(DateToken.Whole, from, to, 0, Day(match, "d", "m", "y"));
        if (match.Groups["dd"].Success) return new(DateToken.Whole, from, to, 0, Numbers(match));
        if (match.Groups["clock"].Success) return new(DateToken.Word, from, to, 0);
        if (match.Groups["n"].Success) return Number(match.ValueSpan, from, to);
        if (DayNames.Initials(match.Value) is { } weekday) return new(DateToken.Weekday, from, to, (int)weekday);
        var (token, value) = char.IsLetter(match.ValueSpan[0]) ? OfWord(PlainText.Key(match.Value).TrimEnd('.')) : (OfSign(match.ValueSpan[0]), 0);
        return new(token, from, to, value);
    }

    private static DatePart Number(ReadOnlySpan<char> digits, int from, int to)
    {
        var value = digits.Length > 6 ? int.MaxValue : int.Parse(digits);
        return new(digits.Length == 4 && value is >= 1900 and < 2200 ? DateToken.Year : DateToken.Number, from, to, value);
    }

    private static DayMention Day(Match match, string day, string month, string year) =>
        new(Of(match, day)!.Value, Of(match, month), Of(match, year) is { } named ? named < 100 ? 2000 + named : named : null, null);

    /// <summary>The day first, as in Europe, unless only the other way makes a date.</summary>
    private static DayMention Numbers(Match match) =>
        Of(match, "dm") is > 12 && Of(match, "dd") is <= 12 ? Day(match, "dm", "dd", "dy") : Day(match, "dd", "dm", "dy");

    private static int? Of(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan) : null;

    private static (DateToken, int) OfWord(string word) =>
        DayNames.Month(word) is { } month ? (DateToken.Month, month)
        : DayNames.Weekday(word) is { } weekday ? (DateToken.Weekday, (int)weekday)
        : (word switch
        {
            "er" or "ere" or "st" or "nd" or "rd" or "th" or "e" or "eme" or "ᵉʳ" or "ᵉ" => DateToken.Ordinal,
            "au" or "a" or "to" or "through" or "thru" or "till" or "until" or "jusqu'au" => DateToken.Through,
            "et" or "and" or "puis" => DateToken.And,
            "ou" or "or" or "soit" => DateToken.Or,
            "entre" or "between" => DateToken.Between,
            "session" or "seance" or "jour" or "day" or "atelier" or "workshop" or "n" or "no" or "numero" or "semaine" or "week" or "module" or "eig" or "promotion" or "promo"
                or "cohort" or "partie" or "part" or "rencontre" or "meeting" or "sprint" or "phase" or "groupe" or "group" => DateToken.Numbered,
            "le" or "les" or "du" or "de" or "des" or "the" or "of" or "on" or "from" or "bien" or "either" => DateToken.Filler,
            _ => DateToken.Word,
        }, 0);

    private static DateToken OfSign(char sign) => sign switch
    {
        '-' or '‐' or '‑' or '‒' or '–' or '—' or '−' or '→' or '>' => DateToken.Through,
        '&' or '+' => DateToken.And,
        ',' or ';' => DateToken.Comma,
        '/' => DateToken.Slash,
        '?' => DateToken.Doubt,
        '(' or '[' => DateToken.Opens,
        ')' or ']' => DateToken.Closes,
        '°' or 'º' => DateToken.Ordinal,
        '#' => DateToken.Numbered,
        '.' or '<' or '*' or '\'' or '’' or '"' or '\n' => DateToken.Filler,
        _ => DateToken.Sign,
    };

    [GeneratedRegex("""
        (?<iso>(?<!\d)(?<y>\d{4})[-/.](?<m>\d{1,2})[-/.](?<d>\d{1,2})(?!\d)|(?<!\d)(?<y>(?:19|20|21)\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d))
        |(?<![\d/.])(?<dd>\d{1,2})(?:/(?<dm>\d{1,2})(?:/(?<dy>\d{4}|\d{2}))?|\.(?<dm>\d{1,2})\.(?<dy>\d{4}|\d{2})?|-(?<dm>\d{1,2})-(?<dy>\d{4}))(?![\d/])
        |(?<clock>\d{1,2}\s?(?:h(?![\p{L}\p{M}])|:\d\d))|(?<n>\d+)|jusqu['’]au\b|[\p{L}\p{M}]+\.?|\S|\n
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Token();
}
