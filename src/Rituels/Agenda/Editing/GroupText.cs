using System.Text.RegularExpressions;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Groups of a cohort's own, one a line, with their hours where they come for a part: <c>alumni</c>, <c>alumni 14:00-17:30</c>.</summary>
internal static partial class GroupText
{
    public static string Write(IEnumerable<Invited> groups, SheetWords words) => string.Join('\n', groups.Select(invited => invited switch
    {
        { From: { } from, Until: { } until } => $"{invited.Group} {RunHours.Write(from, until)}",
        { From: { } from } => words["typed-from", invited.Group, RunHours.Write(from, null)],
        { Until: { } until } => words["typed-until", invited.Group, RunHours.Write(until, null)],
        _ => invited.Group,
    }));

    /// <returns>Null for hours that are none, or that end before they begin.</returns>
    public static Invited? Read(string line, bool sameDay)
    {
        var (group, span) = TimeMarks.In(line) is [.., var last] && last.To == line.Length && last.From > 0 ? (line[..last.From].TrimEnd(' ', ':', ',', '('), last.Span) : (line, default);
        var known = Groups.Known.FirstOrDefault(name => name == Folding.Fold(group));
        return (sameDay && span.IsReversed) || NoHours().IsMatch(group) ? null : new(known ?? group, span.Start, span.End);
    }

    /// <summary>Hours that no clock shows are left in the name: <c>25:00-26:00</c>.</summary>
    [GeneratedRegex(@"\d\s?[:h](\s?\d\d?)?\s*[-–—à]\s*\d[\d:h]*$")]
    private static partial Regex NoHours();
}
