namespace Rituels.Agenda;

/// <summary>What a document of text holds, in its order, before rows and sections of the same session meet.</summary>
internal sealed record Drafts(IReadOnlyList<PlacedDraft> Rows, IReadOnlyList<PlacedDraft> Sections, IReadOnlyList<Commonplace> Commonplaces, IReadOnlyList<int> OtherTables);

/// <param name="Scopes">The headings above it, the document itself first.</param>
internal sealed record PlacedDraft(Draft Draft, IReadOnlyList<int> Scopes);

/// <summary>Walks through the blocks of a document: tables of sessions, sections about one, and what is said about all.</summary>
internal sealed class TextDocument(bool org)
{
    private const int BelowHeadings = 20, MostCommonplaces = 50;

    private readonly List<PlacedDraft> _rows = [], _sections = [];
    private readonly List<Commonplace> _commonplaces = [];
    private readonly List<int> _otherTables = [];
    private readonly List<(int Level, int Scope)> _headings = [(0, 0)];
    private readonly Dictionary<string, string> _notes = [];
    private Section? _section;
    private IReadOnlyDictionary<Field, string> _above = new Dictionary<Field, string>();

    public static Drafts Read(string text, bool org)
    {
        var document = new TextDocument(org);
        // A row and a section make one session: beyond twice as many, the document is refused whatever follows.
        foreach (var block in new BlockReader(text, org).Read().TakeWhile(_ => document.Count <= 2 * PlanningReader.MostSessions)) document.Add(block);
        document.End();
        return document.Conclude();
    }

    private int Count => _rows.Count + _sections.Count;

    private Phrase Phrase(string raw) => Markup.Read(raw, org);

    private void Add(Block block)
    {
        if (block.Kind == BlockKind.Heading) AddHeading(block);
        else if (IsBold(block) && HeadingReader.Read(Phrase(block.Text), block.Line) is not null) AddHeading(block with { Kind = BlockKind.Heading, Depth = BelowHeadings });
        else if (block.Kind == BlockKind.Table) AddTable(block);
        else if (Footnotes.Read(block.Text) is var (name, note)) _notes[name] = note;
        else if (_section is { } section) section.Add(block);
        else AddStatement(block, isHeading: false);
    }

    /// <summary>A line in bold by itself is a heading to its reader.</summary>
    private static bool IsBold(Block block) =>
        block.Kind == BlockKind.Paragraph && block.Text.Length < 200 && block.Text is ['*', _, .., '*'] or ['_', '_', .., '_', '_'] && !block.Text.Contains('\n');

    private void AddHeading(Block block)
    {
        var phrase = Phrase(block.Text);
        var draft = HeadingReader.Read(phrase, block.Line);
        if (_section is { } section && block.Depth > section.Level && (draft is null ? section.IsDated || RunLine.DayOf(phrase.Text) is not null || Labels.Of(phrase.Text, alone: true) is not null : section.Holds(draft)))
        {
            section.Add(block);
            return;
        }
        if (_section is { } parent && block.Depth > parent.Level) parent.HoldsSections = true;
        End();
        _headings.RemoveAll(heading => heading.Level >= block.Depth);
        _headings.Add((block.Depth, block.Line));
        _section = new Section(block, draft ?? HeadingReader.Undated(phrase, block.Line), draft is not null, Phrase);
        if (draft is null) AddStatement(block, isHeading: true);
    }

    private void AddTable(Block table)
    {
        if (TableReader.Read(table.Rows, table.HeaderRows, Phrase) is { } rows)
        {
            _rows.AddRange(rows.Select(Placed));
            if (_section is { } around) around.HoldsRows = true;
        }
        else if (_section is { } section) section.Add(table);
        else _otherTables.Add(table.Line);
    }

    private void AddStatement(Block block, bool isHeading)
    {
        if (block.Kind == BlockKind.Literal || _commonplaces.Count == MostCommonplaces) return;
        if (Commonplace.Read(PlainText.Joined(Phrase(block.Text).Text), block.Line, _headings[^1].Scope, isHeading) is not { } said) return;
        if (_commonplaces is [.., var above] && above.WithRoom(said) is { } whole) _commonplaces[^1] = whole;
        else _commonplaces.Add(said);
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
        }
        else foreach (var block in section.Blocks)
            if (block.Kind == BlockKind.Table) _otherTables.Add(block.Line);
            else AddStatement(block, isHeading: false);
    }

    private PlacedDraft Placed(Draft draft) => new(draft, [.. _headings.Select(heading => heading.Scope)]);

    private Drafts Conclude()
    {
        foreach (var placed in _rows.Concat(_sections)) Footnotes.Resolve(placed.Draft.Unread, _notes);
        return new(_rows, _sections, _commonplaces, _otherTables);
    }
}
