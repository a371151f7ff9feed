using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>What became of the sample cohort's requests: some wait, some have offers or a helper, most have ended; two were asked here.</summary>
internal sealed class SampleHelp(RituelsDb db) : ISample
{
    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var people = db.People.Local.ToDictionary(p => p.Id, p => p.EmailKey);
        var parts = db.Memberships.Local.Where(m => m.CohortId == cohort.Id).OrderBy(m => people[m.PersonId], StringComparer.Ordinal).ToList();
        var (life, slugs) = (new HelpLife(cohort, parts, seed), teams.ToDictionary(t => t.Id, t => t.Slug));
        foreach (var request in db.Set<HelpRequest>().Local.Where(r => r.CohortId == cohort.Id).ToList()) Live(request, life, $"{slugs[request.TeamId!.Value]}/{request.Week}", now);
        foreach (var (team, days) in teams.Zip((int[])[10, 2])) Ask(cohort, team, life, now.AddDays(-days), parts.Where(m => m.TeamId != team.Id).Take(days / 5));
        return Task.CompletedTask;
    }

    private void Ask(Cohort cohort, Team team, HelpLife life, DateTimeOffset at, IEnumerable<Membership> helpers)
    {
        if (at.DayIn(cohort.Zone(at)) < cohort.Starts) return;
        var random = life.Drawn($"{team.Slug}/ask");
        var asked = HelpRequest.Ask(cohort, team.Id, life.Pick("ask", random), $"own/{team.Slug}", null, at);
        foreach (var helper in helpers) asked.Offer(helper.PersonId, life.Pick("offer", random), at.AddDays(1));
        db.Add(asked);
    }

    /// <summary>All that was said was told by now: nobody of the sample is written to about what is past.</summary>
    private static void Live(HelpRequest request, HelpLife life, string name, DateTimeOffset now)
    {
        for (var at = request.AskedAt.AddDays(1); at < now && request.IsOpen; at = at.AddDays(1)) life.Step(request, name, at);
        foreach (var comment in request.Comments) comment.Tell();
    }
}
