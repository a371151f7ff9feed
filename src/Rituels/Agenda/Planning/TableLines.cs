namespace Rituels.Agenda;

/// <summary>Rows of Markdown's and Org's tables.</summary>
internal static class TableLines
{
    /// <summary>More cells than that in a row are no table of sessions.</summary>
    private const int MostCells = 60;

    public static bool IsRule(string line) => line.Contains('-') && line.AsSpan().IndexOfAnyExcept(" \t\r:|+-") < 0;

    public static bool IsRow(string line) => line.AsSpan().TrimStart() is ['|', ..];

    /// <summary>A row without a bar before it, which only Markdown has: known by the rule below it.</summary>
    public static bool Begins(string line, string? next) => IsRow(line) || (line.Contains('|') && next is not null && next.Contains('|') && IsRule(next));

    public static Block Read(int line, IReadOnlyList<string> lines)
    {
        var rows = new List<TableRow>();
        int? header = null;
        for (var i = 0; i < lines.Count; i++)
            if (!IsRule(lines[i])) rows.Add(new(line + i, Cells(lines[i])));
            else if (rows.Count > 0) header ??= rows.Count;
        return new Block(BlockKind.Table, line, 0, "") { Rows = rows, HeaderRows = header is <= 3 and { } count ? count : 0 };
    }

    private static List<string> Cells(string line)
    {
        var text = line.Trim();
        var (cells, from, links) = (new List<string>(), text.StartsWith('|') ? 1 : 0, true);
        for (var at = from; at < text.Length && cells.Count < MostCells; at++)
        {
            if (links && text[at] == '[') links = SkipLink(text, ref at);
            if (text[at] != '|' || (at > 0 && text[at - 1] == '\\')) continue;
            cells.Add(text[from..at].Trim());
            from = at + 1;
        }
        if (from < text.Length) cells.Add(text[from..].Trim());
        return cells;
    }

    /// <summary>A bar within [[address][words]] is shown as it stands. False when no link ends any more in this row.</summary>
    private static bool SkipLink(string text, ref int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != '[') return true;
        var ends = text.IndexOf("]]", at, StringComparison.Ordinal);
        if (ends >= 0) at = ends;
        return ends >= 0;
    }
}
