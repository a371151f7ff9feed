using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>A cohort that somebody reads today, and their parts in it.</summary>
internal sealed record MyCohort(Cohort Cohort, IReadOnlyList<Membership> Memberships)
{
    /// <summary>Each part in the cohort's words: <c>EIG, Cartodémo</c>.</summary>
    public IEnumerable<string> Parts(AccountWords words)
    {
        var terms = Cohort.Vocabulary.In(words.Tongue.Language);
        return Memberships.Select(m => m.Role switch
        {
            Role.Fellow => terms.Fellow.One,
            Role.Mentor => terms.Mentor.One,
            _ => words["role-staff"],
        } + (m.Team is { } team ? ", " + team.Name : ""));
    }
}

internal static class MyCohorts
{
    /// <summary>The visitor's cohorts, the latest first; none for somebody not signed in.</summary>
    public static async Task<List<MyCohort>> Mine(this RituelsDb db, Visit visit)
    {
        if (visit.Person is not { Memberships: { Count: > 0 } memberships }) return [];
        var ids = memberships.Select(m => m.CohortId).Distinct().ToList();
        var cohorts = await db.Cohorts.AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync();
        return [.. cohorts.OrderByDescending(c => c.Starts).ThenBy(c => c.Slug)
            .Select(c => new MyCohort(c, [.. memberships.Where(m => m.CohortId == c.Id && m.ReadsOn(c.Today(visit.Now), c))]))
            .Where(mine => mine.Memberships.Count > 0)];
    }
}
