using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>The screen for the wall, for whoever of the cohort opens it; those who host press keys on it too.</summary>
[Seen(By.Members)]
public sealed class WatchModel(Visit visit, RituelsDb db, Boards boards) : PageModel
{
    public Board Board { get; private set; } = null!;
    public string At => $"/{visit.Cohort.Slug}/stand-ups/{Board.StandUp.Id}";
    public bool MayHost => !visit.Cohort.IsClosed && (visit.IsStaff || Board.StandUp.IsHostedBy(visit.Person!.Id));

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<StandUp>().AsNoTracking().Of(visit.Cohort).FirstOrDefaultAsync(s => s.Id == id, stop) is not { } standUp) return NotFound();
        Board = await boards.Of(visit.Cohort, standUp, visit.Now, stop);
        return Page();
    }
}
