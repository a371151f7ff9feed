using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Help;

/// <summary>What the mails of requests for help are called in the ledger.</summary>
internal sealed class HelpOccasions : IOccasionWords
{
    private static readonly string[] Kinds = [HelpSteps.Offer, HelpSteps.Choice, HelpSteps.Passed, HelpSteps.Retreat, HelpSteps.Comments, HelpSteps.End];

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

/// <summary>Whose requests they are and of which day, by the ids that their due work is known by: a ledger tells nobody's words.</summary>
internal sealed class HelpNames(RituelsDb db, Tongue tongue) : IPeriodNames
{
    public string Ritual => HelpSteps.Name;

    public async Task<IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<string> periods, CancellationToken stop)
    {
        var ids = periods.Select(period => Guid.TryParse(period, out var id) ? id : default).Where(id => id != default).ToList();
        var requests = await db.Set<HelpRequest>().AsNoTracking().Include(r => r.Team).Include(r => r.AskedBy).Include(r => r.Offers.Where(o => ids.Contains(o.Id)))
            .Where(r => ids.Contains(r.Id) || r.Offers.Any(o => ids.Contains(o.Id))).AsSplitQuery().ToListAsync(stop);
        return requests.SelectMany(r => r.Offers.Select(o => o.Id).Append(r.Id), (r, id) => (Id: id, Name: NameOf(r))).ToDictionary(named => named.Id.ToString(), named => named.Name);
    }

    private string NameOf(HelpRequest request)
    {
        var words = new HelpMailWords(tongue);
        return words["named", request.Team?.Name ?? request.AskedBy?.Name ?? words["somebody"], tongue.Date(DateOnly.FromDateTime(request.AskedAt.UtcDateTime), year: false)];
    }
}
