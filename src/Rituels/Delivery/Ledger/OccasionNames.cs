using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>What occasions are called: in the words of their ritual, with what they are for where that has a name; else by the subject of their letter.</summary>
public sealed class OccasionNames(RituelsDb db, Tongue tongue, IEnumerable<IOccasionWords> rituals, IEnumerable<IPeriodNames> periods)
{
    private readonly Dictionary<string, string> _subjects = [];
    private readonly Dictionary<(string Ritual, string Period), string> _periods = [];

    /// <summary>Reads the names and subjects that will be wanted, once for all.</summary>
    public async Task Learn(IReadOnlyCollection<string> occasions, CancellationToken stop)
    {
        await LearnPeriods(occasions.Select(Occasion.Read), stop);
        var unknown = occasions.Distinct().Where(text => Known(Occasion.Read(text)) is null).ToList();
        if (unknown.Count == 0) return;
        var found = await db.Set<Posting>().Where(p => unknown.Contains(p.Occasion)).Select(p => new { p.Occasion, p.Letter!.Subject }).Distinct().ToListAsync(stop);
        foreach (var one in found) _subjects.TryAdd(one.Occasion, one.Subject);
    }

    public Task Learn(IEnumerable<DueWork> works, CancellationToken stop) => LearnPeriods(works.Select(For), stop);

    private async Task LearnPeriods(IEnumerable<Occasion> occasions, CancellationToken stop)
    {
        foreach (var own in occasions.GroupBy(o => o.Ritual, o => o.Period))
            if (periods.FirstOrDefault(p => p.Ritual == own.Key) is { } ritual)
                foreach (var (period, name) in await ritual.Of([.. own.Distinct()], stop)) _periods[(own.Key, period)] = name;
    }

    public OccasionName Of(string occasion) => Known(Occasion.Read(occasion)) is { } known ? known
        : _subjects.TryGetValue(occasion, out var subject) ? new(subject, new LedgerWords(tongue)["quoted", subject]) : new(occasion, occasion);

    public OccasionName Of(DueWork work) => Known(For(work)) ?? new(work.Kind, work.Kind);

    public string Why(DueWork skipped) => skipped.SkippedFor == DueWork.Restored ? new LedgerWords(tongue)["skipped-restored"] :
        rituals.FirstOrDefault(r => r.Ritual == skipped.Ritual)?.Why(skipped.SkippedFor!, tongue) ?? skipped.SkippedFor!;

    private OccasionName? Known(Occasion occasion)
    {
        var name = rituals.FirstOrDefault(r => r.Ritual == occasion.Ritual)?.Name(occasion.Kind, occasion.Period, tongue);
        if (name is null || !_periods.TryGetValue((occasion.Ritual, occasion.Period), out var what)) return name;
        var words = new LedgerWords(tongue);
        return new(words["occasion-of", name.Name, what], words["occasion-subject-of", name.Subject, what]);
    }

    private static Occasion For(DueWork work) => new(work.Ritual, work.Kind, work.Period);
}
