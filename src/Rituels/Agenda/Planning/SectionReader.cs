namespace Rituels.Agenda;

/// <summary>Reads the body of a session's section into a draft, block after block, under the last name ("Objectifs", "Qui va animer ?") that was read.</summary>
/// <param name="above">What the section before it says, which this one may say again with "idem".</param>
internal sealed class SectionReader(Draft draft, Func<string, Phrase> read, IReadOnlyDictionary<Field, string> above)
{
    private readonly FieldReader _fields = new(draft, takesAudience: true);
    private readonly RunReader _run = new(draft);
    private readonly ObjectivesReader _objectives = new(draft);
    private readonly Dictionary<Field, string> _saidOf = [];
    private Labels? _label;
    private BlockKind _labelKind;
    private int _labelDepth, _level;
    private bool _said;

    public Draft Draft => draft;
    public IReadOnlyDictionary<Field, string> Said => _saidOf;

    /// <summary>Of the heading: who comes, where nothing else says it; another is told.</summary>
    public void AddTags(IEnumerable<string> tags)
    {
        foreach (var tag in tags) if (!TakeStatus(tag) && !TakeAudience(tag)) draft.Doubt(tag);
    }

    public void Add(Block block)
    {
        foreach (var tag in block.Tags) draft.Doubt(tag);
        if (block.Kind == BlockKind.Literal || block.Text.Length > PlainText.Longest) draft.Doubt(Markup.Literal(block.Text));
        else if (block.Kind == BlockKind.Table) AddTable(block);
        else AddText(block, read(block.Text));
    }

    private void AddText(Block block, Phrase phrase)
    {
        foreach (var aside in phrase.Aside) draft.Doubt(aside);
        if (phrase.Struck) { draft.Doubt(PlainText.Joined(phrase.Text)); return; }
        var plain = PlainText.Joined(phrase.Text);
        var alone = block.Kind == BlockKind.Heading || _label is null || block.Depth <= _labelDepth || block.Text.TrimStart().StartsWith('*') || (block.Kind == BlockKind.Paragraph && Labels.IsPart(plain));
        var label = IsDetail(block) || IsOfAList(block) ? null : Labels.Of(plain, alone);
        draft.Sources.AddRange(label?.Each().Select(one => FieldNames.Exactly(PlainText.Key(one.Name)) is null ? $"{one.Name} {one.Value}" : one.Value) ?? [plain]);
        if (label is not null) foreach (var one in label.Each()) Open(one, block);
        else if (block.Kind == BlockKind.Heading) OpenUnknown(block, plain);
        else if (_label is { } open && Belongs(block)) Say(open, block, phrase.Text);
        else
        {
            // Another item beside it: what stands below this one is its own.
            if (_labelKind == BlockKind.Item && block.Kind == BlockKind.Item) _label = null;
            // "Objectifs : choisir", then other lines: a list below these is theirs.
            if (_labelKind == BlockKind.Paragraph && block.Kind == BlockKind.Paragraph && _label?.Value.Length > 0) _label = null;
            Loose(block, plain);
        }
    }

    /// <summary>What stands below a line of the run of show speaks of that line.</summary>
    private bool IsDetail(Block block) => _label?.Field == Field.RunOfShow && block.Kind == BlockKind.Item && _run.IsBelow(block);

    /// <summary>An item under a heading that names a list says what it says: the objective "Lieu : en trouver un" is no place. Notes are prose.</summary>
    private bool IsOfAList(Block block) =>
        _label is { } open && _labelKind == BlockKind.Heading && (block.Kind == BlockKind.Item ? open.IsList : block.Kind == BlockKind.Paragraph && open.IsProse);

    private void Open(Labels label, Block block)
    {
        (_label, _labelKind, _labelDepth, _said) = (label, block.Kind, block.Kind == BlockKind.Heading ? -1 : block.Depth, false);
        _level = block.Depth;
        if (block.Kind == BlockKind.Heading && label.Field != Field.RunOfShow) _run.IsWithinDay = false;
        _objectives.Begin();
        if (label.Day is { } day && !_run.TakeDay(day) && draft.Dates?.IsOf(DateReader.Find(day)) != true) draft.Doubt(label.Name);
        if (!PlainText.IsBlank(label.Value)) Say(label, block with { Kind = BlockKind.Paragraph }, label.Value);
    }

    /// <summary>"Day 2" parts the lines of the run of show: below its heading, or as one of its own.</summary>
    private void OpenUnknown(Block block, string heading)
    {
        if (_label?.Field != Field.RunOfShow || _labelKind != BlockKind.Heading || block.Depth <= _level) _label = null;
        if (_run.TakeDay(heading, isHeading: true))
        {
            if (_label is null) Open(new(Field.RunOfShow, heading, ""), block);
            return;
        }
        if (RunLine.Timed(heading) is { } line) _run.Add(line);
        else draft.Doubt(heading);
    }

    private bool Belongs(Block block) => _labelKind switch
    {
        BlockKind.Heading => true,
        BlockKind.Item => block.Depth > _labelDepth,
        _ => (block.Kind == BlockKind.Item && !(_label!.Field == Field.Facilitators && _label.Value.Length > 0)) || !_said || _label!.Value.Length == 0 && !IsSingle(_label.Field) || (_label.Field == Field.RunOfShow && RunLine.Timed(block.Text) is not null),
    };

