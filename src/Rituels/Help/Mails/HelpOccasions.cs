using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>What the mails of requests for help are called in the ledger.</summary>
internal sealed class HelpOccasions : IOccasionWords
{
    private static readonly string[] Kinds = [HelpSteps.Offer, HelpSteps.Choice, HelpSteps.Comments, HelpSteps.End];

    public string Ritual => HelpSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        var words = new HelpMailWords(tongue);
        return Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is { } known ? new(words[$"occasion-{known}"], words[$"occasion-{known}-subject"]) : null;
    }

    public string? Why(string reason, Tongue tongue)
    {
        var words = new HelpMailWords(tongue);
        var key = "skipped-" + reason.Replace(' ', '-');
        return words.Has(key) ? words[key] : null;
    }
}

/// <summary>How requests begin, by the ids that their due work is known by.</summary>
internal sealed class HelpNames(RituelsDb db) : IPeriodNames
{
    private const int Longest = 60;

    public string Ritual => HelpSteps.Name;

    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> periods, CancellationToken stop)
    {
        var ids = periods.Select(period => Guid.TryParse(period, out var id) ? id : default).Where(id => id != default).ToList();
        var requests = await db.Set<HelpRequest>().AsNoTracking().Where(r => ids.Contains(r.Id)).Select(r => new { r.Id, r.Text }).ToListAsync(stop);
        var offers = await db.Set<HelpOffer>().AsNoTracking().Where(o => ids.Contains(o.Id)).Select(o => new { o.Id, db.Set<HelpRequest>().First(r => r.Id == o.RequestId).Text }).ToListAsync(stop);
        return requests.Concat(offers).ToDictionary(found => found.Id.ToString(), found => Short(found.Text));
    }

    private static string Short(string text) => Characters.First(text, Longest) is var first && first.Length < text.Length ? first + "…" : text;
}
