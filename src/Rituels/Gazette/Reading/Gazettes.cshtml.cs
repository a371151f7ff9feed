using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>All gazettes that left, the latest first; for staff, where those of this week and the next stand.</summary>
[Seen(By.Members)]
public sealed class GazettesModel(RituelsDb db, Visit visit) : PageModel
{
    public IReadOnlyList<Issue> Left { get; private set; } = [];
    public IReadOnlyList<Preparation> Preparations { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Left = await db.Set<Issue>().AsNoTracking().Of(visit.Cohort).Left().ToListAsync(stop);
        if (!visit.IsStaff || visit.Cohort.IsClosed) return;
        var (book, week) = (await db.GazetteBookOf(visit.Cohort, stop), IsoWeek.Of(visit.Today));
        var last = week.Next;
        var open = await db.Set<Issue>().AsNoTracking().Of(visit.Cohort).Where(i => i.Week >= week && i.Week <= last).ToListAsync(stop);
        Preparations = [.. new[] { week, last }.Where(of => of.Sunday >= visit.Cohort.Starts && of.Monday <= visit.Cohort.Ends).Select(of => new Preparation(of, open.Find(i => i.Week == of), book.HoursOf(visit.Cohort, of)))];
    }
}
