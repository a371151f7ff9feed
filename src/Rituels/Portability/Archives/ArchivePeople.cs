using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// The people of an archive who come into a database: whoever has the same address here is the same person, and stays as they
/// are. Nobody becomes an administrator that way.
/// </summary>
internal sealed class ArchivePeople(RituelsDb db)
{
    /// <returns>Those who are new here.</returns>
    public async Task<List<object>> Meet(IReadOnlyList<Person> people, IdMap ids, CancellationToken stop)
    {
        var (keys, own) = (people.Select(p => p.EmailKey).ToList(), people.Select(p => p.Id).ToList());
        var known = await db.People.AsNoTracking().Where(p => keys.Contains(p.EmailKey)).ToDictionaryAsync(p => p.EmailKey, p => p.Id, stop);
        var taken = await db.People.Where(p => own.Contains(p.Id)).Select(p => p.Id).ToHashSetAsync(stop);
        foreach (var person in people)
            ids[person.Id] = known.TryGetValue(person.EmailKey, out var here) ? here : taken.Contains(person.Id) ? NewId.Next() : person.Id;
        return [.. people.Where(p => !known.ContainsKey(p.EmailKey)).Select(p => ids[p.Id] == p.Id ? p : Again(p, ids[p.Id]))];
    }

    /// <summary>Who has here another address than in the archive is somebody else here, for nobody can tell.</summary>
    private static Person Again(Person person, Guid id)
    {
        var again = new Person { Id = id, Name = person.Name, Language = person.Language, Version = person.Version };
        again.MoveTo(person.Email);
        return again;
    }
}
