using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>The cohort's home: for its people what each ritual has to say today, for others its name, its dates and what is public.</summary>
[Seen(By.Public)]
public sealed class HomeModel(Visit visit, RituelsDb db, IEnumerable<IHomePart> rituals) : PageModel
{
    public List<Part> Parts { get; } = [];
    public int Teams { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        if (!visit.IsMember) Teams = await db.Teams.CountAsync(t => t.CohortId == visit.Cohort.Id, stop);
        foreach (var ritual in rituals.Where(ritual => visit.IsMember || ritual.IsForOutsiders))
            if (await ritual.Make(visit, stop) is { } part) Parts.Add(part);
    }
}
