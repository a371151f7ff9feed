using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>How the cohort holds its stand-ups: how long turns are, and whether teams write a line each week, and when.</summary>
[Seen(By.Staff)]
public sealed class StandUpSettingsModel(Desk desk, StandUpsWords words) : SettingsPage(desk)
{
    [BindProperty] public string? Seconds { get; set; }
    [BindProperty] public string? Grace { get; set; }
    [BindProperty] public string? LastSlot { get; set; }
    [BindProperty] public bool HasLines { get; set; }
    [BindProperty] public bool Reminds { get; set; }
    [BindProperty] public MomentInput Opens { get; set; } = new();
    [BindProperty] public MomentInput Closes { get; set; } = new();

    private StandUpBook? _saved;
    public int SavedVersion => _saved?.Version ?? 0;

    /// <summary>The next window, days off counted.</summary>
    public LineWindow? Next => _saved is null ? null : LineWindow.Next(Cohort, _saved, Visit.Now);

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<StandUpBook>().FindAsync([Cohort.Id], Stop);
        return true;
    }

    public void OnGet()
    {
        var book = _saved ?? new StandUpBook { CohortId = Cohort.Id };
        (Seconds, Grace, LastSlot) = (Write(book.Seconds), Write(book.Grace), Write(book.LastSlot / 60));
        (HasLines, Reminds, Opens, Closes) = (book.HasLines, book.Reminds, MomentInput.Of(book.Opens), MomentInput.Of(book.Closes));
    }

    public async Task<IActionResult> OnPost()
    {
        var (seconds, grace) = (Form.Number(nameof(Seconds), Seconds, StandUpLimits.LeastSeconds, StandUpLimits.MostSeconds), Form.Number(nameof(Grace), Grace, 0, StandUpLimits.MostGrace));
        var last = Form.Number(nameof(LastSlot), LastSlot, 0, StandUpLimits.MostLastSlot);
        var (opens, closes) = (Form.Moment(nameof(Opens), Opens), Form.Moment(nameof(Closes), Closes));
        if (Form.Holds && opens >= closes) Form.WrongText("Closes.Time", words["wrong-window"]);
        if (!Form.Holds) return Page();
        var book = _saved ?? new StandUpBook { CohortId = Cohort.Id };
        (book.Seconds, book.Grace, book.LastSlot, book.HasLines, book.Reminds, book.Opens, book.Closes) = (seconds, grace, last * 60, HasLines, Reminds, opens, closes);
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
