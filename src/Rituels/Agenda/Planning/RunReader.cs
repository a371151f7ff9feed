namespace Rituels.Agenda;

/// <summary>Collects the lines of a run of show; what stands below a line, indented or as a list, is a detail of it and has no field.</summary>
internal sealed class RunReader(Draft draft)
{
    private const int OfParagraph = -1;
    private int _depth = int.MaxValue, _day = 1, _below = int.MaxValue;

    /// <summary>Hours without a title: what stands below them happens then, side by side.</summary>
    private RunLine? _untitled;

    /// <summary>What is said stands under one day of several.</summary>
    public bool IsWithinDay { get; set; }

    public bool IsBelow(Block block) => block.Depth > _depth;

    /// <summary>A heading, or a line, that parts the lines by days: "Jour 2", "Mardi 7 février".</summary>
    /// <param name="isHeading">What it says beside a day of the session is told; such a line is a sentence.</param>
    public bool TakeDay(string text, bool isHeading = false)
    {
        if ((RunLine.DayOf(text) ?? DayOfSession(text, isHeading)) is not { } day) return false;
        (_day, _depth, IsWithinDay) = (day, int.MaxValue, true);
        return true;
    }

    private int? DayOfSession(string text, bool isHeading)
    {
        if (draft.Dates?.Span is not { IsOne: false } days || DateReader.Find(text) is not { Days: [{ IsOne: true } day], Alternatives.Count: 0 } reading) return null;
        if (days.Number(day.From) is not { } number || number > SheetLimits.Days) return null;
        if (!isHeading && reading.Unread.Any()) return null;
        foreach (var words in reading.Unread) draft.Doubt(words);
        draft.DaysWithin.Add(reading);
        return number;
    }

    /// <summary>A line under the name of the run of show: steps without hours too.</summary>
    public void Add(Block block, string text)
    {
        if (TakeTimed(block, text) || (block.Kind != BlockKind.Item && TakeDay(text))) return;
        if (block.Kind != BlockKind.Item || IsBelow(block)) { draft.Doubt(text); return; }
        _untitled = null;
        Add(RunLine.Step(text.TrimEnd(' ', ';', ',')));
        _depth = block.Depth;
    }

    public void Add(RunLine line) => draft.Run.Add(line with { Day = _day });

    public bool TakeTimed(Block block, string text)
    {
        if (RunLine.Timed(text) is not { } line) return TakeParallel(block, text);
        Add(line);
        (_untitled, _below) = (line.Title.Length == 0 ? line : null, int.MaxValue);
        _depth = block.Kind == BlockKind.Item ? block.Depth : OfParagraph;
        return true;
    }

    private bool TakeParallel(Block block, string text)
    {
        if (_untitled is not { } hours || block.Kind != BlockKind.Item || !IsBelow(block) || block.Depth > _below) return false;
        if (_below == int.MaxValue) draft.Run.RemoveAt(draft.Run.Count - 1);
        _below = block.Depth;
        Add(hours with { Title = text.TrimEnd(' ', ';', ',') });
        return true;
    }
}
