using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Gazette.GazetteScene;

namespace Rituels.Tests.Gazette;

/// <summary>Staff keep, drop, reword, move and add lines, and lose nothing that they typed.</summary>
public class GazetteEditingTests
{
    private const string Helped = "Un relecteur pour la page d’accueil ?";

    [Theory, OnEachDatabase]
    public async Task A_draft_is_edited_line_by_line(string database)
    {
        await using var scene = await OnMonday(database);
        var (plenary, victory, help) = (await scene.KeyOf("Plénière"), await scene.KeyOf("La carte"), await scene.KeyOf("relecteur"));
        var answer = await Send(scene.Aya, Edit, "", ("Opening", "Bonne semaine !\nÀ jeudi."), ($"Lines[{plenary}].Text", "La plénière, venez tôt"), ($"Lines[{victory}].Kept", "true"), ($"Lines[{help}].Kept", "-"), ("Act", "save"));
        Assert.Equal($"{Edit}?done=saved", answer.Headers.Location?.OriginalString);
        Assert.Equal("Bonne semaine !\nÀ jeudi.", (await scene.Issue())!.Opening);
        Assert.Equal(["La plénière, venez tôt", "Démonstration publique", "La carte est en ligne"], await scene.Lines());
        var shown = await Text(scene.Aya, Mail);
        Assert.Contains("La plénière, venez tôt", shown);
        Assert.DoesNotContain("relecteur", shown);
    }

    [Theory, OnEachDatabase]
    public async Task Lines_and_parts_are_moved_by_buttons_and_what_was_typed_is_saved_with_them(string database)
    {
        await using var scene = await OnMonday(database);
        var (first, second) = (await scene.KeyOf("La carte"), await scene.KeyOf("Trois relais"));
        foreach (var victory in new[] { first, second }) await Send(scene.Aya, Edit, "", ($"Lines[{victory}].Kept", "true"), ("Act", "save"));
        var moved = await Send(scene.Aya, Edit, "", ($"Lines[{first}].Text", "La carte !"), ("Act", $"up:{first}"));
        Assert.Equal($"{Edit}?done=saved#line-{first}", moved.Headers.Location?.OriginalString);
        await Send(scene.Aya, Edit, "", ("Act", "part-up:GoodNews"));
        await Send(scene.Aya, Edit, "", ("Act", "part-up:GoodNews"));
        Assert.Equal(["Plénière de mars", "La carte !", "Trois relais de plus", "Démonstration publique", Helped], await scene.Lines());
        await Send(scene.Aya, Edit, "", ("Act", $"down:{first}"));
        Assert.Equal(["Plénière de mars", "Trois relais de plus", "La carte !", "Démonstration publique", Helped], await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task A_line_of_ones_own_is_added_reworded_and_removed(string database)
    {
        await using var scene = await OnMonday(database);
        Assert.Equal($"{Edit}?done=saved#add", (await Send(scene.Aya, Edit, "", ("NewText", "Le café est servi à 9 h"), ("NewPart", "Sessions"), ("NewDay", "2019-03-12"), ("Act", "add"))).Headers.Location?.OriginalString);
        await Send(scene.Aya, Edit, "", ("NewText", "Le mot de la fin"), ("NewPart", "Other"), ("Act", "add"));
        Assert.Equal(["Le café est servi à 9 h", "Plénière de mars", "Démonstration publique", Helped, "Le mot de la fin"], await scene.Lines());
        var own = await scene.KeyOf("Le mot");
        await Send(scene.Aya, Edit, "", ($"Lines[{own}].Text", ""), ("Act", "save"));
        await Send(scene.Aya, Edit, "", ("Act", $"remove:{await scene.KeyOf("café")}"));
        Assert.Equal(["Plénière de mars", "Démonstration publique", Helped], await scene.Lines());
        await Send(scene.Aya, Edit, "", ("Act", $"remove:{await scene.KeyOf("Plénière")}"));
        Assert.Contains("Plénière de mars", await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task What_is_wrong_is_told_at_its_field_and_all_that_was_typed_stays(string database)
    {
        await using var scene = await OnMonday(database);
        var (plenary, help) = (await scene.KeyOf("Plénière"), await scene.KeyOf("relecteur"));
        var back = await Send(scene.Aya, Edit, "", ("Opening", "Bonjour"), ($"Lines[{plenary}].Text", new string('x', 301)), ($"Lines[{help}].Text", "Un autre mot"), ($"Lines[{help}].Kept", "-"), ("NewText", ""), ("NewDay", "bientôt"), ("Act", "add"));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await back.Content.ReadAsStringAsync(Stop));
        Assert.Contains("300 caractères au plus", Text(page));
        Assert.NotNull(page.QuerySelector("#newtext-error"));
        Assert.NotNull(page.QuerySelector("#newday-error"));
        Assert.Equal("Bonjour", page.QuerySelector("#opening")!.TextContent);
        Assert.Equal(new string('x', 301), page.QuerySelector($"textarea[name='Lines[{plenary}].Text']")!.TextContent);
        Assert.Equal("Un autre mot", page.QuerySelector($"textarea[name='Lines[{help}].Text']")!.TextContent);
        Assert.Equal(Helped, page.QuerySelector($"input[name='Lines[{help}].Was']")!.GetAttribute("value")!.Replace('\u00a0', ' '));
        Assert.False(page.QuerySelector($"input[name='Lines[{help}].Kept']")!.HasAttribute("checked"));
        Assert.Contains("Plénière de mars", await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_edit_at_once_the_second_is_told_and_loses_nothing(string database)
    {
        await using var scene = await OnMonday(database);
        var (plenary, help, date) = (await scene.KeyOf("Plénière"), await scene.KeyOf("relecteur"), await scene.KeyOf("Démonstration"));
        var bea = await scene.House.SignedIn(scene.Bea);
        var (address, fields) = await Fill(bea, Edit, "", ("Opening", "De Béa"), ($"Lines[{plenary}].Text", "La plénière de Béa"), ($"Lines[{date}].Kept", "-"), ("Act", "save"));
        await Send(scene.Aya, Edit, "", ($"Lines[{plenary}].Text", "La plénière d’Aya"), ($"Lines[{help}].Text", "L’aide d’Aya"), ("Act", "save"));
        var refused = await bea.PostAsync(address, new FormUrlEncodedContent(fields), Stop);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync(Stop));
        Assert.NotNull(page.QuerySelector("[role=alert]"));
        Assert.Equal("De Béa", page.QuerySelector("#opening")!.TextContent);
        Assert.Equal("La plénière de Béa", page.QuerySelector($"textarea[name='Lines[{plenary}].Text']")!.TextContent);
        Assert.Equal("L’aide d’Aya", page.QuerySelector($"textarea[name='Lines[{help}].Text']")!.TextContent);
        Assert.Contains("Pendant ce temps, quelqu’un a écrit : La plénière d’Aya", Text(page));
        var again = page.QuerySelectorAll("main form input[name], main form textarea[name], main form select[name]").Where(f => f.GetAttribute("type") != "checkbox" || f.HasAttribute("checked"))
            .Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f is AngleSharp.Html.Dom.IHtmlTextAreaElement area ? area.Value : f is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value ?? "" : f.GetAttribute("value") ?? "")).Append(new("Act", "save"));
        Assert.Equal(HttpStatusCode.Redirect, (await bea.PostAsync(address, new FormUrlEncodedContent(again), Stop)).StatusCode);
        Assert.Equal(["La plénière de Béa", "L’aide d’Aya"], await scene.Lines());
        Assert.Equal("De Béa", (await scene.Issue())!.Opening);
    }

    [Theory, OnEachDatabase]
    public async Task What_rituals_tell_anew_comes_into_the_form_and_loses_no_edit(string database)
    {
        await using var scene = await OnMonday(database);
        var plenary = await scene.KeyOf("Plénière");
        await Send(scene.Aya, Edit, "", ($"Lines[{plenary}].Text", "La plénière, venez tôt"), ("Act", "save"));
        await scene.Plenary("Atelier de plus", "2019-03-13");
        var before = await scene.Issue();
        var shown = await Read(scene.Aya, Edit);
        Assert.Contains("Atelier de plus", Text(shown));
        Assert.Equal(before!.Version, (await scene.Issue())!.Version);
        await Send(scene.Aya, Edit, "", ("Act", "save"));
        Assert.Equal(["Atelier de plus", "La plénière, venez tôt", "Démonstration publique", Helped], await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Words_for_a_line_that_goes_while_they_are_typed_are_kept(string database)
    {
        await using var scene = await OnMonday(database);
        var plenary = await scene.KeyOf("Plénière");
        var (address, fields) = await Fill(scene.Aya, Edit, "", ($"Lines[{plenary}].Text", "La plénière, venez tôt"), ("Act", "save"));
        await scene.House.With(db => db.Set<Session>().ExecuteDeleteAsync(Stop));
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields), Stop)).StatusCode);
        Assert.Contains("La plénière, venez tôt", await scene.Lines(kept: false));
        Assert.Contains("Ce n’est plus annoncé ailleurs", await Text(scene.Aya, Edit));
    }

