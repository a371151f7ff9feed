namespace Rituels.Agenda;

/// <summary>Collects the lines of a run of show; what stands below a line, indented or as a list, is a detail of it and has no field.</summary>
internal sealed class RunReader(Draft draft)
{
    private const int OfParagraph = -1;
    private int _depth = int.MaxValue, _day = 1;

    public bool IsBelow(Block block) => block.Depth > _depth;

    /// <summary>A heading that parts the lines by days.</summary>
    public bool TakeDay(string text)
    {
        if (RunLine.DayOf(text) is not { } day) return false;
        (_day, _depth) = (day, int.MaxValue);
        return true;
    }

    /// <summary>A line under the name of the run of show: steps without hours too.</summary>
    public void Add(Block block, string text)
    {
        if (TakeTimed(block, text) || (block.Kind != BlockKind.Item && TakeDay(text))) return;
        if (block.Kind != BlockKind.Item || IsBelow(block)) { draft.Doubt(text); return; }
        Add(RunLine.Step(text.TrimEnd(' ', ';', ',')));
        _depth = block.Depth;
    }

    public void Add(RunLine line) => draft.Run.Add(line with { Day = _day });

    public bool TakeTimed(Block block, string text)
    {
        if (RunLine.Timed(text) is not { } line) return false;
        Add(line);
        _depth = block.Kind == BlockKind.Item ? block.Depth : OfParagraph;
        return true;
    }
}
