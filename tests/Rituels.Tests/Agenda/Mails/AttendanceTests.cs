using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>People say whether they come; staff see who does, write to them, and print the sheet to sign.</summary>
public class AttendanceTests
{
    [Theory, OnEachDatabase]
    public async Task Somebody_invited_answers_and_changes_their_mind(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        var browser = await house.SignedIn(seed.Ines);
        Assert.Equal($"{Page(session)}#answer", (await Answer(browser, session, "yes")).Headers.Location!.OriginalString);
        Assert.True(await Comes(house, seed.Ines));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Answer(browser, session, "no")));
        Assert.False(await Comes(house, seed.Ines));
    }

    [Theory, OnEachDatabase]
    public async Task The_first_answer_sent_many_times_at_once_is_one(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        var browser = await house.SignedIn(seed.Ines);
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Answer(browser, session, "yes")));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.True(await Comes(house, seed.Ines));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_else_answers_and_nobody_once_it_is_over(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-14T18:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        Assert.Equal(HttpStatusCode.Redirect, (await Answer(await house.SignedIn(seed.Ines), session, "yes")).StatusCode);
        Assert.Null(await Comes(house, seed.Ines));
        house.Clock.Now = house.Clock.Now.AddMinutes(-1);
        Assert.Equal(HttpStatusCode.Redirect, (await Answer(await house.SignedIn(seed.Ines), session, "yes")).StatusCode);
        Assert.True(await Comes(house, seed.Ines));
        Assert.Equal(HttpStatusCode.NotFound, (await Answer(await house.SignedIn(seed.Aya), session, "yes")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Answer(await house.SignedIn(seed.Ines), session, "maybe")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await house.SignedIn(seed.Ines)).PostAsync(Page(session) + "/answer", new FormUrlEncodedContent([new("comes", "no")]))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(seed.Ines)).GetAsync(Page(session) + "/answer")).StatusCode);
        Assert.True(await Comes(house, seed.Ines));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_see_who_comes_by_group_with_addresses_to_copy(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await Answer(await house.SignedIn(seed.Ines), session, "yes");
        await Answer(await house.SignedIn(seed.Maud), session, "no");
        var page = await (await house.SignedIn(seed.Aya)).Read(Page(session) + "/attendance");
        Assert.Equal(["Inès Demo", "Lou Essai", "Noé Exemple", "Maud Modèle"], page.QuerySelectorAll("tbody th").Select(th => th.TextContent));
        Assert.Equal(["1", "1", "2"], page.QuerySelectorAll(".stats dd").Select(dd => dd.TextContent));
        Assert.Equal([seed.Ines.Email, $"{seed.Lou.Email}, {seed.Noe.Email}", seed.Maud.Email], page.QuerySelectorAll("textarea").Select(area => area.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(seed.Ines)).GetAsync(Page(session) + "/attendance")).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task The_list_as_a_file_is_noted_in_the_register_and_holds_no_formula(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.With(async db => { (await db.People.SingleAsync(p => p.Id == seed.Lou.Id)).Name = "=1+1, Lou"; await db.SaveChangesAsync(); });
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await Answer(await house.SignedIn(seed.Ines), session, "yes");
        var staff = await house.SignedIn(seed.Aya);
        var answer = await staff.PostAsync(Page(session) + "/attendance?handler=Csv", new FormUrlEncodedContent([new("form", SignedInBrowsers.FormField(await staff.GetStringAsync("/account")))]));
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var csv = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
        Assert.StartsWith("\ufeffname,email,group,team,answer,answered_at\r\n", csv);
        Assert.Contains($"\r\nInès Demo,{seed.Ines.Email},EIG,Carto Demo,Viennent,2019-03-10T10:00:00+01:00\r\n".Replace("EIG", "EIG"), csv, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"'=1+1, Lou\"", csv);
        var row = await house.With(db => db.Set<RegisterRow>().SingleAsync());
        Assert.Equal((Taken.Export, "csv", 4, seed.Aya.Id), (row.What, row.Format, row.Records, row.PersonId));
    }

    [Theory, OnEachDatabase]
    public async Task The_sheet_to_sign_has_a_box_for_each_half_of_a_day_that_somebody_is_there(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var whole = await house.Plan(seed.Cohort, Mailing.March(seed));
        var evening = await house.Plan(seed.Cohort, Mailing.March(seed) with { From = new(18, 0), Until = new(20, 0), Audience = [] });
        var week = await house.Plan(seed.Cohort, Mailing.March(seed) with { Ends = new(2019, 3, 16), Audience = [new(Groups.Fellows)] });
        var staff = await house.SignedIn(seed.Aya);
        var page = await staff.Read(Page(whole) + "/sign-in");
        Assert.Equal(["Nom", "Défi", "Matin", "Après-midi"], page.QuerySelectorAll("thead th").Select(th => th.TextContent));
        var maud = page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains("Maud Modèle"));
        Assert.Equal(["Carto Demo", "–", ""], maud.QuerySelectorAll("td").Select(td => td.TextContent.Trim()));
        Assert.Equal(["Nom", "Défi", "Signature"], (await staff.Read(Page(evening) + "/sign-in")).QuerySelectorAll("thead th").Select(th => th.TextContent));
        var days = (await staff.Read(Page(week) + "/sign-in")).QuerySelectorAll("article");
        Assert.Equal([4, 4, 4], days.Select(day => day.QuerySelectorAll("thead th").Length));
        Assert.Contains("jeudi 14\u00a0mars 2019", days[0].TextContent);
    }

    private static string Page(Session session) => $"/eig-2019/agenda/sessions/{session.Id}";

    private static async Task<HttpResponseMessage> Answer(HttpClient browser, Session session, string comes) =>
        await browser.PostAsync(Page(session) + "/answer", new FormUrlEncodedContent([new("form", SignedInBrowsers.FormField(await browser.GetStringAsync("/account"))), new("comes", comes)]));

    private static Task<bool?> Comes(TestHouse house, Person person) => house.With(db => db.Set<Attendance>().Where(a => a.PersonId == person.Id).Select(a => (bool?)a.Comes).SingleOrDefaultAsync());
}
