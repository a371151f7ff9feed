using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>A stand-up for the cohort's people: who speaks, in which order; and once it is over, who was heard and what was noted.</summary>
[Seen(By.Members)]
public sealed class SummaryModel(Visit visit, RituelsDb db) : PageModel
{
    public StandUp StandUp { get; private set; } = null!;
    public IReadOnlyList<StandUpNote> Notes { get; private set; } = [];
    public IReadOnlyDictionary<Guid, string> Slugs { get; private set; } = new Dictionary<Guid, string>();
    public string At => $"/{visit.Cohort.Slug}/stand-ups/{StandUp.Id}";
    public bool MayHost => visit.IsStaff || StandUp.IsHostedBy(visit.Person!.Id);

    public async Task<IActionResult> OnGet(Guid id, CancellationToken stop)
    {
        if (await db.Set<StandUp>().AsNoTracking().Of(visit.Cohort).FirstOrDefaultAsync(s => s.Id == id, stop) is not { } standUp) return NotFound();
        StandUp = standUp;
        Notes = await db.NotesOf(StandUp, stop);
        Slugs = await db.Teams.AsNoTracking().Of(visit.Cohort).ToDictionaryAsync(team => team.Id, team => team.Slug, stop);
        return Page();
    }
}
