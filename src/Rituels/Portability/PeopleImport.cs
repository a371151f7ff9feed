using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>The people and memberships of an import: a person is found by address, a membership by person, team and role.</summary>
internal sealed class PeopleImport(RituelsDb db, Cohort cohort, PortabilityWords words, List<ImportChange> changes)
{
    private readonly HashSet<string> _told = [];
    private Dictionary<string, Person> _people = [];
    private ILookup<(Guid, Guid?, Role), Membership> _memberships = null!;

    public async Task Load(CohortFile file, CancellationToken stop)
    {
        var keys = file.Staff.Concat(file.Teams.SelectMany(t => t.Members)).Select(m => m.EmailKey).ToHashSet();
        _people = await db.People.Include(p => p.Memberships).Where(p => keys.Contains(p.EmailKey)).AsSplitQuery().ToDictionaryAsync(p => p.EmailKey, stop);
        _memberships = _people.Values.SelectMany(p => p.Memberships).Where(m => m.CohortId == cohort.Id).ToLookup(m => (m.PersonId, m.TeamId, m.Role));
    }

    public Person? Find(string email) => _people.GetValueOrDefault(Person.KeyOf(email));

    /// <summary>A person of this import; empty for anybody else, who stays as they are.</summary>
    public string NameOf(Guid id) => _people.Values.FirstOrDefault(p => p.Id == id)?.Name ?? "";

    /// <param name="keepsDates">A date that the file leaves out stays as it is; otherwise the membership has none.</param>
    public void Take(IReadOnlyList<FileMember> members, Team? team, bool keepsDates)
    {
        foreach (var group in members.GroupBy(m => (m.EmailKey, m.Role)))
            foreach (var member in group) Take(member, team, group.Count() == 1, keepsDates);
    }

    /// <param name="isOnly">Dates that differ are those of the membership held; who left and came back has several.</param>
    private void Take(FileMember member, Team? team, bool isOnly, bool keepsDates)
    {
        var person = Find(member.Email) is { } known ? Update(known, member) : Create(member);
        var role = words[$"role-{member.Role}"];
        var of = team is null ? role : $"{team.Name} ({role})";
        var held = _memberships[(person.Id, team?.Id, member.Role)].OrderBy(m => m.From).ToList();
        if ((held.Find(m => (m.From, m.To) == (member.From, member.To)) ?? (isOnly ? held.LastOrDefault() : null)) is { } same) Date(same, member, person, of, keepsDates);
        else Join(member, person, team, of);
    }

    private Person Create(FileMember member)
    {
        var person = Person.Named(member.Name.Length > 0 ? member.Name : member.Email[..member.Email.IndexOf('@')], member.Email);
        db.Add(person);
        _people[person.EmailKey] = person;
        Tell(person, ImportEffect.Created, []);
        return person;
    }

    /// <summary>A name that another cohort shows as well, or that of an administrator, is not this file's to change.</summary>
    private Person Update(Person person, FileMember member)
    {
        var differences = new Differences();
        if (member.Name.Length > 0 && !person.IsAdmin && person.Memberships.All(m => m.CohortId == cohort.Id))
        {
            differences.Compare("name", person.Name, member.Name);
            if (differences.All.Count > 0) person.Name = member.Name;
        }
        Tell(person, differences.Effect, differences.All);
        return person;
    }

    private void Tell(Person person, ImportEffect effect, IReadOnlyList<Difference> differences)
    {
        if (_told.Add(person.EmailKey)) changes.Add(new ImportChange(ImportRecord.Person, effect, person.Name, person.Email, differences));
    }

    private void Join(FileMember member, Person person, Team? team, string of)
    {
        db.Add(new Membership { CohortId = cohort.Id, PersonId = person.Id, TeamId = team?.Id, Role = member.Role, From = member.From, To = member.To });
        changes.Add(new ImportChange(ImportRecord.Membership, ImportEffect.Created, person.Name, of, []));
    }

    private void Date(Membership held, FileMember member, Person person, string of, bool keepsDates)
    {
        var (from, to) = keepsDates ? (member.From ?? held.From, member.To ?? held.To) : (member.From, member.To);
        var differences = new Differences().Compare("from", Day(held.From), Day(from)).Compare("to", Day(held.To), Day(to));
        (held.From, held.To) = (from, to);
        changes.Add(new ImportChange(ImportRecord.Membership, differences.Effect, person.Name, of, differences.All));
    }

    private string Day(DateOnly? day) => day is { } date ? words.Tongue.Date(date) : "";
}
