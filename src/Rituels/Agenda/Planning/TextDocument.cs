namespace Rituels.Agenda;

/// <summary>What a document of text holds, in its order, before rows and sections of the same session meet.</summary>
/// <param name="Untold">Lines that speak of no session that was read, nor of all.</param>
internal sealed record Drafts(IReadOnlyList<PlacedDraft> Rows, IReadOnlyList<PlacedDraft> Sections, IReadOnlyList<Commonplace> Commonplaces, IReadOnlyList<int> OtherTables, LineRanges Untold);

/// <param name="Scopes">The headings above it, the document itself first.</param>
/// <param name="Year">Of the nearest of these that names one.</param>
internal sealed record PlacedDraft(Draft Draft, IReadOnlyList<int> Scopes, int? Year);

/// <summary>Walks through the blocks of a document: tables of sessions, sections about one, and what is said about all.</summary>
internal sealed class TextDocument
{
    private const int MostCommonplaces = 50;

    private readonly bool _org;
    private readonly IReadOnlyList<Block> _blocks;
    private readonly Outline _outline;
    private readonly List<PlacedDraft> _rows = [], _sections = [];
    private readonly List<Commonplace> _commonplaces = [];
    private readonly List<int> _otherTables = [];
    private readonly LineRanges _untold = new();
    private readonly Dictionary<string, int> _titles = [];
    private readonly List<(int Level, int Scope, int? Year)> _headings = [(0, 0, null)];
    private readonly Dictionary<string, (string Text, Block At)> _notes = [];
    private Section? _section;
    private IReadOnlyDictionary<Field, string> _above = new Dictionary<Field, string>();

    private TextDocument(IReadOnlyList<Block> blocks, bool org)
    {
        (_blocks, _org) = (blocks, org);
        _outline = new(blocks, Phrase, title => _titles.GetValueOrDefault(PlainText.Key(title)) == 1);
    }

    public static Drafts Read(string text, bool org)
    {
        var headings = new ImpliedHeadings(org);
        var blocks = headings.OfBold(new BlockReader(text, org).Read());
        var drafts = new TextDocument(blocks, org).Read();
        return drafts.Rows.Count + drafts.Sections.Count == 0 && headings.OfItems(blocks) is { } listed ? new TextDocument(listed, org).Read() : drafts;
    }

    private Drafts Read()
    {
        // A row and a section make one session: beyond twice as many, the document is refused whatever follows.
        for (var at = 0; at < _blocks.Count && _rows.Count + _sections.Count <= 2 * PlanningReader.MostSessions; at++) Add(_blocks[at], at);
        End();
        ResolveNotes();
        ApplyYears();
        return new(_rows, _sections, _commonplaces, _otherTables, _untold);
    }

    private Phrase Phrase(string raw) => Markup.Read(raw, _org);

    private void Add(Block block, int at)
    {
        if (block.Kind == BlockKind.Heading) AddHeading(block, at);
        else if (block.Kind == BlockKind.Table) AddTable(block);
        else if (Footnotes.Read(block.Text) is var (name, note)) _notes[name] = (note, block);
        else if (_section is { } section) section.Add(block);
        else AddStatement(block);
    }

    private void AddHeading(Block block, int at)
    {
        if (_section is { } around && block.Depth > around.Level)
        {
            around.HoldsSessions ??= !around.IsDated && around.TellsWhen ? _outline.HoldsSessions(at, around) : null;
            if (_outline.IsPartOf(at, around)) { around.Add(block); return; }
            around.HoldsHeadings = true;
        }
        End();
        _headings.RemoveAll(heading => heading.Level >= block.Depth);
        _section = _outline.Open(at);
        _section.IsTitle = block.Depth == 1 && _headings.Count == 1 && _rows.Count + _sections.Count == 0;
        var heading = _section.IsDated ? "" : Phrase(block.Text).Text;
        _headings.Add((block.Depth, block.Line, GeneralWords.YearOf(heading)));
        if (!_section.IsDated) _section.IsSaid = TakeStatement(block, isHeading: true, isOfAll: true);
    }

    private void AddTable(Block table)
    {
        if (TableReader.Read(table.Rows, table.HeaderRows, Phrase) is { } read && _section?.IsAbout(read.Rows) != true)
        {
            _rows.AddRange(read.Rows.Select(Placed));
            foreach (var line in read.Untold) _untold.Add(line);
            foreach (var title in read.Rows.Select(row => PlainText.Key(row.Title)).Where(title => title.Length > 0)) _titles[title] = _titles.GetValueOrDefault(title) + 1;
            if (_section is { } around) around.HoldsRows = true;
        }
        else if (_section is { } section) section.Add(table);
        else _otherTables.Add(table.Line);
    }

    private void AddStatement(Block block, bool isOfAll = true)
    {
        if (!TakeStatement(block, isHeading: false, isOfAll)) _untold.Add(block);
    }

    /// <summary>What is said of all sessions.</summary>
    private bool TakeStatement(Block block, bool isHeading, bool isOfAll)
    {
        if (block.Kind == BlockKind.Literal || _commonplaces.Count == MostCommonplaces) return false;
        if (Commonplace.Read(PlainText.Joined(Phrase(block.Text).Text), block.Line, _headings[^1].Scope, isHeading, isOfAll) is not { } said) return false;
        if (_commonplaces is [.., var above] && above.WithRoom(said) is { } whole) _commonplaces[^1] = whole;
        else _commonplaces.Add(said);
        return !said.SaysMore;
    }

    /// <summary>A section that turns out to tell no session of its own speaks about all of them.</summary>
    private void End()
    {
        if (_section is not { } section) return;
        _section = null;
        if (section.Read(_above) is { } draft)
        {
            _sections.Add(Placed(draft));
            _above = section.Said;
            return;
        }
        var heading = Phrase(section.Heading.Text).Text;
        if (!section.IsSaid && (section.IsEmpty || !GeneralWords.SaysNothing(heading))) _untold.Add(section.Heading);
        var isOfAll = section.IsTitle || section.HoldsRows || section.HoldsHeadings || GeneralWords.SpeaksOfAll(heading);
        foreach (var block in section.Blocks)
            if (block.Kind == BlockKind.Table) _otherTables.Add(block.Line);
            else AddStatement(block, isOfAll);
    }

    private void ResolveNotes()
    {
        var told = new HashSet<string>();
        foreach (var placed in _rows.Concat(_sections)) Footnotes.Resolve(placed.Draft.Unread, _notes, told);
        foreach (var (name, note) in _notes) if (!told.Contains(name)) _untold.Add(note.At);
    }

    private PlacedDraft Placed(Draft draft) => new(draft, [.. _headings.Select(heading => heading.Scope)], _headings.FindLast(heading => heading.Year is not null).Year);

    /// <summary>Headings that part a document by years date what stands below; a single one may be that of a programme over two years.</summary>
    private void ApplyYears()
    {
        if (_rows.Concat(_sections).Select(placed => placed.Year).Distinct().Count() < 2) return;
        foreach (var (draft, _, year) in _rows.Concat(_sections)) if (year is { } known) draft.Dates = draft.Dates?.In(known);
    }
}
