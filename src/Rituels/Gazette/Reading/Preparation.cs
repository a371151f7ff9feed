using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>Where an issue of the running or the next week stands, for those who edit it.</summary>
/// <param name="Hours">When it is drafted and leaves; null for a week without.</param>
public sealed record Preparation(IsoWeek Week, Issue? Issue, (DateTimeOffset Draft, DateTimeOffset Leaves)? Hours)
{
    /// <summary>The words that say it: none, draft, late, approved, left.</summary>
    public string StateAt(DateTimeOffset now) => Issue switch
    {
        null => "none",
        { HasLeft: true } => "left",
        { IsApproved: true } => "approved",
        _ => Hours?.Leaves > now ? "draft" : "late",
    };

    public string State(GazetteWords words, DateTimeOffset now) => StateAt(now) switch
    {
        "none" when Hours is { } hours && hours.Draft > now => words["state-none", words.Tongue.When(hours.Draft)],
        "none" => words["state-nothing"],
        "draft" => words["state-draft", words.Tongue.When(Hours!.Value.Leaves)],
        "approved" when Hours is { } hours && hours.Leaves > now => words["state-approved", words.Tongue.When(hours.Leaves)],
        "approved" => words["state-leaving"],
        var other => words[$"state-{other}"],
    };
}
