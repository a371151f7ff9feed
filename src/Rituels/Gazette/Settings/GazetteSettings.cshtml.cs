using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>Whether a cohort has a gazette, on which day, and at what hours.</summary>
[Seen(By.Staff)]
public sealed class GazetteSettingsModel(Desk desk, GazetteWords words) : SettingsPage(desk)
{
    [BindProperty] public bool IsOn { get; set; }
    [BindProperty] public MomentInput Draft { get; set; } = new();

    /// <summary>On the day of the draft.</summary>
    [BindProperty] public MomentInput Leaves { get; set; } = new();
    [BindProperty] public bool Birthdays { get; set; }
    [BindProperty] public bool Announces { get; set; }

    private GazetteBook? _saved;
    public int SavedVersion => _saved?.Version ?? 0;

    /// <summary>When the next one is due, as it is saved; null when there is none within two weeks.</summary>
    public (DateTimeOffset Draft, DateTimeOffset Leaves)? Next { get; private set; }

    public IEnumerable<(string Value, string Text)> Days => GazetteBook.Days.Select(day => (day.ToString(), Visit.Tongue.Weekday(day)));

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<GazetteBook>().FindAsync([Cohort.Id], Stop);
        var (book, week) = (_saved ?? new GazetteBook { CohortId = Cohort.Id }, IsoWeek.Of(Visit.Today));
        if (book.IsOn && !Cohort.IsClosed) Next = new[] { week, week.Next }.Select(of => book.HoursOf(Cohort, of)).FirstOrDefault(hours => hours?.Leaves > Visit.Now);
        return true;
    }

    public void OnGet()
    {
        var book = _saved ?? new GazetteBook { CohortId = Cohort.Id };
        (IsOn, Birthdays, Announces) = (book.IsOn, book.Birthdays, book.Announces);
        (Draft, Leaves) = (MomentInput.Of(new(book.Day, book.DraftAt)), MomentInput.Of(new(book.Day, book.LeavesAt)));
    }

    public async Task<IActionResult> OnPost()
    {
        var (draft, leaves) = (Form.Moment(nameof(Draft), Draft), Form.Moment(nameof(Leaves), new() { Day = Draft.Day, Time = Leaves.Time }));
        if (Form.Holds && !GazetteBook.Days.Contains(draft.Day)) Form.Wrong($"{nameof(Draft)}.{nameof(Draft.Day)}", "wrong-choice");
        if (Form.Holds && leaves.Time <= draft.Time) Form.WrongText($"{nameof(Leaves)}.{nameof(Leaves.Time)}", words["wrong-leaves-first"]);
        if (!Form.Holds) return Page();
        var book = _saved ?? new GazetteBook { CohortId = Cohort.Id };
        (book.IsOn, book.Day, book.DraftAt, book.LeavesAt, book.Birthdays, book.Announces) = (IsOn, draft.Day, draft.Time, leaves.Time, Birthdays, Announces);
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }
}
