using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>What the map is for: talks to give, teams that complete each other, and for staff what nobody here knows.</summary>
[Seen(By.Members)]
public sealed class NeedsModel(Visit visit, RituelsDb db, Recall recall, IEnumerable<IProposeTalks> talks) : PageModel
{
    /// <summary>How many must want what nobody knows before staff are told.</summary>
    public const int Many = 3;

    /// <summary>How many are in sight; the others are folded.</summary>
    public const int First = 6, FirstPairs = 3;

    internal Atlas Atlas { get; private set; } = null!;

    /// <summary>Subjects with somebody who can help and others who want to learn, the most wanted first.</summary>
    internal IReadOnlyList<Topic> Talks { get; private set; } = [];

    /// <summary>Wanted by many, known by none.</summary>
    internal IReadOnlyList<Topic> Missing { get; private set; } = [];
    internal IReadOnlyList<Pairing> Pairs { get; private set; } = [];
    public bool MayPropose => !visit.Cohort.IsClosed && talks.Any();

    public async Task OnGet(CancellationToken stop)
    {
        Atlas = await recall.Atlas(db, visit, stop);
        Talks = [.. Atlas.Topics.Where(topic => topic.Helpers.Any() && topic.Pupils.Any()).OrderByDescending(topic => topic.Pupils.Count())];
        Missing = [.. Atlas.Topics.Where(topic => !topic.Helpers.Any() && topic.Learners.Count() >= Many).OrderByDescending(topic => topic.Learners.Count())];
        Pairs = await recall.Of(("pairs", visit.Cohort.Id, visit.Today), () => Task.FromResult(Pairing.Of(Atlas)));
    }
}
