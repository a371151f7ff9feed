using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Retrospectives;

/// <summary>The cohort's year at a glance: what everybody has been told, as pictures, by team and by week.</summary>
[Seen(By.Members)]
public sealed class ArchiveModel(Visit visit, RituelsDb db, Recall recall, IEnumerable<IArchivePart> rituals) : PageModel
{
    public CohortYear Year { get; private set; } = null!;

    /// <summary>What other rituals keep of the year.</summary>
    public List<Part> Parts { get; } = [];

    /// <summary>Newest first, by the month each week closes in.</summary>
    public IEnumerable<IGrouping<DateOnly, YearWeek>> Months =>
        Year.Weeks.Reverse().GroupBy(week => new DateOnly(week.Plan.ClosingDay.Year, week.Plan.ClosingDay.Month, 1));

    public async Task OnGet(CancellationToken stop)
    {
        var running = visit.Cohort.PlanOf(visit.Cohort.WeekAt(visit.Now));
        Year = await recall.Of(("year", visit.Cohort.Id, running.Week, running.IsPublishedAt(visit.Now)),
            () => CohortYear.Read(db, visit.Cohort, CohortYear.Told(visit.Cohort, visit.Now), stop));
        foreach (var ritual in rituals)
            if (await ritual.Make(visit, stop) is { } part) Parts.Add(part);
    }
}
