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

    /// <summary>More than half of the words of its title, on days not far.</summary>
    Likeness,

    /// <summary>Entered here, or corrected, with the same day and title.</summary>
    Entered,
}

/// <summary>A session that is here, and what the document last said of it; null when no import made it.</summary>
internal sealed record KnownSession(Session Session, ToldSession? Told)
{
    /// <summary>Days between two dates of what may be one session: further apart, a title is used again.</summary>
    private const int Far = 62;

    public SessionSheet Sheet => Told?.Sheet ?? Session.Sheet;

    /// <summary>To the day that the document gave, or to that which it has here, where somebody moved it first. None where a day is not known.</summary>
    public int DaysTo(SessionSheet said) => said.Starts == default || Sheet.Starts == default ? 0 : Math.Min(Days(said, Sheet), Days(said, Session.Sheet));

    /// <summary>What took place does not take place again.</summary>
    public bool MayMoveTo(SessionSheet said, DateOnly today) =>
        DaysTo(said) <= Far && !(said.Starts > today && Session.Sheet.Starts != default && Session.LastDay < today);

    private static int Days(SessionSheet one, SessionSheet other) => Math.Abs(one.Starts.DayNumber - other.Starts.DayNumber);
}

/// <param name="Found">For each session of the document, in its order: the one that is here, or null for a new one.</param>
/// <param name="Document">The document, when most of these came with one that is known.</param>
internal sealed record PlanningMatches(IReadOnlyList<(KnownSession? Known, MatchedBy By)> Found, Guid? Document);

/// <summary>Finds the session that each one of a document is about. What is alike twice is left alone, unless the days decide.</summary>
/// <param name="isOwn">Whether a session that is known by less than days and title may be one of the document's.</param>
internal sealed class PlanningMatch(IReadOnlyList<SessionSheet> said, IReadOnlyList<KnownSession> known, DateOnly today, Predicate<ToldSession> isOwn)
{
    private readonly (KnownSession? Known, MatchedBy By)[] _found = new (KnownSession?, MatchedBy)[said.Count];
    private readonly HashSet<KnownSession> _taken = new(ReferenceEqualityComparer.Instance);

    /// <summary>The name by which an import finds a session again: its days and its title.</summary>
    public static string SourceOf(SessionSheet said) => $"{PlanningField.Named("days").Of(said)} {PlainText.Key(said.Title)} {string.Join('+', said.Audience.Select(invited => invited.Group))}";

    /// <summary>
    /// Whose sessions it shares tells which document it is. Only that one's are then found by less than days and title: those of
    /// another document have titles like these, and are sessions of their own.
    /// </summary>
    /// <param name="settled">What somebody said already: null for nothing said, a session, or <see cref="Guid.Empty"/> for a new one.</param>
    public static PlanningMatches Of(IReadOnlyList<SessionSheet> said, IReadOnlyList<KnownSession> known, DateOnly today, Func<int, Guid?> settled)
    {
        var any = new PlanningMatch(said, known, today, _ => true).Pair(settled);
        var document = DocumentOf(known, any);
        var isAlone = known.All(k => k.Told is null || k.Told.DocumentId == document);
        return new(isAlone ? any : new PlanningMatch(said, known, today, told => told.DocumentId == document).Pair(settled), document);
    }

    /// <summary>
    /// The document that most of these sessions came with. One that shares less than half of its sessions with any is another: half of
    /// the shorter of both by their titles, or half of the longer one where only days or some words are the same, for a single
    /// session always meets something of a year's.
    /// </summary>
    private static Guid? DocumentOf(IReadOnlyList<KnownSession> known, IReadOnlyList<(KnownSession? Known, MatchedBy By)> found)
    {
        var most = found.Where(pair => pair.Known?.Told is not null).GroupBy(pair => pair.Known!.Told!.DocumentId).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        if (most is null) return null;
        var (mine, theirs) = (found.Count, known.Count(k => k.Told?.DocumentId == most.Key));
        var isSure = most.Count(pair => pair.By is not (MatchedBy.Renamed or MatchedBy.Likeness)) * 2 >= Math.Min(mine, theirs);
        return isSure || most.Count() * 2 >= Math.Max(mine, theirs) ? most.Key : null;
    }

