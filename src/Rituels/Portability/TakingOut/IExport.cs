namespace Rituels.Portability;

/// <summary>One record taken out: as cells under the columns of its <see cref="Export"/>, and whole, to be written as JSON.</summary>
public sealed record ExportRecord(IReadOnlyList<string?> Cells, object Whole);

/// <summary>What a ritual gives: read from the database while it is written to the reader, never held as a whole.</summary>
/// <param name="Count">How many records follow, for the register.</param>
/// <param name="Columns">Stable names, part of the documented contract.</param>
/// <param name="About">What stands before the records in JSON, such as the questions that were asked.</param>
public sealed record Export(int Count, IReadOnlyList<string> Columns, object About, IAsyncEnumerable<ExportRecord> Records);

/// <summary>A ritual's records that people take out as CSV and JSON.</summary>
public interface IExport
{
    /// <summary>As it stands in addresses, and in JSON as the name of the records.</summary>
    string Name { get; }

    /// <summary>Whether who holds a link to a team takes it too: it then tells of that team alone, and names nobody.</summary>
    bool IsForOutsiders => false;

    /// <summary>Only what <see cref="Extract.MayRead"/> lets the reader read.</summary>
    Task<Export> Open(Extract extract, CancellationToken stop);
}