    [Theory, OnEachDatabase]
    public async Task Words_for_a_line_that_a_colleague_removed_are_not_lost(string database)
    {
        await using var scene = await OnMonday(database);
        await Send(scene.Aya, Edit, "", ("NewText", "Le café est à 9 h"), ("Act", "add"));
        var (own, bea) = (await scene.KeyOf("café"), await scene.House.SignedIn(scene.Bea));
        var (address, fields) = await Fill(bea, Edit, "", ($"Lines[{own}].Text", "Le thé est à 10 h"), ("Act", "save"));
        await Send(scene.Aya, Edit, "", ("Act", $"remove:{own}"));
        var refused = await bea.PostAsync(address, new FormUrlEncodedContent(fields), Stop);
        Assert.Equal("Le thé est à 10 h", new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await refused.Content.ReadAsStringAsync(Stop)).QuerySelector("#newtext")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_of_the_cohort_who_is_not_staff_sees_no_draft(string database)
    {
        await using var scene = await OnMonday(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        foreach (var url in new[] { Edit, Mail, $"{At}/2019-W11" }) Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(url, Stop)).StatusCode);
        Assert.DoesNotContain("À préparer", await Text(ines, At));
        Assert.Contains("À préparer", await Text(scene.Aya, At));
        foreach (var url in new[] { $"{At}/2019-W14/edit", $"{At}/2019-W10x/edit", $"{At}/1999-W10/edit" }) Assert.Equal(HttpStatusCode.NotFound, (await scene.Aya.GetAsync(url, Stop)).StatusCode);
    }
}
