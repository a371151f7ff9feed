using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Delivery;

/// <summary>What occasions are called: in the words of their ritual, else by the subject of their letter.</summary>
public sealed class OccasionNames(RituelsDb db, Tongue tongue, IEnumerable<IOccasionWords> rituals)
{
    private readonly Dictionary<string, string> _subjects = [];

    /// <summary>Reads the subjects that will be wanted, once for all.</summary>
    public async Task Learn(IEnumerable<string> occasions, CancellationToken stop)
    {
        var unknown = occasions.Distinct().Where(text => Known(Occasion.Read(text)) is null).ToList();
        if (unknown.Count == 0) return;
        var found = await db.Set<Posting>().Where(p => unknown.Contains(p.Occasion)).Select(p => new { p.Occasion, p.Letter!.Subject }).Distinct().ToListAsync(stop);
        foreach (var one in found) _subjects.TryAdd(one.Occasion, one.Subject);
    }

    public OccasionName Of(string occasion) => Known(Occasion.Read(occasion)) is { } known ? known
        : _subjects.TryGetValue(occasion, out var subject) ? new(subject, new LedgerWords(tongue)["quoted", subject]) : new(occasion, occasion);

    public OccasionName Of(DueWork work) => Known(new(work.Ritual, work.Kind, work.Period)) ?? new(work.Kind, work.Kind);

    public string Why(DueWork skipped) => skipped.SkippedFor == DueWork.Restored ? new LedgerWords(tongue)["skipped-restored"] :
        rituals.FirstOrDefault(r => r.Ritual == skipped.Ritual)?.Why(skipped.SkippedFor!, tongue) ?? skipped.SkippedFor!;

    private OccasionName? Known(Occasion occasion) => rituals.FirstOrDefault(r => r.Ritual == occasion.Ritual)?.Name(occasion.Kind, occasion.Period, tongue);
}
