using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>Those whom a sheet may name: the people of the cohort, those of staff among them, and its teams.</summary>
public sealed class Folk
{
    public static readonly Folk Nobody = new();

    public IReadOnlyList<Person> People { get; private init; } = [];

    /// <summary>Those who may be responsible for something from today on, by name.</summary>
    public IReadOnlyList<Person> Staff { get; private init; } = [];
    private IReadOnlyList<Team> Teams { get; init; } = [];

    public static async Task<Folk> Of(RituelsDb db, Cohort cohort, DateOnly today, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).ToListAsync(stop);
        var teams = await db.Teams.AsNoTracking().Of(cohort).ToListAsync(stop);
        return new()
        {
            People = [.. parts.Select(part => part.Person!).DistinctBy(person => person.Id)], Teams = teams,
            Staff = [.. parts.Where(part => part.Role == Role.Staff && !(part.To < today)).Select(part => part.Person!).DistinctBy(person => person.Id).OrderBy(person => person.Name, NameOrder.Alphabetical)],
        };
    }

    /// <summary>The one person of that name; nobody when the cohort has two.</summary>
    public Person? Find(string name) => Only(People, name);

    public Person? FindStaff(string name) => Only(Staff, name);

    public string? NameOf(Guid? person) => People.FirstOrDefault(known => known.Id == person)?.Name;

    /// <summary>A team's own name, whatever it was called.</summary>
    public string? Team(string name) => Teams.FirstOrDefault(team => team.IsCalled(name))?.Name;

    private static Person? Only(IEnumerable<Person> people, string name) =>
        people.Where(person => Folding.Fold(person.Name) == Folding.Fold(name)).Take(2).ToList() is [var one] ? one : null;
}
