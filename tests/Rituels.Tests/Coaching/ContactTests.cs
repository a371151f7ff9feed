using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Coaching;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>Contacts are logged in two presses, corrected, kept as promises, and deleted for good.</summary>
public class ContactTests
{
    [Theory, OnEachDatabase]
    public async Task On_a_teams_page_one_press_logs_a_call_of_today_by_whoever_pressed(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        Went(await Send(scene.Aya, Carto, "Log"), Carto + "?done=added");
        var contact = Assert.Single(await scene.Contacts());
        Assert.Equal((new DateOnly(2019, 3, 6), ContactKind.Call, 15, scene.Seed.Aya.Id, scene.Seed.Carto.Id), (contact.Day, contact.Kind, contact.Minutes, contact.ById!.Value, contact.TeamId));
        Assert.Contains("Des nouvelles aujourd’hui", await Text(scene.Aya, At));
    }

    [Theory, OnEachDatabase]
    public async Task On_the_referents_page_a_team_is_chosen_and_nothing_else_need_be(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var answer = await Send(scene.Aya, At, "Log", ("Log.Note", "À ne pas perdre"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("À ne pas perdre", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Empty(await scene.Contacts());
        Went(await Send(scene.Aya, At, "Log", ("Log.Team", "balise"), ("Log.Kind", "Chance")), At + "?done=added");
        Assert.Equal((scene.Seed.Balise.Id, ContactKind.Chance), (await scene.Contacts()).Select(c => (c.TeamId, c.Kind)).Single());
    }

    [Theory, OnEachDatabase]
    public async Task Impatient_presses_log_one_contact(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var (address, fields) = await Fill(scene.Aya, Carto, "Log", [("Log.Note", "Une fois")]);
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop)));
        // Each is told that it is logged: whoever was told otherwise would log it again.
        Assert.All(answers, answer => Went(answer, Carto + "?done=added"));
        Assert.Single(await scene.Contacts());
    }

