using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>Where to look: within a cohort, between two weeks, in one team or all, and what the reader may see of weeks not yet mailed.</summary>
public sealed record SearchScope(Guid Cohort, Guid? Team, IsoWeek From, IsoWeek Through)
{
    /// <summary>Weeks whose news are still their own team's: only those of <see cref="OwnTeams"/> are found. None for staff.</summary>
    public IReadOnlyList<IsoWeek> Unpublished { get; init; } = [];
    public IReadOnlyList<Guid> OwnTeams { get; init; } = [];
}

/// <summary>Some of what was found, newest week first, and how much there is in all, up to <see cref="MostCounted"/> and one.</summary>
public sealed record SearchHits(int Count, IReadOnlyList<Guid> Retrospectives)
{
    public const int MostCounted = 1000;
    public static readonly SearchHits None = new(0, []);
}

/// <summary>Looks through the weeks with the database's own full-text search.</summary>
public interface ISearchWeeks
{
    Task<SearchHits> Find(SearchQuery query, SearchScope scope, int skip, int take, CancellationToken stop);

    /// <summary>What was erased goes from the index at once, and not only from what it finds.</summary>
    Task Forget(CancellationToken stop);

    /// <summary>By what the database took these words for those looked for.</summary>
    Task<WordForms> FormsOf(IReadOnlyCollection<string> words, CancellationToken stop);
}

/// <summary>Whether a word is one that was looked for: the same, its continuation, or another form of it where the database knows forms.</summary>
public sealed record WordForms(IReadOnlyDictionary<string, string[]> Stems)
{
    public static readonly WordForms Plain = new(new Dictionary<string, string[]>());

    public bool AreOne(string word, string wanted, bool isPrefix) =>
        word == wanted || (isPrefix && word.StartsWith(wanted, StringComparison.Ordinal)) || SameStem(word, wanted);

    private bool SameStem(string word, string wanted) =>
        Stems.TryGetValue(word, out var stems) && Stems.TryGetValue(wanted, out var others)
        && stems.Zip(others).Any(pair => pair is { First.Length: > 0, Second.Length: > 0 } && pair.First == pair.Second);
}
