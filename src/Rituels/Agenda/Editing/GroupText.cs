using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Groups of a cohort's own, one a line, with their hours where they come for a part: <c>alumni</c>, <c>alumni 14:00-17:30</c>.</summary>
internal static class GroupText
{
    public static string Write(IEnumerable<Invited> groups, SheetWords words) => string.Join('\n', groups.Select(invited => invited switch
    {
        { From: { } from, Until: { } until } => $"{invited.Group} {RunHours.Write(from, until)}",
        { From: { } from } => words["typed-from", invited.Group, RunHours.Write(from, null)],
        { Until: { } until } => words["typed-until", invited.Group, RunHours.Write(until, null)],
        _ => invited.Group,
    }));

    public static Invited Read(string line)
    {
        var (group, span) = TimeMarks.In(line) is [.., var last] && last.To == line.Length && last.From > 0 ? (line[..last.From].TrimEnd(' ', ':', ',', '('), last.Span) : (line, default);
        var known = Groups.Known.FirstOrDefault(name => name == Folding.Fold(group));
        return new(known ?? group, span.Start, span.End);
    }
}
