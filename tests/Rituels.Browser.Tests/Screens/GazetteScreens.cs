using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Delivery;
using Rituels.Gazette;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string Gazettes = "/{cohort}/gazette", OneGazette = Gazettes + "/{week}", EditedGazette = OneGazette + "/edit", MailedGazette = OneGazette + "/mail", GetGazette = Gazettes + "/subscribe";

    private static IEnumerable<Screen> TheGazette =>
    [
        new(Gazettes, "for a fellow", "/eig-2019/gazette", Ines),
        new(Gazettes, "for staff", "/eig-2019/gazette", Aya, isMain: true),
        new(Gazettes, "of nobody", "/vide/gazette", Zoe),
        new(Gazettes, "of a closed cohort", "/close/gazette", Zoe),
        new(OneGazette, "that left", "/eig-2019/gazette/2019-W08", Ines, isMain: true),
        new(OneGazette, "of a crowd", "/foule/gazette/2019-W09", Zoe),
        new(EditedGazette, "of this week", "/eig-2019/gazette/2019-W10/edit", Aya, isMain: true),
        new(EditedGazette, "with an error", "/eig-2019/gazette/2019-W10/edit", Aya, page => page.Locator("button[value=add]").ClickAsync()),
        new(EditedGazette, "that is approved", "/eig-2019/gazette/2019-W11/edit", Aya),
        new(EditedGazette, "without a draft", "/vide/gazette/2019-W10/edit", Zoe),
        new(EditedGazette, "of a crowd", "/foule/gazette/2019-W10/edit", Zoe),
        new(MailedGazette, "to approve", "/eig-2019/gazette/2019-W10/mail", Aya, isMain: true),
        new(MailedGazette, "that is approved", "/eig-2019/gazette/2019-W11/mail", Aya),
        new(MailedGazette, "of a crowd", "/foule/gazette/2019-W10/mail", Zoe),
        new(GetGazette, "without an address", "/eig-2019/gazette/subscribe", Noe, isMain: true),
        new(GetGazette, "with an address", "/eig-2019/gazette/subscribe", Lou, page => page.Locator("main form[method=post] button").ClickAsync()),
        .. WithErrors("gazette", "[name='Leaves.Time']", "06:00"),
    ];
}

public sealed partial class Scene
{
    /// <summary>One that left, this week's that nobody approved, next week's that somebody has; in the crowd long words.</summary>
    private async Task AddGazettes()
    {
        var now = house.Clock.Now;
        await Keep(Gazette(seed.Cohort, "2019-W08", "Bonne semaine à toutes et tous !\nLa plénière approche.", left: true), Gazette(seed.Cohort, "2019-W10", "", left: false), Gazette(Crowd.Cohort, "2019-W09", Crowd.Long, left: true), Gazette(Crowd.Cohort, "2019-W10", Crowd.Long, left: false));
        var next = Gazette(seed.Cohort, "2019-W11", "À jeudi !", left: false);
        next.Approve(seed.Aya.Id, now);
        await Keep(next);
    }

    private Issue Gazette(Cohort cohort, string week, string opening, bool left)
    {
        var of = IsoWeek.Parse(week);
        var issue = Issue.Draft(cohort, of, [], cohort.At(of.Monday, new(7, 0)));
        issue.Open(opening, null);
        issue.Add(Block.Added(cohort == seed.Cohort ? "Le café est servi à 9 h" : Crowd.Long + Crowd.Long, null, of.Monday.AddDays(1), null));
        issue.Add(Block.Added("La première version est en ligne.", GazetteSubject.GoodNews, null, null));
        if (!left) return issue;
        issue.Approve(null, cohort.At(of.Monday, new(9, 0)));
        issue.Leave(cohort.At(of.Monday, new(10, 0)));
        return issue;
    }

    /// <summary>This week's leaves, and staff of the crowd are told that theirs has not.</summary>
    public async Task SendGazettes()
    {
        await house.With(async db =>
        {
            (await db.Set<Issue>().SingleAsync(i => i.CohortId == seed.Cohort.Id && i.Week == IsoWeek.Parse("2019-W10"))).Approve(seed.Aya.Id, house.Clock.Now);
            foreach (var cohort in new[] { seed.Cohort, Crowd.Cohort }) db.Add(new DueWork { Ritual = "gazette", Kind = "leave", CohortId = cohort.Id, Period = "2019-03-04", DueAt = house.Clock.Now });
            return await db.SaveChangesAsync();
        });
    }
}
