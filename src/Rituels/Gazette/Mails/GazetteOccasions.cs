using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>What the gazette's mails and what it does by itself are called in the ledger.</summary>
internal sealed class GazetteOccasions : IOccasionWords
{
    private static readonly string[] Kinds = [GazetteSteps.Draft, GazetteSteps.Leave, GazetteSteps.Unapproved, GazetteSteps.Announcement];

    public string Ritual => GazetteSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        if (Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is not { } known || Periods.Read(period) is not { } week) return null;
        var words = new GazetteMailWords(tongue);
        return new(words[$"occasion-{known}", tongue.Date(week.Monday, year: false)], words[$"occasion-{known}-subject", tongue.Date(week.Monday, year: false)]);
    }

    public string? Why(string reason, Tongue tongue)
    {
        var words = new GazetteMailWords(tongue);
        var key = "skipped-" + reason.Replace(' ', '-');
        return words.Has(key) ? words[key] : null;
    }
}
