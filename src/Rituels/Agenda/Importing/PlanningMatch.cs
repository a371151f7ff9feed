namespace Rituels.Agenda;

/// <summary>How a session of a document was known to be one that is here. Those from <see cref="Renamed"/> on are told, for somebody to look.</summary>
public enum MatchedBy
{
    /// <summary>It is new.</summary>
    Nothing,

    /// <summary>Somebody said so.</summary>
    Hand,

    /// <summary>The document says the same days and title as before.</summary>
    Source,

    /// <summary>The title it had, on other days.</summary>
    Moved,

    /// <summary>The day it had, under another title.</summary>
    Renamed,

    /// <summary>One of several of the same title: the nearest in time.</summary>
    Nearest,

    /// <summary>Most words of its title, on days not far.</summary>
    Likeness,

    /// <summary>Entered here, with the same day and title.</summary>
    Entered,
}

/// <summary>A session that is here, and what the document last said of it; null when no import made it.</summary>
internal sealed record KnownSession(Session Session, ToldSession? Told)
{
    public SessionSheet Sheet => Told?.Sheet ?? Session.Sheet;
}

/// <summary>Finds the session that each one of a document is about. What is alike twice is left alone, unless the days decide.</summary>
internal sealed class PlanningMatch
{
    /// <summary>Days between two dates of what may be one session.</summary>
    private const int Far = 62;

    private readonly (KnownSession? Known, MatchedBy By)[] _found;
    private readonly IReadOnlyList<SessionSheet> _said;
    private readonly List<KnownSession> _left;

    private PlanningMatch(IReadOnlyList<SessionSheet> said, IEnumerable<KnownSession> known) =>
        (_said, _left, _found) = (said, [.. known], new (KnownSession?, MatchedBy)[said.Count]);

    /// <summary>The name by which an import finds a session again: its days and its title.</summary>
    public static string SourceOf(SessionSheet said) => $"{PlanningField.Named("days").Of(said)} {PlainText.Key(said.Title)} {string.Join('+', said.Audience.Select(invited => invited.Group))}";

    /// <returns>For each in its order: the session, or null for a new one.</returns>
    /// <param name="settled">What somebody said already: null for nothing said, a session, or <see cref="Guid.Empty"/> for a new one.</param>
    public static IReadOnlyList<(KnownSession? Known, MatchedBy By)> Of(IReadOnlyList<SessionSheet> said, IReadOnlyList<KnownSession> known, Func<int, Guid?> settled)
    {
        var match = new PlanningMatch(said, known);
        match.Settle(settled);
        match.PairInOrder(MatchedBy.Source, SourceOf);
        match.PairOnly(MatchedBy.Moved, sheet => sheet.Title.Length == 0 ? null : $"{PlainText.Key(sheet.Title)} {sheet.Audience.Count}{string.Join('+', sheet.Audience.Select(invited => invited.Group))}");
        match.PairOnly(MatchedBy.Renamed, sheet => sheet.Starts == default ? null : $"{sheet.Starts}");
        match.PairNearest();
        match.PairAlike();
        match.PairEntered();
        return match._found;
    }

    private IEnumerable<int> Open => Enumerable.Range(0, _said.Count).Where(at => _found[at].By == MatchedBy.Nothing);
    private IEnumerable<KnownSession> Followed => _left.Where(known => known.Told is not null);

    private void Take(int at, KnownSession known, MatchedBy by)
    {
        _found[at] = (known, by);
        _left.Remove(known);
    }

    private void Settle(Func<int, Guid?> settled)
    {
        for (var at = 0; at < _said.Count; at++)
            if (settled(at) is { } id)
                if (_left.Find(known => known.Session.Id == id) is { } known) Take(at, known, MatchedBy.Hand);
                else _found[at] = (null, MatchedBy.Hand);
    }

    /// <summary>Two rows that say the very same are the sessions that they were, in their order.</summary>
    private void PairInOrder(MatchedBy by, Func<SessionSheet, string> name)
    {
        var known = Followed.OrderBy(k => k.Session.Id).GroupBy(k => name(k.Sheet)).ToDictionary(group => group.Key, group => new Queue<KnownSession>(group));
        foreach (var at in Open.ToList())
            if (known.TryGetValue(name(_said[at]), out var same) && same.TryDequeue(out var first)) Take(at, first, by);
    }

    /// <summary>Pairs those whose name is the only one of its kind on both sides.</summary>
    private void PairOnly(MatchedBy by, Func<SessionSheet, string?> name)
    {
        var known = Followed.GroupBy(k => name(k.Sheet) ?? "").Where(group => group.Key.Length > 0 && group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
        foreach (var alone in Open.GroupBy(at => name(_said[at]) ?? "").Where(group => group.Count() == 1).Select(group => group.First()).ToList())
            if (known.TryGetValue(name(_said[alone]) ?? "", out var only)) Take(alone, only, by);
    }

    private void PairNearest() => PairBest(MatchedBy.Nearest, (said, known) => said.Title.Length > 0 && PlainText.Key(said.Title) == PlainText.Key(known.Title) ? 1 : 0);

    private void PairAlike() => PairBest(MatchedBy.Likeness, (said, known) => SameSession.Alike(said.Title, known.Title) is var share && share >= 0.5 ? share : 0);

    /// <summary>The most alike first, then the nearest.</summary>
    private void PairBest(MatchedBy by, Func<SessionSheet, SessionSheet, double> likeness)
    {
        var pairs = Open.SelectMany(at => Followed.Select(known => (At: at, Known: known, Like: likeness(_said[at], known.Sheet), Days: Distance(_said[at], known.Sheet))))
            .Where(pair => pair.Like > 0 && pair.Days <= Far).OrderByDescending(pair => pair.Like).ThenBy(pair => pair.Days).ToList();
        foreach (var pair in pairs)
            if (_found[pair.At].By == MatchedBy.Nothing && _left.Contains(pair.Known)) Take(pair.At, pair.Known, by);
    }

    private static int Distance(SessionSheet said, SessionSheet known) => said.Starts == default ? 0 : Math.Abs(said.Starts.DayNumber - known.Starts.DayNumber);

    private void PairEntered()
    {
        foreach (var at in Open.Where(at => _said[at].Starts != default).ToList())
            if (_left.Where(known => known.Told is null && known.Sheet.Starts == _said[at].Starts && PlainText.Key(known.Sheet.Title) == PlainText.Key(_said[at].Title)).ToList() is [var only]) Take(at, only, MatchedBy.Entered);
    }
}
