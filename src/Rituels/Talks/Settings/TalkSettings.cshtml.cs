using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>A kind as the form sends it; one whose name is emptied goes.</summary>
public sealed class KindInput
{
    public string? Key { get; set; }

    /// <summary>Its name as the form showed it.</summary>
    public string? Was { get; set; }
    public string? Name { get; set; }
    public string? Rule { get; set; }
    public bool TellsStaff { get; set; }
    public bool StaffBooks { get; set; }

    public static KindInput Of(TalkKind kind) => new() { Key = kind.Key, Was = kind.Name, Name = kind.Name, Rule = kind.Rule, TellsStaff = kind.TellsStaff, StaffBooks = kind.StaffBooks };
}

/// <summary>The kinds of talks with their rules, reminders, and whether channels are told.</summary>
[Seen(By.Staff)]
public sealed partial class TalkSettingsModel(Desk desk, TalksWords words, TalkNotices notices) : SettingsPage(desk)
{
    [BindProperty] public List<KindInput> Kinds { get; set; } = [];
    [BindProperty] public string? MailDays { get; set; }
    [BindProperty] public bool Announces { get; set; }

    private TalkBook? _saved;
    public int SavedVersion => _saved?.Version ?? 0;

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<TalkBook>().FindAsync([Cohort.Id], Stop);
        return true;
    }

    public void OnGet()
    {
        var book = _saved ?? new TalkBook { CohortId = Cohort.Id };
        var kinds = new TalkKinds(book, words).All;
        Kinds = [.. kinds.Select(KindInput.Of), .. kinds.Count < TalkBook.MostKinds ? [new KindInput()] : Array.Empty<KindInput>()];
        (MailDays, Announces) = (string.Join(", ", book.MailDays), book.Announces);
    }

    public async Task<IActionResult> OnPost()
    {
        var (kinds, days) = (ReadKinds(), ReadDays());
        if (!Form.Holds) return Page();
        var book = _saved ?? new TalkBook { CohortId = Cohort.Id };
        book.Kinds = kinds.SequenceEqual(TalkKinds.Unchanged) ? null : kinds;
        (book.MailDays, book.Announces) = (days, Announces);
        await Replan(book);
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }

    /// <summary>The product's own kinds stay its own, in each reader's language, each until somebody changes it.</summary>
    private List<TalkKind> ReadKinds()
    {
        var (kinds, names) = (new List<TalkKind>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        for (var i = 0; i < Math.Min(Kinds.Count, TalkBook.MostKinds + 1); i++)
        {
            var (at, typed) = ($"{nameof(Kinds)}[{i}]", Kinds[i]);
            var name = Form.OptionalText($"{at}.{nameof(KindInput.Name)}", typed.Name, TalkKind.LongestName);
            var rule = Form.Paragraphs($"{at}.{nameof(KindInput.Rule)}", typed.Rule, TalkKind.LongestRule);
            if (name.Length == 0) continue;
            if (!names.Add(name)) Form.WrongText($"{at}.{nameof(KindInput.Name)}", words["wrong-kind-twice"]);
            var key = typed.Key is { Length: > 0 } known && Slug.From(known) == known ? known : Slug.Free(name, slug => Kinds.Exists(kind => kind.Key == slug) || kinds.Exists(kind => kind.Key == slug));
            kinds.Add(TalkKinds.Kept(new(key, name, rule, typed.TellsStaff, typed.StaffBooks)));
        }
        if (kinds.Count is 0 or > TalkBook.MostKinds) Form.WrongText("", words["wrong-kinds", TalkBook.MostKinds]);
        return kinds;
    }

    /// <summary>Days before, the farthest first; none is no reminder.</summary>
    private List<int> ReadDays()
    {
        var days = new List<int>();
        foreach (var piece in (MailDays ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            if (int.TryParse(Before().Replace(piece, ""), NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day <= TalkBook.FarthestMail) days.Add(day);
            else Form.WrongText(nameof(MailDays), words["wrong-days", TalkBook.FarthestMail]);
        if (days.Distinct().Count() > TalkBook.MostMails) Form.WrongText(nameof(MailDays), words["wrong-mails", TalkBook.MostMails]);
        return [.. days.Distinct().OrderDescending()];
    }

    /// <summary>J-7, D-7: the hyphen belongs to the letter, as -7 would be after the talk.</summary>
    [GeneratedRegex("^[JD][-‑–−]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Before();

    /// <summary>What is dated already is reminded of as chosen now.</summary>
    private async Task Replan(TalkBook book)
    {
        foreach (var talk in await Db.Set<Talk>().AsNoTracking().Where(t => t.CohortId == Cohort.Id).Coming(Cohort, Visit.Now).ToListAsync(Stop)) await notices.Plan(Cohort, talk, book, Visit.Now, Stop);
    }
}
