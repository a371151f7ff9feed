namespace Rituels.Agenda;

/// <summary>Lines that are no headings in their markup, and are to their reader.</summary>
internal sealed class ImpliedHeadings(bool org)
{
    private const int BelowHeadings = 20, LongestBold = 200;

    /// <summary>A line in bold by itself, with a day; a bare day below a heading without one is that heading's.</summary>
    public IReadOnlyList<Block> OfBold(IReadOnlyList<Block> blocks) =>
        [.. blocks.Select((block, at) => IsBold(block) && SessionIn(block) is { } session && (session.Title.Length > 0 || at == 0 || !IsUndatedHeading(blocks[at - 1])) ? AsHeading(block) : block)];

    /// <summary>A document that is a list of sessions: "- 14 mars : Données, 14h-17h". Null for another; one day among items is none.</summary>
    public IReadOnlyList<Block>? OfItems(IReadOnlyList<Block> blocks)
    {
        var dated = blocks.Where(block => block.Kind == BlockKind.Item && SessionIn(block) is { Title.Length: > 0 }).ToHashSet();
        return dated.Count > 1 ? [.. blocks.Select(block => dated.Contains(block) ? AsHeading(block) : block)] : null;
    }

    private static bool IsBold(Block block) =>
        block.Kind == BlockKind.Paragraph && block.Text.Length < LongestBold && block.Text is ['*', _, .., '*'] or ['_', '_', .., '_', '_'] && !block.Text.Contains('\n');

    private bool IsUndatedHeading(Block block) => block.Kind == BlockKind.Heading && SessionIn(block) is null;

    private Draft? SessionIn(Block block) => HeadingReader.Read(Markup.Read(block.Text, org), block.Line);

    private static Block AsHeading(Block block) => block with { Kind = BlockKind.Heading, Depth = BelowHeadings + block.Depth };
}
