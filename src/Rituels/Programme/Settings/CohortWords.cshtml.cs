using Microsoft.AspNetCore.Mvc;
using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>A cohort's words for team, fellow and mentor in both languages, with sentences that show them in use.</summary>
[Seen(By.Staff)]
public sealed class CohortWordsModel(Desk desk) : SettingsPage(desk)
{
    private const int Longest = CohortLimits.Word;

    [BindProperty] public TermsInput Fr { get; set; } = new();
    [BindProperty] public TermsInput En { get; set; } = new();

    /// <summary>What the sentences are said with: the words typed when they can be taken, else those of the cohort.</summary>
    public Vocabulary Shown { get; private set; } = Vocabulary.Default;

    public string Example(string language) => new ProgrammeWords(Tongue.Of(language, Shown))["words-example"];

    protected override async Task<bool> Load()
    {
        await base.Load();
        Shown = Cohort.Vocabulary;
        return true;
    }

    public void OnGet() => (Fr, En) = (TermsInput.Of(Cohort.Vocabulary.Fr), TermsInput.Of(Cohort.Vocabulary.En));

    public IActionResult OnPostPreview()
    {
        var typed = Typed();
        if (Form.Holds) Shown = typed;
        return Page();
    }

    public async Task<IActionResult> OnPostSave()
    {
        var typed = Typed();
        if (!Form.Holds) return Page();
        Cohort.Vocabulary = typed;
        return await Save(Cohort, "saved");
    }

    private Vocabulary Typed() => new(Typed(nameof(Fr), Fr), Typed(nameof(En), En));

    private Terms Typed(string field, TermsInput terms) =>
        new(Typed($"{field}.Team", terms.Team), Typed($"{field}.Fellow", terms.Fellow), Typed($"{field}.Mentor", terms.Mentor));

    private Term Typed(string field, TermInput term) =>
        new(Form.Text($"{field}.One", term.One, Longest), Form.Text($"{field}.Many", term.Many, Longest), term.Feminine);
}

/// <summary>A term as the form sends it.</summary>
public sealed class TermInput
{
    public string? One { get; set; }
    public string? Many { get; set; }
    public bool Feminine { get; set; }

    public static TermInput Of(Term term) => new() { One = term.One, Many = term.Many, Feminine = term.Feminine };
}

/// <summary>One language's terms as the form sends them.</summary>
public sealed class TermsInput
{
    public TermInput Team { get; set; } = new();
    public TermInput Fellow { get; set; } = new();
    public TermInput Mentor { get; set; } = new();

    public static TermsInput Of(Terms terms) => new() { Team = TermInput.Of(terms.Team), Fellow = TermInput.Of(terms.Fellow), Mentor = TermInput.Of(terms.Mentor) };
}
