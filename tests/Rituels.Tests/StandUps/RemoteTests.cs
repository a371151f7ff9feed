using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rituels.Programme;
using Rituels.StandUps;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>Whoever hosts presses buttons, which are forms; two remotes at once press once.</summary>
public class RemoteTests
{
    private static CancellationToken Stop => StandUpScene.Stop;

    [Theory, OnEachDatabase]
    public async Task A_whole_stand_up_is_pressed_without_JavaScript(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        foreach (var (verb, seconds) in new[] { ("start", 50), ("next", 20), ("pause", 100), ("resume", 20), ("next", 10), ("skip", 200), ("next", 0) })
        {
            var answer = await scene.Press(verb);
            Assert.Equal($"{scene.At}/remote", answer.Headers.Location?.OriginalString);
            scene.House.Clock.Now = scene.House.Clock.Now.AddSeconds(seconds);
        }
        Assert.Equal(StandUpState.Ended, (await scene.Saved()).State);
        Assert.Equal([(TurnEnd.Heard, 50), (TurnEnd.Heard, 40), (TurnEnd.Skipped, 10)], (await scene.Saved()).Turns.Select(turn => (turn.End, (int)turn.Spoken / 1000)));
        var summary = StandUpScene.Text(await scene.Read(scene.At));
        Assert.Contains("Carto Demo 50 s", summary, StringComparison.Ordinal);
        Assert.Contains("Invitée Tour passé", summary, StringComparison.Ordinal);
        Assert.Contains("Sujets communs : 3 min 20.", summary, StringComparison.Ordinal);

        await scene.Press("back");
        Assert.Equal((3, false, StandUpState.Running), await scene.Stands());
    }

