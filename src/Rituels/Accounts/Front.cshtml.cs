using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>A cohort in a list, with the reader's parts in it.</summary>
internal sealed record CohortLine(Cohort Cohort, IEnumerable<string> Parts);

/// <summary>The instance's front page: the reader's cohorts, then those that are shown to everyone.</summary>
[Seen(By.Anyone)]
internal sealed class FrontModel(RituelsDb db, Visit visit) : PageModel
{
    public IReadOnlyList<MyCohort> Mine { get; private set; } = [];
    public IReadOnlyList<Cohort> Others { get; private set; } = [];

    public async Task OnGet()
    {
        Mine = await db.Mine(visit);
        var listed = await db.Cohorts.AsNoTracking().Where(c => c.IsListed).ToListAsync();
        Others = [.. listed.Where(c => Mine.All(mine => mine.Cohort.Id != c.Id)).OrderByDescending(c => c.Starts).ThenBy(c => c.Slug)];
    }
}
