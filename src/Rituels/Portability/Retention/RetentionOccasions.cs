using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What retention's moments are called in the ledger.</summary>
internal sealed class RetentionOccasions : IOccasionWords
{
    public string Ritual => RetentionSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        var words = new PrivacyWords(tongue);
        var key = kind.StartsWith(RetentionSteps.Announce, StringComparison.Ordinal) ? "occasion-retire-announce" : "occasion-retire";
        return new(words[key], words[key + "-subject"]);
    }

    public string? Why(string reason, Tongue tongue) =>
        new PrivacyWords(tongue)[reason.StartsWith("too late", StringComparison.Ordinal) ? "skipped-too-late" : "skipped-otherwise"];
}
