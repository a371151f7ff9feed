using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// Erases somebody from the cohort, once what will go was shown. Other cohorts keep them; who is of no other leaves the
/// instance. An archive's people may ask for it as well.
/// </summary>
[Seen(By.Staff)]
public sealed class ErasePersonModel(Desk desk, Eraser eraser) : SettingsPage(desk)
{
    public const string Keep = "keep", Go = "go";

    /// <summary>What becomes of what they wrote: keep or go.</summary>
    [BindProperty] public string? Words { get; set; }

    public Person Person { get; private set; } = null!;

    /// <summary>What will happen, shown before it is confirmed; null before the choice.</summary>
    public IReadOnlyList<string>? Foretold { get; private set; }

    public bool IsMyself => Person.Id == Visit.Person!.Id;

    protected override bool IsReadOnly => false;

    private Erasure Erasure => new(Person, Cohort, KeepsWords: Words == Keep);

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (!Guid.TryParse(RouteData.Values["person"] as string, out var id)) return false;
        Person = (await Db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id && p.Memberships.Any(m => m.CohortId == Cohort.Id), Stop))!;
        return Person is not null;
    }

    public void OnGet() => Words = Keep;

    public async Task<IActionResult> OnPostPreview()
    {
        if (await Holds()) Foretold = await eraser.Foretell(Erasure, Stop);
        return Page();
    }

    public async Task<IActionResult> OnPostErase() => await Holds() ? await SaveNew("erased", $"{Root}/people") : Page();

    protected override Task Write() => eraser.Erase(Erasure, Taken.Erased, Visit.Person!.Id, Visit.Now, Stop);

    private async Task<bool> Holds()
    {
        if (Words is not (Keep or Go)) Form.Wrong(nameof(Words), "wrong-choice");
        if (IsMyself) Form.Wrong("", "wrong-erase-myself");
        else if (!await StaffRemains()) Form.Wrong("", "wrong-last-staff");
        return Form.Holds;
    }

    /// <summary>A cohort that goes on keeps staff; an archive may lose its last.</summary>
    private async Task<bool> StaffRemains()
    {
        if (Cohort.IsClosed || Cohort.Ends < Visit.Today) return true;
        var others = await Db.Memberships.AsNoTracking().Where(m => m.CohortId == Cohort.Id && m.PersonId != Person.Id).ToListAsync(Stop);
        return Cohort.KeepsStaff(others, Visit.Today);
    }
}
