using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// The staff and teams of an import. A team is the one that is called like the file's, by its name or an alias, and keeps the
/// name it has here; only a file that lists the present name as an alias renames it.
/// </summary>
internal sealed class TeamsImport(RituelsDb db, Cohort cohort, PeopleImport people, PortabilityWords words, List<ImportChange> changes)
{
    private readonly Findings _findings = new(words);
    private readonly Dictionary<Guid, FileTeam> _taken = [];
    private List<Team> _teams = [];
    private HashSet<string> _slugs = [];

    public IReadOnlyList<Problem> Problems => _findings.Conclude(null).Problems;

    public async Task Apply(CohortFile file, CancellationToken stop)
    {
        _teams = await db.Teams.Where(t => t.CohortId == cohort.Id).ToListAsync(stop);
        _slugs = [.. _teams.Select(t => t.Slug), .. await db.OldSlugs.Where(s => s.CohortId == cohort.Id).Select(s => s.Slug).ToListAsync(stop)];
        people.Take(file.Staff, null, file.OnlyPeople);
        foreach (var team in file.Teams) Take(team, file.OnlyPeople);
    }

    private void Take(FileTeam file, bool keepsDates)
    {
        var known = _teams.Find(t => t.IsCalled(file.Name)) ?? _teams.Find(t => file.Aliases.Any(alias => Folding.Fold(alias) == Folding.Fold(t.Name)));
        if (!IsFree(known, file)) return;
        var team = known ?? Create(file);
        _taken[team.Id] = file;
        var differences = Update(team, file, keepsDates);
        changes.Add(new ImportChange(ImportRecord.Team, known is null ? ImportEffect.Created : differences.Effect, team.Name, team.Host, known is null ? [] : differences.All));
        people.Take(file.Members, team, keepsDates);
    }

    /// <summary>Two teams of a file may be one here, and an alias of one the name of another: that is for people to sort out.</summary>
    private bool IsFree(Team? team, FileTeam file)
    {
        if (team is not null && _taken.TryGetValue(team.Id, out var other)) _findings.Problem(file.Line, "one-team-here", file.Name, other.Name, team.Name);
        else if (_teams.Find(t => t != team && file.Aliases.Any(t.IsCalled)) is { } rival) _findings.Problem(file.Line, "alias-taken-here", file.Name, rival.Name);
        else return true;
        return false;
    }

    private Team Create(FileTeam file)
    {
        var team = new Team { CohortId = cohort.Id, Slug = Slug.Free(file.Name, _slugs.Contains), Name = file.Name };
        _slugs.Add(team.Slug);
        _teams.Add(team);
        db.Add(team);
        return team;
    }

    private Differences Update(Team team, FileTeam file, bool keepsDates)
    {
        var before = Facts(team);
        if (!team.IsCalled(file.Name)) team.Rename(file.Name);
        if (file.Aliases.Where(alias => !team.IsCalled(alias)).ToList() is { Count: > 0 } aliases) team.Aliases = [.. team.Aliases, .. aliases];
        if (file.Pauses.Except(team.Pauses).ToList() is { Count: > 0 } pauses) team.Pauses = [.. team.Pauses, .. pauses];
        (team.Starts, team.Ends) = keepsDates ? (file.Starts ?? team.Starts, file.Ends ?? team.Ends) : (file.Starts, file.Ends);
        (team.Host, team.Mission) = (file.Host ?? team.Host, file.Mission ?? team.Mission);
        if (file.Links.Count > 0) team.Links = file.Links;
        team.ReferentId = file.Referent is { } referent ? people.Find(referent)!.Id : team.ReferentId;
        var differences = new Differences();
        foreach (var ((field, old), (_, value)) in before.Zip(Facts(team))) differences.Compare(field, old, value);
        return differences;
    }

    private List<(string Field, string Value)> Facts(Team team) =>
    [
        ("name", team.Name),
        ("aliases", string.Join(", ", team.Aliases)),
        ("host", team.Host),
        ("mission", team.Mission),
        ("links", string.Join(", ", team.Links.Select(link => $"{link.Label} {link.Url}"))),
        ("referent", team.ReferentId is { } id ? people.NameOf(id) : ""),
        ("starts", Day(team.Starts)),
        ("ends", Day(team.Ends)),
        ("pauses", string.Join(", ", team.Pauses.Select(p => words.Tongue.Span(p.From, p.To)))),
    ];

    private string Day(DateOnly? day) => day is { } date ? words.Tongue.Date(date) : "";
}
