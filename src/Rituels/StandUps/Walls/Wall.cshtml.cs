using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>A screen in a meeting room, without an account: it shows a code, and then the stand-up whose host has typed it.</summary>
[Seen(By.Anyone)]
public sealed class WallModel(Visit visit, WallDesk walls, Boards boards, CodeLimit limit) : PageModel
{
    public Board? Board { get; private set; }

    /// <summary>As it is read aloud, in two halves; null when none is shown.</summary>
    public string? Code { get; private set; }
    public bool IsOver { get; private set; }
    public bool WasTooOften { get; private set; }
    public long CodeEndsIn { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        var wall = await walls.Find(HttpContext, stop);
        if (await walls.See(wall, stop) is { } shown)
        {
            visit.Tongue.Speak(shown.Cohort.Languages.Contains(visit.Tongue.Language) ? visit.Tongue.Language : shown.Cohort.Languages[0], shown.Cohort.Vocabulary);
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = visit.Tongue.Culture;
            Board = await boards.Of(shown.Cohort, shown.StandUp, visit.Now, stop);
        }
        else if (wall?.IsWaitingAt(visit.Now) == true)
        {
            Code = walls.CodeOf(HttpContext);
            CodeEndsIn = (long)(wall.CodeEnds - visit.Now).TotalMilliseconds + 1000;
        }
        else IsOver = wall is not null;
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        WasTooOften = !limit.Allows(Network.Of(HttpContext));
        if (WasTooOften) return Page();
        await walls.ShowCode(HttpContext, stop);
        return Redirect("/wall");
    }
}
