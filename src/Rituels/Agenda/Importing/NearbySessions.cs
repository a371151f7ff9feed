namespace Rituels.Agenda;

/// <summary>A session that may be the one that a document tells, how alike their titles are, from 0 to 1, and how many days lie between.</summary>
internal sealed record Nearby(KnownSession Known, double Like, int Days);

/// <summary>
/// Sessions by the words of their titles, each word's by their day. Of the many that share a word only the nearest are looked at, so
/// that a document in which every row was moved and renamed is compared in a time that grows with its rows, not with their square.
/// </summary>
internal sealed class NearbySessions
{
    /// <summary>For each word, before the day and from it on.</summary>
    private const int Most = 20;

    private readonly IReadOnlyList<KnownSession> _known;
    private readonly List<IReadOnlySet<string>> _words;
    private readonly Dictionary<string, List<int>> _by = [];

    public NearbySessions(IReadOnlyList<KnownSession> known, Func<SessionSheet, IReadOnlySet<string>> words)
    {
        (_known, _words) = (known, [.. known.Select(k => words(k.Sheet))]);
        foreach (var at in Enumerable.Range(0, known.Count).OrderBy(DayOf))
            foreach (var word in _words[at])
                if (_by.TryGetValue(word, out var same)) same.Add(at);
                else _by[word] = [at];
    }

    public IEnumerable<Nearby> Of(SessionSheet said, IReadOnlySet<string> words) =>
        words.SelectMany(word => Around(_by.GetValueOrDefault(word) ?? [], said)).Distinct().Order()
            .Select(at => new Nearby(_known[at], Share(words, _words[at]), _known[at].DaysTo(said)));

    private IEnumerable<int> Around(List<int> same, SessionSheet said)
    {
        if (said.Starts == default || same.Count <= 2 * Most) return same.Take(2 * Most);
        var from = First(same, said.Starts.DayNumber);
        return same.Skip(Math.Max(0, from - Most)).Take(from - Math.Max(0, from - Most) + Most);
    }

    /// <summary>The place of the first that begins on that day or later.</summary>
    private int First(List<int> same, int day)
    {
        var (low, high) = (0, same.Count);
        while (low < high)
            if ((low + high) / 2 is var middle && DayOf(same[middle]) < day) low = middle + 1;
            else high = middle;
        return low;
    }

    private int DayOf(int at) => _known[at].Sheet.Starts.DayNumber;

    private static double Share(IReadOnlySet<string> mine, IReadOnlySet<string> theirs) => (double)mine.Count(theirs.Contains) / Math.Max(mine.Count, theirs.Count);
}
