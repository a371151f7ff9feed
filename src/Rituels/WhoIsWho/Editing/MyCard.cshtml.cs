using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.WhoIsWho;

/// <summary>One's own card: each decides what the others see of them. A closed cohort is read for years, and so it may still be changed there.</summary>
[Seen(By.Members)]
public sealed class MyCardModel(Desk desk, Rolls rolls, Contacts contacts, DirectoryWords words) : FormPage(desk)
{
    private Card? _saved;

    [BindProperty] public CardInput Card { get; set; } = new();

    public Person Me => Visit.Person!;
    public string At => $"/{Visit.Cohort.Slug}/people";
    public int SavedVersion => _saved?.Version ?? 0;

    /// <summary>Under which staff and référents are reached who hide theirs: empty when there is none; null for others, who may hide theirs anyway.</summary>
    public string? Instead { get; private set; }

    protected override bool IsReadOnly => false;

    protected override async Task<bool> Load()
    {
        _saved = await Db.Set<Card>().FirstOrDefaultAsync(c => c.CohortId == Visit.Cohort.Id && c.PersonId == Me.Id, Stop);
        var entry = (await rolls.Of(Visit.Cohort, Visit.Today, Stop)).Find(Me.Id);
        if (entry is { IsStaff: true } or { Follows.Count: > 0 }) Instead = (await contacts.Of(Visit.Cohort, Stop)).Address;
        return true;
    }

    public void OnGet() => Card = CardInput.Of(_saved ?? new Card { CohortId = Visit.Cohort.Id, PersonId = Me.Id });

    public async Task<IActionResult> OnPost()
    {
        var text = Card.Read(Form, nameof(Card), words);
        // Everybody must be able to reach staff, if only to ask what is held on them.
        if (Instead is "" && !text.ShowsEmail) Form.WrongText("Card.ShowsEmail", words["wrong-hidden-staff"]);
        if (!Form.Holds) return Page();
        var (card, next) = (_saved ?? new Card { CohortId = Visit.Cohort.Id, PersonId = Me.Id }, $"{At}/{Me.Id}");
        card.Write(text, Visit.Now);
        if (_saved is not null) return await Save(card, "saved", next);
        Db.Add(card);
        return await SaveNew("saved", next);
    }
}
