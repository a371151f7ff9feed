using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>Everyone of a cohort with their parts in it, a search among them, and a form to add staff.</summary>
[Seen(By.Staff)]
public sealed class PeopleModel(Desk desk) : SettingsPage(desk)
{
    [BindProperty(SupportsGet = true)] public string? Q { get; set; }
    [BindProperty] public MemberInput Member { get; set; } = new();

    public IReadOnlyList<Membership> Memberships { get; private set; } = [];

    /// <summary>Each person found with their parts, staff first within a person, by name.</summary>
    public IEnumerable<IGrouping<Person, Membership>> Found =>
        Memberships.OrderByDescending(m => m.Role).GroupBy(m => m.Person!).Where(Matches)
            .OrderBy(p => p.Key.Name, NameOrder.Alphabetical);

    public int PeopleCount => Memberships.Select(m => m.PersonId).Distinct().Count();

    protected override async Task<bool> Load()
    {
        await base.Load();
        Memberships = await Db.Memberships.Of(Cohort).ToListAsync(Stop);
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPost()
    {
        if (await Member.ReadAs(Role.Staff, Form, nameof(Member), Db, Stop) is not { } read) return Page();
        var membership = new Membership { CohortId = Cohort.Id, PersonId = read.Person.Id, Role = Role.Staff, From = read.From, To = read.To };
        if (await Db.HasTwin(membership, Stop)) Form.Wrong("Member.Email", "wrong-member-twice");
        if (!Form.Holds) return Page();

        Db.Add(membership);
        return await SaveNew("added");
    }

    private bool Matches(IGrouping<Person, Membership> person)
    {
        var wanted = Folding.Fold(Q ?? "");
        return wanted.Length == 0 || person.Select(m => m.Team?.Name).Append(person.Key.Name).Append(person.Key.Email)
            .Any(text => text is not null && Folding.Fold(text).Contains(wanted, StringComparison.Ordinal));
    }
}
