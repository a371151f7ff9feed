using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Agenda;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string NewSession = Agenda + "/sessions/new", Edit = Session + "/edit", MoveSession = Session + "/move", Cancel = Session + "/cancel", Copy = Session + "/copy", History = Session + "/history", Chores = Session + "/checklist", Plan = Agenda + "/plan", Reuse = Agenda + "/reuse";

    private static IEnumerable<Screen> TheSheets =>
    [
        new(NewSession, "empty", "/eig-2019/agenda/sessions/new", Aya, isMain: true),
        new(NewSession, "with errors", "/eig-2019/agenda/sessions/new", Aya, Send),
        new(Edit, "of a full session", scene => At(scene.Plenary, "/edit"), Aya, IsMain: true),
        new(Edit, "unfolded", scene => At(scene.Seminar, "/edit"), Aya, Unfold),
        new(Edit, "with faulty lines", scene => At(scene.Plenary, "/edit"), Aya, page => Fill(page, "#sheet-run", "9:00-10:00 Accueil\n10h Atelier\n25h Rien\n11:00-10:00 À l’envers"), IsMain: true),
        new(Edit, "of a crowd", scene => At(scene.Crowded, "/edit", "foule"), Zoe, Unfold),
        new(MoveSession, "of a session", scene => At(scene.Plenary, "/move"), Aya, IsMain: true),
        new(MoveSession, "with days to choose between", scene => At(scene.Named("Plénière d’avril"), "/move"), Aya),
        new(MoveSession, "with an error", scene => At(scene.Plenary, "/move"), Aya, page => Fill(page, "#move-until", "11:00")),
        new(MoveSession, "of a crowd", scene => At(scene.Crowded, "/move", "foule"), Zoe),
        new(Cancel, "of a session", scene => At(scene.Plenary, "/cancel"), Aya, IsMain: true),
        new(Cancel, "of one that is cancelled", scene => At(scene.Cancelled, "/cancel"), Aya),
        new(Cancel, "of one that was told", scene => At(scene.Bare, "/cancel"), Aya),
        new(Copy, "of a session", scene => At(scene.Plenary, "/copy"), Aya),
        new(Copy, "with an error", scene => At(scene.Plenary, "/copy"), Aya, page => Fill(page, "#starts", "")),
        new(Copy, "into several cohorts", scene => At(scene.Crowded, "/copy", "foule"), Zoe),
        new(History, "of a session that changed", scene => At(scene.Plenary, "/history"), Aya, IsMain: true),
        new(History, "of one that did not", scene => At(scene.Bare, "/history"), Aya),
        new(History, "of a crowd", scene => At(scene.Crowded, "/history", "foule"), Zoe),
        new(Chores, "of a session", scene => At(scene.Plenary, "/checklist"), Aya, IsMain: true),
        new(Chores, "empty", scene => At(scene.Bare, "/checklist"), Aya),
        new(Chores, "of a crowd", scene => At(scene.Crowded, "/checklist", "foule"), Zoe),
        new(Plan, "of a cohort", "/eig-2019/agenda/plan", Aya, isMain: true),
        new(Plan, "with an error", "/eig-2019/agenda/plan", Aya, NoTick),
        new(Plan, "of nothing yet", "/vide/agenda/plan", Zoe),
        new(Plan, "of a crowd", "/foule/agenda/plan", Zoe),
        new(Plan, "of a closed cohort", "/close/agenda/plan", Zoe),
        new(Reuse, "of nobody else's", "/eig-2019/agenda/reuse", Aya),
        new(Reuse, "of a crowd", "/vide/agenda/reuse?from=foule", Zoe, isMain: true),
        new(Reuse, "with an error", "/vide/agenda/reuse?from=foule&weeks=1000", Zoe),
        .. WithErrors("agenda", "#maildays", "sept"),
    ];

    private static string At(Session session, string part, string cohort = "eig-2019") => $"/{cohort}/agenda/sessions/{session.Id}{part}";

    private static async Task NoTick(IPage page)
    {
        await page.EvaluateAsync("() => document.querySelectorAll('[name=Days]').forEach(box => box.checked = false)");
        await Send(page);
    }
}

public sealed partial class Scene
{
    public Session Named(string title) => house.With(async db => (await db.Set<Session>().AsNoTracking().ToListAsync()).Single(session => session.Sheet.Title == title)).GetAwaiter().GetResult();

    /// <summary>A session that changed twice, a crowded one that changed, and one that its audience was told of.</summary>
    private Task ChangeSheets() => house.With(async db =>
    {
        foreach (var session in await db.Set<Session>().Where(s => s.Id == Plenary.Id || s.Id == Crowded.Id || s.Id == Bare.Id).ToListAsync())
            if (session.Id == Bare.Id) session.InvitedAt = house.Clock.Now;
            else
            {
                var now = session.Sheet;
                db.Add(session.Revise(now with { Place = "À trouver", Objectives = ["Partager les avancées", "Se retrouver"], From = new(10, 0), RunOfShow = [] }, seed.Aya.Id, house.Clock.Now.AddDays(-3))!);
                db.Add(session.Revise(now with { Title = now.Title + " !" }, seed.Aya.Id, house.Clock.Now.AddDays(-1))!);
                db.Add(session.Revise(now, null, house.Clock.Now.AddHours(-1))!);
            }
        return await db.SaveChangesAsync();
    });
}
