using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>An hour or a range of hours in a text: where it stands, with the words that belong to it.</summary>
internal readonly record struct TimeMark(int From, int To, TimeSpanOfDay Span)
{
    public bool IsRange => Span is { Start: not null, End: not null };
}

/// <summary>Finds hours as people write them: 9h30-12h, 14 h, de 14h à 18h30, 10:00–12:00, 9-12h, 2-4 pm, midi, à partir de 9h, jusqu'à 18h.</summary>
internal static partial class TimeMarks
{
    private const int LongestLead = 24;

    private static readonly string[] Named = ["midi", "noon", "minuit", "midnight"];

    public static List<TimeMark> In(string text)
    {
        var marks = new List<TimeMark>();
        if (!MayHold(text)) return marks;
        foreach (Match match in Mark().Matches(text))
        {
            // What leads to hours is looked for backwards: a pattern that begins with it would try it everywhere.
            var lead = Lead().Match(text[Math.Max(0, match.Index - LongestLead)..match.Index]);
            if (match.Groups["beside"].Success && AreOfTwo(text, match)) marks.AddRange(Apart(match, lead.Length));
            else if (Read(match, lead.Groups["until"].Success) is { IsEmpty: false } span) marks.Add(new(match.Index - lead.Length, match.Index + match.Length, span));
        }
        return Joined(marks, text);
    }

    /// <summary>"EIG 9h30 / 14h mentors": each is the hour of a group.</summary>
    private static bool AreOfTwo(string text, Match match) =>
        PlainText.Words(text[Math.Max(0, match.Index - LongestLead)..match.Index]) is [.., var before] && AudienceWords.GroupOf(before) is not null
        && text.AsSpan(match.Index + match.Length).TrimStart() is [var next, ..] && char.IsLetter(next) && PlainText.Words(text[(match.Index + match.Length)..Math.Min(text.Length, match.Index + match.Length + LongestLead)]) is [var behind, ..] && AudienceWords.GroupOf(behind) is not null;

    private static IEnumerable<TimeMark> Apart(Match match, int lead) =>
        from hour in new[] { match.Groups["one"], match.Groups["two"] }
        let span = Alone(Time(hour.Value, ""), isEnd: false)
        where !span.IsEmpty
        select new TimeMark(hour.Index - (hour.Index == match.Index ? lead : 0), hour.Index + hour.Length, span);

    /// <summary>"14h 17h": from one to the other.</summary>
    private static List<TimeMark> Joined(List<TimeMark> marks, string text)
    {
        for (var at = 0; at + 1 < marks.Count; at++)
            if (marks[at].Span is { Start: { } start, End: null } && marks[at + 1] is { Span: { Start: { } end, End: null } } next && end > start && char.IsAsciiDigit(text[next.From]) && text[marks[at].To..next.From].All(c => c != '\n' && char.IsWhiteSpace(c)))
            {
                marks[at] = new(marks[at].From, next.To, new(start, end));
                marks.RemoveAt(at + 1);
            }
        return marks;
    }

    /// <summary>A number with a sign of hours behind it, or an hour with a name: the pattern is slow where there is none.</summary>
    private static bool MayHold(string text)
    {
        for (var at = 0; at < text.Length - 1; at++)
            if (char.IsAsciiDigit(text[at]) && (text[at + 1] == ' ' && at + 2 < text.Length ? text[at + 2] : text[at + 1]) is 'h' or 'H' or ':' or '.' or 'a' or 'A' or 'p' or 'P' or '\u00a0' or '\u202f') return true;
        return Array.Exists(Named, name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
    }

    private static TimeSpanOfDay Read(Match match, bool isEnd)
    {
        var (first, second) = (match.Groups["one"], match.Groups["two"]);
        var half = Half(second.Success ? second.Value : first.Value);
        if (!second.Success) return Alone(Time(first.Value, ""), isEnd);
        if (Time(second.Value, "") is not { } end) return default;
        return Time(first.Value, half) is { } start && !(half == "pm" && start > end) ? new(start, end) : new(Time(first.Value, ""), end);
    }

    /// <summary>"3h" alone lasts three hours; "à 3h" does not begin a session either.</summary>
    private static TimeSpanOfDay Alone(TimeOnly? time, bool isEnd) =>
        time is null || (time.Value.Hour is > 0 and < 6 && !isEnd) ? default : isEnd ? new(null, time) : new(time, null);

    private static string Half(string text) => Meridiem().Match(text) is { Success: true } half ? $"{char.ToLowerInvariant(half.Value[0])}m" : "";

    private static TimeOnly? Time(string text, string half)
    {
        if (PlainText.Key(text) is "midi" or "noon") return new TimeOnly(12, 0);
        if (PlainText.Key(text) is "minuit" or "midnight") return new TimeOnly(0, 0);
        var numbers = Number().Matches(text);
        var (hour, minute) = (int.Parse(numbers[0].Value), numbers.Count > 1 ? int.Parse(numbers[1].Value) : 0);
        half = Half(text) is { Length: > 0 } own ? own : half;
        if (half.Length > 0 && hour is < 1 or > 12) return null;
        if (half.Length > 0) hour = hour % 12 + (half == "pm" ? 12 : 0);
        return hour < 24 && minute < 60 ? new TimeOnly(hour, minute) : null;
    }

    private const string Clock = @"(?:\d{1,2}\s?(?:heures?|hrs?|h)(?:\s?\d{2}(?!\d|\s?h))?(?:\s?min)?|\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\b\.?)?|\d{1,2}(?:\.\d{2})?\s?[ap]\.?m\b\.?|(?<!apr[eè]s[-‐‑ ]?)midi|(?<!after)noon|minuit|midnight)";
    private const string Bare = @"\d{1,2}(?:[:.]\d{2})?";
    private const string Between = @"\s*(?:-+>?|[‐‑‒–—−→]|\b(?:jusqu['’])?(?:à|a)\b|\bto\b|\buntil\b|\btill\b|(?<=\b(?:entre|between)\s[^-–]{1,8})\b(?:et|and)\b)\s*";

    /// <summary>"14h / 17h", "14h00>17h00".</summary>
    private const string Beside = @"(?<beside>[^\S\n]*[/>][^\S\n]*)";

    [GeneratedRegex(@"(?:(?<![\p{L}\d.,:/])|(?<=(?:[hm]\d{0,2}|:\d\d)/))(?:(?<one>" + Clock + "|" + Bare + ")" + Between + "(?<two>" + Clock + ")|(?<one>" + Clock + ")" + Beside + "(?<two>" + Clock + ")|(?<one>" + Clock + @"))(?![\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Mark();

    [GeneratedRegex(@"(?<![\p{L}\d])(?:(?<until>jusqu['’](?:à|a)|until|till|fin|(?:fin|fini(?:t|ssent|ra|ront)|(?:se )?termine(?:nt|ra|ront)?|prend fin|ends?|finish(?:es)?) (?:à|a|at|vers))|à partir de|a partir de|dès|des|from|de|à|at|entre|between|starting at)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Lead();

    [GeneratedRegex(@"[ap](?=\.?m)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Meridiem();

    [GeneratedRegex(@"\d+", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Number();
}
