using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Talks;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>Proposing in two minutes, ideas that others take up, days, and who may do what.</summary>
public class ProposeTests
{
    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_has_no_form_to_propose_with(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync(TalkScene.New, TalkScene.Stop)).StatusCode);
        await scene.House.With(db => db.Cohorts.ExecuteUpdateAsync(set => set.SetProperty(c => c.ClosedAt, scene.House.Clock.Now), TalkScene.Stop));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(TalkScene.New, TalkScene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_fellow_proposes_with_a_title_and_whoever_sends_twice_proposes_once(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var (address, fields) = await Fill(ines, TalkScene.New, "", [("Typed.Title", "Lire une licence"), ("Typed.With[0]", $"{scene.Seed.Lou.Id}"), ("Typed.Guests[0].Name", "Zoé Dehors"), ("Typed.Guests[0].About", "Juriste"), ("Typed.Audience", "Open")]);
        for (var i = 0; i < 2; i++)
        {
            var sent = await ines.PostAsync(address, new FormUrlEncodedContent(fields), TalkScene.Stop);
            Went(sent, $"{TalkScene.Page((await scene.All()).Single())}?done=proposed");
        }
        var talk = (await scene.All()).Single();
        Assert.Equal((TalkState.Proposed, "talk", scene.Seed.Ines.Id, TalkAudience.Open), (talk.State, talk.Kind, talk.LeadId, talk.Audience));
        Assert.Equal([scene.Seed.Lou.Id], talk.With);
        Assert.Equal([new Guest("Zoé Dehors", "Juriste")], talk.Guests);
        var page = await Text(ines, TalkScene.Page(talk));
        Assert.Contains("Inès Demo", page);
        Assert.Contains("Zoé Dehors Juriste", page);
        Assert.Contains("Lire une licence", await Text(await scene.House.SignedIn(scene.Seed.Maud), TalkScene.List));
    }

    /// <summary>The browser's Back shows the form as it was sent, its hidden fields too.</summary>
    [Theory, OnEachDatabase]
    public async Task Who_goes_back_and_types_another_talk_proposes_another(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var (address, fields) = await Fill(ines, TalkScene.New, "", [("Typed.Title", "Lire une licence")]);
        foreach (var title in new[] { "Lire une licence", "Écrire une licence", "Lire une licence" })
            await ines.PostAsync(address, new FormUrlEncodedContent([.. fields.Where(f => f.Key != "Typed.Title"), new("Typed.Title", title)]), TalkScene.Stop);
        Assert.Equal(["Lire une licence", "Écrire une licence"], (await scene.All()).Select(talk => talk.Title).Order(StringComparer.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task A_wrong_form_says_where_and_keeps_what_was_typed(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var maud = await scene.House.SignedIn(scene.Seed.Maud);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await (await Send(maud, TalkScene.New, "", ("Typed.Title", ""), ("Typed.About", "Des lignes"), ("Typed.Link", "javascript:alert(1)"), ("Typed.Lead", $"{scene.Seed.Maud.Id}"),
            ("Typed.Guests[1].About", "Sans nom"))).Content.ReadAsStringAsync(TalkScene.Stop));
        Assert.Equal(["typed-title", "typed-lead", "typed-guests-1--name", "typed-link"], page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id));
        Assert.Equal("Des lignes", page.QuerySelector("#typed-about")!.TextContent);
        Assert.Empty(await scene.All());
    }

    [Theory, OnEachDatabase]
    public async Task An_idea_gathers_voices_and_somebody_takes_it_up(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var maud = await scene.House.SignedIn(scene.Seed.Maud);
        var (_, fields) = await Fill(maud, TalkScene.New, "", [("Typed.Title", "Une formation à Git")]);
        await maud.PostAsync(TalkScene.New + "?handler=Idea", new FormUrlEncodedContent(fields), TalkScene.Stop);
        var idea = (await scene.All()).Single();
        Assert.Equal((TalkState.Idea, null, scene.Seed.Maud.Id), (idea.State, idea.LeadId, idea.ProposedById));
        await scene.Press(scene.Seed.Lou, idea, "Voice", ("comes", "true"), ("gives", "false"));
        await scene.Press(scene.Seed.Noe, idea, "Voice", ("comes", "true"), ("gives", "true"));
        await scene.Press(scene.Seed.Lou, idea, "Voice", ("comes", "false"), ("gives", "false"));
        var noe = await scene.House.SignedIn(scene.Seed.Noe);
        var page = await Text(noe, TalkScene.Page(idea));
        Assert.Contains("1 personne pourrait le donner Noé Exemple", page);
        Assert.Contains("1 personne viendrait Noé Exemple", page);
        Went(await Send(noe, TalkScene.Page(idea) + "/edit", ""), $"{TalkScene.Page(idea)}?done=proposed");
        Assert.Equal((TalkState.Proposed, scene.Seed.Noe.Id), ((await scene.Read(idea)).State, (await scene.Read(idea)).LeadId));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Press(scene.Seed.Lou, idea, "Drop")).StatusCode);
        // Whose page still showed the idea is led to what became of it.
        Went(await scene.Press(scene.Seed.Lou, idea, "Voice", ("comes", "true")), TalkScene.Page(idea));
        Assert.DoesNotContain((await scene.Read(idea)).Voices, voice => voice.PersonId == scene.Seed.Lou.Id && voice.Comes);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_take_an_idea_up_the_second_gets_back_what_they_typed(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var idea = Talk.Idea(scene.Seed.Cohort, "Le droit à l’erreur", "", "own/x", scene.Seed.Ines.Id, scene.House.Clock.Now);
        await scene.Keep(idea);
        var lou = await scene.House.SignedIn(scene.Seed.Lou);
        var (address, fields) = await Fill(lou, TalkScene.Page(idea) + "/edit", "", [("Typed.About", "Avec trois exemples")]);
        Went(await Send(await scene.House.SignedIn(scene.Seed.Noe), TalkScene.Page(idea) + "/edit", ""), $"{TalkScene.Page(idea)}?done=proposed");
        var late = await lou.PostAsync(address, new FormUrlEncodedContent(fields), TalkScene.Stop);
        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var page = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(TalkScene.Stop));
        Assert.Contains("Quelqu’un d’autre s’en est chargé entre-temps", page);
        Assert.Contains("Avec trois exemples", page);
        Assert.Equal((scene.Seed.Noe.Id, ""), ((await scene.Read(idea)).LeadId!.Value, (await scene.Read(idea)).About));
    }

    [Theory, OnEachDatabase]
    public async Task Only_those_who_give_it_and_staff_change_it_and_a_stale_form_is_refused(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Proposed(lead: scene.Seed.Noe, with: scene.Seed.Maud.Id);
        foreach (var (person, may) in new[] { (scene.Seed.Ines, true), (scene.Seed.Noe, true), (scene.Seed.Maud, true), (scene.Seed.Aya, true), (scene.Seed.Lou, false) })
            foreach (var part in new[] { "edit", "date" })
                Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await (await scene.House.SignedIn(person)).GetAsync($"{TalkScene.Page(talk)}/{part}", TalkScene.Stop)).StatusCode);
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        var (address, fields) = await Fill(aya, TalkScene.Page(talk) + "/edit", "", [("Typed.Title", "De l’équipe")]);
        Went(await Send(await scene.House.SignedIn(scene.Seed.Noe), TalkScene.Page(talk) + "/edit", "", ("Typed.Title", "De Noé")), $"{TalkScene.Page(talk)}?done=saved");
        var late = await aya.PostAsync(address, new FormUrlEncodedContent(fields), TalkScene.Stop);
        Assert.Equal(HttpStatusCode.OK, late.StatusCode);
        Assert.Contains("De l’équipe", WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync(TalkScene.Stop)));
        Assert.Equal("De Noé", (await scene.Read(talk)).Title);
        Assert.Equal(HttpStatusCode.NotFound, await Force(await scene.House.SignedIn(scene.Seed.Lou), TalkScene.Page(talk) + "?handler=Drop"));
    }

    [Theory, OnEachDatabase]
    public async Task A_day_is_set_and_wrong_hours_are_told_where_they_were_typed(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Proposed();
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var wrong = await Text(await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-14"), ("Typed.From", "14:00"), ("Typed.Until", "13:00")));
        Assert.Contains("La fin vient après le début", wrong);
        Went(await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-14"), ("Typed.Place", "Salle 2"), ("Typed.Seats", "12")), $"{TalkScene.Page(talk)}?done=dated");
        var dated = await scene.Read(talk);
        Assert.Equal((TalkState.Dated, new DateOnly(2019, 3, 14), new TimeOnly(12, 30), 12), (dated.State, dated.Day, dated.From, dated.Seats));
        Assert.Contains("jeudi 14 mars 2019, 12 h 30 – 13 h 30", await Text(ines, TalkScene.Page(talk)));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Press(scene.Seed.Lou, talk, "Drop")).StatusCode);
        Went(await scene.Press(scene.Seed.Ines, talk, "Drop"), $"{TalkScene.Page(talk)}?done=dropped");
        Went(await scene.Press(scene.Seed.Ines, talk, "Drop"), $"{TalkScene.Page(talk)}?done=dropped");
        Assert.Equal(TalkState.Dropped, (await scene.Read(talk)).State);
    }

    [Theory, OnEachDatabase]
    public async Task What_was_dropped_is_found_again_by_people_of_the_cohort(string database)
    {
        await using var scene = await TalkScene.Open(database);
        await scene.Change(await scene.Dated("Tombé"), talk => talk.Drop(scene.House.Clock.Now));
        await scene.Dated("Tenu");
        Assert.Equal(["Tombé"], (await Read(await scene.House.SignedIn(scene.Seed.Lou), TalkScene.List)).QuerySelectorAll("details .list h3 a").Select(a => a.TextContent));
        Assert.DoesNotContain("Tombé", await Text(scene.House.Browser(), TalkScene.List));
    }

    [Theory, OnEachDatabase]
    public async Task One_cohort_never_sees_anothers_and_those_outside_see_what_is_open_and_dated(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var (open, reserved, proposed) = (await scene.Dated("Ouvert"), await scene.Dated("Réservé", audience: TalkAudience.Fellows), await scene.Proposed("Proposé"));
        var elsewhere = await Seed.Plant(scene.House, "elsewhere");
        foreach (var outside in new[] { scene.House.Browser(), await scene.House.SignedIn(elsewhere.Aya) })
        {
            var list = await Text(outside, TalkScene.List);
            Assert.Contains("Ouvert", list);
            Assert.DoesNotContain("Réservé", list);
            Assert.DoesNotContain("Proposé", list);
            foreach (var (talk, sees) in new[] { (open, true), (reserved, false), (proposed, false) })
                Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await outside.GetAsync(TalkScene.Page(talk), TalkScene.Stop)).StatusCode);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.House.SignedIn(elsewhere.Aya)).GetAsync($"/elsewhere/talks/{open.Id}", TalkScene.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Force(await scene.House.SignedIn(elsewhere.Ines), TalkScene.Page(open) + "?handler=SignUp"));
    }
}