    private (KnownSession? Known, MatchedBy By)[] Pair(Func<int, Guid?> settled)
    {
        Settle(settled);
        PairInOrder(MatchedBy.Source, SourceOf);
        PairOnly(MatchedBy.Moved, sheet => sheet.Title.Length == 0 ? null : $"{PlainText.Key(sheet.Title)} {sheet.Audience.Count}{string.Join('+', sheet.Audience.Select(invited => invited.Group))}");
        PairOnly(MatchedBy.Renamed, sheet => sheet.Starts == default ? null : $"{sheet.Starts}");
        PairBest(MatchedBy.Nearest, sheet => sheet.Title.Length == 0 ? new HashSet<string>() : new HashSet<string> { PlainText.Key(sheet.Title) }, over: 0);
        PairBest(MatchedBy.Likeness, sheet => SameSession.Stems(sheet.Title).ToHashSet(), over: 0.5);
        PairEntered();
        return _found;
    }

    private IEnumerable<int> Open => Enumerable.Range(0, said.Count).Where(at => _found[at].By == MatchedBy.Nothing);
    private IEnumerable<KnownSession> Left => known.Where(k => !_taken.Contains(k));
    private IEnumerable<KnownSession> Followed => Left.Where(k => k.Told is not null);
    private IEnumerable<KnownSession> Own => Left.Where(k => k.Told is { } told && isOwn(told));

    private void Take(int at, KnownSession session, MatchedBy by)
    {
        _found[at] = (session, by);
        _taken.Add(session);
    }

    private void Settle(Func<int, Guid?> settled)
    {
        var byId = known.ToDictionary(k => k.Session.Id);
        for (var at = 0; at < said.Count; at++)
            if (settled(at) is { } id)
                if (byId.GetValueOrDefault(id) is { } chosen && !_taken.Contains(chosen)) Take(at, chosen, MatchedBy.Hand);
                else _found[at] = (null, MatchedBy.Hand);
    }

    /// <summary>Two rows that say the very same are the sessions that they were, in their order.</summary>
    private void PairInOrder(MatchedBy by, Func<SessionSheet, string> name)
    {
        var named = Followed.OrderBy(k => k.Session.Id).GroupBy(k => name(k.Sheet)).ToDictionary(group => group.Key, group => new Queue<KnownSession>(group));
        foreach (var at in Open.ToList())
            if (named.TryGetValue(name(said[at]), out var same) && same.TryDequeue(out var first)) Take(at, first, by);
    }

    /// <summary>Pairs those whose name is the only one of its kind on both sides, on days that may be one session's.</summary>
    private void PairOnly(MatchedBy by, Func<SessionSheet, string?> name)
    {
        var named = Own.GroupBy(k => name(k.Sheet) ?? "").Where(group => group.Key.Length > 0 && group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
        foreach (var alone in Open.GroupBy(at => name(said[at]) ?? "").Where(group => group.Count() == 1).ToList())
            if (named.TryGetValue(alone.Key, out var only) && only.MayMoveTo(said[alone.First()], today)) Take(alone.First(), only, by);
    }

    /// <summary>The most alike first, then the nearest.</summary>
    /// <param name="words">Of a title, by the share of which two are alike.</param>
    private void PairBest(MatchedBy by, Func<SessionSheet, IReadOnlySet<string>> words, double over)
    {
        var near = new NearbySessions([.. Own], words);
        var pairs = Open.SelectMany(at => near.Of(said[at], words(said[at])).Select(found => (At: at, Found: found)))
            .Where(pair => pair.Found.Like > over && pair.Found.Known.MayMoveTo(said[pair.At], today)).OrderByDescending(pair => pair.Found.Like).ThenBy(pair => pair.Found.Days).ToList();
        foreach (var (at, found) in pairs)
            if (_found[at].By == MatchedBy.Nothing && !_taken.Contains(found.Known)) Take(at, found.Known, by);
    }

    /// <summary>What a document says, and what stands here now, are the same day and title: it is no second session.</summary>
    private void PairEntered()
    {
        var entered = Left.ToLookup(k => (k.Session.Sheet.Starts, PlainText.Key(k.Session.Sheet.Title)));
        foreach (var at in Open.Where(at => said[at].Starts != default).ToList())
            if (entered[(said[at].Starts, PlainText.Key(said[at].Title))].Where(k => !_taken.Contains(k)).ToList() is [var only]) Take(at, only, MatchedBy.Entered);
    }
}
