using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>
/// The order of an issue: its parts one after the other, each with its lines together. Parts stand as <see cref="GazetteSubject"/> has
/// them and lines by their day, until somebody moves them.
/// </summary>
public static class BlockOrder
{
    public static IReadOnlyList<IGrouping<GazetteSubject?, Block>> Parts(this IEnumerable<Block> blocks) => [.. blocks.GroupBy(block => block.Subject)];

    /// <summary>With one more, where its part and its day have it.</summary>
    public static IReadOnlyList<Block> With(this IReadOnlyList<Block> blocks, Block added)
    {
        var own = blocks.Where(block => block.Subject == added.Subject).ToList();
        var after = own.Count > 0 ? own.Find(block => WhenOf(block).CompareTo(WhenOf(added)) > 0) : blocks.FirstOrDefault(block => RankOf(block) > RankOf(added));
        var at = after is not null ? IndexOf(blocks, after.Source) : own.Count > 0 ? IndexOf(blocks, own[^1].Source) + 1 : blocks.Count;
        return [.. blocks.Take(at), added, .. blocks.Skip(at)];
    }

    /// <summary>With a line some places further down in its part, or up; nothing moves out of it.</summary>
    public static IReadOnlyList<Block> Moved(this IReadOnlyList<Block> blocks, string source, int by) =>
        [.. blocks.Parts().SelectMany(part => Moved([.. part], block => block.Source == source, by))];

    /// <summary>With a part some places further down, or up.</summary>
    public static IReadOnlyList<Block> PartMoved(this IReadOnlyList<Block> blocks, GazetteSubject? subject, int by) =>
        [.. Moved([.. blocks.Parts()], part => part.Key == subject, by).SelectMany(part => part)];

    private static List<T> Moved<T>(List<T> all, Predicate<T> which, int by)
    {
        if (all.FindIndex(which) is var from && from < 0) return all;
        var (one, to) = (all[from], Math.Clamp(from + by, 0, all.Count - 1));
        all.RemoveAt(from);
        all.Insert(to, one);
        return all;
    }

    private static int IndexOf(IReadOnlyList<Block> blocks, string source) => blocks.TakeWhile(block => block.Source != source).Count();

    private static (DateOnly, TimeOnly) WhenOf(Block block) => (block.Day ?? DateOnly.MaxValue, block.From ?? TimeOnly.MinValue);

    private static int RankOf(Block block) => block.Subject is { } subject ? (int)subject : int.MaxValue;
}
