using Rituels.Programme;

namespace Rituels.Portability;

public enum ImportRecord { Cohort, Team, Person, Membership }

public enum ImportEffect { Created, Updated, Unchanged }

/// <summary>A value that an import changes; texts are for people, in the reader's language. <c>Field</c> is a key of words.</summary>
public sealed record Difference(string Field, string Before, string After);

/// <summary>What an import does to one record.</summary>
/// <param name="Name">Whose record it is, as the file or the cohort writes it.</param>
/// <param name="Of">For a membership, the team and role in words; for a person, the address.</param>
public sealed record ImportChange(ImportRecord Record, ImportEffect Effect, string Name, string Of, IReadOnlyList<Difference> Differences);

/// <summary>What an import does, or would do. With problems it does nothing.</summary>
/// <param name="Cohort">The cohort as the import leaves it; null when there is a problem with it.</param>
public sealed record ImportOutcome(Cohort? Cohort, IReadOnlyList<ImportChange> Changes, IReadOnlyList<Problem> Problems)
{
    public int Count(ImportEffect effect) => Changes.Count(c => c.Effect == effect);
}

/// <summary>Compares the old value of each field with the new one, and remembers those that differ.</summary>
internal sealed class Differences
{
    private readonly List<Difference> _all = [];

    public IReadOnlyList<Difference> All => _all;
    public ImportEffect Effect => _all.Count == 0 ? ImportEffect.Unchanged : ImportEffect.Updated;

    public Differences Compare(string field, string before, string after)
    {
        if (before != after) _all.Add(new Difference(field, before, after));
        return this;
    }
}
