using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>What somebody answered, once the session is on another day, or for others.</summary>
public class AnswersSinceTests
{
    [Theory, OnEachDatabase]
    public async Task Moved_it_asks_again_and_says_whose_answer_is_of_before(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        var ines = await house.SignedIn(seed.Ines);
        await Answer(ines, session, "yes");
        Assert.Equal(["no"], await Buttons(ines, session));

        house.Clock.Now = house.Clock.Now.AddHours(1);
        await house.Revise(session, sheet => sheet with { Place = "Ailleurs" });
        Assert.Equal(["no"], await Buttons(ines, session));
        house.Clock.Now = house.Clock.Now.AddHours(1);
        await house.Revise(session, sheet => sheet with { Starts = new(2019, 3, 15), Ends = new(2019, 3, 15) });
        Assert.Equal(["yes", "no"], await Buttons(ines, session));
        Assert.Contains("Vous avez répondu avant que la date", (await Part(ines, session)).TextContent);
        Assert.Contains("avant le changement de date", await Row(house, seed, session));

        await Answer(ines, session, "yes");
        Assert.Equal(["no"], await Buttons(ines, session));
        Assert.DoesNotContain("avant le changement de date", await Row(house, seed, session));
    }

    [Theory, OnEachDatabase]
    public async Task Moved_and_moved_back_the_answer_stands(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        var ines = await house.SignedIn(seed.Ines);
        await Answer(ines, session, "no");
        foreach (var hour in new[] { 11, 9 })
        {
            house.Clock.Now = house.Clock.Now.AddHours(1);
            await house.Revise(session, sheet => sheet with { From = new(hour, 30) });
        }
        Assert.Equal(["yes"], await Buttons(ines, session));
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_not_invited_any_more_counts_nowhere_until_they_are_again(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        var (ines, maud) = (await house.SignedIn(seed.Ines), await house.SignedIn(seed.Maud));
        await Answer(ines, session, "no");
        await Answer(maud, session, "yes");
        await house.Revise(session, sheet => sheet with { Audience = [new(Groups.Fellows)] });
        var told = (await Part(maud, session)).TextContent;
        Assert.DoesNotContain("Vous avez répondu", told);
        Assert.Contains("0 personne vient, 1 ne vient pas", told);
        Assert.DoesNotContain(seed.Maud.Name, WebUtility.HtmlDecode(await (await house.SignedIn(seed.Aya)).GetStringAsync(Page(session) + "/attendance")));
        Assert.DoesNotContain(seed.Maud.Name, WebUtility.HtmlDecode(await (await house.SignedIn(seed.Aya)).GetStringAsync(Page(session) + "/sign-in")));

        await house.Revise(session, sheet => sheet with { Audience = [new(Groups.Fellows), new(Groups.Mentors)] });
        Assert.Contains("Vous avez répondu que vous venez", (await Part(maud, session)).TextContent);
    }

    /// <summary>Invited today, and gone by that day: what they say is shown to them, and counts for nobody.</summary>
    [Theory, OnEachDatabase]
    public async Task Who_leaves_before_that_day_reads_their_answer(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.With(db => db.Memberships.Where(m => m.PersonId == seed.Ines.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.To, new DateOnly(2019, 3, 12))));
        var ines = await house.SignedIn(seed.Ines);
        await Answer(ines, session, "no");
        Assert.Equal(["yes"], await Buttons(ines, session));
        Assert.Contains("0 personne vient, 0 ne vient pas", (await Part(ines, session)).TextContent);
    }

    private static string Page(Session session) => $"/eig-2019/agenda/sessions/{session.Id}";

    private static async Task<AngleSharp.Dom.IElement> Part(HttpClient browser, Session session) => (await browser.Read(Page(session))).QuerySelector("#answer")!;

    private static async Task<IEnumerable<string>> Buttons(HttpClient browser, Session session) => (await Part(browser, session)).QuerySelectorAll("button").Cast<IHtmlButtonElement>().Select(button => button.Value);

    private static async Task<string> Row(TestHouse house, Seed seed, Session session) =>
        (await (await house.SignedIn(seed.Aya)).Read(Page(session) + "/attendance")).QuerySelectorAll("tbody tr").Single(row => row.TextContent.Contains(seed.Ines.Name)).TextContent;

    private static async Task Answer(HttpClient browser, Session session, string comes) =>
        Assert.Equal(HttpStatusCode.Redirect, (await browser.PostAsync(Page(session) + "/answer", new FormUrlEncodedContent([new("form", SignedInBrowsers.FormField(await browser.GetStringAsync("/account"))), new("comes", comes)]))).StatusCode);
}
