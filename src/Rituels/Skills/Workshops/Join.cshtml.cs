using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>The short address of workshops: whoever has no camera types the code that the wall shows.</summary>
[Seen(By.Anyone)]
public sealed class JoinModel(JoinDesk desk, SkillsWords words) : PageModel
{
    [BindProperty] public string? Code { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        var joined = await desk.Find(HttpContext, Code, stop);
        if (joined.Workshop is { Code: { } code }) return Redirect($"/join/{code}");
        ModelState.AddModelError(nameof(Code), words[joined.Why]);
        return Page();
    }
}
