namespace Rituels.Agenda;

/// <summary>
/// Makes one session of a row and its section: the row's words win, and what the section says otherwise is named among the unread.
/// Then come the document's own hours and place, for sessions of one day.
/// </summary>
/// <param name="served">Gets the lines of those that this session had use for.</param>
internal sealed class SessionMerge(Draft first, Draft? section, IReadOnlyList<Commonplace> commonplaces, HashSet<int> served)
{
    private readonly List<string> _unread = [.. first.Unread];

    public void Doubt(string text)
    {
        if (!PlainText.IsBlank(text) && !_unread.Contains(text)) _unread.Add(text);
    }

    /// <param name="days">Of this session; a row of several dates makes several sessions.</param>
    public PlannedSession Session(DaySpan? days, IReadOnlyList<DateOnly> alternatives)
    {
        foreach (var words in section?.Unread ?? []) Doubt(words);
        var isOneDay = days is { } span && span.From == span.To;
        var (title, audience) = (Title(), (IReadOnlyList<string>)[.. (first.Audience.Count > 0 || IsEntitled ? first.Audience : section?.Audience ?? []).OrderBy(AudienceWords.Rank)]);
        if (section?.AudienceText is { } who && first.Audience.Count > 0 && !first.Audience.ToHashSet().SetEquals(section.Audience)) Doubt(who);
        var hours = HoursOf(isOneDay, audience);
        // Hours of whom it does not invite.
        if (first.Hours.Or(section?.Hours ?? Hours.None) is var own && own.Groups.Keys.Any(group => audience.Count > 0 && !audience.Contains(group))) Doubt(own.Written);
        var session = new PlannedSession
        {
            Start = days?.From, End = days?.To, Alternatives = alternatives,
            StartTime = hours.All.Start, EndTime = hours.All.End, GroupTimes = GroupTimes(hours, audience),
            Title = title, Audience = audience, Place = PlaceOf(isOneDay),
            Facilitators = Facilitators(), Objectives = Joined(draft => draft.Objectives), RunOfShow = Run(hours, days),
            Status = Status(days), Line = first.Line, Unread = _unread,
        };
        TellRemainder(session);
        return session;
    }

    private void TellRemainder(PlannedSession session)
    {
        var remainder = new Remainder([session.Title, session.Place ?? "", .. session.Facilitators, .. session.Objectives, .. session.Audience, .. session.RunOfShow.Select(step => step.Title), .. session.Unread]);
        foreach (var source in first.Sources.Concat(section?.Sources ?? [])) if (!remainder.Holds(source)) Doubt(source);
    }

    /// <summary>Row and section call it the same, and the table has columns for all that: "Mentors" is then its title, not who comes.</summary>
    private bool IsEntitled => first.IsEntitled && section is not null && first.Called.Length > 0 && first.Called == section.Called;

    /// <summary>A title that only names a group or a kind gives way to the theme, unless somebody entitled it so.</summary>
    private string Title()
    {
        var said = new[] { first, section }.OfType<Draft>().SelectMany(draft => new[] { (Text: draft.Title, draft.IsGeneric), (Text: draft.Theme, IsGeneric: false) }).Where(title => title.Text.Length > 0).ToList();
        var chosen = IsEntitled ? first.Title : said.Find(title => !title.IsGeneric) is { Text: { } real } ? real : said.FirstOrDefault().Text ?? "";
        foreach (var (text, isGeneric) in said)
            if (text != chosen && !SameSession.SaysNothingNew(text, chosen, first) && !(isGeneric && TitleReader.WithoutKind(text).Length == 0)) Doubt(text);
        return chosen;
    }

    private Hours HoursOf(bool isOneDay, IReadOnlyList<string> audience)
    {
        var own = section?.Hours ?? Hours.None;
        if (!first.Hours.IsEmpty && !own.IsEmpty && first.Hours.Disagrees(own)) Doubt(own.Written);
        var said = first.Hours.Or(own).For(audience);
        var isOpen = first.HoursAreOpen || section?.HoursAreOpen == true;
        if (!isOneDay) return said.OverDays().OfAll(audience);
        if (isOpen || Common(place => !place.Hours.IsEmpty) is not { } common) return said.OfAll(audience);
        var filled = said.Within(common.Hours);
        if (filled.All != said.All || filled.Groups.Count > said.Groups.Count) served.Add(common.Line);
        return filled.OfAll(audience);
    }

