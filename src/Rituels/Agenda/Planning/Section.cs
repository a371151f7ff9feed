namespace Rituels.Agenda;

/// <summary>A heading with what stands below it, until its reader knows whether it is about one session.</summary>
internal sealed class Section(Block heading, Func<string, Phrase> read)
{
    /// <summary>Its day stands in one of its first lines.</summary>
    public const int LinesOfDay = 40;

    private readonly List<Block> _blocks = [];
    private readonly Draft? _dated = HeadingReader.Read(read(heading.Text), heading.Line);
    private Draft? _undated;
    private DayLine? _line;
    private DateReading? _named;
    private bool _isSilent;

    public Draft Draft => _dated ?? (_undated ??= HeadingReader.Undated(read(heading.Text), heading.Line));
    public Block Heading => heading;
    public int Level => heading.Depth;
    public bool IsDated => _dated is not null;

    /// <summary>The heading is that of a part of a session: "Objectifs", "Jour 2".</summary>
    public bool IsPart => read(heading.Text).Text is var text && (RunLine.DayOf(text) is not null || Labels.Of(text, alone: true) is not null);

    /// <summary>A row of a table has the same title, and no other row has.</summary>
    public bool NamesRow { get; set; }

    /// <summary>A table of sessions stands in it: it is about several.</summary>
    public bool HoldsRows { get; set; }

    /// <summary>Headings of other sessions stand below it: the day below it is not its own. Null until somebody looked.</summary>
    public bool? HoldsSessions { get; set; }

    /// <summary>Headings that are no parts of it stand below it.</summary>
    public bool HoldsHeadings { get; set; }

    /// <summary>It is the document's: nothing but prose stands above it.</summary>
    public bool IsTitle { get; set; }

    /// <summary>The heading says something of all sessions.</summary>
    public bool IsSaid { get; set; }

    /// <summary>A heading and nothing else, that nobody understood.</summary>
    public bool IsEmpty => !IsSaid && !HoldsRows && !HoldsHeadings && _blocks.Count == 0;

    public IReadOnlyList<Block> Blocks => _blocks;

    public void Add(Block block) => _blocks.Add(block);

    /// <summary>When its session is, or that this is open: headings below that nobody knows are parts of it.</summary>
    public bool TellsWhen => IsDated || NamesRow || (!_isSilent && FindDay());

    private bool FindDay()
    {
        if ((HoldsSessions != true && Draft.Title.Length > 0 && (DayBelow is not null || LeavesDayOpen())) || NamedDay is not null) return true;
        // What comes below is no longer looked at.
        _isSilent = _blocks.Count > LinesOfDay;
        return false;
    }

    /// <summary>A day of this session's several: its heading begins no other session.</summary>
    public bool Holds(Section day) => Holds(day.Draft.Dates);

    /// <summary>A table of what is done in its session: rows without days, or with days of this session.</summary>
    public bool IsAbout(IReadOnlyList<Draft> rows) => IsDated && (rows.All(row => row.Dates is null) || rows.All(row => Holds(row.Dates)));

    private bool Holds(DateReading? dates) =>
        (_dated?.Dates ?? DayBelow?.Dates ?? NamedDay)?.Span is { IsOne: false } days && dates?.Days is [{ IsOne: true } only] && days.Holds(only.From);

    /// <summary>What this section says, for one after it that says "idem".</summary>
    public IReadOnlyDictionary<Field, string> Said { get; private set; } = new Dictionary<Field, string>();

    /// <summary>Null when neither its heading nor its lines tell of one session.</summary>
    /// <param name="above">What the section before it says.</param>
    public Draft? Read(IReadOnlyDictionary<Field, string> above)
    {
        if (!IsDated && (HoldsRows || !(TellsWhen || IsSheet() || IsOpen()))) return null;
        Draft.Sources.Add(Plain(heading.Text));
        if (HasFirstLine) Draft.Sources.Add(FirstLine);
        var reader = new SectionReader(Draft, read, above);
        var opening = (IsDated || HoldsSessions == true ? null : DayBelow) ?? (IsDated || NamesRow ? HoursBelow : null);
        opening?.Tell(Draft);
        foreach (var block in opening is null ? _blocks : WithoutFirstLine()) reader.Add(block);
        reader.AddTags(heading.Tags);
        Said = reader.Said;
        return Draft;
    }

    private string FirstLine => Plain(_blocks[0].Text.Split('\n', 2)[0]);

    private bool HasFirstLine => _blocks is [{ Kind: BlockKind.Paragraph }, ..];

    /// <summary>The day in the line right below a heading without one.</summary>
    private DayLine? DayBelow => _line ??= IsDated || !HasFirstLine || Draft.Title.Length == 0 ? null : DayLine.Read(FirstLine);

    /// <summary>"9h30-18h, Agora", right below a heading with its day.</summary>
    private DayLine? HoursBelow =>
        HasFirstLine && Draft.Hours.IsEmpty && DayLine.OfHours(FirstLine) is { } line && WithoutFirstLine().All(block => block.Kind == BlockKind.Table || line.Holds(RunLine.Timed(Plain(block.Text)))) ? line : null;

    private IEnumerable<Block> WithoutFirstLine() =>
        _blocks[0].Text.Split('\n', 2) is [_, var rest] ? _blocks.Skip(1).Prepend(_blocks[0] with { Line = _blocks[0].Line + 1, Text = rest }) : _blocks.Skip(1);

    private string Plain(string text) => PlainText.Joined(read(text).Text);

    /// <summary>"Date : jeudi 14 mars", or the line below the name "Date".</summary>
    private DateReading? NamedDay => _named ??= SaidOf(Field.Date).Select(text => HoursReader.Take(text, out var rest) is var _ ? DateReader.Find(rest) : null).FirstOrDefault(reading => reading is { IsDated: true });

    private bool LeavesDayOpen() => StatusWords.OpensDay(heading.Text) || (HasFirstLine && DayLine.IsOpen(FirstLine)) || SaidOf(Field.Date).Any();

    /// <summary>Nothing says when, but this is no set of sentences about all sessions.</summary>
    private bool IsOpen() =>
        (Draft.Status == PlannedStatus.Tentative && Named().Any(label => label.Value.Length > 0 && label.Field != Field.Other))
        || (HoldsSessions != true && PlaceReader.IsEvent(Draft.Title) && Named().Any(label => label.Value.Length > 0 && label.Field is Field.Place or Field.Hours));

    private IEnumerable<string> SaidOf(Field field)
    {
        for (var at = 0; at < Math.Min(_blocks.Count, LinesOfDay); at++)
            foreach (var label in LabelsOf(_blocks[at]).Where(label => label.Field == field))
                if (label.Value.Length > 0) yield return label.Value;
                else if (at + 1 < _blocks.Count && _blocks[at + 1].Kind != BlockKind.Heading) yield return Plain(_blocks[at + 1].Text);
    }

    private IEnumerable<Labels> Named() => _blocks.SelectMany(LabelsOf);

    private IEnumerable<Labels> LabelsOf(Block block) =>
        block.Kind is BlockKind.Paragraph or BlockKind.Item or BlockKind.Heading && Labels.Of(Plain(block.Text), alone: block.Kind == BlockKind.Heading) is { } label ? label.Each() : [];

    private bool IsSheet() =>
        Named().ToList() is var labels && labels.Exists(label => label.Value.Length > 0)
        && labels.Select(label => label.Field).Where(field => field is Field.Hours or Field.Theme or Field.Objectives or Field.RunOfShow or Field.Facilitators).Distinct().Count() > 1;
}
