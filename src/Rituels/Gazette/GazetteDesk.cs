using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>Asks every ritual what there is to tell in a week, in each language of the cohort.</summary>
public sealed class GazetteDesk(RituelsDb db, IEnumerable<IGazetteSource> rituals)
{
    /// <summary>In the order of parts and days.</summary>
    public async Task<IReadOnlyList<Block>> Gather(Cohort cohort, IsoWeek week, DateTimeOffset now, CancellationToken stop)
    {
        var (book, told) = (await db.GazetteBookOf(cohort, stop), new Dictionary<string, Block>());
        foreach (var language in cohort.Languages)
            foreach (var ritual in rituals)
                foreach (var item in await ritual.For(cohort, week, Tongue.Of(language, cohort.Vocabulary), now, stop))
                    if (item.Subject != GazetteSubject.Birthdays || book.Birthdays) told[item.Source] = Said(told.GetValueOrDefault(item.Source), Block.Of(item, language), language);
        return [.. told.Values.OrderBy(block => block.Subject).ThenBy(block => block.Day ?? DateOnly.MaxValue).ThenBy(block => block.From)];
    }

    /// <summary>A draft as rituals tell it now, not saved; one that was approved stays as it was.</summary>
    public async Task Refresh(Issue issue, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        if (issue.IsOpen) issue.TakeUp(await Gather(cohort, issue.Week, now, stop));
    }

    /// <summary>Whether what was approved is told otherwise since.</summary>
    public async Task<bool> IsBehind(Issue issue, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var anew = Redraft.Of(issue.Blocks, await Gather(cohort, issue.Week, now, stop));
        return !anew.Where(block => block.IsKept).SequenceEqual(issue.Kept, SameWords);
    }

    private static readonly IEqualityComparer<Block> SameWords = EqualityComparer<Block>.Create(
        (one, other) => one is not null && other is not null && one.Source == other.Source && (one.Day, one.From, one.Place) == (other.Day, other.From, other.Place)
            && one.Wording == other.Wording && one.Texts.SequenceEqual(other.Texts), block => block.Source.GetHashCode(StringComparison.Ordinal));

    private static Block Said(Block? known, Block told, string language) => known is null ? told : known with { Texts = known.Texts.SetItem(language, told.Said(language)) };
}
