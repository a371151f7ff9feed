using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>The page on which staff import a planning.</summary>
public class ImportPlanningPageTests
{
    private const string Address = "/eig-2019/agenda/import";
    private const string Document = "| Date | Horaires | Public | Titre |\n|---|---|---|---|\n| 14 mars | 14h-18h | EIG (+ mentors l’après-midi) | Données |\n| bientôt | | EIG | Fête |\n";

    [Theory, OnEachDatabase]
    public async Task What_was_read_is_shown_with_its_doubts_and_nothing_is_saved(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        var page = await Read(agenda, await agenda.House.SignedIn(agenda.Seed.Aya), Document);
        Assert.Equal(["Données", "Fête"], page.QuerySelectorAll("article h3").Select(title => title.TextContent));
        Assert.Equal(["mentors l’après-midi", "bientôt"], page.QuerySelectorAll(".notice.warning q").Select(words => words.TextContent));
        Assert.Empty(await agenda.Sessions());
    }

    [Theory, OnEachDatabase]
    public async Task What_is_corrected_is_imported_so_and_stays_when_the_document_comes_again(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        var browser = await agenda.House.SignedIn(agenda.Seed.Aya);
        var answer = await Accept(browser, await Read(agenda, browser, Document), ("Drafts[0].Title", "Données ouvertes"), ("Drafts[0].GroupHours", "mentors 14:00-17:00"), ("Drafts[1].LeaveOut", "true"));
        Assert.Equal($"{Address}?did=1,0,0,1", answer.Headers.Location?.ToString());
        var sheet = Assert.Single(await agenda.Sessions()).Sheet;
        Assert.Equal(("Données ouvertes", new TimeOnly(17, 0)), (sheet.Title, sheet.Audience[1].Until));
        Assert.Contains("mentors l’après-midi", sheet.StaffNotes);

        var again = await Read(agenda, browser, Document.Replace("14 mars", "21 mars"));
        Assert.Equal(["Données ouvertes", "Fête"], again.QuerySelectorAll("article h3").Select(title => title.TextContent));
        Assert.Contains("jeudi 21 mars 2019", again.QuerySelector("article ins")!.TextContent.Replace('\u00a0', ' '));
        await Accept(browser, again, ("Drafts[1].LeaveOut", "true"));
        sheet = Assert.Single(await agenda.Sessions()).Sheet;
        Assert.Equal((new DateOnly(2019, 3, 21), "Données ouvertes", new TimeOnly(17, 0)), (sheet.Starts, sheet.Title, sheet.Audience[1].Until));
        Assert.Equal(agenda.Seed.Aya.Id, await agenda.House.With(db => db.Set<SessionChange>().Select(change => change.ById).SingleAsync()));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_without_a_day_wants_one_and_what_was_typed_is_kept(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        var browser = await agenda.House.SignedIn(agenda.Seed.Aya);
        var answer = await Accept(browser, await Read(agenda, browser, Document), ("Drafts[0].Title", "Données ouvertes"), ("Drafts[0].GroupHours", "demain"));
        var page = Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["#drafts-0--grouphours", "#drafts-1--starts"], page.QuerySelectorAll(".notice.error a").Select(link => link.GetAttribute("href")));
        Assert.Equal(["« Données ouvertes », ligne 3 : Écrivez un groupe invité puis ses horaires : mentors 14:00-17:30.", "« Fête », ligne 4 : il lui faut un premier jour ; sinon, laissez-la de côté."],
            page.QuerySelectorAll(".notice.error a").Select(link => link.TextContent.Replace('\u00a0', ' ')));
        Assert.Equal("Données ouvertes", Value(page, "Drafts[0].Title"));
        Assert.Empty(await agenda.Sessions());
        await Accept(browser, page, ("Drafts[0].GroupHours", ""), ("Drafts[1].Starts", "2019-11-15"));
        Assert.Equal(["Données ouvertes", "Fête"], (await agenda.Sessions()).Select(session => session.Sheet.Title));
    }

