using Rituels.Delivery;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>What the room's mails and what it does by itself are called in the ledger.</summary>
internal sealed class CoachingOccasions : IOccasionWords
{
    private static readonly string[] Kinds = [CoachingSteps.Monday, CoachingSteps.Expire, .. Enum.GetValues<SessionNews>().Select(CoachingLetters.News)];

    public string Ritual => CoachingSteps.Name;

    public OccasionName? Name(string kind, string period, Tongue tongue)
    {
        var words = new CoachingMailWords(tongue);
        var week = DateOnly.TryParseExact(period, "yyyy-MM-dd", out var day) ? tongue.Date(day, year: false) : "";
        return Array.Find(Kinds, known => kind.StartsWith(known, StringComparison.Ordinal)) is { } known ? new(words[$"occasion-{known}", week], words[$"occasion-{known}-subject", week]) : null;
    }

    public string? Why(string reason, Tongue tongue)
    {
        var words = new CoachingMailWords(tongue);
        var key = "skipped-" + reason.Replace(' ', '-');
        return words.Has(key) ? words[key] : null;
    }
}
