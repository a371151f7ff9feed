using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// The year as a document: a table of all sessions, then a section for each that says more. What it says of days, hours, groups,
/// titles, places, people, status, objectives and the run of show, its reader finds again; the rest is for people.
/// </summary>
internal sealed class PlanningDocument(PlanningMarkup markup, AgendaExportWords words, PlanningPhrases phrases)
{
    private static readonly string[] Columns = ["date", "hours", "title", "audience", "place", "facilitators", "status"];

    private readonly List<string> _lines = [];

    /// <summary>Of the headings within a session.</summary>
    private int _level = 3;

    /// <param name="org">Org; else Markdown.</param>
    /// <param name="tongue">With the cohort's words.</param>
    public static string Write(bool org, Tongue tongue, string title, IReadOnlyList<SessionSheet> sheets)
    {
        var words = new AgendaExportWords(tongue);
        PlanningMarkup markup = org ? new OrgPlanning() : new MarkdownPlanning(name => words["named", name]);
        return new PlanningDocument(markup, words, new PlanningPhrases(words, new AgendaWords(tongue))).Write(title, sheets);
    }

    /// <summary>One session as a page of Markdown: all that it says, for people.</summary>
    public static string One(Tongue tongue, SessionSheet sheet)
    {
        var words = new AgendaExportWords(tongue);
        return new PlanningDocument(new MarkdownPlanning(name => words["named", name]), words, new PlanningPhrases(words, new AgendaWords(tongue))) { _level = 2 }.Write(sheet);
    }

    private string Write(SessionSheet sheet)
    {
        _lines.Add(markup.Heading(1, sheet.Title));
        Skip();
        Facts(("column-date", phrases.Days(sheet)), ("column-status", sheet.Status == SessionStatus.Confirmed ? "" : phrases.Status(sheet)), ("column-audience", phrases.Audience(sheet)),
            ("column-facilitators", string.Join(", ", sheet.Facilitators.Select(person => person.Name))));
        WriteBody(sheet);
        return string.Join('\n', _lines).TrimEnd() + "\n";
    }

    private string Write(string title, IReadOnlyList<SessionSheet> sheets)
    {
        _lines.Add(markup.Heading(1, title));
        Skip();
        if (sheets.Count > 0) WriteTable(sheets);
        foreach (var sheet in sheets.Where(SaysMore)) WriteSection(sheet);
        return string.Join('\n', _lines).TrimEnd() + "\n";
    }

    private void Skip() => _lines.Add("");

    private void WriteTable(IReadOnlyList<SessionSheet> sheets)
    {
        _lines.Add(markup.Row(Columns.Select(column => words[$"column-{column}"])));
        _lines.Add(markup.Rule(Columns.Length));
        _lines.AddRange(sheets.Select(sheet => markup.Row(
            [phrases.Days(sheet), phrases.Hours(sheet), sheet.Title, phrases.Audience(sheet), sheet.Place, string.Join(", ", sheet.Facilitators.Select(person => person.Name)), phrases.Status(sheet)])));
        Skip();
    }

    private static bool SaysMore(SessionSheet sheet) =>
        sheet.Objectives.Count + sheet.RunOfShow.Count + sheet.Speakers.Count + sheet.Results.Count + sheet.Links.Count > 0 || sheet.Theme.Length + sheet.Rooms.Length + sheet.Notes.Length > 0;

    private void WriteSection(SessionSheet sheet)
    {
        _lines.Add(markup.Heading(2, words["section", phrases.Days(sheet), sheet.Title]));
        Skip();
        WriteBody(sheet);
    }

    private void WriteBody(SessionSheet sheet)
    {
        Facts(("label-hours", phrases.Hours(sheet)), ("label-place", sheet.Place), ("label-theme", sheet.Theme), ("label-rooms", sheet.Rooms), ("label-speakers", string.Join(", ", sheet.Speakers.Select(person => person.Name))));
        List("objectives", sheet.Objectives.Select(text => markup.Item(markup.Plain(text))));
        List("results", sheet.Results.Select(text => markup.Item(markup.Plain(text))));
        if (sheet.RunOfShow.Count > 0) WriteRun(sheet);
        List("links", sheet.Links.Select(link => markup.Item(markup.Link(link.Label, link.Url))));
        List("notes", sheet.Notes.Length == 0 ? [] : [markup.Quote(sheet.Notes)]);
    }

    private void Facts(params (string Name, string Value)[] facts)
    {
        var said = facts.Where(fact => fact.Value.Length > 0).ToList();
        _lines.AddRange(said.Select(fact => markup.Fact(words[fact.Name], markup.Plain(fact.Value))));
        if (said.Count > 0) Skip();
    }

    private void List(string name, IEnumerable<string> lines)
    {
        var said = lines.ToList();
        if (said.Count == 0) return;
        _lines.Add(markup.Heading(_level, words[$"label-{name}"]));
        Skip();
        _lines.AddRange(said);
        Skip();
    }

    private void WriteRun(SessionSheet sheet)
    {
        _lines.Add(markup.Heading(_level, words["label-run"]));
        Skip();
        foreach (var day in sheet.RunOfShow.GroupBy(step => step.Day))
        {
            if (sheet.RunOfShow.Any(step => step.Day > 1)) WriteDay(day.Key);
            foreach (var step in day) _lines.AddRange(Step(step));
            Skip();
        }
    }

    private void WriteDay(int day)
    {
        _lines.Add(markup.Heading(_level + 1, words["day", day]));
        Skip();
    }

    private IEnumerable<string> Step(RunStep step)
    {
        yield return markup.Item(markup.Plain(phrases.Span(step.From, step.Until) is { Length: > 0 } hours ? words["step", hours, step.Title] : step.Title));
        foreach (var detail in new[] { step.Room, string.Join(", ", step.Facilitators), string.Join(" ; ", step.Pairings.Select(pair => string.Join(" + ", pair))) }.Where(detail => detail.Length > 0))
            yield return markup.Item(markup.Plain(detail), depth: 1);
    }
}
