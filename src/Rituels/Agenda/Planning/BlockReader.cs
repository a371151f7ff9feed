using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>
/// Cuts a document of Markdown or Org into blocks, one line after the other. A line that begins as a named field ("Lieu : …") or
/// with an hour begins a block of its own, as people write one under the other without a blank line.
/// </summary>
internal sealed partial class BlockReader(string text, bool org)
{
    /// <summary>Lines that are longer may have been cut by hand.</summary>
    private const int Wrapped = 60;

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
        if (Break().IsMatch(line)) return Close();
        if (org && line.Equals(":PROPERTIES:", StringComparison.OrdinalIgnoreCase)) return ReadProperties();
        if (org && line.StartsWith("#+begin_", StringComparison.OrdinalIgnoreCase)) return ReadUntil("#+end_");
        if (org && (line.StartsWith("#+", StringComparison.Ordinal) || line is "#" or ['#', ' ', ..])) return Close();
        if (org && line is ":" or [':', ' ', ..]) return Add(BlockKind.Literal, line[1..].Trim(), 0);
        if (!org && (line.StartsWith("```", StringComparison.Ordinal) || line is "~~~")) return ReadUntil(line[..3]);
        return !org && (line.StartsWith(":::", StringComparison.Ordinal) || line == "[[toc]]") && Close();
    }

    /// <summary>What a drawer says of the heading above it is said as in lines: "LIEU : Agora".</summary>
    private bool ReadProperties()
    {
        while (Next is { } next && !OrgHeading().IsMatch(next))
        {
            _at++;
            if (Line.Trim().Equals(":END:", StringComparison.OrdinalIgnoreCase)) break;
            if (OrgHeadings.Property(Line) is { Length: > 0 } said) Add(BlockKind.Paragraph, said, 0);
        }
        return Close();
    }

    private bool ReadUntil(string end)
    {
        for (_at++; _at < _lines.Length && !Line.TrimStart().StartsWith(end, StringComparison.OrdinalIgnoreCase); _at++)
            if (Line.Trim().Length > 0) Add(BlockKind.Literal, Line.Trim(), 0);
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
            return Add(new(BlockKind.Heading, _at + 1, star.Groups[1].Length, OrgHeadings.Title(star.Groups[2].Value)) { Tags = OrgHeadings.Tags(star.Groups[2].Value) });
        if (!org && MarkdownHeading().Match(Line) is { Success: true } sharp)
            return Add(BlockKind.Heading, sharp.Groups[2].Value.TrimEnd('#', ' ', '\t'), sharp.Groups[1].Length) && Close();
        if (org || Next is not { } next || !IsUnderline(next) || Line.Trim().Length == 0 || Item().IsMatch(Line)) return false;
        Add(BlockKind.Heading, Line.Trim(), next[0] == '=' ? 1 : 2);
        _at++;
        return Close();
    }

    private static bool IsUnderline(string line) => line.TrimEnd() is { Length: > 2 } signs && (signs.All(c => c == '=') || signs.All(c => c == '-'));

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
        Add(BlockKind.Paragraph, line, depth);
        // A definition goes on with its colon on the next line.
        _open = Next?.TrimStart() is not { Length: > 0 } next || next[0] == ':' || !IsName(line);
        return true;
    }

    private bool Continues(string line, int depth)
    {
        var (last, text) = (_blocks[^1], Markup.Read(line, org).Text);
        var isWithin = last.Kind == BlockKind.Item && depth > last.Depth;
        if (last.Text.Length >= PlainText.Longest || (last.Kind == BlockKind.Item && !isWithin && org)) return false;
        if (Labels.Begins(text) || (!isWithin && Labels.BeginsUnknown(text)) || IsName(line) || RunLine.Begins(line)) return false;
        return !IsDay(line, text) && !EndsValue(last.Text, text);
    }

    /// <summary>"**2 juillet**" between the lines of two days.</summary>
    private static bool IsDay(string line, string text) => line is ['*' or '_', _, .., '*' or '_'] && DateReader.Find(text).IsDated;

    /// <summary>"Lieu : Agora", and a sentence below: a short value ends with its line, unless it is cut.</summary>
    private bool EndsValue(string above, string line) =>
        char.IsUpper(line.FirstOrDefault()) && above.Length < Wrapped && !above.Contains('\n') && above.TrimEnd() is [.., not (',' or ';' or ':' or '&' or '+' or '-' or '–')]
        && Labels.Of(Markup.Read(above, org).Text, alone: false) is { Value.Length: > 0, IsShort: true } label && !label.Value.EndsWith(" et", StringComparison.Ordinal) && !label.Value.EndsWith(" and", StringComparison.Ordinal);

    /// <summary>
    /// "**Objectives**" or "Objectives" on a line by itself, as people write who use no headings: what stands below is what it names. A
    /// small letter may go on with the line above, unless items follow.
    /// </summary>
    private bool IsName(string line)
    {
        var text = Markup.Read(line, org).Text;
        if (line is ['*' or '_', _, .., '*' or '_']) return Labels.Of(text, alone: true) is not null;
        return text.Length > 0 && (char.IsUpper(text[0]) || (Next is { } next && Item().IsMatch(next))) && Labels.IsPart(text);
    }

    private bool Append(string line)
    {
        _blocks[^1] = _blocks[^1] with { Text = _blocks[^1].Text + "\n" + line };
        return true;
    }

    private bool Add(BlockKind kind, string text, int depth) => Add(new(kind, _at + 1, depth, text));

    private bool Add(Block block)
    {
        _blocks.Add(block);
        return Close();
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

    /// <summary>"* * *", between parts.</summary>
    [GeneratedRegex(@"^(?:(?:\*\s+){2,}\*|(?:-\s+){2,}-|(?:_\s*){2,}_|\*{3,})$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Break();

    [GeneratedRegex(@"^(\*+)\s+(.*)$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex OrgHeading();

    [GeneratedRegex(@"^ {0,3}(#{1,6})(?:(?<=##)|(?=\s))\s*(.*)$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex MarkdownHeading();

    [GeneratedRegex(@"^(\s*)(?:[-+*•–]|\d{1,3}[.)])\s+(?:\[[ xX-]\]\s+)?(\S.*)$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Item();
}
