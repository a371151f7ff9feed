using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>
/// Cuts a document of Markdown or Org into blocks, one line after the other. A line that begins as a named field ("Lieu : …") or
/// with an hour begins a block of its own, as people write one under the other without a blank line.
/// </summary>
internal sealed partial class BlockReader(string text, bool org)
{
    private readonly string[] _lines = text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n');
    private readonly List<Block> _blocks = [];
    private int _at;
    private bool _open;

    public IReadOnlyList<Block> Read()
    {
        SkipFrontMatter();
        for (; _at < _lines.Length; _at++)
            if (!ReadHidden() && !ReadTable() && !ReadHeading() && !ReadItem()) ReadText();
        return _blocks;
    }

    private string Line => _lines[_at];
    private string? Next => _at + 1 < _lines.Length ? _lines[_at + 1] : null;

    private void SkipFrontMatter()
    {
        if (Line.TrimEnd() is not ("---" or "+++")) return;
        var end = Array.FindIndex(_lines, 1, line => line.TrimEnd() is "---" or "+++" or "...");
        if (end > 0) _at = end + 1;
    }

    /// <summary>What is written for the program that shows the document, and what is to be shown as it stands.</summary>
    private bool ReadHidden()
    {
        var line = Line.Trim();
        if (org && (line.StartsWith("#+begin_", StringComparison.OrdinalIgnoreCase) || line == ":PROPERTIES:"))
            return ReadUntil(line[0] == ':' ? ":END:" : "#+end_", keep: line[0] == '#');
        if (org && (line.StartsWith("#+", StringComparison.Ordinal) || line is "#" or ['#', ' ', ..])) return Close();
        if (org && line is ":" or [':', ' ', ..]) return Add(BlockKind.Literal, line[1..].Trim(), 0);
        if (!org && (line.StartsWith("```", StringComparison.Ordinal) || line is "~~~")) return ReadUntil(line[..3], keep: true);
        return !org && (line.StartsWith(":::", StringComparison.Ordinal) || line == "[[toc]]") && Close();
    }

    private bool ReadUntil(string end, bool keep)
    {
        for (_at++; _at < _lines.Length && !Line.TrimStart().StartsWith(end, StringComparison.OrdinalIgnoreCase); _at++)
            if (keep && Line.Trim().Length > 0) Add(BlockKind.Literal, Line.Trim(), 0);
        return Close();
    }

    private bool ReadTable()
    {
        if (!TableLines.Begins(Line, Next)) return false;
        var from = _at;
        while (Next is { } next && next.Contains('|') && next.Trim().Length > 0) _at++;
        _blocks.Add(TableLines.Read(from + 1, _lines[from..(_at + 1)]));
        return Close();
    }

    private bool ReadHeading()
    {
        if (org && OrgHeading().Match(Line) is { Success: true } star)
            return Add(BlockKind.Heading, OrgTitle(star.Groups[2].Value), star.Groups[1].Length) && Close();
        if (!org && MarkdownHeading().Match(Line) is { Success: true } sharp)
            return Add(BlockKind.Heading, sharp.Groups[2].Value.TrimEnd('#', ' ', '\t'), sharp.Groups[1].Length) && Close();
        if (org || Next is not { } next || !IsUnderline(next) || Line.Trim().Length == 0 || Item().IsMatch(Line)) return false;
        Add(BlockKind.Heading, Line.Trim(), next[0] == '=' ? 1 : 2);
        _at++;
        return Close();
    }

    private static bool IsUnderline(string line) => line.TrimEnd() is { Length: > 2 } signs && (signs.All(c => c == '=') || signs.All(c => c == '-'));

    private static string OrgTitle(string title)
    {
        var bare = OrgTags().Replace(title, "");
        return OrgState().Match(bare) is { Success: true } state
            ? bare[state.Length..] + (state.Value[0] is 'C' or 'A' ? $" [{state.Value.Trim()}]" : "")
            : bare;
    }

    private bool ReadItem()
    {
        var item = Item().Match(Line);
        if (!item.Success || (org && Line[0] == '*')) return false;
        return Add(BlockKind.Item, item.Groups[2].Value, Columns(item.Groups[1].ValueSpan)) && (_open = true);
    }

    private bool ReadText()
    {
        var line = Line.TrimStart('>', ' ', '\t').TrimEnd();
        if (line.Length == 0 || IsUnderline(line)) return Close();
        var depth = Columns(Line.AsSpan(0, Line.Length - Line.TrimStart().Length));
        if (_open && Continues(line, depth)) return Append(line);
        return Add(BlockKind.Paragraph, line, depth) && (_open = true);
    }

    private bool Continues(string line, int depth) =>
        _blocks[^1].Text.Length < PlainText.Longest && (_blocks[^1].Kind != BlockKind.Item || depth > _blocks[^1].Depth || !org) && !Labels.Begins(Markup.Read(line, org).Text) && !IsBoldName(line) && !RunLine.Begins(line);

    /// <summary>"**Objectives**" on a line by itself, as people write who use no headings.</summary>
    private bool IsBoldName(string line) =>
        line is ['*' or '_', _, .., '*' or '_'] && Labels.Of(Markup.Read(line, org).Text, alone: true) is not null;

    private bool Append(string line)
    {
        _blocks[^1] = _blocks[^1] with { Text = _blocks[^1].Text + "\n" + line };
        return true;
    }

    private bool Add(BlockKind kind, string text, int depth)
    {
        _blocks.Add(new Block(kind, _at + 1, depth, text));
        _open = false;
        return true;
    }

    private bool Close()
    {
        _open = false;
        return true;
    }

    private static int Columns(ReadOnlySpan<char> indent)
    {
        var columns = 0;
        foreach (var c in indent) columns = c == '\t' ? (columns / 4 + 1) * 4 : columns + 1;
        return columns;
    }

    [GeneratedRegex(@"^(\*+)\s+(.*)$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex OrgHeading();

    [GeneratedRegex(@"^\s+:[\w@#%:]+:\s*$|(?<=\S)\s+:[\w@#%:]+:\s*$", RegexOptions.RightToLeft, PlainText.Patience)]
    private static partial Regex OrgTags();

    [GeneratedRegex(@"^(?:TO-?DO|DONE|NEXT|WAITING|CANCELLED|CANCELED|ANNUL[ÉE]E?)\s+", RegexOptions.None, PlainText.Patience)]
    private static partial Regex OrgState();

    [GeneratedRegex(@"^ {0,3}(#{1,6})(?:(?<=##)|(?=\s))\s*(.*)$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^(\s*)(?:[-+*•–]|\d{1,3}[.)])\s+(?:\[[ xX-]\]\s+)?(\S.*)$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Item();
}
