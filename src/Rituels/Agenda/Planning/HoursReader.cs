using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Takes the hours out of a text, with the groups that they are told for.</summary>
internal static partial class HoursReader
{
    /// <summary>More of them are no hours of one session.</summary>
    private const int MostTimes = 40;

    /// <param name="rest">The text without its hours, and without the groups that only they name.</param>
    public static Hours Take(string text, out string rest)
    {
        var marks = TimeMarks.In(text);
        rest = text;
        if (marks.Count is 0 or > MostTimes || marks.Exists(mark => mark.Span.IsReversed)) return Hours.None;
        var (all, groups) = (default(TimeSpanOfDay), new Dictionary<string, TimeSpanOfDay>());
        var told = marks.Zip(GroupsInTurn(text, marks)).ToList();
        var taken = new List<(TimeMark Mark, List<string> Groups)>();
        var hasGroups = told.Exists(one => one.Second.Count > 0);
        foreach (var (mark, named) in told)
        {
            // "anciens 15h-16h", beside the hours of all or of groups: whose they are stays with them.
            if (named.Count == 0 && mark.From > marks[0].From && (hasGroups || all.Holds(mark.Span)) && IsOfOthers(text, marks, mark)) { marks = [.. marks.Where(one => one != mark)]; continue; }
            if (named.Count == 0) all = all.Join(mark.Span);
            taken.Add((mark, named));
            foreach (var group in named) groups[group] = groups.GetValueOrDefault(group).Join(mark.Span);
        }
        rest = Without(text, marks);
        var hours = Settle(all, groups, text);
        return hours with
        {
            InTurn = groups.Count == 0 && marks.TrueForAll(mark => mark.IsRange) ? [.. marks.Select(mark => mark.Span)] : [],
            LeavesOut = marks.Zip(marks.Skip(1)).Any(pair => Either().IsMatch(text[pair.First.To..pair.Second.From])) || taken.Exists(one => !one.Groups.Select(group => hours.Groups[group]).DefaultIfEmpty(hours.All).All(span => IsSaid(one.Mark, span))),
        };
    }

    /// <summary>A range within others is: together they last from the first to the last.</summary>
    private static bool IsSaid(TimeMark mark, TimeSpanOfDay span) =>
        mark.IsRange || ((mark.Span.Start ?? span.Start) == span.Start && (mark.Span.End ?? span.End) == span.End);

    private static bool IsOfOthers(string text, List<TimeMark> marks, TimeMark mark)
    {
        var before = text[marks.Where(one => one.From < mark.From).Max(one => one.To)..mark.From];
        return before.IndexOfAny([',', ';', '\n', '|', '/', '+']) >= 0 && PlainText.Words(LastPiece(before, first: false)).Exists(word => !AudienceWords.IsQualifier(word) && FieldNames.Exactly(word) is null);
    }

    /// <summary>A column of ours: hours of groups beside those of all, and never those.</summary>
    /// <param name="tell">Hears of groups that only one programme has.</param>
    public static Hours OfGroups(string text, Action<string> tell)
    {
        var all = Hours.None;
        foreach (var piece in text.Split([',', ';', '\n']))
            if (AudienceWords.In(piece).Count > 0 && Take(piece, out _) is { Groups.Count: > 0 } hours) all = all.Or(hours with { All = default, IsOfGroups = true, IsBeside = true });
            else tell(PlainText.Trimmed(piece));
        return all;
    }

    /// <summary>What is said beside groups whose hours have been taken.</summary>
    public static string BesideGroups(string rest) => AudienceWords.AreGroups(rest) ? ""
        : string.Join(", ", rest.Split([',', ';', '\n', '|']).Where(piece => !AudienceWords.AreGroups(piece)).Select(PlainText.Trimmed).Where(piece => piece.Length > 0));

