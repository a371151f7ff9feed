namespace Rituels.Agenda;

/// <summary>The sessions of a table, and its lines that say something of none.</summary>
internal sealed record TableReading(IReadOnlyList<Draft> Rows, IReadOnlyList<int> Untold);

/// <summary>Reads the rows of a table of sessions, in order.</summary>
internal sealed class TableReader
{
    private readonly Columns _columns;
    private readonly IReadOnlyList<TableRow> _rows;
    private readonly Func<string, Phrase> _read;
    private readonly CellMemory _memory = new();
    private readonly List<Draft> _drafts = [];
    private readonly List<int> _untold = [];
    private IReadOnlyList<Phrase> _above = [];
    private int? _month;

    private TableReader(Columns columns, IReadOnlyList<TableRow> rows, Func<string, Phrase> read) => (_columns, _rows, _read) = (columns, rows, read);

    /// <summary>Null when the table is not one of sessions.</summary>
    /// <param name="heads">Rows above the first rule; a first row that names columns and no day is one too.</param>
    public static TableReading? Read(IReadOnlyList<TableRow> rows, int heads, Func<string, Phrase> read)
    {
        if (heads == 0 && rows.Count > 0 && IsHead(rows[0], read)) heads = 1;
        // Some write their first session where Markdown wants the heads.
        if (heads == 1 && rows[0].Cells.Any(cell => cell.Length <= PlainText.Longest && DateReader.Read(read(cell).Text) is { IsDated: true, Unread: var rest } && !rest.Any())) heads = 0;
        var data = rows.Skip(heads).ToList();
        var columns = Columns.Of(Heads(rows.Take(heads), read), data, read);
        if (columns is null) return null;
        var reading = new TableReader(columns, data, read).Read();
        return heads > 0 && columns.HeadsSayMore ? reading with { Untold = [rows[0].Line, .. reading.Untold] } : reading;
    }

    public static bool IsHead(TableRow row, Func<string, Phrase> read)
    {
        var cells = row.Cells.Where(cell => cell.Length <= PlainText.Longest).Select(cell => read(cell).Text).ToList();
        return cells.Exists(cell => FieldNames.Exactly(PlainText.Key(cell).Trim(':', ' ', '?')) is not null) && !cells.Exists(cell => DateReader.Read(cell).IsDated);
    }

    private static List<string> Heads(IEnumerable<TableRow> rows, Func<string, Phrase> read)
    {
        var heads = new List<string>();
        foreach (var row in rows)
            for (var at = 0; at < row.Cells.Count; at++)
            {
                var text = PlainText.Joined(read(row.Cells[at]).Text);
                if (at < heads.Count) heads[at] = $"{heads[at]} {text}".Trim();
                else heads.Add(text);
            }
        return heads;
    }

    private TableReading Read()
    {
        foreach (var row in _rows)
        {
            var cells = row.Cells.Select(cell => _memory.Phrase(cell, _read)).ToList();
            var filled = Enumerable.Range(0, cells.Count).Where(at => !cells[at].IsBlank).ToList();
            if (filled.Count == 0 || IsMonth(cells, filled) || IsSeparator(row.Line, cells, filled) || Continues(cells, filled)) continue;
            _above = cells = WithRepeats(cells);
            _drafts.Add(Session(row.Line, cells));
        }
        return new(_drafts, _untold);
    }

    /// <summary>A mark that says "as above" is what stands there; in a first row there is nothing to say, and it stays.</summary>
    private List<Phrase> WithRepeats(List<Phrase> cells) =>
        [.. cells.Select((cell, at) => Ditto.Is(cell.Text, _columns.FieldAt(at)) && _above.ElementAtOrDefault(at) is { IsBlank: false } above ? Phrase.Of(above.Text) : cell)];

    /// <summary>"Mars 2019" alone in a row is the month of the days below it.</summary>
    private bool IsMonth(List<Phrase> cells, List<int> filled)
    {
        if (filled.Count != 1) return false;
        if (DayNames.MonthAlone(cells[filled[0]].Text) is not { } month) return false;
        _month = month;
        return true;
    }