    [Theory, OnEachDatabase]
    public async Task A_conflict_takes_the_document_only_when_it_is_ticked(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        const string place = "| Date | Titre | Lieu |\n|---|---|---|\n| 14 mars | Données | Agora |\n";
        await agenda.Import(place);
        await agenda.Edit(sheet => sheet with { Place = "Musée" });
        var browser = await agenda.House.SignedIn(agenda.Seed.Aya);
        var page = await Read(agenda, browser, place.Replace("Agora", "Phare"));
        Assert.Equal(["Musée", "Phare"], page.QuerySelectorAll("article dd strong").Select(value => value.TextContent));
        await Accept(browser, page);
        Assert.Equal("Musée", (await agenda.Sessions())[0].Sheet.Place);
        await Accept(browser, await Read(agenda, browser, place.Replace("Agora", "Serre")), ("Drafts[0].Takes", "place"));
        Assert.Equal("Serre", (await agenda.Sessions())[0].Sheet.Place);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_imports_at_once_the_second_sees_what_changed(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        var browser = await agenda.House.SignedIn(agenda.Seed.Aya);
        var (first, second) = (await Read(agenda, browser, Document), await Read(agenda, browser, Document));
        await Accept(browser, first, ("Drafts[1].LeaveOut", "true"));
        var answer = await Accept(browser, second, ("Drafts[1].LeaveOut", "true"));
        Assert.Contains("L’agenda a changé entre-temps", await answer.Content.ReadAsStringAsync());
        Assert.Single(await agenda.Sessions());
    }

    [Theory]
    [InlineData("", "Choisissez un fichier ou collez un texte.")]
    [InlineData("Rien à lire.", "Aucune séance n’a été trouvée")]
    [InlineData("BEGIN:VCALENDAR\nnonsense\nEND:VCALENDAR", "ne peut pas être lu")]
    public async Task What_cannot_be_read_is_told(string text, string expected)
    {
        await using var agenda = await PlanningHouse.Open("sqlite");
        Assert.Contains(expected, (await Read(agenda, await agenda.House.SignedIn(agenda.Seed.Aya), text)).QuerySelector(".notice.error")!.TextContent);
    }

    [Fact]
    public async Task A_document_of_too_many_sessions_is_for_the_command()
    {
        await using var agenda = await PlanningHouse.Open("sqlite");
        var rows = string.Concat(Enumerable.Repeat("| 14 mars | EIG | A |\n", ImportPlanningModel.MostSessions + 1));
        Assert.Contains("ligne de commande", (await Read(agenda, await agenda.House.SignedIn(agenda.Seed.Aya), $"| Date | Public | Titre |\n|---|---|---|\n{rows}")).QuerySelector(".notice.error")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task A_kind_is_a_guess_as_long_as_the_session_is_new(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        var browser = await agenda.House.SignedIn(agenda.Seed.Aya);
        var page = await Read(agenda, browser, Document.Replace("Données", "Séminaire"));
        Assert.Equal(["Séminaire deviné", "Rencontre deviné"], page.QuerySelectorAll("article dl dd:has(.badge)").Where(fact => fact.TextContent.Contains("deviné")).Select(fact => AgendaScene.Text(fact)));
        await Accept(browser, page, ("Drafts[1].LeaveOut", "true"));
        page = await Read(agenda, browser, Document.Replace("Données", "Séminaire").Replace("14 mars", "21 mars").Replace("| bientôt | | EIG | Fête |\n", ""));
        Assert.DoesNotContain("deviné", page.QuerySelector("article")!.TextContent);
    }

    /// <summary>One below the other, without those that stay.</summary>
    [Theory, OnEachDatabase]
    public async Task Of_a_list_the_lines_that_change_are_shown(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        const string table = "| Date | Titre | Objectifs |\n|---|---|---|\n| 14 mars | Données | Un<br>Deux |\n";
        await agenda.Import(table);
        var page = await Read(agenda, await agenda.House.SignedIn(agenda.Seed.Aya), table.Replace("Deux", "Trois<br>Quatre"));
        Assert.Equal(["−Deux", "+Trois", "+Quatre"], page.QuerySelectorAll("article .was > *").Select(line => (line.LocalName == "del" ? "−" : "+") + line.TextContent));
    }

    /// <summary>What is in conflict has a card of its own: the list of what is unchanged is as long as its count.</summary>
    [Theory, OnEachDatabase]
    public async Task Unchanged_sessions_are_as_many_as_are_listed_and_a_cancelled_one_is_nobodys_to_cancel(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        const string table = "| Date | Titre | Lieu |\n|---|---|---|\n| 14 mars | Données | Agora |\n| 11 avril | Droit | Agora |\n";
        await agenda.Import(table + "| 16 mai | Design | Agora |\n| 13 juin | Code | Agora |\n");
        await agenda.Edit(sheet => sheet with { Place = "Musée" });
        var browser = await agenda.House.SignedIn(agenda.Seed.Aya);
        var page = await Read(agenda, browser, table.Replace("| Données | Agora |", "| Données | Phare |"));
        Assert.Equal(["1 inchangée", "2 ne sont plus dans le document"], page.QuerySelectorAll(".stats > div").Select(count => $"{count.QuerySelector("dd")!.TextContent} {count.QuerySelector("dt")!.TextContent}"));
        Assert.Equal(["Design", "Code", "Droit"], page.QuerySelectorAll("[aria-labelledby=summary] li bdi").Select(title => title.TextContent));
        Assert.Contains("annulez vous-même", page.Body!.TextContent);

        await agenda.Cancel("Design", "Code");
        page = await Read(agenda, browser, table);
        Assert.DoesNotContain("annulez vous-même", page.Body!.TextContent);
        Assert.Equal(["déjà annulée", "déjà annulée"], page.QuerySelectorAll("[aria-labelledby=summary] li .badge").Select(badge => badge.TextContent));
    }

    private static async Task<IHtmlDocument> Read(PlanningHouse agenda, HttpClient browser, string document) =>
        Parse(await (await agenda.House.Post(browser, Address, new Dictionary<string, string> { ["Text"] = document, ["Year"] = "2019" })).Content.ReadAsStringAsync());

    /// <summary>Sends the form of the preview as a browser does, with these fields changed.</summary>
    private static Task<HttpResponseMessage> Accept(HttpClient browser, IHtmlDocument page, params (string Name, string Value)[] changes)
    {
        var changed = changes.Select(change => change.Name).ToHashSet();
        var fields = page.QuerySelectorAll("form[action*=Accept] [name]").OfType<IHtmlElement>().Where(field => field is not IHtmlInputElement { Type: "checkbox", IsChecked: false })
            .Select(field => (Name: field.GetAttribute("name")!, Value: ValueOf(field))).Where(field => !changed.Contains(field.Name)).Concat(changes);
        return browser.PostAsync($"{Address}?handler=Accept", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    private static string ValueOf(IHtmlElement field) => field switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlInputElement input => input.Value,
        _ => "",
    };

    private static string Value(IHtmlDocument page, string name) => ValueOf(page.QuerySelectorAll("[name]").OfType<IHtmlElement>().First(field => field.GetAttribute("name") == name));

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
