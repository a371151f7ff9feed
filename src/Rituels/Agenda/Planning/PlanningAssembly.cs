namespace Rituels.Agenda;

/// <summary>Turns drafts into sessions: years, pairs of rows and sections, the document's own hours and place.</summary>
internal sealed class PlanningAssembly(Drafts drafts, int? year)
{
    private const int MostOfOneDay = 10;

    private readonly ProgrammeYear? _year = YearOf(drafts, year);
    private readonly HashSet<int> _served = [];
    private Dictionary<DateOnly, List<Draft>>? _rowsByDay;

    /// <summary>The line of the first dated row, when only a year from outside could date it.</summary>
    public int? NeedsYear => _year is null ? Dated(drafts).Select(draft => (int?)draft.Line).FirstOrDefault() : null;

    public IReadOnlyList<PlannedSession> Sessions()
    {
        var pairs = SameSession.Pair(drafts.Sections.Select(section => (section.Draft, RowsOf(section.Draft)))).ToDictionary(pair => pair.Value, pair => pair.Key);
        SplitPlaces();
        var rows = drafts.Rows.SelectMany(row => Read(row, pairs.GetValueOrDefault(row.Draft)));
        var merged = pairs.Values.ToHashSet();
        return [.. rows, .. drafts.Sections.Where(section => !merged.Contains(section.Draft)).SelectMany(section => Read(section, null))];
    }

    /// <summary>Lines of hours and places for all of which no session had use.</summary>
    public IEnumerable<int> Unserved => drafts.Commonplaces.Select(common => common.Line).Where(line => !_served.Contains(line));

    private static ProgrammeYear? YearOf(Drafts drafts, int? year)
    {
        if (Dated(drafts).FirstOrDefault() is not { } first) return new ProgrammeYear(year ?? 2000, 1);
        var day = first.Dates!.Days[0].From;
        return (day.Year ?? year) is { } known ? new ProgrammeYear(known, day.Month!.Value) : null;
    }

    /// <summary>Rows come before sections; sections alone may tell the latest first, and begin with the last of them.</summary>
    private static IEnumerable<Draft> Dated(Drafts drafts)
    {
        var rows = drafts.Rows.Select(row => row.Draft).Where(draft => draft.Dates is not null);
        var sections = drafts.Sections.Select(section => section.Draft).Where(draft => draft.Dates is not null).ToList();
        return rows.Concat(IsLatestFirst(sections) ? Enumerable.Reverse(sections) : sections);
    }

    private static bool IsLatestFirst(List<Draft> sections)
    {
        var days = sections.Select(draft => draft.Dates!.Days[0].From).Select(day => day.Month * 31 + day.Day).ToList();
        var falls = days.Zip(days.Skip(1)).Count(pair => pair.First > pair.Second);
        return falls > 1 && falls * 4 >= (days.Count - 1) * 3;
    }

    private ResolvedDays? DaysOf(DateReading? dates) => dates is null ? null : _year!.Resolve(dates);

    private IReadOnlyList<Draft> RowsOf(Draft section)
    {
        _rowsByDay ??= ByDay();
        if (DaysOf(section.Dates) is { Days: [var days, ..] }) return [.. RowsOf(days.From).Take(MostOfOneDay)];
        var named = section.Dates is null ? drafts.Rows.Select(row => row.Draft).Where(row => row.Title.Length > 0 && PlainText.Key(row.Title) == PlainText.Key(section.Title)).Take(2).ToList() : [];
        return named.Count == 1 ? named : [];
    }

    /// <summary>A row that may be that day gives way to those that are.</summary>
    private IEnumerable<Draft> RowsOf(DateOnly day)
    {
        var rows = _rowsByDay!.GetValueOrDefault(day) ?? [];
        var own = rows.Where(row => DaysOf(row.Dates)!.Days.Any(span => span.From == day)).ToList();
        return own.Count > 0 ? own : rows;
    }

    private Dictionary<DateOnly, List<Draft>> ByDay()
    {
        var rows = new Dictionary<DateOnly, List<Draft>>();
        foreach (var row in drafts.Rows.Select(placed => placed.Draft))
            foreach (var day in DaysOf(row.Dates) is { } days ? days.Days.Select(span => span.From).Concat(days.Alternatives).Distinct() : [])
                (rows.TryGetValue(day, out var list) ? list : rows[day] = []).Add(row);
        return rows;
    }

    /// <summary>"Feuille de route - Musée": the tail of a heading is a place when the document names that place elsewhere.</summary>
    private void SplitPlaces()
    {
        var known = new KnownPlaces(drafts.Rows.Concat(drafts.Sections).Select(placed => placed.Draft.Place).Concat(drafts.Commonplaces.Select(common => common.Place)).OfType<string>());
        foreach (var section in drafts.Sections.Select(placed => placed.Draft))
            if (section.Place is null && known.Split(section.Title) is var (title, place)) (section.Title, section.Place) = (title, place);
    }

    private IEnumerable<PlannedSession> Read(PlacedDraft placed, Draft? section)
    {
        var draft = placed.Draft;
        var resolved = DaysOf(draft.Dates ?? section?.Dates);
        var others = DaysOf(draft.Alternatives);
        var alternatives = resolved?.Alternatives.Concat(others?.Days.Select(span => span.From) ?? []).Distinct().ToList() ?? [];
        if (draft.Alternatives is { } told && (resolved is null || others is null)) draft.Doubt(told.Written);
        foreach (var day in draft.DaysWithin.Concat(section?.DaysWithin ?? []))
            if (DaysOf(day) is null or { WeekdaysFit: false }) draft.Doubt(day.Written);
        if (draft.Dates is not null && section?.Dates is { } other && resolved is not null && Disagree(resolved, DaysOf(other))) draft.Doubt(section.DateText);
        if (draft.Dates is not null && resolved is null or { WeekdaysFit: false }) draft.Doubt(draft.DateText);
        var spans = resolved is { Days.Count: > 0 } ? resolved.Days.Select(span => (DaySpan?)span) : [null];
        // Which of them are which day's is anybody's guess.
        if (resolved?.Days.Count > 1 && draft.Hours.Overlap) draft.Doubt(draft.Hours.Written);
        return spans.Select(span => new SessionMerge(draft, section, Common(placed), _served).Session(span, alternatives));
    }

    /// <summary>A section about one of a row's several days says nothing else.</summary>
    private static bool Disagree(ResolvedDays row, ResolvedDays? section) =>
        section is null || !section.Days.All(span => row.Days.Contains(span) || row.Alternatives.Contains(span.From));

    /// <summary>What stands nearest above, under a heading that is the row's too; else what the document says only once.</summary>
    private List<Commonplace> Common(PlacedDraft placed)
    {
        var said = drafts.Commonplaces;
        var above = said.Where(common => common.Line < placed.Draft.Line && placed.Scopes.Contains(common.Scope)).Reverse().ToList();
        return above.Count > 0 ? above : [.. Only(said.Where(common => !common.Hours.IsEmpty)).Select(common => common with { Place = null }), .. Only(said.Where(common => common.Place is not null)).Select(common => common with { Hours = Hours.None })];
    }

    private static List<Commonplace> Only(IEnumerable<Commonplace> said) => said.Take(2).ToList() is [var only] ? [only] : [];
}
