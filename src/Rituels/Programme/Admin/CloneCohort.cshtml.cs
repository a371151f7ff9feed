using Microsoft.AspNetCore.Mvc;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>A past cohort's settings for a new one: rhythm, words, recipients, looks, staff and what each ritual keeps; not its people.</summary>
[Seen(By.Admins)]
public sealed class CloneCohortModel(Desk desk, IEnumerable<ICohortPart> parts) : CohortAdminPage(desk)
{
    [BindProperty] public string? Id { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Starts { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var id = await CohortId.Read(Form, nameof(Id), Id, Db, Stop);
        var (name, starts) = (Form.Text(nameof(Name), Name, CohortLimits.Name), Form.RequiredDay(nameof(Starts), Starts));
        if (!Form.Holds) return Page();

        var again = Cohort.Again(id, name, starts, Visit.Now);
        Db.Add(again);
        Db.AddRange(Staff.Where(m => m.CoversDay(Cohort.Ends)).Select(m => new Membership { CohortId = again.Id, PersonId = m.PersonId, Role = Role.Staff }));
        await CopyLogo(again);
        foreach (var part in parts) await part.Copy(Cohort, again, Stop);
        return await SaveNew("added", "/admin");
    }

    private async Task CopyLogo(Cohort again)
    {
        if (await Db.Logos.FindAsync([Cohort.Id], Stop) is not { } logo) return;
        Db.Add(new Logo { CohortId = again.Id, Content = logo.Content, ContentType = logo.ContentType });
        again.HasLogo = true;
    }
}
