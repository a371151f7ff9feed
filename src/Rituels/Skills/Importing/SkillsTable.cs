using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>A row of a table with the line that it begins on, from 1.</summary>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells)
{
    public string this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : "";
}

/// <summary>A CSV as rows of cells, separated by commas, semicolons or tabs, whichever its first line has most of.</summary>
internal static class SkillsTable
{
    public const int MostRows = 5_000, MostColumns = 1_000;
    private const int Longest = 300;

    /// <summary>Null, and a problem, when it cannot be read.</summary>
    public static IReadOnlyList<TableRow>? Read(string text, Findings findings)
    {
        var rows = new List<TableRow>();
        try
        {
            using var parser = new CsvParser(new StringReader(text.TrimStart('\ufeff')), Settings(text));
            while (parser.Read() && rows.Count <= MostRows) rows.Add(new(parser.RawRow, [.. (parser.Record ?? []).Take(MostColumns).Select(Tidy)]));
        }
        catch (CsvHelperException)
        {
            findings.Problem(rows.Count == 0 ? 1 : rows[^1].Line + 1, "csv-broken");
            return null;
        }
        if (rows.Count <= MostRows) return [.. rows.Where(row => row.Cells.Any(cell => cell.Length > 0))];
        findings.Problem(rows[^1].Line, "too-many-rows", MostRows);
        return null;
    }

    private static CsvConfiguration Settings(string text)
    {
        var first = text.AsSpan(0, text.IndexOf('\n') is var end && end < 0 ? text.Length : end);
        var (commas, semicolons, tabs) = (first.Count(','), first.Count(';'), first.Count('\t'));
        return new(CultureInfo.InvariantCulture) { HasHeaderRecord = false, Delimiter = tabs > Math.Max(commas, semicolons) ? "\t" : semicolons > commas ? ";" : "," };
    }

    /// <summary>On one line, of a bounded length, without the apostrophe that exports put before what a spreadsheet would take for a formula.</summary>
    private static string Tidy(string cell)
    {
        var tidy = string.Join(' ', string.Concat(cell.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return Characters.First(tidy is ['\'', '=' or '+' or '-' or '@', ..] ? tidy[1..] : tidy, Longest);
    }
}
