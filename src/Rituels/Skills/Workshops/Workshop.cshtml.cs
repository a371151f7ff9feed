using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>Staff begin a workshop, show its wall, and end it: then its code opens nothing any more.</summary>
[Seen(By.Staff)]
public sealed class WorkshopModel(Desk desk, LiveWatch watch, IOptions<Settings> settings) : FormPage(desk)
{
    public SkillsWorkshop? Workshop { get; private set; }

    /// <summary>People of whom something waits to be confirmed.</summary>
    public int Unconfirmed { get; private set; }

    public string Address => settings.Value.LinkTo("/join");

    private string At => $"/{Visit.Cohort.Slug}/skills/workshop";

    protected override async Task<bool> Load()
    {
        Workshop = await Db.WorkshopOf(Visit.Cohort, Visit.Now, Stop);
        Unconfirmed = await Db.Set<Placement>().Of(Visit.Cohort).Where(p => !p.IsConfirmed).Select(p => p.PersonId).Distinct().CountAsync(Stop);
        return true;
    }

    public void OnGet() { }

    /// <summary>Pressed twice, or by two, it is one workshop: of two begun at once one is saved.</summary>
    public async Task<IActionResult> OnPostStart()
    {
        if (Workshop is not null) return Redirect(At);
        Db.Add(SkillsWorkshop.Start(Visit.Cohort, Visit.Person!.Id, Visit.Now));
        try
        {
            await Db.SaveWithin(Visit.Cohort, Stop);
        }
        catch (DbUpdateException)
        {
            return Redirect(At);
        }
        watch.Ring(Visit.Cohort.Id);
        return Redirect(At);
    }

    public async Task<IActionResult> OnPostEnd()
    {
        if (Workshop is null) return Redirect(At);
        Workshop.End(Visit.Now);
        await Db.SaveChangesAsync(Stop);
        watch.Ring(Visit.Cohort.Id);
        return Redirect($"{At}?done=saved");
    }
}
