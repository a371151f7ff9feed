using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Under which address somebody may write to the people of a cohort.</summary>
/// <param name="Hidden">Who hides their own, and whether they are staff or follow a team: these are reached together.</param>
/// <param name="Shared">The address under which staff are reached together; empty when there is none.</param>
public sealed record Addresses(IReadOnlyDictionary<Guid, bool> Hidden, string Shared)
{
    /// <summary>Their own, the shared one in its place, or null.</summary>
    public string? Of(Person person) => !Hidden.TryGetValue(person.Id, out var isStaff) ? person.Email : isStaff && Shared.Length > 0 ? Shared : null;

    /// <summary>Those of several people who show theirs.</summary>
    public IReadOnlyList<string> Shown(IEnumerable<Person> people) => [.. people.Where(person => !Hidden.ContainsKey(person.Id)).Select(person => person.Email)];
}

/// <summary>The directory, for pages that offer to write to somebody: each person decides whether the others see their address.</summary>
public interface IAddressBook
{
    /// <summary>What the reader of a page of the cohort may use. Staff see every address.</summary>
    ValueTask<Addresses> For(Visit visit, CancellationToken stop);

    /// <summary>What everybody of the cohort may use.</summary>
    ValueTask<Addresses> ForMembers(Cohort cohort, CancellationToken stop);
}