    [Theory]
    [InlineData("Log.Day", "2019-03-07", "#log-day-error")]
    [InlineData("Log.Day", "hier", "#log-day-error")]
    [InlineData("Log.Day", "2017-03-06", "#log-day-error")]
    [InlineData("Log.NextDay", "2018-03-20", "#log-nextday-error")]
    [InlineData("Log.Minutes", "-5", "#log-minutes-error")]
    [InlineData("Log.Kind", "Pigeon", "#log-kind-error")]
    [InlineData("Log.By", "019cb3f0-0000-7000-8000-000000000000", "#log-by-error")]
    [InlineData("Log.NextDay", "2019-03-20", "#log-nextstep-error")]
    public async Task What_cannot_be_is_told_at_its_field_and_what_was_typed_stays(string name, string value, string error)
    {
        await using var scene = await CoachingScene.Open("sqlite");
        var answer = await Send(scene.Aya, Carto, "Log", (name, value), ("Log.Note", "À ne pas perdre"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        Assert.NotNull(page.QuerySelector(error));
        Assert.Equal("À ne pas perdre", page.QuerySelector("#log-note")!.TextContent);
        Assert.Empty(await scene.Contacts());
    }

    [Fact]
    public async Task A_note_has_4000_characters_and_its_line_ends()
    {
        await using var scene = await CoachingScene.Open("sqlite");
        Assert.Equal(HttpStatusCode.OK, (await Send(scene.Aya, Carto, "Log", ("Log.Note", new string('é', 4001)))).StatusCode);
        await Send(scene.Aya, Carto, "Log", ("Log.Note", "un\r\ndeux <b>" + new string('é', 3900)));
        Assert.StartsWith("un\ndeux <b>éé", Assert.Single(await scene.Contacts()).Note);
        Assert.Contains("deux &lt;b&gt;", await scene.Aya.GetStringAsync(Carto, Stop));
    }

    [Theory, OnEachDatabase]
    public async Task A_promise_is_kept_with_one_press_and_is_gone_from_the_list(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await Send(scene.Aya, Carto, "Log", ("Log.NextStep", "Envoyer la convention"), ("Log.NextDay", "2019-03-08"));
        Assert.Contains("Envoyer la convention pour le 8 mars", await Text(scene.Aya, At));
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(4);
        Assert.Contains("en retard, c’était pour le 8 mars", await Text(scene.Aya, At));
        Went(await Send(scene.Aya, At, "Kept"), At + "?done=saved");
        Assert.DoesNotContain("Envoyer la convention", await Text(scene.Aya, At));
        Assert.NotNull((await scene.Contacts()).Single().KeptAt);
    }

    [Theory, OnEachDatabase]
    public async Task A_contact_is_corrected_and_of_two_at_once_nothing_is_lost(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var contact = await scene.Called(scene.Seed.Carto, "2019-03-01", "Avant");
        var at = $"{At}/contacts/{contact.Id}";
        var (address, fields) = await Fill(scene.Aya, at, "", [("Log.Note", "Le second")]);
        Went(await Send(await scene.House.SignedIn(scene.Bea), at, "", ("Log.Note", "Le premier"), ("Log.Kind", "Meeting")), Carto + "?done=saved");
        var refused = await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync(Stop));
        Assert.Equal(("Le second", "Le premier"), (page.QuerySelector("#log-note")!.TextContent, page.QuerySelector("#theirs ~ blockquote")!.TextContent));
        Assert.Equal(("Le premier", ContactKind.Meeting), (await scene.Contacts()).Select(c => (c.Note, c.Kind)).Single());
    }

    [Theory, OnEachDatabase]
    public async Task Deleting_a_contact_removes_its_words_for_good(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var contact = await scene.Called(scene.Seed.Carto, "2019-03-01", "Zorglub", "Zorglub promis");
        Assert.NotEmpty(await Portability.EveryColumn.Find(scene.House, "zorglub"));
        Went(await Send(scene.Aya, $"{At}/contacts/{contact.Id}", "Delete"), Carto + "?done=removed");
        Assert.Equal([], await Portability.EveryColumn.Find(scene.House, "zorglub"));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Aya.GetAsync($"{At}/contacts/{contact.Id}", Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_is_read_and_another_cohorts_contact_is_none(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var other = await Seed.Plant(scene.House, "autre");
        var foreign = await scene.Called(other.Carto, "2019-03-01", "Ailleurs");
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Aya.GetAsync($"{At}/contacts/{foreign.Id}", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Aya.GetAsync($"/autre/coaching/contacts/{foreign.Id}", Stop)).StatusCode);
        var own = await scene.Called(scene.Seed.Carto, "2019-03-04", "À effacer avant l'heure");
        var (address, fields) = await Fill(scene.Aya, Carto, "Log", []);
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(c => c.Id == scene.Seed.Cohort.Id)).Close(scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop);
        Assert.Equal([foreign.Id, own.Id], (await scene.Contacts()).Select(c => c.Id));
        Went(await Send(scene.Aya, $"{At}/contacts/{own.Id}", "", ("Log.Note", "Corrigé")), Carto + "?done=saved");
        var (delete, sent) = await Fill(scene.Aya, $"{At}/contacts/{own.Id}", "Delete", []);
        Assert.Contains("Les notes de coaching seront effacées le 6 septembre 2019, pour de bon.", await Text(scene.Aya, "/eig-2019/settings/close"));
        Went(await scene.Aya.PostAsync(delete, new FormUrlEncodedContent(sent), Stop), Carto + "?done=removed");
        Went(await scene.Aya.PostAsync(delete, new FormUrlEncodedContent(sent), Stop), At + "?done=removed");
        Assert.Equal(HttpStatusCode.NotFound, await Force(scene.Aya, $"{At}/contacts/{foreign.Id}?handler=Delete"));
        Assert.Equal([foreign.Id], (await scene.Contacts()).Select(c => c.Id));
        Assert.Contains("Les notes seront effacées le 6 septembre 2019.", await Text(scene.Aya, At));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_has_a_rhythm_of_its_own_and_takes_the_cohorts_again(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        Went(await Send(scene.Aya, Carto, "Rhythm", ("Days", "21")), Carto + "?done=saved");
        Assert.Contains("rythme 21", await Text(scene.Aya, At));
        Went(await Send(scene.Aya, Carto, "Rhythm", ("Days", "30")), Carto + "?done=saved");
        Went(await Send(scene.Aya, Carto, "Rhythm", ("Days", "")), Carto + "?done=saved");
        Assert.Contains("rythme 10", await Text(scene.Aya, At));
    }
}
