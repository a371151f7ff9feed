using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>How the cohort keeps its agenda: who sees it, what its year looks like, what each session has to prepare, when mails leave.</summary>
[Seen(By.Staff)]
public sealed class AgendaSettingsModel(Desk desk, SheetWords words) : SettingsPage(desk)
{
    private const int MostSeminars = 20, LongestGap = 365, FarthestMail = 60, MostMails = 5;

    [BindProperty] public bool IsPublic { get; set; }
    [BindProperty] public string? Plenary { get; set; }
    [BindProperty] public string? WeekOfMonth { get; set; }
    [BindProperty] public string? Seminars { get; set; }
    [BindProperty] public string? Gap { get; set; }
    [BindProperty] public string? MailDays { get; set; }
    [BindProperty] public string? Checklist { get; set; }

    private AgendaBook? _saved;
    public int SavedVersion => _saved?.Version ?? 0;

    public IEnumerable<(string, string)> Weeks => Enumerable.Range(1, 5).Select(number => (number.ToString(CultureInfo.InvariantCulture), words[$"week-{number}"]));

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<AgendaBook>().FindAsync([Cohort.Id], Stop);
        return true;
    }

    public void OnGet()
    {
        var book = _saved ?? new AgendaBook { CohortId = Cohort.Id };
        IsPublic = book.IsPublic;
        (Plenary, WeekOfMonth, Seminars, Gap) = (book.Habits.Plenary.ToString(), Write(book.Habits.WeekOfMonth), Write(book.Habits.Seminars), Write(book.Habits.LongestGap));
        (MailDays, Checklist) = (string.Join(", ", book.MailDays), ChoreText.Write(book.ChecklistFor(words), Folk.Nobody, words));
    }

    public async Task<IActionResult> OnPost()
    {
        var (habits, mails, chores) = (ReadHabits(), ReadMails(), ReadChores());
        if (!Form.Holds) return Page();
        var book = _saved ?? new AgendaBook { CohortId = Cohort.Id };
        (book.IsPublic, book.Habits, book.MailDays) = (IsPublic, habits, mails);
        if (!Same(chores, book.ChecklistFor(words))) book.Checklist = chores;
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }

    private AgendaHabits ReadHabits() => new(Form.Choice(nameof(Plenary), Plenary, DayOfWeek.Thursday), Form.Number(nameof(WeekOfMonth), WeekOfMonth, 1, 5),
        Form.Number(nameof(Seminars), Seminars, 0, MostSeminars), Form.Number(nameof(Gap), Gap, 1, LongestGap));

    /// <summary>Days before, the farthest first; none is no mail.</summary>
    private List<int> ReadMails()
    {
        var days = new List<int>();
        foreach (var piece in (MailDays ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (int.TryParse(piece.TrimStart('J', 'j', 'D', 'd', '-', '\u2010', '\u2011'), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= FarthestMail) days.Add(day);
            else Form.WrongText(nameof(MailDays), words["wrong-mail-days", FarthestMail]);
        if (days.Distinct().Count() > MostMails) Form.WrongText(nameof(MailDays), words["wrong-mails", MostMails]);
        return [.. days.Distinct().OrderDescending()];
    }

    private List<Chore> ReadChores()
    {
        var chores = new List<Chore>();
        foreach (var line in Form.Lines(nameof(Checklist), Checklist, SheetLimits.Chores, SheetLimits.Line))
            if (ChoreText.Read(line, Folk.Nobody, []) is { } chore) chores.Add(chore);
            else Form.WrongText(nameof(Checklist), words["wrong-chore", Characters.First(line, 60)]);
        return chores;
    }

    /// <summary>The product's own list stays the product's own, in each reader's language, until somebody changes it.</summary>
    private static bool Same(IEnumerable<Chore> one, IEnumerable<Chore> other) =>
        one.Select(chore => (chore.What, chore.DaysBefore)).SequenceEqual(other.Select(chore => (chore.What, chore.DaysBefore)));

    private static string Write(int number) => number.ToString(CultureInfo.InvariantCulture);
}
