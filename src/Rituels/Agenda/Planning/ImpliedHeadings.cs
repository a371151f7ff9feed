namespace Rituels.Agenda;

/// <summary>Lines that are no headings in their markup, and are to their reader.</summary>
internal sealed class ImpliedHeadings(bool org)
{
    private const int BelowHeadings = 20, LongestBold = 200;

    /// <summary>A line in bold by itself, with a day; the only one below a heading without a day is that heading's.</summary>
    public IReadOnlyList<Block> OfBold(IReadOnlyList<Block> blocks)
    {
        var days = Enumerable.Range(0, blocks.Count).Where(at => IsBold(blocks[at]) && SessionIn(blocks[at]) is not null).ToHashSet();
        return [.. blocks.Select((block, at) => days.Contains(at) && !IsOfHeadingAbove(blocks, days, at) ? AsHeading(block) : block)];
    }

    private bool IsOfHeadingAbove(IReadOnlyList<Block> blocks, HashSet<int> days, int at)
    {
        if (at == 0 || !IsUndatedHeading(blocks[at - 1]) || DayLine.Read(Markup.Read(blocks[at].Text, org).Text) is null) return false;
        for (var below = at + 1; below < blocks.Count && !(blocks[below].Kind == BlockKind.Heading && blocks[below].Depth <= blocks[at - 1].Depth); below++)
            if (days.Contains(below)) return false;
        return true;
    }

    /// <summary>A document that is a list of sessions: "- 14 mars : Données, 14h-17h". Null for another; one day among items is none.</summary>
    public IReadOnlyList<Block>? OfItems(IReadOnlyList<Block> blocks)
    {
        var dated = blocks.Where(block => block.Kind == BlockKind.Item).Select(block => (Block: block, Session: SessionIn(block))).Where(item => item.Session is not null).ToList();
        var depths = dated.Where(item => item.Session!.Title.Length > 0).Select(item => item.Block.Depth).ToList();
        if (depths.Count < 2) return null;
        // Beside those with a title: "- 11 mars : annulé".
        var sessions = dated.Where(item => depths.Contains(item.Block.Depth)).Select(item => item.Block).ToHashSet();
        return [.. blocks.Select(block => sessions.Contains(block) ? AsHeading(block) : block)];
    }

    private static bool IsBold(Block block) =>
        block.Kind == BlockKind.Paragraph && block.Text.Length < LongestBold && block.Text is ['*', _, .., '*'] or ['_', '_', .., '_', '_'] && !block.Text.Contains('\n');

    private bool IsUndatedHeading(Block block) => block.Kind == BlockKind.Heading && SessionIn(block) is null;

    private Draft? SessionIn(Block block) => HeadingReader.Read(Markup.Read(block.Text, org), block.Line);

    private static Block AsHeading(Block block) => block with { Kind = BlockKind.Heading, Depth = BelowHeadings + block.Depth };
}
