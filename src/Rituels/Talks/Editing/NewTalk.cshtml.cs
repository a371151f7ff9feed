using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>Proposes a talk in two minutes, or puts down an idea that nobody sees to yet.</summary>
[Seen(By.Members)]
public sealed class NewTalkModel(Desk desk, TalkTools tools) : ProposePage(desk, tools)
{
    protected override Task<bool> Load()
    {
        if (Visit.Cohort.IsClosed) return Task.FromResult(false);
        if (Typed.Key == default) Typed.Key = NewId.Next();
        return LoadWith(null);
    }

    public void OnGet() => (Typed.Lead, Typed.Kind, Typed.Audience) = (Self?.ToString(), TalkKinds.Usual, nameof(TalkAudience.Cohort));

    public async Task<IActionResult> OnPost()
    {
        var text = Read();
        if (!Form.Holds) return Page();
        var talk = Talk.Begin(Visit.Cohort, $"own/{Typed.Key}", Visit.Person!.Id, Visit.Now, Typed.Key);
        talk.Describe(text, Visit.Now);
        await Note(talk);
        return await Keep(talk, "proposed");
    }

    /// <summary>An idea wants a title and, if wished, a few lines.</summary>
    public async Task<IActionResult> OnPostIdea()
    {
        var title = Form.Text("Typed.Title", Typed.Title, TalkText.LongestTitle);
        var about = Form.Paragraphs("Typed.About", Typed.About, TalkText.LongestAbout);
        if (!Form.Holds) return Page();
        return await Keep(Talk.Idea(Visit.Cohort, title, about, $"own/{Typed.Key}", Visit.Person!.Id, Visit.Now, Typed.Key), "noted");
    }

    /// <summary>What was sent twice leads to what the first made.</summary>
    private async Task<IActionResult> Keep(Talk talk, string done)
    {
        Db.Add(talk);
        var page = $"/{Visit.Cohort.Slug}/talks/{talk.Id}";
        try
        {
            await Db.SaveChangesAsync(Stop);
            Tools.Bell.Ring();
        }
        catch (DbUpdateException)
        {
            Db.ChangeTracker.Clear();
            if (!await Db.Set<Talk>().AnyAsync(t => t.Id == talk.Id && t.CohortId == Visit.Cohort.Id, Stop)) return Refuse("stale");
        }
        return Done(done, page);
    }
}