    [Theory, OnEachDatabase]
    public async Task A_second_press_of_next_on_the_same_turn_does_nothing_and_says_so(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        await scene.Press("start");
        var page = await scene.Aya.GetStringAsync($"{scene.At}/remote", Stop);
        var (form, version) = (SignedInBrowsers.FormField(page), StandUpScene.VersionOn(page));
        await scene.Send(scene.Aya, form, "next", version);
        var second = await scene.Send(scene.Aya, form, "next", version);
        Assert.Equal($"{scene.At}/remote?stale", second.Headers.Location?.OriginalString);
        Assert.Equal(1, (await scene.Stands()).At);
        Assert.Contains("Quelqu’un d’autre vient d’appuyer", StandUpScene.Text(await scene.Read($"{scene.At}/remote?stale")), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Many_presses_at_the_same_moment_advance_once(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        await scene.Press("start");
        var page = await scene.Aya.GetStringAsync($"{scene.At}/remote", Stop);
        var (form, version) = (SignedInBrowsers.FormField(page), StandUpScene.VersionOn(page));
        scene.Aya.DefaultRequestHeaders.Add("X-Requested-With", "fetch");
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => scene.Send(scene.Aya, form, "next", version)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(1, (await scene.Stands()).At);
    }

    [Theory, OnEachDatabase]
    public async Task Staff_and_the_named_host_press_others_only_watch(string database)
    {
        await using var scene = await StandUpScene.Open(database, (seed, standUp) => standUp.HostId = seed.Ines.Id);
        var (ines, noe) = (await scene.House.SignedIn(scene.Seed.Ines), await scene.House.SignedIn(scene.Seed.Noe));
        await scene.Press("start", ines);
        Assert.Equal((0, true, StandUpState.Running), await scene.Stands());
        Assert.Equal(HttpStatusCode.NotFound, (await noe.GetAsync($"{scene.At}/remote", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await noe.GetAsync($"{scene.At}/prepare", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await noe.GetAsync($"{scene.At}/notes", Stop)).StatusCode);
        Assert.DoesNotContain("data-press", await noe.GetStringAsync($"{scene.At}/wall", Stop), StringComparison.Ordinal);
        Assert.Contains("data-press", await ines.GetStringAsync($"{scene.At}/wall", Stop), StringComparison.Ordinal);
        var form = SignedInBrowsers.FormField(await noe.GetStringAsync("/account", Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Send(noe, form, "next", (await scene.Saved()).Version)).StatusCode);
        Assert.Equal(0, (await scene.Stands()).At);
    }

    [Fact]
    public async Task Somebody_of_another_cohort_and_who_reads_a_closed_one_press_nothing()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var other = await Seed.Plant(scene.House, "ailleurs");
        var stranger = await scene.House.SignedIn(other.Aya);
        foreach (var page in new[] { "", "/wall", "/remote", "/events", "/state" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(scene.At + page, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/ailleurs/stand-ups/{scene.StandUp.Id}{page}", Stop)).StatusCode);
        }
        var form = SignedInBrowsers.FormField(await scene.Aya.GetStringAsync($"{scene.At}/remote", Stop));
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(c => c.Id == scene.Seed.Cohort.Id, Stop)).Close(scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await scene.Send(scene.Aya, form, "start", (await scene.Saved()).Version);
        Assert.Equal(StandUpState.Prepared, (await scene.Saved()).State);
    }

    [Theory, OnEachDatabase]
    public async Task A_turn_shows_mission_priority_and_requests_once_they_are_published(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        await scene.House.Ask(scene.Seed, "Un relecteur ?", scene.Seed.Ines, scene.Seed.Carto, daysAgo: 3);
        await scene.House.With(db =>
        {
            foreach (var (week, priority) in new[] { ("2019-W09", "Publier la carte"), ("2019-W10", "Tester la carte"), ("2019-W11", "Encore secret") })
            {
                var filed = new Rituels.Retrospectives.Retrospective { CohortId = scene.Seed.Cohort.Id, TeamId = scene.Seed.Carto.Id, Week = IsoWeek.Parse(week) };
                filed.File(null, Rituels.Retrospectives.Answers.Of(3, [new("priority", priority)]), scene.House.Clock.Now, scene.House.Clock.Now.AddDays(1));
                db.Add(filed);
            }
            var unmailed = IsoWeek.Parse("2019-W11");
            db.Add(Rituels.Help.HelpRequest.Ask(scene.Seed.Cohort, scene.Seed.Carto.Id, "Secret aussi ?", Rituels.Help.HelpSources.Of(unmailed, scene.Seed.Carto.Id), scene.Seed.Ines.Id, scene.House.Clock.Now, unmailed));
            return db.SaveChangesAsync(Stop);
        });
        await scene.Press("start");
        var wall = StandUpScene.Text(await scene.Read($"{scene.At}/wall"));
        foreach (var word in new[] { "1 sur 3", "Carto Demo", "Agence de démonstration", "1:00", "Priorité de la semaine 10", "Tester la carte", "Un relecteur ?", "Ensuite : Balise" }) Assert.Contains(word, wall, StringComparison.Ordinal);
        Assert.DoesNotContain("Encore secret", wall, StringComparison.Ordinal);
        Assert.DoesNotContain("Secret aussi", wall, StringComparison.Ordinal);
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(1).AddHours(6);
        Assert.Contains("Secret aussi", StandUpScene.Text(await scene.Read($"{scene.At}/remote")), StringComparison.Ordinal);
        // The wall shows the oldest, and how many more there are.
        Assert.Contains("Un relecteur ? et 1 autre demande", StandUpScene.Text(await scene.Read($"{scene.At}/wall")), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task A_note_on_a_persons_turn_asks_in_their_name_and_pressed_twice_is_one(string database)
    {
        await using var scene = await StandUpScene.Open(database, (seed, standUp) => standUp.Invite([Turn.Of(seed.Lou), Turn.Of(seed.Ines)]));
        await scene.Press("start");
        for (var press = 0; press < 2; press++)
            await scene.Post($"{scene.At}/notes", "Add", ("Note.Turn", scene.StandUp.Turns[0].Id.ToString()), ("Note.Text", "Cherche un bureau"), ("Note.As", "help"), ("Note.Key", "019cb3f0-0000-7000-8000-000000000001"));
        Assert.Equal([(null, scene.Seed.Lou.Id)], (await scene.House.Requests()).Select(r => (r.TeamId, r.AskedById!.Value)));
    }

    [Fact]
    public async Task A_date_that_a_note_lacks_is_told_at_that_note_and_the_host_goes_back_where_they_were()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        await scene.Press("start");
        await scene.Post($"{scene.At}/notes", "Add", ("Note.Turn", scene.StandUp.Turns[0].Id.ToString()), ("Note.Text", "Démonstration"), ("Note.As", "note"));
        var id = await scene.House.With(db => db.Set<StandUpNote>().Select(n => n.Id).SingleAsync(Stop));
        var wrong = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await scene.Post($"{scene.At}/notes", "Become", ("note", $"{id}"), ("Note.As", "date"))).Content.ReadAsStringAsync(Stop));
        Assert.NotNull(wrong.GetElementById($"day-{id}-error"));
        Assert.Null(wrong.QuerySelector("#note-day-error"));
        var past = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await scene.Post($"{scene.At}/notes", "Become", ("note", $"{id}"), ("Note.As", "date"), ("Note.Day", "2019-03-01"))).Content.ReadAsStringAsync(Stop));
        Assert.NotNull(past.GetElementById($"day-{id}-error"));
        var right = await scene.Post($"{scene.At}/notes", "Become", ("note", $"{id}"), ("Note.As", "date"), ("Note.Day", "2019-03-28"), ("Note.Back", "remote"));
        Assert.Equal($"{scene.At}/remote?done=saved", right.Headers.Location?.OriginalString);
    }

    [Theory, OnEachDatabase]
    public async Task Notes_become_requests_for_help_and_key_dates_with_one_tap(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        await scene.Press("start");
        var turn = scene.StandUp.Turns[0].Id.ToString();
        var sent = await scene.Post($"{scene.At}/notes", "Add", ("Note.Turn", turn), ("Note.Text", "Cherche un relecteur"), ("Note.As", "note"), ("Note.Back", "remote"));
        Assert.Equal($"{scene.At}/remote?done=added", sent.Headers.Location?.OriginalString);
        var note = await scene.House.With(db => db.Set<StandUpNote>().AsNoTracking().SingleAsync(Stop));
        Assert.Equal((NoteKind.Note, scene.Seed.Carto.Id, scene.Seed.Aya.Id), (note.Kind, note.TeamId, note.ById));

        await scene.Post($"{scene.At}/notes", "Become", ("note", $"{note.Id}"), ("Note.As", "help"));
        await scene.Post($"{scene.At}/notes", "Become", ("note", $"{note.Id}"), ("Note.As", "help"));
        Assert.Equal([("Cherche un relecteur", $"stand-up/{note.Id}", scene.Seed.Carto.Id)], (await scene.House.Requests()).Select(r => (r.Text, r.Source, r.TeamId!.Value)));

        await scene.Post($"{scene.At}/notes", "Add", ("Note.Turn", turn), ("Note.Text", "Démonstration"), ("Note.Day", "2019-03-28"), ("Note.As", "date"));
        Assert.Equal([(new DateOnly(2019, 3, 28), "Démonstration", scene.Seed.Carto.Id)],
            await scene.House.With(async db => (await db.Set<Rituels.Retrospectives.NotedDate>().ToListAsync(Stop)).Select(n => (n.Day, n.Text, n.TeamId))));
        var read = StandUpScene.Text(await scene.Read(scene.At, await scene.House.SignedIn(scene.Seed.Lou)));
        Assert.Contains("Demande d’aide", read, StringComparison.Ordinal);
        Assert.Contains("Date clé : jeudi 28 mars", read, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("date", "", "Un texte", "#note-day-error")]
    [InlineData("date", "demain", "Un texte", "#note-day-error")]
    [InlineData("date", "2100-12-31", "Un texte", "#note-day-error")]
    [InlineData("note", "", "", "#note-text-error")]
    public async Task A_note_that_lacks_something_comes_back_with_what_was_typed(string kind, string day, string text, string error)
    {
        await using var scene = await StandUpScene.Open("sqlite");
        await scene.Press("start");
        var answer = await scene.Post($"{scene.At}/notes", "Add", ("Note.Turn", scene.StandUp.Turns[0].Id.ToString()), ("Note.Text", text), ("Note.Day", day), ("Note.As", kind));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(Stop));
        Assert.NotNull(page.QuerySelector(error));
        Assert.Equal(text, page.GetElementById("note-text")!.TextContent);
        Assert.Empty(await scene.House.With(db => db.Set<StandUpNote>().ToListAsync(Stop)));
    }
}
