using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>Two teams of which each knows what the other wants to learn.</summary>
internal sealed record Pairing(Team One, Team Other, IReadOnlyList<Topic> FromOne, IReadOnlyList<Topic> FromOther)
{
    private const int Most = 12;

    /// <summary>The richest first: what the one gives least counts, then all that both give.</summary>
    public static IReadOnlyList<Pairing> Of(Atlas atlas)
    {
        var teams = atlas.Parts.SelectMany(parts => parts).Select(part => part.Team).OfType<Team>().DistinctBy(team => team.Id).OrderBy(team => team.Name, NameOrder.Alphabetical).ToList();
        var gives = teams.ToDictionary(team => team.Id, _ => new List<Topic>());
        var wants = teams.ToDictionary(team => team.Id, _ => new List<Topic>());
        foreach (var topic in atlas.Topics)
        {
            var givers = TeamsOf(atlas, topic.Helpers);
            foreach (var team in givers) gives[team].Add(topic);
            foreach (var team in TeamsOf(atlas, topic.Learners).Except(givers)) wants[team].Add(topic);
        }
        return
        [
            .. teams.SelectMany((one, i) => teams.Skip(i + 1).Select(other => new Pairing(one, other, [.. gives[one.Id].Intersect(wants[other.Id])], [.. gives[other.Id].Intersect(wants[one.Id])])))
                .Where(pair => pair.FromOne.Count > 0 && pair.FromOther.Count > 0)
                .OrderByDescending(pair => Math.Min(pair.FromOne.Count, pair.FromOther.Count)).ThenByDescending(pair => pair.FromOne.Count + pair.FromOther.Count).Take(Most),
        ];
    }

    private static List<Guid> TeamsOf(Atlas atlas, IEnumerable<Mark> marks) =>
        [.. marks.SelectMany(mark => atlas.Parts[mark.Person.Id]).Select(part => part.Team?.Id).OfType<Guid>().Distinct()];
}