    /// <summary>Without hours for all, the session lasts from the first group's start to the last one's end; a group told to come later stays to the end.</summary>
    private static Hours Settle(TimeSpanOfDay all, Dictionary<string, TimeSpanOfDay> groups, string written)
    {
        var isOfGroups = all.IsEmpty;
        if (isOfGroups) all = groups.Values.Aggregate(all, (joined, span) => joined.Join(span));
        foreach (var (group, span) in groups.ToList()) groups[group] = span.Or(all);
        return new(all, groups, PlainText.Joined(written)) { IsOfGroups = isOfGroups };
    }

    /// <summary>"EIG 9h30-12h puis 14h-17h": the second range is theirs too.</summary>
    private static List<List<string>> GroupsInTurn(string text, List<TimeMark> marks)
    {
        var groups = GroupsOf(text, marks).ToList();
        for (var at = 1; at < marks.Count; at++)
            if (groups[at].Count == 0 && marks[at].IsRange && InTurn().IsMatch(text[marks[at - 1].To..marks[at].From])) groups[at] = groups[at - 1];
        return groups;
    }

    /// <summary>The groups named in the piece of text that holds the hours; else those alone in brackets behind it.</summary>
    private static IEnumerable<List<string>> GroupsOf(string text, List<TimeMark> marks)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            var (from, to) = (i == 0 ? 0 : marks[i - 1].To, i + 1 < marks.Count ? marks[i + 1].From : text.Length);
            var lead = text[from..marks[i].From];
            var before = BeforeBracket(lead) ?? LastPiece(lead, first: i == 0);
            var behind = FirstPiece(text[marks[i].To..to]);
            if (AudienceWords.In(before) is not { Count: > 0 } named) yield return AudienceWords.In(behind);
            // "EIG + mentors à partir de 14h": only the last of them comes later.
            else yield return marks[i].IsRange ? named : [.. PlainText.Words(before).Select(AudienceWords.GroupOf).OfType<string>().TakeLast(1)];
        }
    }

    /// <summary>"EIG (9h30-18h) + mentors (14h-17h30)": hours that open a bracket are those of the group before it. Null when they do not.</summary>
    private static string? BeforeBracket(string lead)
    {
        if (lead.TrimEnd() is not [.., '('] opened) return null;
        var before = opened[..^1];
        var piece = before[(before.LastIndexOfAny([',', ';', '\n', '|', '/', ')', '+']) + 1)..];
        return AudienceWords.In(piece).Count > 0 ? piece : null;
    }

    private static string LastPiece(string text, bool first)
    {
        var cut = first ? text.LastIndexOfAny([';', '\n', '|', ')']) : text.LastIndexOfAny([',', ';', '\n', '|', '/', ')', '(']);
        var piece = cut < 0 && !first ? Joined().Match(text) is { Success: true } joint ? text[(joint.Index + joint.Length)..] : "" : text[(cut + 1)..];
        // "EIG (+ mentors 14h-17h)": the bracket speaks of its own.
        return piece.LastIndexOf('(') is var opens and >= 0 ? piece[(opens + 1)..] : piece;
    }

    private static string FirstPiece(string text)
    {
        var bare = text.TrimStart();
        // A bracket that does not close here holds hours of its own.
        if (bare.StartsWith('(')) return bare.IndexOf(')') is var closes and > 0 ? bare[..closes] : "";
        var joint = Joined().Match(text);
        var cut = text.IndexOfAny([',', ';', '\n', '|', '/', '(']);
        var end = joint.Success && (cut < 0 || joint.Index < cut) ? joint.Index : cut;
        return end < 0 ? text : text[..end];
    }

    private static string Without(string text, List<TimeMark> marks)
    {
        foreach (var mark in Enumerable.Reverse(marks)) text = text[..mark.From] + " " + text[mark.To..];
        return text;
    }

    [GeneratedRegex(@"^\s*(?:puis|ensuite|then)(?: (?:de|from))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex InTurn();

    [GeneratedRegex(@"^\s*(?:ou|or)(?: (?:de|from))?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Either();

    [GeneratedRegex(@"\s(?:et|and|\+|&|puis|then)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Joined();
}
