using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>
/// Names staff of a cohort: the first one, or one more when those who ran it have gone. An archive whose people were forgotten
/// is read again by whoever is named here.
/// </summary>
[Seen(By.Admins)]
public sealed class CohortStaffModel(Desk desk) : CohortAdminPage(desk)
{
    [BindProperty] public MemberInput Member { get; set; } = new();

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (await Member.ReadAs(Role.Staff, Form, nameof(Member), Db, Stop) is not { } read) return Page();
        var membership = new Membership { CohortId = Cohort.Id, PersonId = read.Person.Id, Role = Role.Staff };
        if (await Db.HasTwin(membership, Stop)) Form.Wrong("Member.Email", "wrong-member-twice");
        if (!Form.Holds) return Page();

        Db.Add(membership);
        return await SaveNew("added");
    }
}
