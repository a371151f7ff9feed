using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Calendars;
using Rituels.Coaching;
using Rituels.Tests.Agenda.Mails;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>Sessions are planned, moved, cancelled and held; both sides are told once of each change.</summary>
public class SessionTests
{
    [Theory, OnEachDatabase]
    public async Task Planning_tells_both_sides_with_the_event_and_no_word_of_a_note(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-01", "Zorglub");
        Went(await Plan(scene, ("Plan.Place", "Bureau 12")), Carto + "?done=added");
        var posted = await scene.Posted("planned-0");
        Assert.Equal([scene.Seed.Aya.Email, scene.Seed.Ines.Email, scene.Seed.Noe.Email], posted.Select(p => p.Address));
        var letter = posted[0].Letter!;
        Assert.Equal("Promotion 3 · séance prévue : coaching Carto Demo, mardi 12 mars", letter.Subject.Replace('\u00a0', ' '));
        Assert.Equal("2019-03-12 10:00–10:30", letter.Event().Hours());
        Assert.Equal(("Bureau 12", CalendarMethod.Request, EventStatus.Confirmed), (letter.Event().Location, letter.CalendarMethod, letter.Event().Status));
        Assert.DoesNotContain("Zorglub", letter.Html + letter.Text + letter.Calendar);
    }

    [Theory, OnEachDatabase]
    public async Task Moving_and_cancelling_tell_them_again_each_once(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-12", mentors: true);
        var at = $"{At}/sessions/{session.Id}";
        Went(await Send(scene.Aya, at, "Move"), at + "?done=saved");
        Assert.Empty(await scene.Posted("moved"));
        Went(await Send(scene.Aya, at, "Move", ("Plan.Day", "2019-03-13"), ("Plan.Mentors", "true")), at + "?done=saved");
        var moved = await scene.Posted("moved-1");
        Assert.Equal([scene.Seed.Aya.Email, scene.Seed.Ines.Email, scene.Seed.Maud.Email, scene.Seed.Noe.Email], moved.Select(p => p.Address));
        Assert.Equal(("2019-03-13 15:00–15:30", 1, session.Uid), (moved[0].Letter!.Event().Hours(), moved[0].Letter!.Event().Sequence, moved[0].Letter!.Event().Uid));
        Went(await Send(scene.Aya, at, "Cancel"), Carto + "?done=called-off");
        var cancelled = await scene.Posted("cancelled-2");
        Assert.Equal((4, CalendarMethod.Cancel, EventStatus.Cancelled), (cancelled.Count, cancelled[0].Letter!.CalendarMethod, cancelled[0].Letter!.Event().Status));
        Assert.Equal(SessionState.Cancelled, (await scene.Session()).State);
    }

