using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>
/// Somebody's name and address, which sign-in follows, and days away. Whoever may change them decides about all of that person's cohorts.
/// </summary>
[Seen(By.Staff)]
public sealed class PersonModel(Desk desk, IAddressChange addresses) : SettingsPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public SpanInput Away { get; set; } = new();

    public Person Person { get; private set; } = null!;
    public AbsencePart Absences { get; private set; } = null!;
    public IEnumerable<Membership> Parts => Person.Memberships.Where(m => m.CohortId == Cohort.Id);

    /// <summary>Why name and address are not to be changed here (a key of words); null when they are.</summary>
    public string? Refusal =>
        Person.IsAdmin && !Visit.IsAdmin ? "person-is-admin"
        : !Visit.IsAdmin && Person.Memberships.Any(m => !MyCohorts.Contains(m.CohortId)) ? "person-is-shared"
        : null;

    private IEnumerable<Guid> MyCohorts => Visit.Person!.Memberships.Where(m => m.Role == Role.Staff && m.CoversDay(Visit.Today)).Select(m => m.CohortId);

    protected override async Task<bool> Load()
    {
        await base.Load();
        if (!Guid.TryParse(RouteData.Values["person"] as string, out var id)) return false;
        Person = (await Db.People.Include(p => p.Memberships).ThenInclude(m => m.Team).AsSplitQuery()
            .FirstOrDefaultAsync(p => p.Id == id && p.Memberships.Any(m => m.CohortId == Cohort.Id), Stop))!;
        if (Person is null) return false;
        Absences = await AbsencePart.Of(Db, Person.Id, Visit.Today, Away, isOwn: false, Refusal is null ? null : "away-elsewhere", Stop);
        return true;
    }

    public void OnGet() => (Name, Email) = (Person.Name, Person.Email);

    public async Task<IActionResult> OnPost()
    {
        if (Refusal is { } reason) Form.Wrong("", reason);
        var (name, email) = (Form.Text(nameof(Name), Name, PersonName.Longest), Form.Email(nameof(Email), Email));
        if (Form.Holds && await Db.People.At(email, Stop) is { } holder && holder.Id != Person.Id) Form.Wrong(nameof(Email), "wrong-email-taken");
        if (!Form.Holds) return Page();

        var old = Person.Email;
        Person.Name = name;
        Person.MoveTo(email);
        if (Person.EmailKey != Person.KeyOf(old)) await addresses.Follow(Person, old, Cohort, Visit.Now);
        return await Save(Person, "saved");
    }

    public async Task<IActionResult> OnPostAway()
    {
        if (Absences.Refusal is { } reason) Form.Wrong("", reason);
        if (AbsencePart.Read(Form, Person.Id, Away, Visit.Today, Absences.Ahead.Count) is { } absence)
        {
            await Db.Note(absence, Stop);
            return Done("saved");
        }
        OnGet();
        return Page();
    }

    public async Task<IActionResult> OnPostBack(DateOnly? from, DateOnly? to)
    {
        if (Absences.Refusal is { } reason) return Refuse(reason);
        await Db.Forget(Person.Id, from, to, Stop);
        return Done("removed");
    }
}
