using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Rituels.Agenda;

/// <summary>A table separated by commas, semicolons or tabs; its columns are known as those of the other tables.</summary>
internal static class CsvPlanning
{
    private const int MostTitles = 8;

    private static readonly char[] Delimiters = [',', ';', '\t'];

    /// <param name="broken">The line that is not one of a table, or null.</param>
    public static Drafts Read(string text, out int? broken)
    {
        var rows = new List<TableRow>();
        broken = null;
        try
        {
            using var parser = new CsvParser(new StringReader(text.TrimStart('\ufeff')), Settings(text));
            while (parser.Read()) rows.Add(new(FirstLine(parser), parser.Record ?? []));
        }
        catch (CsvHelperException)
        {
            broken = rows.Count == 0 ? 1 : rows[^1].Line + 1;
        }
        var untold = new LineRanges();
        var table = TableReader.Read([.. rows.Skip(Titles(rows, untold))], 0, Cell);
        foreach (var line in table?.Untold ?? []) untold.Add(line);
        var drafts = table?.Rows ?? [];
        return new([.. drafts.Select(draft => new PlacedDraft(draft, [0], null))], [], [], drafts.Count == 0 && rows.Count > 0 ? [1] : [], untold);
    }

    /// <summary>Rows of a title above the heads, as spreadsheets have them.</summary>
    private static int Titles(List<TableRow> rows, LineRanges untold)
    {
        var head = rows.Take(MostTitles).ToList().FindIndex(row => TableReader.IsHead(row, Cell));
        if (head <= 0 || rows.Take(head).Any(row => row.Cells.Count(cell => !PlainText.IsBlank(cell)) > 1)) return 0;
        foreach (var row in rows.Take(head).Where(row => row.Cells.Any(cell => !PlainText.IsBlank(cell)))) untold.Add(row.Line);
        return head;
    }

    /// <summary>The parser counts to the last line of a row; a cell may hold several.</summary>
    private static int FirstLine(CsvParser parser) => parser.RawRow - parser.RawRecord.TrimEnd('\r', '\n').Count(c => c == '\n');

    /// <summary>Cells hold plain text: a star is a star. An apostrophe that keeps spreadsheets from calculating is none of it.</summary>
    private static Phrase Cell(string raw) => Phrase.Of(PlainText.Squeeze(raw is ['\'', '=' or '+' or '-' or '@', ..] ? raw[1..] : raw));

    private static CsvConfiguration Settings(string text)
    {
        var header = text.AsSpan(0, Math.Max(text.IndexOf('\n'), 0)).ToString();
        return new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiters.MaxBy(sign => header.Count(c => c == sign)).ToString(),
            HasHeaderRecord = false,
            BadDataFound = null,
        };
    }
}
