using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Talks;

/// <summary>Rewords a talk; an idea that somebody takes up is proposed by it.</summary>
[Seen(By.Members)]
public sealed class EditTalkModel(Desk desk, TalkTools tools) : ProposePage(desk, tools)
{
    public Talk Talk { get; private set; } = null!;

    protected override async Task<bool> Load()
    {
        if (await Db.TalkOf(Visit, (string?)RouteData.Values["id"], Stop) is not { } talk || !(Visit.MayEdit(talk) || IsSentByMember)) return false;
        Talk = talk;
        return await LoadWith(talk);
    }

    /// <summary>Whoever wrote while somebody else took the idea up gets back what they typed.</summary>
    private bool IsSentByMember => Visit.IsMember && HttpMethods.IsPost(Request.Method);

    public void OnGet() => Typed = TalkInput.Of(Talk, Self);

    public async Task<IActionResult> OnPost()
    {
        if (!Visit.MayEdit(Talk))
        {
            Form.WrongText("", Tools.Words["taken-up"]);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        var text = Read();
        if (Form.Holds && Talk is { IsDated: true, When: { } when }) await Tools.CheckRoom(Form, "Typed.Place", Visit, Talk, when with { Place = text.Place }, Stop);
        if (!Form.Holds) return Page();
        var (wasProposed, sequence, before) = (Talk.State != TalkState.Idea, Talk.Sequence, Talk.When);
        Talk.Describe(text, Visit.Now);
        if (!wasProposed) await Note(Talk);
        if (Talk.Sequence != sequence) await Tools.Notices.Changed(Visit.Cohort, Talk, Book, before, Visit.Now, Stop);
        return await Save(Talk, wasProposed ? "saved" : "proposed", $"/{Visit.Cohort.Slug}/talks/{Talk.Id}");
    }

    protected override async Task Write()
    {
        await base.Write();
        await Tools.Door.Fill(Visit.Cohort, Talk.Id, Visit.Now, Stop);
        Tools.Bell.Ring();
    }
}
