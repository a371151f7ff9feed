using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>One team, for somebody outside who was given its link: nothing leads from here into the cohort.</summary>
[Seen(By.Bearer), EnableRateLimiting(ShareLimits.Policy)]
internal sealed class SharedModel(SharedTeams teams, Dossiers dossiers, IEnumerable<IExport> exports) : PageModel
{
    public Dossier? Dossier { get; private set; }
    public DateOnly Until { get; private set; }
    public IEnumerable<string> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGet(string token, CancellationToken stop)
    {
        if (await teams.Open(token, Response, stop) is { } shared)
        {
            (Until, Tables) = (shared.Link.Until, SharedCsv.Of(token, exports));
            Dossier = await dossiers.Of(shared.Extract, shared.Extract.Team!, stop);
        }
        else Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }
}
