namespace Rituels.Agenda;

/// <summary>Sessions that would have a group, or somebody who runs them or speaks, in two places at once.</summary>
internal static class Clashes
{
    /// <param name="sessions">Those that take place, by their first day.</param>
    public static IEnumerable<YearWarning> Among(IReadOnlyList<Session> sessions)
    {
        for (var at = 0; at < sessions.Count; at++)
            for (var next = at + 1; next < sessions.Count && sessions[next].FirstDay <= sessions[at].LastDay.AddDays(1); next++)
                foreach (var warning in Between(sessions[at], sessions[next])) yield return warning;
    }

    /// <summary>Each group and each person once, on the first of the days on which both may be.</summary>
    private static IEnumerable<YearWarning> Between(Session one, Session other)
    {
        var meetings = (from first in one.Sheet.EveryFirstDay.Order() from second in other.Sheet.EveryFirstDay.Order() select (One: new Meeting(one.Sheet, first), Other: new Meeting(other.Sheet, second))).ToList();
        var groups = meetings.SelectMany(pair => pair.One.Present.Intersect(pair.Other.Present).Where(group => Meeting.Meet(pair.One.Of(group), pair.Other.Of(group))).Select(group => (Who: group, pair.Other.Starts)));
        foreach (var (who, day) in groups.DistinctBy(clash => clash.Who)) yield return new(WarningKind.Clash, day, other) { Other = one, Who = who };
        var people = meetings.Where(pair => Meeting.Meet(pair.One.Whole, pair.Other.Whole)).SelectMany(pair => pair.One.People.Where(person => pair.Other.People.Any(too => Meeting.AreSame(person, too))).Select(person => (Who: person.Name, pair.Other.Starts)));
        foreach (var (who, day) in people.DistinctBy(clash => clash.Who)) yield return new(WarningKind.TwoPlaces, day, other) { Other = one, Who = who };
    }
}
