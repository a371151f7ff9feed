namespace Rituels.Agenda;

/// <summary>Lines of a document, from 1: "3–5, 9".</summary>
internal sealed class LineRanges
{
    /// <summary>More of them are only hinted at.</summary>
    private const int Most = 12;

    private readonly List<(int From, int To)> _ranges = [];

    public bool IsEmpty => _ranges.Count == 0;
    public int First => _ranges.Min(range => range.From);

    public void Add(Block block) => _ranges.Add((block.Line, block.Line + block.Text.Count(sign => sign == '\n')));

    public void Add(int line) => _ranges.Add((line, line));

    public override string ToString()
    {
        var ranges = Joined();
        return string.Join(", ", ranges.Take(Most).Select(range => range.From == range.To ? $"{range.From}" : $"{range.From}–{range.To}")) + (ranges.Count > Most ? ", …" : "");
    }

    /// <summary>A line between two of them is blank, or told with them.</summary>
    private List<(int From, int To)> Joined()
    {
        var joined = new List<(int From, int To)>();
        foreach (var (from, to) in _ranges.Order())
            if (joined is [.., var last] && from - last.To <= 2) joined[^1] = (last.From, Math.Max(last.To, to));
            else joined.Add((from, to));
        return joined;
    }
}