    /// <summary>Of groups that come, when their hours are not everybody's.</summary>
    private static Dictionary<string, (TimeOnly? Start, TimeOnly? End)> GroupTimes(Hours hours, IReadOnlyList<string> audience)
    {
        var others = hours.Groups.Where(pair => audience.Count == 0 || audience.Contains(pair.Key)).ToList();
        if (others.TrueForAll(pair => pair.Value == hours.All)) return [];
        return others.OrderBy(pair => AudienceWords.Rank(pair.Key)).Select(pair => (pair.Key, Span: pair.Value.Or(hours.All))).ToDictionary(pair => pair.Key, pair => (pair.Span.Start, pair.Span.End));
    }

    private string? PlaceOf(bool isOneDay)
    {
        if (first.Place is { } place && section?.Place is { } other && !IsWithin(other, place)) Doubt(other);
        var isOpen = first.PlaceIsOpen || section?.PlaceIsOpen == true;
        if ((first.Place ?? section?.Place) is { } own) return own;
        if (!isOneDay || isOpen || Common(common => common.Place is not null) is not { } said) return null;
        served.Add(said.Line);
        return said.Place;
    }

    private static bool IsWithin(string place, string whole) => PlainText.Key(whole).Contains(PlainText.Key(place), StringComparison.Ordinal);

    /// <summary>A name that goes on ("Ana du Musée") is the same person's.</summary>
    private List<string> Facilitators()
    {
        var names = new List<string>(first.Facilitators);
        foreach (var name in section?.Facilitators ?? [])
            if (!names.Exists(known => PlainText.Key(known) == PlainText.Key(name) || PlainText.Key(name).StartsWith(PlainText.Key(known) + " ", StringComparison.Ordinal))) names.Add(name);
            else if (!names.Exists(known => PlainText.Key(known) == PlainText.Key(name))) Doubt(name);
        foreach (var speaker in new[] { first, section }.OfType<Draft>().SelectMany(draft => draft.Speakers)) Doubt(speaker);
        return names;
    }

    private List<string> Joined(Func<Draft, List<string>> of)
    {
        var all = new List<string>(of(first));
        if (section is not null) Draft.Add(all, of(section));
        return all;
    }

    /// <summary>Lines outside hours that only the document as a whole gives are a doubt about these.</summary>
    private List<PlannedStep> Run(Hours hours, DaySpan? days)
    {
        var lines = first.Run.Concat(section?.Run ?? []).ToList();
        var last = days is { } span && lines.Exists(line => line.Day > 1) ? span.To.DayNumber - span.From.DayNumber + 1 : (int?)null;
        foreach (var line in lines)
        {
            // Of several days that are told apart, only the first has the session's beginning and only the last its end.
            var (start, end) = (last is null || line.Day == 1 ? hours.All.Start : null, last is null || line.Day == last ? hours.All.End : null);
            var until = end is { } over ? TimeSpanOfDay.Past(over) : (TimeSpan?)null;
            if (line.Start < start || line.Start?.ToTimeSpan() > until || (line.End?.ToTimeSpan() > until && line.End > line.Start) || line.Day > last) Doubt(line.Written);
        }
        return [.. lines.Select(line => new PlannedStep(line.Start, line.End, line.Title, line.Day))];
    }

    private string Status(DaySpan? days)
    {
        var status = section is null || first.Status > section.Status ? first.Status : section.Status;
        // What one of both says that is not so.
        foreach (var said in new[] { first, section }) if (said?.StatusText is { } words && said.Status != status) Doubt(words);
        return (days is null && status == PlannedStatus.Confirmed ? PlannedStatus.Tentative : status).ToString().ToLowerInvariant();
    }

    private Commonplace? Common(Predicate<Commonplace> says) => commonplaces.FirstOrDefault(common => says(common));
}
