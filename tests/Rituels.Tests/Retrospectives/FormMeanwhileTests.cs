using System.Net;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>What happens while somebody writes: a colleague files, the deadline passes, the session ends.</summary>
public class FormMeanwhileTests
{
    [Theory, OnEachDatabase]
    public async Task Two_members_at_once_lose_nothing(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var (ines, noe) = (await house.SignedIn(seed.Ines), await house.SignedIn(seed.Noe));
        var (inesForm, noeForm) = (Filing.Hidden(await ines.GetStringAsync(seed.Form())), Filing.Hidden(await noe.GetStringAsync(seed.Form())));

        await noe.PostAsync(seed.Form(), new FormUrlEncodedContent([.. noeForm, .. Filing.Fields(priority: "Celle de Noé")]));
        var second = await ines.PostAsync(seed.Form(), new FormUrlEncodedContent([.. inesForm, .. Filing.Fields(priority: "Celle d'Inès")]));
        var page = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Contains("Noé Exemple a écrit en même temps que vous", page);
        Assert.Contains("Celle de Noé", page);
        Assert.Contains("Celle d'Inès", page);
        Assert.Equal("Celle de Noé", Assert.Single(await house.Retrospectives()).Answers["priority"]);

        await ines.PostAsync(seed.Form(), new FormUrlEncodedContent([.. Filing.Hidden(page), .. Filing.Fields(priority: "Les deux")]));
        Assert.Equal("Les deux", Assert.Single(await house.Retrospectives()).Answers["priority"]);
    }

    [Theory, OnEachDatabase]
    public async Task A_colleague_who_filed_meanwhile_is_not_overwritten_by_a_form_that_came_back(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var (ines, noe) = (await house.SignedIn(seed.Ines), await house.SignedIn(seed.Noe));
        var inesForm = Filing.Hidden(await ines.GetStringAsync(seed.Form()));
        await house.File(noe, seed.Form(), Filing.Fields(priority: "Celle de Noé"));

        var back = await ines.PostAsync(seed.Form(), new FormUrlEncodedContent([.. inesForm, .. Filing.Fields(priority: new string('x', 301))]));
        var page = WebUtility.HtmlDecode(await back.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, back.StatusCode);
        Assert.Contains("Celle de Noé", page);
        Assert.Contains("a écrit en même temps que vous", page);
        Assert.Equal("Celle de Noé", Assert.Single(await house.Retrospectives()).Answers["priority"]);
    }

    [Theory, OnEachDatabase]
    public async Task Two_first_filings_in_the_same_instant_make_one_retrospective_and_one_conflict(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var browsers = new[] { await house.SignedIn(seed.Ines), await house.SignedIn(seed.Noe) };
        var forms = new List<IEnumerable<KeyValuePair<string, string>>>();
        foreach (var browser in browsers) forms.Add(Filing.Hidden(await browser.GetStringAsync(seed.Form())));

        var answers = await Task.WhenAll(browsers.Select((browser, i) =>
            browser.PostAsync(seed.Form(), new FormUrlEncodedContent([.. forms[i], .. Filing.Fields(priority: $"Texte {i}")]))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        Assert.Single(await house.Retrospectives());
        Assert.Single(await house.Drafts());
    }

    [Theory, OnEachDatabase]
    public async Task The_deadline_passes_while_typing_and_the_text_is_kept_then_filed_late(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T14:29:00+01:00");
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        var form = Filing.Hidden(await ines.GetStringAsync(seed.Form()));

        house.Clock.Now = house.Clock.Now.AddMinutes(1);
        var answer = await ines.PostAsync(seed.Form(), new FormUrlEncodedContent([.. form, .. Filing.Fields(priority: "Trop tard ?")]));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("La semaine s’est close pendant que vous écriviez", page);
        Assert.Contains("Trop tard ?", page);
        Assert.Empty(await house.Retrospectives());
        Assert.Single(await house.Drafts());

        var late = await ines.PostAsync(seed.Form(), new FormUrlEncodedContent([.. Filing.Hidden(page), .. Filing.Fields(priority: "Trop tard ?")]));
        Assert.Equal("/eig-2019/retrospectives/2019-W10?done=late#carto-demo", late.Headers.Location!.OriginalString);
        Assert.True(Assert.Single(await house.Retrospectives()).IsLate);
        Assert.Empty(await house.Drafts());
    }

    [Theory, OnEachDatabase]
    public async Task An_edit_after_closing_is_late_and_the_mail_keeps_what_was_filed(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form(), Filing.Fields(priority: "À l'heure"));
        house.Clock.Now = house.Clock.Now.AddMinutes(45);
        var form = WebUtility.HtmlDecode(await ines.GetStringAsync(seed.Form()));
        Assert.Contains("marqué «\u00a0modifié après le courriel\u00a0»", form);
        Assert.DoesNotContain("Déposer en retard", form);
        var changed = await house.File(ines, seed.Form(), Filing.Fields(priority: "Après"));
        Assert.Equal("/eig-2019/retrospectives/2019-W10?done=edited#carto-demo", changed.Headers.Location!.OriginalString);
        Assert.Contains("C’est changé.", await ines.GetStringAsync(changed.Headers.Location));

        var one = Assert.Single(await house.Retrospectives());
        Assert.Equal(("Après", "À l'heure", false, true), (one.Answers["priority"], one.Told!["priority"], one.IsLate, one.IsEditedLate));
    }

    [Theory, OnEachDatabase]
    public async Task A_draft_is_saved_while_typing_and_found_again_on_another_device(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        var saved = await house.File(ines, seed.Form(), Filing.Fields(mood: "", priority: "À moitié", keyDate: "2019-13-40", action: "draft"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        var phone = await house.SignedIn(seed.Ines);
        var page = await phone.GetStringAsync(seed.Form());
        Assert.Contains("À moitié", page);
        Assert.Contains("2019-13-40", page);
        Assert.DoesNotContain("À moitié", await (await house.SignedIn(seed.Noe)).GetStringAsync(seed.Form()));
        Assert.Empty(await house.Retrospectives());
    }

    [Fact]
    public async Task Somebody_signed_out_while_typing_gets_the_text_back()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        var answer = await house.Browser().PostAsync(seed.Form(), new FormUrlEncodedContent(Filing.Fields(priority: "Un long texte", help: "À l'aide")));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("Un long texte", page);
        Assert.Contains("À l'aide", page);
        Assert.DoesNotContain("Carto Demo", page);

        var ines = await house.SignedIn(seed.Ines);
        var again = await ines.PostAsync(seed.Form(), new FormUrlEncodedContent(Filing.Fields(priority: "Un long texte")));
        var kept = await again.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Contains("Un long texte", kept);
        Assert.Equal(HttpStatusCode.Redirect, (await ines.PostAsync(seed.Form(), new FormUrlEncodedContent([.. Filing.Hidden(kept), .. Filing.Fields(priority: "Un long texte")]))).StatusCode);
    }
}
