namespace Rituels.Agenda;

/// <summary>Lines of a document, from 1, in its order: "3–5, 9".</summary>
internal sealed class LineRanges
{
    /// <summary>More of them are only counted.</summary>
    private const int Most = 12;

    private readonly List<(int From, int To)> _ranges = [];

    public bool IsEmpty => _ranges.Count == 0;
    public int First => _ranges[0].From;

    public void Add(Block block)
    {
        var (from, to) = (block.Line, block.Line + block.Text.Count(sign => sign == '\n'));
        // A blank line between two of them is no line that is read.
        if (_ranges is [.., var last] && from - last.To <= 2) _ranges[^1] = (last.From, to);
        else _ranges.Add((from, to));
    }

    public override string ToString() =>
        string.Join(", ", _ranges.Take(Most).Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}–{range.To}")) + (_ranges.Count > Most ? ", …" : "");
}
