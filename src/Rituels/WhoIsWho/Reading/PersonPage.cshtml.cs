using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>Somebody's page: what they show of themselves, and what each ritual knows of them that everybody may read.</summary>
[Seen(By.Members)]
public sealed class PersonPageModel(Desk desk, Rolls rolls, AddressBook book, IEnumerable<IPersonPart> rituals) : FormPage(desk)
{
    private Addresses _addresses = null!;

    public Entry Entry { get; private set; } = null!;
    public List<Part> Parts { get; } = [];

    public string At => $"/{Visit.Cohort.Slug}/people";
    public bool IsOwn => Entry.Id == Visit.Person!.Id;

    /// <summary>Under which the reader writes to them; null when they may not.</summary>
    public string? Address { get; private set; }

    /// <summary>Staff, and whoever it is of, see an address that the others do not.</summary>
    public bool IsHidden => _addresses.Hidden.ContainsKey(Entry.Id) && Address == Entry.Person.Email;
    public bool MayClear => Visit.IsStaff && !IsOwn && Entry.Words.HasWords;

    protected override async Task<bool> Load()
    {
        var roll = await rolls.Of(Visit.Cohort, Visit.Today, Stop);
        if (!Guid.TryParse(RouteData.Values["person"] as string, out var id) || roll.Find(id) is not { } entry) return false;
        Entry = entry;
        _addresses = await book.ForMembers(Visit.Cohort, Stop);
        Address = IsOwn ? entry.Person.Email : (await book.For(Visit, Stop)).Of(entry.Person);
        foreach (var ritual in rituals)
            if (await ritual.Make(Visit, entry.Person, Stop) is { } part) Parts.Add(part);
        return true;
    }

    public void OnGet() { }

    /// <summary>Staff take away words that have no place here. Whoever hides their address still does.</summary>
    public async Task<IActionResult> OnPostClear()
    {
        if (!MayClear) return NotFound();
        if (await Db.Set<Card>().FirstOrDefaultAsync(c => c.CohortId == Visit.Cohort.Id && c.PersonId == Entry.Id, Stop) is not { } card) return Done("removed");
        card.Clear(Visit.Now);
        return await Save(card, "removed");
    }
}
