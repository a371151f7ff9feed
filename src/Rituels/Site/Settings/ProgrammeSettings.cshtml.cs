using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Site;

/// <summary>What the cohort says of its programme, in each of its languages, and whether those outside read it.</summary>
[Seen(By.Staff)]
public sealed class ProgrammeSettingsModel(Desk desk, SiteWords words) : SettingsPage(desk)
{
    /// <summary>By language; a line is a paragraph.</summary>
    [BindProperty] public Dictionary<string, string?> About { get; set; } = [];
    [BindProperty] public bool IsPublic { get; set; }

    private SiteBook? _saved;
    public int SavedVersion => _saved?.Version ?? 0;

    protected override async Task<bool> Load()
    {
        await base.Load();
        _saved = await Db.Set<SiteBook>().FindAsync([Cohort.Id], Stop);
        return true;
    }

    public string Label(string language) => Cohort.Languages.Count > 1 ? words[$"about-{language}"] : words["about"];

    public void OnGet()
    {
        var book = _saved ?? new SiteBook { CohortId = Cohort.Id };
        IsPublic = book.IsPublic;
        About = Cohort.Languages.ToDictionary(language => language, language => (string?)string.Join("\n\n", book.About.FirstOrDefault(text => text.Language == language)?.Paragraphs ?? []));
    }

    public async Task<IActionResult> OnPost()
    {
        var read = Cohort.Languages.Select(language => (language, Form.Lines($"About[{language}]", About.GetValueOrDefault(language), SiteBook.MostParagraphs, SiteBook.LongestParagraph))).ToList();
        if (!Form.Holds) return Page();
        var book = _saved ?? new SiteBook { CohortId = Cohort.Id };
        book.IsPublic = IsPublic;
        foreach (var (language, paragraphs) in read) book.Say(language, paragraphs);
        if (_saved is not null) return await Save(book, "saved");
        Db.Add(book);
        return await SaveNew("saved");
    }
}
