using Microsoft.AspNetCore.Mvc;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>What is left of a talk that was held: slides, photographs, a few lines.</summary>
[Seen(By.Members)]
public sealed class TellTalkModel(Desk desk, TalkTools tools) : FormPage(desk)
{
    [BindProperty] public string? Slides { get; set; }
    [BindProperty] public string? Photos { get; set; }
    [BindProperty] public string? Report { get; set; }

    public Talk Talk { get; private set; } = null!;

    protected override async Task<bool> Load()
    {
        if (await Db.TalkOf(Visit, (string?)RouteData.Values["id"], Stop) is not { } talk || !Visit.MayEdit(talk) || !talk.IsOver(Visit.Cohort, Visit.Now)) return false;
        Talk = talk;
        return true;
    }

    public void OnGet() => (Slides, Photos, Report) = (Talk.Slides, Talk.Photos, Talk.Report);

    public async Task<IActionResult> OnPost()
    {
        var (slides, photos) = (Form.WebLink(nameof(Slides), Slides, tools.Words), Form.WebLink(nameof(Photos), Photos, tools.Words));
        var report = Form.Paragraphs(nameof(Report), Report, TalkText.LongestAbout);
        if (Form.Holds && slides.Length + photos.Length + report.Length == 0) Form.Wrong(nameof(Report), "wrong-empty");
        if (!Form.Holds) return Page();
        Talk.Tell(slides, photos, report, Visit.Now);
        return await Save(Talk, "told", $"/{Visit.Cohort.Slug}/talks/{Talk.Id}");
    }
}
