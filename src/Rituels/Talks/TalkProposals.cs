using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>What other rituals that see a talk is wanted put down as an idea.</summary>
internal sealed class TalkProposals(RituelsDb db) : IProposeTalks
{
    public async Task<string> Idea(Cohort cohort, string title, string about, string source, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        // One of the same source that is about to be added counts as there.
        await db.Set<Talk>().Where(t => t.CohortId == cohort.Id && (t.Source == source || t.Source.StartsWith(source + "/"))).LoadAsync(stop);
        var known = db.Set<Talk>().Local.Where(t => t.CohortId == cohort.Id && (t.Source == source || t.Source.StartsWith(source + "/", StringComparison.Ordinal))).ToList();
        var talk = known.Find(t => !IsGone(t, cohort, now)) ?? db.Add(Talk.Idea(cohort, Short(title), Characters.First(about.Trim(), TalkText.LongestAbout), known.Count == 0 ? source : $"{source}/{known.Count + 1}", by, now)).Entity;
        talk.Revive(now);
        return $"/{cohort.Slug}/talks/{talk.Id}";
    }

    /// <summary>It was held, or calendars say that it is cancelled: who wants it again wants another one.</summary>
    private static bool IsGone(Talk talk, Cohort cohort, DateTimeOffset now) => talk.IsOver(cohort, now) || (talk.State == TalkState.Dropped && talk.Day is not null);

    /// <summary>On one line, cut between words.</summary>
    internal static string Short(string title)
    {
        var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Characters.Fit(line, TalkText.LongestTitle)) return line;
        var cut = Characters.First(line, TalkText.LongestTitle - 1);
        return (cut.LastIndexOf(' ') is var space and > 0 ? cut[..space] : cut) + "…";
    }
}
