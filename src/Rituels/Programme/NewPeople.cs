using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>
/// Who came to the cohort since the Monday before, for the gazette: those whose first part in it begins after that day, up to this Monday. Whoever
/// begins with the cohort is not new.
/// </summary>
internal sealed class NewPeople(RituelsDb db) : IGazetteSource
{
    /// <summary>How the names of its lines begin; the person's id follows.</summary>
    public const string Source = "person/";

    public async Task<IReadOnlyList<GazetteItem>> For(Cohort cohort, IsoWeek week, Tongue tongue, DateTimeOffset now, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => m.From != null && m.From > week.Previous.Monday && m.From <= week.Monday && m.From > cohort.Starts).ToListAsync(stop);
        var ids = parts.Select(m => m.PersonId).Distinct().ToList();
        var known = await db.Memberships.Where(m => m.CohortId == cohort.Id && ids.Contains(m.PersonId) && (m.From == null || m.From <= week.Previous.Monday)).Select(m => m.PersonId).ToListAsync(stop);
        var words = new ProgrammeWords(tongue);
        return [.. parts.Where(m => !known.Contains(m.PersonId)).GroupBy(m => m.PersonId).OrderBy(own => own.First().Person!.Name, NameOrder.Alphabetical).Select(own => Item(cohort, [.. own], words))];
    }

    private static GazetteItem Item(Cohort cohort, List<Membership> own, ProgrammeWords words)
    {
        var teams = own.Select(m => m.Team).OfType<Team>().DistinctBy(team => team.Id).OrderBy(team => team.Name, NameOrder.Alphabetical).ToList();
        var name = own[0].Person!.Name;
        var text = teams.Count == 0 ? words["joins-staff", name] : words[own[0].Role == Role.Mentor ? "joins-as-mentor" : "joins", name, words.Tongue.List(teams.Select(team => team.Name))];
        return new(GazetteSubject.NewPeople, Source + own[0].PersonId, text, teams.Count == 0 ? null : $"/{cohort.Slug}/teams/{teams[0].Slug}");
    }
}
