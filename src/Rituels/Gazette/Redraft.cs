namespace Rituels.Gazette;

/// <summary>
/// Brings what rituals tell now into a draft that people have edited: what they dropped stays dropped, what they worded keeps their
/// words, what they moved stays where it is.
/// </summary>
public static class Redraft
{
    public static IReadOnlyList<Block> Of(IReadOnlyList<Block> draft, IReadOnlyList<Block> told)
    {
        var now = told.ToDictionary(block => block.Source);
        var known = draft.Select(block => Take(block, now.GetValueOrDefault(block.Source))).OfType<Block>().ToList();
        var moved = known.Where(block => draft.First(was => was.Source == block.Source) is var was && (was.Day, was.From) != (block.Day, block.From)).ToList();
        IReadOnlyList<Block> stay = [.. known.Except(moved)];
        var names = draft.Select(block => block.Source).ToHashSet();
        return moved.Concat(told.Where(block => !names.Contains(block.Source))).Aggregate(stay, (blocks, added) => blocks.With(added));
    }

    /// <summary>Null for what is told no more and that nobody worded.</summary>
    private static Block? Take(Block known, Block? told) => known.IsOwn ? known
        : told is not null ? known with { Texts = told.Texts, Day = told.Day, From = told.From, Place = told.Place, TeamId = told.TeamId, Path = told.Path, IsOffered = told.IsOffered, IsGone = false }
        : known.Wording is null ? null
        : known.IsGone ? known
        : known with { IsGone = true, IsKept = false };
}
