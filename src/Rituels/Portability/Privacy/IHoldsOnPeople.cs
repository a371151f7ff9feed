using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// Whose data go, and from where. Without a person, everybody's of the cohort; without a cohort, everything of the person,
/// who then leaves the instance.
/// </summary>
/// <param name="KeepsWords">What they wrote for a team stays the team's, without their name; otherwise it goes too.</param>
public sealed record Erasure(Person? Person, Cohort? Cohort, bool KeepsWords)
{
    /// <summary>Where a person had a part, once memberships are gone already; otherwise these tell.</summary>
    public IReadOnlyList<Guid>? HadPartIn { private get; init; }

    /// <summary>The cohorts in whose words the person may be named: of a namesake elsewhere nothing is told or erased.</summary>
    public async Task<IReadOnlyList<Guid>> Cohorts(RituelsDb db, CancellationToken stop) => Cohort is { } one ? [one.Id]
        : HadPartIn ?? await db.Memberships.Where(m => m.PersonId == Person!.Id).Select(m => m.CohortId).Distinct().ToListAsync(stop);

    /// <summary>Of somebody, everywhere.</summary>
    public static Erasure Of(Person person) => new(person, null, KeepsWords: true);
}

internal static class ErasureQueries
{
    /// <summary>What the erasure concerns: all that is the person's, where it names one, in the cohort, where it names one.</summary>
    public static IQueryable<T> Of<T>(this IQueryable<T> all, Erasure erasure, Func<Guid, Expression<Func<T, bool>>> isTheirs, Func<Guid, Expression<Func<T, bool>>> isOfCohort)
    {
        if (erasure.Person is { } person) all = all.Where(isTheirs(person.Id));
        return erasure.Cohort is { } cohort ? all.Where(isOfCohort(cohort.Id)) : all;
    }
}

/// <summary>
/// A room's answer for what it holds on people. Every table of the model is covered by one, or a test names why it holds
/// nothing on anybody.
/// </summary>
public interface IHoldsOnPeople
{
    /// <summary>The name of its part in a person's file.</summary>
    string Name { get; }

    /// <summary>The entities that it answers for.</summary>
    IReadOnlyList<Type> Covers { get; }

    /// <summary>Everything it holds on somebody, in the shape that the guide documents; null for nothing.</summary>
    Task<object?> Tell(Person person, CancellationToken stop);

    /// <summary>What an erasure will do, in sentences for who decides; none when it would do nothing.</summary>
    Task<IReadOnlyList<string>> Foretell(Erasure erasure, CancellationToken stop);

    /// <summary>Erases at once, within the caller's transaction. The person themself goes last, by Programme.</summary>
    Task Erase(Erasure erasure, CancellationToken stop);
}
