using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>A cohort that still goes on for somebody, and its staff, whom they ask.</summary>
/// <param name="Addresses">Those that staff show, and the one that they share in place of the others.</param>
public sealed record RunningCohort(Cohort Cohort, IReadOnlyList<Person> Staff, IReadOnlyList<string> Addresses);

/// <summary>What the instance holds on its reader: as one file, and to be erased once no cohort of theirs goes on.</summary>
[Seen(By.SignedIn)]
public sealed class MyDataModel(Desk desk, Eraser eraser, IAddressBook book) : FormPage(desk)
{
    [BindProperty] public string? Confirmation { get; set; }

    public Person Me => Visit.Person!;
    public IReadOnlyList<RunningCohort> Running { get; private set; } = [];
    public IReadOnlyList<string> Foretold { get; private set; } = [];
    public bool MayErase => !Me.IsAdmin && Running.Count == 0;

    /// <summary>The answer to the last form that somebody sends here.</summary>
    public bool IsGone { get; private set; }

    private Erasure Everything => Erasure.Of(Me);

    protected override async Task<bool> Load()
    {
        var ids = Me.Memberships.Select(m => m.CohortId).Distinct().ToList();
        var cohorts = await Db.Cohorts.AsNoTracking().Where(c => ids.Contains(c.Id) && c.ClosedAt == null).OrderBy(c => c.Slug).ToListAsync(Stop);
        var running = cohorts.Where(c => GoesOn(c, c.Today(Visit.Now))).ToList();
        var staff = await StaffOf(running);
        var told = new List<RunningCohort>();
        foreach (var cohort in running) told.Add(await Ask(cohort, [.. staff[cohort.Id].Where(m => m.CoversDay(cohort.Today(Visit.Now))).Select(m => m.Person!).DistinctBy(p => p.Id)]));
        Running = told;
        if (MayErase) Foretold = await eraser.Foretell(Everything, Stop);
        return true;
    }

    private async Task<RunningCohort> Ask(Cohort cohort, IReadOnlyList<Person> staff)
    {
        var addresses = await book.ForMembers(cohort, Stop);
        return new(cohort, staff, [.. staff.Select(addresses.Of).OfType<string>().Distinct()]);
    }

    private bool GoesOn(Cohort cohort, DateOnly today) => cohort.Ends >= today && Me.Memberships.Any(m => m.CohortId == cohort.Id && !(m.Until < today));

    private async Task<ILookup<Guid, Membership>> StaffOf(IReadOnlyList<Cohort> cohorts)
    {
        var ids = cohorts.Select(c => c.Id).ToList();
        var staff = await Db.Memberships.AsNoTracking().Include(m => m.Person).Where(m => ids.Contains(m.CohortId) && m.Role == Role.Staff).OrderBy(m => m.Id).ToListAsync(Stop);
        return staff.ToLookup(m => m.CohortId);
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostFile()
    {
        var told = await eraser.Tell(Me, Stop);
        Db.AddRange(Me.Memberships.Select(m => m.CohortId).Distinct()
            .Select(cohort => new RegisterRow { CohortId = cohort, PersonId = Me.Id, What = Taken.PersonalFile, At = Visit.Now, Format = "json", Records = 1 }));
        await Db.SaveChangesAsync(Stop);
        var file = new { format = "rituels/person", version = 1, exportedAt = Visit.Now, held = told };
        return new TakenOut("rituels.json", JsonFile.Type, (stream, stop) => JsonSerializer.SerializeAsync(stream, file, JsonFile.Options, stop));
    }

    public async Task<IActionResult> OnPostErase()
    {
        if (!MayErase) return NotFound();
        if (Person.KeyOf(Confirmation ?? "") != Me.EmailKey) Form.Wrong(nameof(Confirmation), "wrong-confirmation", Me.Email);
        return Form.Holds ? await Leave() : Page();
    }

    private async Task<IActionResult> Leave()
    {
        await eraser.Erase(Everything, Taken.Erased, by: null, Visit.Now, Stop);
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Visit.Begin(null, null);
        IsGone = true;
        return Page();
    }
}