    /// <summary>Where and when one day of several is, is not where and when they all are.</summary>
    private bool IsOfOneDay(Field field) => _run.IsWithinDay && field is Field.Hours or Field.Place or Field.StartTime or Field.EndTime;

    private static bool IsSingle(Field field) => field is Field.Date or Field.Hours or Field.Place or Field.Theme or Field.Title or Field.Status;

    private void Say(Labels label, Block block, string text)
    {
        if (_said && IsSingle(label.Field)) { Loose(block, PlainText.Joined(text)); return; }
        var written = text;
        if (IsOfOneDay(label.Field)) { _said = true; draft.Doubt($"{label.Name} : {written}"); return; }
        if (Ditto.Is(text, label.Field) && !above.TryGetValue(label.Field, out text!)) { draft.Doubt($"{label.Name} : {written}"); return; }
        (var more, _said) = (_said, true);
        switch (label.Field)
        {
            case Field.Objectives: _objectives.Add(block, PlainText.Joined(text)); break;
            case Field.RunOfShow: _run.Add(block, PlainText.Joined(text)); break;
            case Field.Other: draft.Doubt($"{label.Name} : {PlainText.Joined(text)}"); break;
            default:
                _fields.Read(label.Field, Phrase.Of(text), label.Name);
                _saidOf[label.Field] = more && _saidOf.TryGetValue(label.Field, out var before) ? $"{before}\n{text}" : text;
                break;
        }
    }

    /// <summary>Words under no name: a line of the run of show, the hours and place, a sentence that gives hours; else unread.</summary>
    private void Loose(Block block, string text)
    {
        if (!_run.IsWithinDay && SentenceReader.TakeHoursAndPlace(text, draft)) return;
        if (_run.TakeTimed(block, text) || _run.TakeDay(text) || TakeStatus(text) || TakeAudience(text)) return;
        foreach (var rest in _run.IsWithinDay ? [text] : SentenceReader.Take(text, draft)) draft.Doubt(rest);
    }

    /// <summary>"TBC", "Session annulée !" on a line by itself.</summary>
    private bool TakeStatus(string text)
    {
        if (PlainText.IsBlank(StatusWords.TakeDetails(text, draft.Hear).Trim())) return true;
        if (StatusWords.Alone(text) is not { } status) return false;
        if (status > draft.Status) draft.Status = status;
        // What is open is told.
        return !PlainText.Words(text).Exists(word => FieldNames.Exactly(word) is Field.Place or Field.Hours or Field.Date);
    }

    /// <summary>"Ouvert à tous", "Mentors seuls" on a line by itself.</summary>
    private bool TakeAudience(string text)
    {
        if (draft.Audience.Count > 0 || AudienceReader.Read(text) is not { Only: true } audience) return false;
        draft.Take(audience);
        return true;
    }

    private void AddTable(Block table)
    {
        var rows = table.Rows.Select(row => (row.Line, Cells: Cells(row))).Where(row => row.Cells.Count > 0).ToList();
        // The heads of a run of show say nothing; those of a sheet in two columns are its first line.
        var isRun = rows.Skip(1).Any(row => RunLine.Timed(row.Cells[0]) is not null || DateReader.Find(row.Cells[0]).IsDated);
        // Markdown wants a first row, and some write their first step there.
        var hasHeads = isRun && table.HeaderRows > 0 && rows.Count > table.HeaderRows && RunLine.Timed(rows[0].Cells[0]) is null;
        foreach (var (line, cells) in hasHeads ? rows.Where(row => row.Line >= table.Rows[table.HeaderRows].Line) : rows) AddRow(line, cells);
    }

    private List<string> Cells(TableRow row)
    {
        var cells = row.Cells.Select(read).ToList();
        foreach (var aside in cells.SelectMany(cell => cell.Aside)) draft.Doubt(aside);
        return [.. cells.Select(cell => PlainText.Joined(cell.Text)).Where(cell => !PlainText.IsBlank(cell))];
    }

    private void AddRow(int line, List<string> cells)
    {
        if (cells.Count > 1 && _run.TakeDay(cells[0])) cells = cells[1..];
        if (cells.Count > 2 && IsHour(cells[0]) && IsHour(cells[1])) cells = [$"{cells[0]} - {cells[1]}", .. cells[2..]];
        var label = cells.Count == 2 ? Labels.Of(cells[0], alone: true) : null;
        draft.Sources.AddRange(label is null ? cells : cells[1..]);
        if (label is not null) Say(Named(label), new Block(BlockKind.Item, line, int.MaxValue, cells[0]), cells[1]);
        else if (RunLine.Timed(cells[0]) is { } timed) AddRunRow(timed, cells);
        else draft.Doubt(string.Join(" | ", cells));
    }

    private static bool IsHour(string cell) => TimeMarks.In(cell) is [{ From: 0, IsRange: false } mark] && mark.To == cell.Length;

    private Labels Named(Labels label)
    {
        _said = false;
        return label;
    }

    private void AddRunRow(RunLine timed, List<string> cells)
    {
        var title = timed.Title.Length > 0 ? timed.Title : cells.ElementAtOrDefault(1) ?? "";
        _run.Add(timed with { Title = title });
        foreach (var more in cells.Skip(timed.Title.Length > 0 ? 1 : 2)) draft.Doubt($"{timed.Written} : {more}");
    }
}
