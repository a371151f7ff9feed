using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>Teams by weeks, with contacts and moods: whom nobody called.</summary>
[Seen(By.Staff)]
public sealed class CoachingOverviewModel(Visit visit, RituelsDb db, ITeamNews news) : PageModel
{
    public CoachingYear Year { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        var cohort = visit.Cohort;
        var weeks = cohort.WeeksFrom(cohort.FirstWeek).TakeWhile(week => week <= cohort.WeekAt(visit.Now)).ToList();
        var teams = await db.Teams.AsNoTracking().Include(t => t.Referent).Of(cohort).ToListAsync(stop);
        var contacts = await db.Set<Contact>().AsNoTracking().Of(cohort).Select(c => new ContactMark(c.TeamId, c.Day)).ToListAsync(stop);
        var book = await db.CoachingBookOf(cohort, stop);
        var rhythms = await db.Set<TeamRhythm>().AsNoTracking().Where(r => r.CohortId == cohort.Id).ToDictionaryAsync(r => r.TeamId, r => r.Days, stop);
        Year = new(cohort, weeks, teams, contacts, team => rhythms.GetValueOrDefault(team.Id, book.Rhythm), await Moods(weeks, stop), visit.Today);
    }

    private async Task<IReadOnlyDictionary<(Guid, IsoWeek), int?>> Moods(List<IsoWeek> weeks, CancellationToken stop) =>
        weeks.Count > 0 ? await news.Moods(visit.Cohort, weeks[0], weeks[^1], stop) : new Dictionary<(Guid, IsoWeek), int?>();
}