    /// <summary>"1er trimestre", alone where days stand.</summary>
    private bool IsSeparator(int line, List<Phrase> cells, List<int> filled)
    {
        if (filled is not [var at] || _columns.Count < 3 || _columns.FieldAt(at) is not (Field.Date or Field.Start) || cells[at].Struck) return false;
        var (text, status) = (cells[at].Text, PlannedStatus.Confirmed);
        StatusWords.Take(text, ref status);
        if (status != PlannedStatus.Confirmed || DateReader.Read(text, _month).IsDated || DateReader.Find(text).IsDated || PlainText.Words(text).Exists(word => DayNames.Month(word) is not null || DayNames.Weekday(word) is not null)) return false;
        _untold.Add(line);
        return true;
    }

    /// <summary>Words under those of the row above, where cells are merged or long ones are cut by hand.</summary>
    private bool Continues(List<Phrase> cells, List<int> filled)
    {
        if (_drafts.Count == 0 || filled is not [var at] || _columns.FieldAt(at) is Field.Date or Field.Start or Field.Title or Field.Theme or Field.Hours) return false;
        new FieldReader(_drafts[^1], takesAudience: false).Read(_columns.FieldAt(at), cells[at], _columns.HeadAt(at));
        return true;
    }

    private Draft Session(int line, List<Phrase> cells)
    {
        _month = Enumerable.Range(0, cells.Count).Where(at => _columns.FieldAt(at) == Field.Month).Select(at => DayNames.MonthAlone(cells[at].Text)).FirstOrDefault() ?? _month;
        var draft = new Draft(line) { IsEntitled = _columns.AreOfTitlesAndGroups };
        var fields = new FieldReader(draft, !_columns.Has(Field.Audience)) { Month = _month, Memory = _memory };
        var isStruck = Enumerable.Range(0, cells.Count).Any(at => cells[at].Struck && _columns.FieldAt(at) is Field.Date or Field.Start or Field.Title or Field.Theme);
        foreach (var at in Enumerable.Range(0, cells.Count).OrderBy(at => _columns.FieldAt(at)).ThenBy(at => at))
        {
            if (!cells[at].IsBlank) draft.Sources.Add(PlainText.Joined(cells[at].Text));
            if (cells[at].Struck && !isStruck) draft.Doubt(PlainText.Joined(cells[at].Text));
            else fields.Read(_columns.FieldAt(at), cells[at], _columns.HeadAt(at));
        }
        TakeDateAbove(draft, cells);
        return Settle(draft);
    }

    /// <summary>An empty cell of a column of dates is one cell with that above.</summary>
    private void TakeDateAbove(Draft draft, List<Phrase> cells)
    {
        var at = _columns.Has(Field.Date) ? _columns.IndexOf(Field.Date) : _columns.IndexOf(Field.Start);
        if (_drafts.Count == 0 || (at < cells.Count && !cells[at].IsBlank)) return;
        // "Septembre", and no day: that is not the day above.
        if (cells.Select(cell => DayNames.MonthAlone(cell.Text)).FirstOrDefault(found => found is not null) is { } month && _drafts[^1].Dates?.Days[0].From.Month != month) return;
        (draft.Dates, draft.DateText, draft.Alternatives) = (_drafts[^1].Dates, _drafts[^1].DateText, _drafts[^1].Alternatives);
        // That is a guess.
        draft.Doubt(_drafts[^1].DateText);
        if (_drafts[^1].Dates is { Undecided: true } && draft.Status == PlannedStatus.Confirmed) draft.Status = PlannedStatus.Tentative;
    }

    private static Draft Settle(Draft draft)
    {
        if (draft.Title.Length == 0 && draft.Theme.Length == 0 && draft.Place is { } place && PlaceReader.EventAt(place) is { } found) (draft.Title, draft.Place) = found;
        return draft;
    }
}
