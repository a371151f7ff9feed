using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>A gazette that left, as the mail told it, in the reader's language.</summary>
[Seen(By.Members)]
public sealed class IssueModel(RituelsDb db, Visit visit, GazetteMailWords words) : PageModel
{
    public GazetteView View { get; private set; } = null!;
    public IsoWeek? Before { get; private set; }
    public IsoWeek? After { get; private set; }

    public async Task<IActionResult> OnGet(string week, CancellationToken stop)
    {
        if (!IsoWeek.TryParse(week, out var of)) return NotFound();
        var left = await db.Set<Issue>().AsNoTracking().Of(visit.Cohort).Left().Select(i => i.Week).ToListAsync(stop);
        if (left.IndexOf(of) is var at && at < 0) return NotFound();
        var issue = await db.Set<Issue>().AsNoTracking().Of(visit.Cohort, of, stop);
        View = new(visit.Cohort, issue!, await db.TeamNames(visit.Cohort, stop), words, path => path);
        (Before, After) = (at + 1 < left.Count ? left[at + 1] : null, at > 0 ? left[at - 1] : null);
        return Page();
    }
}
