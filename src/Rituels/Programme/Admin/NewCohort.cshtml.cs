using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>A new cohort with the product's rhythm, and the first of its staff, who sets the rest.</summary>
[Seen(By.Admins)]
public sealed class NewCohortModel(Desk desk) : FormPage(desk)
{
    [BindProperty] public string? Id { get; set; }
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Starts { get; set; }
    [BindProperty] public string? Ends { get; set; }
    [BindProperty] public MemberInput Staff { get; set; } = new();

    protected override Task<bool> Load() => Task.FromResult(true);

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        var id = await CohortId.Read(Form, nameof(Id), Id, Db, Stop);
        var name = Form.Text(nameof(Name), Name, CohortLimits.Name);
        var (starts, ends) = CohortDates.Read(Form, nameof(Starts), Starts, nameof(Ends), Ends);
        if (await Staff.ReadAs(Role.Staff, Form, nameof(Staff), Db, Stop) is not { } first) return Page();

        var cohort = Cohort.Start(id, name, starts, ends, Rhythm.Default, Visit.Now);
        Db.Add(cohort);
        Db.Add(new Membership { CohortId = cohort.Id, PersonId = first.Person.Id, Role = Role.Staff });
        return await SaveNew("added", "/admin");
    }
}
