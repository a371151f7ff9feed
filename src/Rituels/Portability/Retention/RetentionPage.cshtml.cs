using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>How long a cohort's people are kept, and what is about to happen. An archive is what it is for: a closed cohort chooses too.</summary>
[Seen(By.Staff)]
public sealed class RetentionModel(Desk desk, PrivacyWords words) : SettingsPage(desk)
{
    public const string None = "none";

    [BindProperty] public string? What { get; set; }
    [BindProperty] public string? Months { get; set; }

    public RetentionRule? Rule { get; private set; }

    public IEnumerable<(string Value, string Text, string Hint)> Choices =>
        new[] { None, nameof(Retires.Names), nameof(Retires.Everything) }.Select(choice => (choice, words[$"keep-{choice}"], words[$"keep-{choice}-hint"]));

    protected override bool IsReadOnly => false;

    protected override async Task<bool> Load()
    {
        await base.Load();
        Rule = await Db.Set<RetentionRule>().FirstOrDefaultAsync(r => r.CohortId == Cohort.Id, Stop);
        return true;
    }

    public void OnGet() => (What, Months) = (Rule is null || Rule.IsDone ? None : $"{Rule.What}", $"{Rule?.Months ?? RetentionRule.UsualMonths}");

    public async Task<IActionResult> OnPost()
    {
        if (What == None) return await Keep();
        var months = Form.Number(nameof(Months), Months, RetentionRule.FewestMonths, RetentionRule.MostMonths);
        if (!Enum.TryParse<Retires>(What, out var what) || !Enum.IsDefined(what)) Form.Wrong(nameof(What), "wrong-choice");
        if (!Form.Holds) return Page();
        if (Rule is null) Db.Add(Rule = new RetentionRule { CohortId = Cohort.Id });
        else Db.Entry(Rule).Property(r => r.Version).OriginalValue = Version;
        Rule.Choose(months, what, Visit.Now);
        return await SaveNew("saved");
    }

    private async Task<IActionResult> Keep()
    {
        if (Rule is null) return Done("saved");
        Db.Remove(Rule);
        return await Save(Rule, "saved");
    }
}
