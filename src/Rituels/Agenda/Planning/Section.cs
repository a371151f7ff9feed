namespace Rituels.Agenda;

/// <summary>A heading with what stands below it, until its reader knows whether it is about one session.</summary>
internal sealed class Section(Block heading, Draft draft, bool isDated, Func<string, Phrase> read)
{
    private readonly List<Block> _blocks = [];

    public int Level => heading.Depth;
    public bool IsDated => isDated;

    /// <summary>A table of sessions stands in it: it is about several.</summary>
    public bool HoldsRows { get; set; }

    /// <summary>Headings that are none of its own parts stand below it.</summary>
    public bool HoldsSections { get; set; }
    public IReadOnlyList<Block> Blocks => _blocks;

    public void Add(Block block) => _blocks.Add(block);

    /// <summary>A day of this session's several: its heading begins no other session.</summary>
    public bool Holds(Draft day) =>
        isDated && draft.Dates!.Days is [{ IsOne: false } days] && day.Dates!.Days is [{ IsOne: true } only] && days.Holds(only.From);

    /// <summary>What this section says, for one after it that says "idem".</summary>
    public IReadOnlyDictionary<Field, string> Said { get; private set; } = new Dictionary<Field, string>();

    /// <summary>
    /// Null when neither the heading nor a line names a day, nor two lines what only a session has, nor the heading says that its day is
    /// still open, by itself or with a line below it.
    /// </summary>
    /// <param name="above">What the section before it says.</param>
    public Draft? Read(IReadOnlyDictionary<Field, string> above)
    {
        var opens = !isDated && OpensWithItsDay();
        if (!isDated && (HoldsRows || !(opens || IsSheet() || IsOpen()))) return null;
        var reader = new SectionReader(draft, read, above);
        if (opens) DayLine.Take(FirstLine, draft);
        foreach (var block in opens ? WithoutFirstLine() : _blocks) reader.Add(block);
        reader.AddTags(heading.Tags);
        Said = reader.Said;
        return draft;
    }

    private string FirstLine => PlainText.Joined(read(_blocks[0].Text.Split('\n', 2)[0]).Text);

    /// <summary>Below a heading of several sections, it is the day of the document.</summary>
    private bool OpensWithItsDay() => !HoldsSections && draft.Title.Length > 0 && _blocks is [{ Kind: BlockKind.Paragraph }, ..] && DayLine.Is(FirstLine);

    private IEnumerable<Block> WithoutFirstLine() =>
        _blocks[0].Text.Split('\n', 2) is [_, var rest] ? _blocks.Skip(1).Prepend(_blocks[0] with { Line = _blocks[0].Line + 1, Text = rest }) : _blocks.Skip(1);

    private bool IsOpen() => draft.Status == PlannedStatus.Tentative && (SaysThatItsDayIsOpen() || Named().Exists(label => label.Value.Length > 0 && label.Field != Field.Other));

    private bool SaysThatItsDayIsOpen() => !HoldsSections && draft.Title.Length > 0 && StatusWords.OpensDay(heading.Text);

    private List<Labels> Named() =>
        [.. _blocks.Where(block => block.Kind is BlockKind.Paragraph or BlockKind.Item or BlockKind.Heading).Select(block => Labels.Of(PlainText.Joined(read(block.Text).Text), alone: block.Kind == BlockKind.Heading)).OfType<Labels>().SelectMany(label => label.Each())];

    private bool IsSheet()
    {
        var labels = Named();
        return labels.Exists(label => label.Field == Field.Date && HoursReader.Take(label.Value, out var rest) is var _ && DateReader.Find(rest).IsDated)
            || (labels.Exists(label => label.Value.Length > 0) && labels.Select(label => label.Field).Where(field => field is Field.Hours or Field.Theme or Field.Objectives or Field.RunOfShow or Field.Facilitators).Distinct().Count() > 1);
    }
}
