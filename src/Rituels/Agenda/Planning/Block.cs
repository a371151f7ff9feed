namespace Rituels.Agenda;

internal enum BlockKind
{
    Heading, Paragraph, Item, Table,

    /// <summary>Text to be shown as it stands: code, examples.</summary>
    Literal,
}

/// <summary>A piece of a document, with its marks.</summary>
/// <param name="Line">Of the file, from 1.</param>
/// <param name="Depth">The level of a heading, the columns before the words of anything else.</param>
internal sealed record Block(BlockKind Kind, int Line, int Depth, string Text)
{
    /// <summary>Of a table, without its rules.</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];

    /// <summary>Of a heading in Org.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>How many of these stand above the first rule.</summary>
    public int HeaderRows { get; init; }
}

/// <param name="Cells">As written.</param>
internal sealed record TableRow(int Line, IReadOnlyList<string> Cells);
