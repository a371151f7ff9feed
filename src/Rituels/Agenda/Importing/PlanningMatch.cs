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
    private readonly (KnownSession? Known, MatchedBy By)[] _found;
    private readonly IReadOnlyList<SessionSheet> _said;
    private readonly IReadOnlyList<KnownSession> _known;
    private readonly HashSet<KnownSession> _taken = new(ReferenceEqualityComparer.Instance);

    private PlanningMatch(IReadOnlyList<SessionSheet> said, IReadOnlyList<KnownSession> known) =>
        (_said, _known, _found) = (said, known, new (KnownSession?, MatchedBy)[said.Count]);

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
        match.PairBest(MatchedBy.Nearest, sheet => sheet.Title.Length == 0 ? new HashSet<string>() : new HashSet<string> { PlainText.Key(sheet.Title) }, least: 1);
        match.PairBest(MatchedBy.Likeness, sheet => SameSession.Stems(sheet.Title).ToHashSet(), least: 0.5);
        match.PairEntered();
        return match._found;
    }

    private IEnumerable<int> Open => Enumerable.Range(0, _said.Count).Where(at => _found[at].By == MatchedBy.Nothing);
    private IEnumerable<KnownSession> Left => _known.Where(known => !_taken.Contains(known));
    private IEnumerable<KnownSession> Followed => Left.Where(known => known.Told is not null);

    private void Take(int at, KnownSession known, MatchedBy by)
    {
        _found[at] = (known, by);
        _taken.Add(known);
    }

    private void Settle(Func<int, Guid?> settled)
    {
        var byId = _known.ToDictionary(known => known.Session.Id);
        for (var at = 0; at < _said.Count; at++)
            if (settled(at) is { } id)
                if (byId.GetValueOrDefault(id) is { } known && !_taken.Contains(known)) Take(at, known, MatchedBy.Hand);
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
        foreach (var alone in Open.GroupBy(at => name(_said[at]) ?? "").Where(group => group.Count() == 1).ToList())
            if (known.TryGetValue(alone.Key, out var only)) Take(alone.First(), only, by);
    }

    /// <summary>The most alike first, then the nearest.</summary>
    /// <param name="words">Of a title, by the share of which two are alike.</param>
    private void PairBest(MatchedBy by, Func<SessionSheet, IReadOnlySet<string>> words, double least)
    {
        var near = new NearbySessions([.. Followed], words);
        var pairs = Open.SelectMany(at => near.Of(_said[at], words(_said[at])).Select(found => (At: at, Found: found)))
            .Where(pair => pair.Found.Like >= least).OrderByDescending(pair => pair.Found.Like).ThenBy(pair => pair.Found.Days).ToList();
        foreach (var (at, found) in pairs)
            if (_found[at].By == MatchedBy.Nothing && !_taken.Contains(found.Known)) Take(at, found.Known, by);
    }

    private void PairEntered()
    {
        var entered = Left.Where(known => known.Told is null).ToLookup(known => (known.Sheet.Starts, PlainText.Key(known.Sheet.Title)));
        foreach (var at in Open.Where(at => _said[at].Starts != default).ToList())
            if (entered[(_said[at].Starts, PlainText.Key(_said[at].Title))].Where(known => !_taken.Contains(known)).ToList() is [var only]) Take(at, only, MatchedBy.Entered);
    }
}
