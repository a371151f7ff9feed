using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>The instance: its cohorts and its administrators.</summary>
[Seen(By.Admins)]
public sealed class AdminModel(Desk desk) : FormPage(desk)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty] public string? Email { get; set; }
    [BindProperty] public Guid Person { get; set; }

    public IReadOnlyList<Cohort> Cohorts { get; private set; } = [];
    public IReadOnlyList<Person> Admins { get; private set; } = [];

    protected override async Task<bool> Load()
    {
        Cohorts = [.. (await Db.Cohorts.AsNoTracking().ToListAsync(Stop)).OrderBy(c => c.IsClosed).ThenByDescending(c => c.Starts).ThenBy(c => c.Slug, StringComparer.Ordinal)];
        Admins = [.. (await Db.People.Where(p => p.IsAdmin).ToListAsync(Stop)).OrderBy(p => p.Name, NameOrder.Alphabetical)];
        return true;
    }

    public void OnGet() { }

    public async Task<IActionResult> OnPostAdd()
    {
        var (name, email) = (Form.Text(nameof(Name), Name, PersonName.Longest), Form.Email(nameof(Email), Email));
        if (!Form.Holds) return Page();
        (await Db.Welcome(name, email, Stop)).IsAdmin = true;
        return await SaveNew("added");
    }

    /// <summary>An instance always keeps an administrator. Two who remove each other at once meet the version of the one they keep.</summary>
    public async Task<IActionResult> OnPostRemove()
    {
        if (Admins.FirstOrDefault(p => p.Id == Person) is not { } leaving) return NotFound();
        if (Admins.Count == 1) return Refuse("wrong-last-admin");
        leaving.IsAdmin = false;
        Db.Entry(Admins.First(p => p.Id != leaving.Id)).State = EntityState.Modified;
        return await SaveNew("removed", leaving.Id == Visit.Person!.Id ? "/" : null);
    }
}
