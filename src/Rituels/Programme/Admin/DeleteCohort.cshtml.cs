using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Deletes a cohort whole, once its id was typed.</summary>
[Seen(By.Admins)]
public sealed class DeleteCohortModel(Desk desk) : CohortAdminPage(desk)
{
    [BindProperty] public string? Confirmation { get; set; }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (Confirmation?.Trim() != Cohort.Slug) Form.Wrong(nameof(Confirmation), "wrong-confirmation", Cohort.Slug);
        if (!Form.Holds) return Page();
        await Db.DeleteWhole(Cohort, Visit.Person!.Id, Stop);
        return Done("deleted", "/admin");
    }
}
