using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Gazette;

/// <summary>The issue as the mail that it will be, in each of the cohort's languages. What is approved is what was looked at here: should it be told otherwise meanwhile, it is shown again.</summary>
[Seen(By.Staff)]
public sealed class MailIssueModel(Desk desk, GazetteDesk rituals, GazetteLetters letters, Approval approval, GazetteWords words) : IssueDesk(desk, rituals)
{
    /// <summary>What was on the screen that somebody approves.</summary>
    [BindProperty] public string? Seen { get; set; }
    [BindProperty(SupportsGet = true)] public string? Language { get; set; }

    public Letter Letter { get; private set; } = null!;
    public string Stamp { get; private set; } = "";
    public string? ApprovedBy { get; private set; }
    public bool IsBehind { get; private set; }

    /// <summary>To how many it goes.</summary>
    public int Readers { get; private set; }

    /// <summary>When it leaves, once it is approved.</summary>
    public DateTimeOffset Hour { get; private set; }
    public bool MayApprove => Issue is { IsOpen: true, SaysSomething: true } && IsInTime;
    public string LetterUrl => $"{Request.Path}?handler=letter&language={Language}";
    public string Text => ShownLetter.Fill(Letter.Text);

    protected override async Task<bool> Load()
    {
        if (!await base.Load() || Issue is null) return false;
        if (!Visit.Cohort.Languages.Contains(Language)) Language = Visit.Cohort.Languages.Contains(Visit.Tongue.Language) ? Visit.Tongue.Language : Visit.Cohort.Languages[0];
        Letter = await letters.Print(letters.View(Visit.Cohort, Issue, Teams, Language!));
        (Stamp, Hour) = (Issue.Stamp, (await approval.HourOf(Issue, Visit.Cohort, Visit.Now, Stop)).In(Visit.Zone));
        Readers = (await letters.Readers(Visit.Cohort, Visit.Now, Stop)).Count;
        ApprovedBy = Issue.ApprovedById is { } by ? (await Db.People.FindAsync([by], Stop))?.Name : null;
        IsBehind = Issue is { IsApproved: true, HasLeft: false } && await Rituals.IsBehind(Issue, Visit.Cohort, Visit.Now, Stop);
        return true;
    }

    public IActionResult OnGet() => Issue!.HasLeft ? Gone() : Framed();

    public IActionResult OnGetLetter() => ShownLetter.Alone(this, Letter);

    public async Task<IActionResult> OnPostApprove()
    {
        if (Issue!.HasLeft) return Gone();
        if (Issue.IsApproved) return Redirect(Request.Path);
        if (!MayApprove) return Again(words[IsInTime ? "wrong-empty-issue" : "wrong-over"]);
        if (Seen != Stamp) return Again(words["wrong-changed"]);
        await approval.Give(Issue, Visit.Cohort, Visit.Person!.Id, Visit.Now, Stop);
        return await Save(Issue, "saved") is RedirectResult done ? done : Framed();
    }

    public async Task<IActionResult> OnPostTakeBack()
    {
        if (Issue!.HasLeft) return Gone();
        Issue.TakeBack();
        return await Save(Issue, "saved", $"{Root}/{Week}/edit") is RedirectResult done ? done : Framed();
    }

    private PageResult Again(string why)
    {
        Form.WrongText("", why);
        return Framed();
    }

    private PageResult Framed()
    {
        ShownLetter.AllowFrame(Response);
        return Page();
    }
}
