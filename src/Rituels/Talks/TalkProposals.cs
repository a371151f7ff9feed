using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>What other rituals that see a talk is wanted put down as an idea.</summary>
internal sealed class TalkProposals(RituelsDb db) : IProposeTalks
{
    public async Task<string> Idea(Cohort cohort, string title, string about, string source, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        var known = db.Set<Talk>().Local.FirstOrDefault(t => t.CohortId == cohort.Id && t.Source == source)
            ?? await db.Set<Talk>().FirstOrDefaultAsync(t => t.CohortId == cohort.Id && t.Source == source, stop);
        var talk = known ?? db.Add(Talk.Idea(cohort, Short(title), Characters.First(about.Trim(), TalkText.LongestAbout), source, by, now)).Entity;
        return $"/{cohort.Slug}/talks/{talk.Id}";
    }

    /// <summary>On one line, cut between words.</summary>
    internal static string Short(string title)
    {
        var line = string.Join(' ', title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Characters.Fit(line, TalkText.LongestTitle)) return line;
        var cut = Characters.First(line, TalkText.LongestTitle - 1);
        return (cut.LastIndexOf(' ') is var space and > 0 ? cut[..space] : cut) + "…";
    }
}
