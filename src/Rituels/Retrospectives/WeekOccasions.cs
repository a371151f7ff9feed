using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>What the moments of a week are called in the ledger.</summary>
internal sealed class WeekOccasions : IOccasionWords
{
    // An occasion's kind carries an ordinal: the longer names come first.
    private static readonly string[] Kinds = [Announcement, WeekSteps.ChannelReminder, WeekSteps.MemberReminder, WeekSteps.Digest, WeekSteps.Opened, WeekSteps.Closed, WeekSteps.Paused];

    /// <summary>The word to the cohort's channels that the mail left; see <see cref="WeekChats"/>.</summary>
    public const string Announcement = "announcement";

    public string Ritual => WeekSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        if (Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is not { } known || !IsoWeek.TryParse(period, out var week)) return null;
        var words = new RetrospectivesWords(tongue);
        return new(words[$"occasion-{known}", week.Number], words[$"occasion-{known}-subject", week.Number]);
    }

    public string? Why(string reason, Tongue tongue)
    {
        var words = new RetrospectivesWords(tongue);
        var key = "skipped-" + reason.Replace(", ", " ", StringComparison.Ordinal).Replace(' ', '-');
        return words.Has(key) ? words[key] : null;
    }
}
