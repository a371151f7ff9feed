using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary>
/// The programme on one page, the same for each reader: what it is, how its rituals go, what comes, its teams and places. For the cohort's people alone
/// where they chose so: others are then met as at any page of members.
/// </summary>
[Seen(By.Public)]
public sealed class ProgrammePageModel(Visit visit, ProgrammeDesk desk, IEnumerable<IProgrammePart> rooms) : PageModel
{
    public ProgrammeTold Told { get; private set; } = null!;
    public bool IsPublic { get; private set; }
    public List<Part> Parts { get; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        IsPublic = (await desk.BookOf(visit.Cohort, stop)).IsPublic;
        if (!IsPublic && !visit.IsMember) return visit.Person is null ? Redirect("/account/sign-in?returnUrl=" + Uri.EscapeDataString(Request.Path)) : NotFound();
        Told = await desk.Tell(visit.Cohort, visit.Tongue, visit.Now, stop);
        foreach (var room in rooms)
            if (await room.Make(visit, stop) is { } part) Parts.Add(part);
        return Page();
    }
}
