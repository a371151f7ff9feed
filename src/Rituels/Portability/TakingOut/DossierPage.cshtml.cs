using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>A team's whole story on one page, made to be printed.</summary>
[Seen(By.Members)]
public sealed class DossierModel(Visit visit, RituelsDb db, Dossiers dossiers, IEnumerable<IExport> exports) : PageModel
{
    public Dossier Dossier { get; private set; } = null!;
    public IEnumerable<string> Sources => exports.Select(source => source.Name);

    public async Task<IActionResult> OnGet(string team, CancellationToken stop)
    {
        if (await db.TeamOf(visit.Cohort, team, stop) is not { } found) return NotFound();
        Dossier = await dossiers.Of(Extract.For(visit, found), found, stop);
        return Page();
    }
}
