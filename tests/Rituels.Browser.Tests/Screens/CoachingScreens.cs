using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Coaching;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string Coaching = "/{cohort}/coaching", CoachedTeam = Coaching + "/teams/{team}", ContactOf = Coaching + "/contacts/{id}", Hour = Coaching + "/sessions/{id}", Hours = Coaching + "/hours", Rounds = Coaching + "/overview";

    private static IEnumerable<Screen> TheCoaching =>
    [
        new(Coaching, "of a referent", "/eig-2019/coaching", Aya, isMain: true),
        new(Coaching, "unfolded", "/eig-2019/coaching?of=all", Aya, Unfold),
        new(Coaching, "with an error", "/eig-2019/coaching", Aya, page => Press(page, "form[action$='handler=Log']", "#log-minutes", "9999")),
        new(Coaching, "of nobody", "/vide/coaching", Zoe),
        new(Coaching, "of a closed cohort", "/close/coaching", Zoe),
        new(Coaching, "of a crowd", "/foule/coaching?of=all", Zoe, Unfold),
        new(CoachedTeam, "with contacts", "/eig-2019/coaching/teams/carto-demo", Aya, isMain: true),
        new(CoachedTeam, "without any, unfolded", "/eig-2019/coaching/teams/phare", Aya, Unfold),
        new(CoachedTeam, "with an error", "/eig-2019/coaching/teams/carto-demo", Aya, page => Press(page, "form[action$='handler=Plan']", "#plan-minutes", "9999")),
        new(CoachedTeam, "of a crowd", "/foule/coaching/teams/t1", Zoe, Unfold),
        new(ContactOf, "of a call", scene => $"/eig-2019/coaching/contacts/{scene.Call.Id}", Aya, Unfold, IsMain: true),
        new(Hour, "for staff", scene => $"/eig-2019/coaching/sessions/{scene.Hour.Id}", Aya, Unfold, IsMain: true),
        new(Hour, "for a team", scene => $"/eig-2019/coaching/sessions/{scene.Hour.Id}", Ines),
        new(Hour, "that is over", scene => $"/eig-2019/coaching/sessions/{scene.Over.Id}", Aya),
        new(Hour, "of a crowd", scene => $"/foule/coaching/sessions/{scene.LongHour.Id}", Zoe, Unfold),
        new(Hours, "for a fellow", "/eig-2019/coaching/hours", Ines, isMain: true),
        new(Hours, "for staff", "/eig-2019/coaching/hours", Aya, isMain: true),
        new(Hours, "with an error", "/eig-2019/coaching/hours", Aya, page => Press(page, "form[action$='handler=Offer']", "#offer-slotminutes", "1")),
        new(Hours, "without any", "/eig-2019/coaching/hours", Lou),
        new(Hours, "for a mentor", "/eig-2019/coaching/hours", Maud),
        new(Hours, "of a crowd", "/foule/coaching/hours", Zoe),
        new(Rounds, "of a cohort", "/eig-2019/coaching/overview", Aya, isMain: true),
        new(Rounds, "of nobody", "/vide/coaching/overview", Zoe),
        new(Rounds, "of a crowd", "/foule/coaching/overview", Zoe),
        .. WithErrors("coaching", "#days", "0"),
    ];

    /// <summary>Sends that form past what the browser checks itself, with that in a field.</summary>
    private static async Task Press(IPage page, string form, string field, string typed)
    {
        await Unfold(page);
        await page.EvalOnSelectorAsync(form, "(form, [field, typed]) => { form.noValidate = true; const input = form.querySelector(field); input.type = 'text'; input.value = typed; }", new[] { field, typed });
        await page.Locator(form).First.Locator("button.primary").ClickAsync();
        await page.WaitForSelectorAsync("[role=alert]");
    }
}

public sealed partial class Scene
{
    public Contact Call { get; private set; } = null!;
    public CoachingSession Hour { get; private set; } = null!;
    public CoachingSession Over { get; private set; } = null!;
    public CoachingSession LongHour { get; private set; } = null!;

    /// <summary>A referent's notes, an hour to come and one that is over, hours that are offered; and the same in the crowd, in long words.</summary>
    private async Task AddCoaching()
    {
        var now = house.Clock.Now;
        Call = Contact.Log(seed.Carto, new(new(2019, 2, 20), ContactKind.Call, 20, seed.Aya.Id, "la direction", "Le comité est passé.\nIls cherchent un hébergeur.", "Envoyer la convention", new(2019, 3, 5)), now.AddDays(-14));
        Hour = CoachingSession.Plan(seed.Carto, seed.Aya.Id, new(new(2019, 3, 12), new(15, 0), 45, "https://visio.example/carto"), now);
        Over = CoachingSession.Plan(seed.Carto, seed.Aya.Id, new(new(2019, 3, 5), new(15, 0), 45, "Bureau 12"), now.AddDays(-7));
        await Keep(Call, Hour, Over, new OfferedHours { CohortId = seed.Cohort.Id, PersonId = seed.Aya.Id, Day = new(2019, 3, 14), From = new(14, 0), Until = new(16, 0), SlotMinutes = 30, Place = "Bureau 12" });
        await house.With(async db =>
        {
            var teams = await db.Teams.Where(t => t.CohortId == Crowd.Cohort.Id).ToListAsync();
            foreach (var (team, index) in teams.Select((team, index) => (team, index)))
            {
                team.ReferentId = index % 3 == 0 ? Zoe.Id : null;
                for (var week = 0; week < 1 + index % 3; week++) db.Add(Contact.Log(team, new(new DateOnly(2019, 2, 12).AddDays(7 * week), (ContactKind)(week % 4), 15, Zoe.Id, Crowd.Long, Crowd.Long + Crowd.Long, Crowd.Long + Crowd.Long, new(2019, 3, 7)), now));
            }
            LongHour = CoachingSession.Plan(teams.Single(t => t.Slug == "t1"), Zoe.Id, new(new(2019, 3, 13), new(9, 0), 60, Crowd.Long, true), now);
            db.AddRange(LongHour, new OfferedHours { CohortId = Crowd.Cohort.Id, PersonId = Zoe.Id, Day = new(2019, 3, 14), From = new(9, 0), Until = new(18, 0), SlotMinutes = 15, Place = Crowd.Long, IsForAll = true });
            return await db.SaveChangesAsync();
        });
    }
}