    [Theory, OnEachDatabase]
    public async Task Cancelled_by_two_presses_it_is_cancelled_once_and_no_conflict(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-12");
        var (address, fields) = await Fill(scene.Aya, $"{At}/sessions/{session.Id}", "Cancel", []);
        for (var press = 0; press < 2; press++) Went(await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop), Carto + "?done=called-off");
        Assert.Equal(3, (await scene.Posted("cancelled")).Count);
        Assert.Contains("Qui devait venir l’apprend par courriel.", await Text(scene.Aya, Carto + "?done=called-off"));
    }

    [Theory, OnEachDatabase]
    public async Task Mentors_who_are_invited_no_more_lose_it_from_their_calendars(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-12", mentors: true);
        await Send(scene.Aya, $"{At}/sessions/{session.Id}", "Move", ("Plan.Mentors", "false"));
        // For the others nothing changes.
        foreach (var news in new[] { "moved", "changed", "planned" }) Assert.Empty(await scene.Posted(news));
        var told = Assert.Single(await scene.Posted("uninvited-1"));
        Assert.Equal((scene.Seed.Maud.Email, CalendarMethod.Cancel, session.Uid), (told.Address, told.Letter!.CalendarMethod, told.Letter.Event().Uid));
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_moved_is_said_to_have_moved_and_who_is_invited_now_hears_of_a_session(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-12");
        await Send(scene.Aya, $"{At}/sessions/{session.Id}", "Move", ("Plan.Place", "Salle des cartes"), ("Plan.Mentors", "true"));
        Assert.Equal([scene.Seed.Aya.Email, scene.Seed.Ines.Email, scene.Seed.Noe.Email], (await scene.Posted("changed-1")).Select(p => p.Address));
        Assert.Contains("séance modifiée", (await scene.Posted("changed-1"))[0].Letter!.Subject);
        var invited = Assert.Single(await scene.Posted("planned-1"));
        Assert.Equal((scene.Seed.Maud.Email, CalendarMethod.Request), (invited.Address, invited.Letter!.CalendarMethod));
        Assert.Empty(await scene.Posted("moved"));
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_of_the_staff_has_two_sessions_or_offers_at_one_time(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Planned(scene.Seed.Balise, "2019-03-12", "10:15");
        Assert.Contains("Aya Staff a déjà une séance", await (await Plan(scene)).Content.ReadAsStringAsync(Stop));
        Went(await Plan(scene, ("Plan.From", "10:45")), Carto + "?done=added");
        var hours = new[] { ("Offer.Day", "2019-03-14"), ("Offer.From", "14:00"), ("Offer.Until", "16:00") };
        Went(await Send(scene.Aya, $"{At}/hours", "Offer", hours), $"{At}/hours?done=added");
        Assert.Contains("Vous proposez déjà des heures", await (await Send(scene.Aya, $"{At}/hours", "Offer", [.. hours, ("Offer.From", "15:30"), ("Offer.Until", "17:00")])).Content.ReadAsStringAsync(Stop));
    }

    [Theory, OnEachDatabase]
    public async Task When_it_is_over_one_press_makes_it_a_contact_and_two_presses_one(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-06", "11:00");
        Assert.DoesNotContain("a-t-elle eu lieu", await Text(scene.Aya, At));
        scene.House.Clock.Now = scene.House.Clock.Now.AddHours(3);
        Assert.Contains("mercredi 6 mars, 11 h – 11 h 30 : a-t-elle eu lieu ?", await Text(scene.Aya, At));
        var (address, fields) = await Fill(scene.Aya, At, "Held", []);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        var contact = Assert.Single(await scene.Contacts());
        Assert.Equal((ContactKind.Meeting, 30, new DateOnly(2019, 3, 6), scene.Seed.Aya.Id), (contact.Kind, contact.Minutes, contact.Day, contact.ById!.Value));
        Assert.Equal(SessionState.Held, (await scene.Session()).State);
        Assert.Equal(HttpStatusCode.OK, (await scene.Aya.GetAsync($"{At}/sessions/{session.Id}", Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task One_that_did_not_take_place_is_no_contact(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-06", "11:00");
        scene.House.Clock.Now = scene.House.Clock.Now.AddHours(3);
        Went(await Send(scene.Aya, $"{At}/sessions/{session.Id}", "Missed"), Carto + "?done=saved");
        Assert.Empty(await scene.Contacts());
        Assert.DoesNotContain("a-t-elle eu lieu", await Text(scene.Aya, At));
    }

    [Theory]
    [InlineData("Plan.Day", "2019-03-05")]
    [InlineData("Plan.Day", "")]
    [InlineData("Plan.From", "25:00")]
    [InlineData("Plan.Minutes", "2")]
    [InlineData("Plan.Minutes", "480", "Plan.From", "18:00")]
    [InlineData("Plan.With", "x")]
    public async Task What_cannot_be_planned_comes_back(string name, string value, string other = "Plan.Place", string otherValue = "Salle à garder")
    {
        await using var scene = await CoachingScene.Open("sqlite");
        var answer = await Plan(scene, (name, value), (other, otherValue));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(0, await scene.House.With(db => db.Set<CoachingSession>().CountAsync(Stop)));
        Assert.Empty(await scene.Posted(""));
    }

    [Theory, OnEachDatabase]
    public async Task Its_page_is_for_staff_and_for_those_who_are_invited(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        var session = await scene.Planned(scene.Seed.Carto, "2019-03-12");
        var at = $"{At}/sessions/{session.Id}";
        foreach (var (person, status) in new[] { (scene.Bea, 200), (scene.Seed.Ines, 200), (scene.Seed.Noe, 200), (scene.Seed.Maud, 404), (scene.Seed.Lou, 404) })
            Assert.Equal(status, (int)(await (await scene.House.SignedIn(person)).GetAsync(at, Stop)).StatusCode);
        await scene.House.With(db => db.Set<CoachingSession>().ExecuteUpdateAsync(set => set.SetProperty(s => s.WithMentors, true), Stop));
        Assert.Equal(HttpStatusCode.OK, (await (await scene.House.SignedIn(scene.Seed.Maud)).GetAsync(at, Stop)).StatusCode);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        foreach (var handler in new[] { "Move", "Cancel", "Held", "Missed" }) await Force(ines, $"{at}?handler={handler}", ("Version", "1"), ("Plan.Day", "2019-03-19"), ("Plan.From", "10:00"), ("Plan.Minutes", "30"));
        Assert.Equal((SessionState.Planned, new DateOnly(2019, 3, 12)), (await scene.Session()) is var kept ? (kept.State, kept.Day) : default);
    }

    private static Task<HttpResponseMessage> Plan(CoachingScene scene, params (string Name, string Value)[] changes) =>
        Send(scene.Aya, Carto, "Plan", [.. new[] { ("Plan.Day", "2019-03-12") }.Where(usual => changes.All(c => c.Name != usual.Item1)), .. changes]);
}
