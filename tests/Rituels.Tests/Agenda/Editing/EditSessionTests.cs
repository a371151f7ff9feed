using Rituels.Agenda;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

public class EditSessionTests
{
    [Theory, OnEachDatabase]
    public async Task Saving_a_sheet_as_it_stands_changes_nothing(string database)
    {
        foreach (var language in new[] { "fr", "en" })
        {
            await using var scene = await Scene.Open(database, language: language);
            var session = await scene.Plan(Planned.Plenary(scene) with { Starts = new(2019, 3, 13), Alternatives = [new(2019, 3, 20), new(2019, 3, 27)], Status = SessionStatus.Tentative, RunOfShow = [.. Planned.Plenary(scene).RunOfShow, new(2, null, null, "Jour 2"), new(2, new(9, 0), null, "Bilan — suite")] });
            Scene.Went(await scene.Send(session.At("/edit"), "", []));
            Assert.Equal(Json(session.Sheet), Json((await scene.Saved(session)).Sheet));
            Assert.Empty(await scene.Changes(session));
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_change_keeps_what_was_before_and_who_made_it(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Plénière"), ("Sheet.Place", "Ailleurs")]), session.At("?done=saved"));
        var (saved, change) = (await scene.Saved(session), Assert.Single(await scene.Changes(session)));
        Assert.Equal(("Plénière", "Ailleurs", 1), (saved.Sheet.Title, saved.Sheet.Place, saved.Sequence));
        Assert.Equal((scene.Head.Id, "Plénière de mars"), (change.ById, change.Before.Title));
        Assert.Equal(session.Sheet.Checklist, saved.Sheet.Checklist);
    }

    [Theory, OnEachDatabase]
    public async Task The_second_of_two_editors_is_told_and_keeps_what_they_typed(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        var mine = await scene.Fill(session.At("/edit"), "", [("Sheet.Title", "Le mien"), ("Sheet.Run", "9:30-10:00 Mon accueil\n10:00-18:00 Mon atelier")]);
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Le leur")]));
        var page = await Scene.Page(await scene.Staff.PostAsync(session.At("/edit"), new FormUrlEncodedContent(mine), Scene.Stop));
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal(("Le mien", "9:30-10:00 Mon accueil\n10:00-18:00 Mon atelier"), (page.QuerySelector("#sheet-title")!.GetAttribute("value"), page.QuerySelector("#sheet-run")!.TextContent));
        Assert.Equal("Le leur", (await scene.Saved(session)).Sheet.Title);
        Assert.Single(await scene.Changes(session));
    }

    [Fact]
    public async Task Somebody_who_changed_their_name_stays_who_they_are()
    {
        await using var scene = await Scene.Open("sqlite");
        var session = await scene.Plan(Planned.Plenary(scene) with { Facilitators = [new("Aya Autrefois", scene.Head.Id)] });
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Plénière")]));
        Assert.Equal(new Contributor("Aya Autrefois", scene.Head.Id), Assert.Single((await scene.Saved(session)).Sheet.Facilitators));
    }

    [Fact]
    public async Task Doubts_in_the_run_of_show_are_shown_after_saving_and_refuse_nothing()
    {
        await using var scene = await Scene.Open("sqlite");
        var session = await scene.Plan(Planned.Plenary(scene));
        var answer = await scene.Send(session.At("/edit"), "", [("Sheet.Run", "9:30-10:00 Accueil\n11:00-12:00 Atelier -- : Cartodémo + Inconnue\n11:30-12:30 Débat")]);
        Scene.Went(answer, session.At("/edit?done=saved"));
        Assert.Equal(3, (await scene.Saved(session)).Sheet.RunOfShow.Count);
        var page = await scene.Read(session.At("/edit?done=saved"));
        var doubts = page.QuerySelectorAll(".panel .notice.warning li").Select(line => line.TextContent.Replace('\u00a0', ' ')).ToList();
        Assert.Equal(4, doubts.Count);
        Assert.Contains("rien entre 10:00 et 11:00", doubts[0]);
        Assert.Contains("Inconnue n’est pas un nom connu", doubts[1]);
        Assert.Contains("rien après elle, de 12:30 à 18:00", doubts[2]);
        Assert.Contains("en même temps que la ligne 2", doubts[3]);
    }

    [Fact]
    public async Task As_long_as_its_day_is_open_a_session_is_not_confirmed()
    {
        await using var scene = await Scene.Open("sqlite");
        var session = await scene.Plan(Planned.Plenary(scene));
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Alternatives[0]", "2019-03-28"), ("Sheet.Alternatives[1]", "2019-03-21"), ("Sheet.Status", "Confirmed")]));
        var saved = (await scene.Saved(session)).Sheet;
        Assert.Equal(SessionStatus.Tentative, saved.Status);
        Assert.Equal([new(2019, 3, 21), new(2019, 3, 28)], saved.Alternatives);
    }

    [Theory]
    [InlineData("/edit")]
    [InlineData("/move")]
    [InlineData("/copy")]
    [InlineData("/cancel")]
    [InlineData("/history")]
    [InlineData("/checklist")]
    public async Task Only_staff_of_the_cohort_open_it(string part)
    {
        await using var scene = await Scene.Open("sqlite");
        var session = await scene.Plan(Planned.Plenary(scene));
        async Task<int> Status(HttpClient browser) => (int)(await browser.GetAsync(session.At(part), Scene.Stop)).StatusCode;
        Assert.Equal(200, await Status(scene.Staff));
        Assert.Equal(404, await Status(await scene.House.SignedIn(scene.Fellow)));
        Assert.Equal(404, await Status(await scene.House.SignedIn(scene.Mentor)));
        Assert.Equal(302, await Status(scene.House.Browser()));
    }

    [Fact]
    public async Task A_session_of_another_cohort_is_not_there()
    {
        await using var scene = await Scene.Open("sqlite");
        var other = await Seed.Plant(scene.House, "ailleurs");
        var session = await scene.Plan(Planned.OneDay("Ailleurs", new(2019, 3, 14)), other.Cohort);
        Assert.Equal(404, (int)(await scene.Staff.GetAsync(session.At("/edit"), Scene.Stop)).StatusCode);
    }

    private static string Json(SessionSheet sheet) => System.Text.Json.JsonSerializer.Serialize(sheet);
}
