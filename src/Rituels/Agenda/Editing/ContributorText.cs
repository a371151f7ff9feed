using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Those who run a session or speak at it, one a line: <c>Aya Staff</c>, <c>Dominique Lieu (lieu)</c>, <c>Camille Invitée (extérieur)</c>.</summary>
internal static partial class ContributorText
{
    private static readonly string[] Place = ["lieu", "du lieu", "place", "from the place"], Outside = ["exterieur", "de l'exterieur", "externe", "outside", "from outside"];

    public static string Write(IEnumerable<Contributor> people, SheetWords words) => string.Join('\n', people.Select(person => person.Origin switch
    {
        Origin.Place => words["typed-place", person.Name],
        Origin.Outside => words["typed-outside", person.Name],
        _ => person.Name,
    }));

    /// <param name="before">Those named so far, who stay the same people when they are called otherwise now.</param>
    public static IReadOnlyList<Contributor> Read(IEnumerable<string> lines, Folk folk, IReadOnlyList<Contributor> before) =>
        [.. lines.Select(line => Read(line, folk, before)).DistinctBy(person => (object?)person.PersonId ?? (person.Name, person.Origin))];

    private static Contributor Read(string line, Folk folk, IReadOnlyList<Contributor> before)
    {
        if (From().Match(line) is { Success: true } marked && OriginOf(marked.Groups[2].Value) is { } origin) return new(marked.Groups[1].Value, Origin: origin);
        if (before.FirstOrDefault(person => person.Name == line && person is { PersonId: not null, Origin: Origin.Cohort }) is { } same) return same;
        return folk.Find(line) is { } person ? new(person.Name, person.Id) : new(line);
    }

    private static Origin? OriginOf(string mark) => PlainText.Key(mark) is var key && Place.Contains(key) ? Origin.Place : Outside.Contains(key) ? Origin.Outside : null;

    [GeneratedRegex(@"^(.*\S)\s*\(([^()]+)\)$", RegexOptions.NonBacktracking)]
    private static partial Regex From();
}
