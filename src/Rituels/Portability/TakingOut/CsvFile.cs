using System.Text;
using System.Text.RegularExpressions;

namespace Rituels.Portability;

/// <summary>
/// Writes a table as CSV (RFC 4180): UTF-8 with a byte-order mark, commas, CRLF. A cell that a spreadsheet would take for a
/// formula, beginning with = + - @, a tab or a carriage return, gets an apostrophe in front; so does what would begin a cell
/// where a spreadsheet parts them at semicolons, tabs or line ends, as a French one does.
/// </summary>
internal static partial class CsvFile
{
    public const string Type = "text/csv; charset=utf-8";

    public static async Task Write(Stream stream, Export export, CancellationToken stop)
    {
        await using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(Line(export.Columns));
        await foreach (var record in export.Records.WithCancellation(stop)) await writer.WriteAsync(Line(record.Cells));
    }

    internal static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(cell => Quoted(Neutral(cell ?? "")))) + "\r\n";

    private static string Neutral(string cell) => Beginnings().Replace(cell.Length > 0 && cell[0] is '\t' or '\r' ? "'" + cell : cell, "$0'");

    [GeneratedRegex(@"(?<=^|[;\t\r\n]) *(?=[=+\-@])")]
    private static partial Regex Beginnings();

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? "\"" + cell.Replace("\"", "\"\"") + "\"" : cell;
}
