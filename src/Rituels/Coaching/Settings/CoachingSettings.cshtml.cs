using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>After how many days a team waits, how long notes are kept, and Monday's mail.</summary>
[Seen(By.Staff)]
public sealed class CoachingSettingsModel(Desk desk, CoachingWords words) : SettingsPage(desk)
{
    [BindProperty] public string? Days { get; set; }
    [BindProperty] public string? Months { get; set; }
    [BindProperty] public bool MailsOnMonday { get; set; }
    [BindProperty] public string? MailAt { get; set; }

    private CoachingBook? _saved;
    public int SavedVersion => _saved?.Version ?? 0;

    /// <summary>The day on which the notes of a closed cohort go.</summary>
    public DateOnly? ExpiresOn => (_saved ?? new CoachingBook { CohortId = Cohort.Id }).ExpiresOn(Cohort);

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<CoachingBook>().FindAsync([Cohort.Id], Stop);
        return true;
    }

    public void OnGet()
    {
        var book = _saved ?? new CoachingBook { CohortId = Cohort.Id };
        (Days, Months, MailsOnMonday, MailAt) = (book.Rhythm.Write(), book.Months.Write(), book.MailsOnMonday, book.MailAt.Write());
    }

    public async Task<IActionResult> OnPost()
    {
        var (days, months) = (Form.Number(nameof(Days), Days, 1, CoachingBook.MostDays), Form.Number(nameof(Months), Months, CoachingBook.LeastMonths, CoachingBook.MostMonths));
        var at = Form.RequiredHour(nameof(MailAt), MailAt, words);
        if (!Form.Holds) return Page();
        var book = _saved ?? new CoachingBook { CohortId = Cohort.Id };
        (book.Rhythm, book.Months, book.MailsOnMonday, book.MailAt) = (days, months, MailsOnMonday, at);
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }
}
