using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>A row of the register with the names that it leads to, as long as there are any.</summary>
public sealed record RegisterLine(RegisterRow Row, string? Person, string? Team);

/// <summary>Who took out what, the latest first, fifty a page.</summary>
[Seen(By.Staff)]
public sealed class RegisterModel(Visit visit, RituelsDb db) : PageModel
{
    private const int PerPage = 50, LastPage = 10_000;

    [BindProperty(SupportsGet = true)] public int Number { get; set; } = 1;

    public IReadOnlyList<RegisterLine> Lines { get; private set; } = [];
    public bool HasMore { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        Number = Math.Clamp(Number, 1, LastPage);
        var found = await db.Set<RegisterRow>().AsNoTracking().Where(r => r.CohortId == visit.Cohort.Id)
            .OrderByDescending(r => r.At).ThenByDescending(r => r.Id).Skip((Number - 1) * PerPage).Take(PerPage + 1)
            .Select(r => new RegisterLine(r,
                db.People.Where(p => p.Id == r.PersonId).Select(p => p.Name).FirstOrDefault(),
                db.Teams.Where(t => t.Id == r.TeamId).Select(t => t.Name).FirstOrDefault()))
            .ToListAsync(stop);
        (Lines, HasMore) = ([.. found.Take(PerPage)], found.Count > PerPage);
    }
}
