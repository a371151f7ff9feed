using System.Net;
using Rituels.Programme;
using Rituels.Talks;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>What is left of talks: told, listed, found, taken out as Markdown.</summary>
public class PastTalksTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_held_is_told_by_who_gave_it_and_listed_the_latest_first(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var (older, later) = (await scene.Dated("Le plus vieux", "2019-02-20"), await scene.Dated("Le plus récent", "2019-03-05", TalkAudience.Cohort));
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        Assert.Contains("il reste à ajouter le support", await Text(ines, TalkScene.Page(older)));
        Assert.Contains("« Le plus récent » a eu lieu", await Text(ines, "/eig-2019"));
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.House.SignedIn(scene.Seed.Lou)).GetAsync(TalkScene.Page(older) + "/tell", TalkScene.Stop)).StatusCode);
        Assert.Contains("Une adresse commence par http", await Text(await Send(ines, TalkScene.Page(older) + "/tell", "", ("Slides", "data:text/html,x"))));
        Assert.Contains("À remplir.", await Text(await Send(ines, TalkScene.Page(older) + "/tell", "")));
        Went(await Send(ines, TalkScene.Page(older) + "/tell", "", ("Slides", "https://slides.example/a"), ("Report", "Trois questions suffisent.")), $"{TalkScene.Page(older)}?done=told");
        var list = await Read(await scene.House.SignedIn(scene.Seed.Maud), TalkScene.List);
        Assert.Equal(["Le plus récent", "Le plus vieux"], list.QuerySelectorAll("#past ~ .list h3 a").Select(a => a.TextContent));
        Assert.Equal("https://slides.example/a", list.QuerySelector("#past ~ .list .btn")!.GetAttribute("href"));
        Assert.Equal(["Le plus vieux"], (await Read(scene.House.Browser(), TalkScene.List)).QuerySelectorAll("#past ~ .list h3 a").Select(a => a.TextContent));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(TalkScene.Page(await scene.Dated("À venir")) + "/tell", TalkScene.Stop)).StatusCode);
        Assert.NotEqual(later.Id, older.Id);
    }

    [Theory, OnEachDatabase]
    public async Task They_are_searched_whatever_accents_and_case_and_shown_twenty_a_page(string database)
    {
        await using var scene = await TalkScene.Open(database);
        for (var i = 1; i <= 22; i++) await scene.Dated($"Séance {i:00}", "2019-02-20");
        await scene.Dated("L’ŒUVRE libre", "2019-02-21");
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        async Task<string[]> Titles(string query) => [.. (await Read(ines, TalkScene.List + query)).QuerySelectorAll("#past ~ .list h3 a").Select(a => a.TextContent)];
        Assert.Equal(["L’ŒUVRE libre"], await Titles("?q=oeuvre+LIBRE"));
        Assert.Equal(["Séance 07"], await Titles("?q=seance+07"));
        Assert.Equal((20, 3), ((await Titles("")).Length, (await Titles("?page=2")).Length));
        Assert.Contains("Aucun talk passé ne parle de « 100% »", await Text(ines, TalkScene.List + "?q=100%25"));
    }

    [Theory, OnEachDatabase]
    public async Task They_are_found_by_who_gave_them_and_by_their_kind_as_the_reader_reads_it(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var drawn = await scene.Proposed("Dessiner", kind: "workshop", lead: scene.Seed.Noe, with: scene.Seed.Maud.Id);
        await scene.Change(drawn, talk => talk.Date(TalkScene.At("2019-02-20"), scene.House.Clock.Now));
        await scene.Dated("Coder", "2019-02-21");
        async Task<string[]> Titles(string words, string language = "fr") => [.. (await Read(scene.House.Browser(language), $"{TalkScene.List}?q={words}")).QuerySelectorAll("#past ~ .list h3 a").Select(a => a.TextContent)];
        foreach (var words in new[] { "noe", "modele", "atelier", "noe+dessiner" }) Assert.Equal(["Dessiner"], await Titles(words));
        Assert.Equal(["Dessiner"], await Titles("workshop", "en"));
        Assert.Empty(await Titles("noe+coder"));
    }

    [Theory, OnEachDatabase]
    public async Task The_list_is_taken_out_as_Markdown_with_what_the_visitor_sees(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var (open, reserved) = (await scene.Dated("Lire [une] *licence*", "2019-02-20"), await scene.Dated("Entre nous", "2019-02-21", TalkAudience.Cohort));
        await scene.Change(open, talk => talk.Tell("https://slides.example/a?b=(c)", "", "# Pas un titre", scene.House.Clock.Now));
        await scene.Dated("À venir");
        var answer = await scene.House.Browser().GetAsync(TalkScene.List + ".md", TalkScene.Stop);
        Assert.Equal("text/markdown; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        var text = (await answer.Content.ReadAsStringAsync(TalkScene.Stop)).Replace('\u00a0', ' ');
        Assert.Equal($"""
            # Talks – Promotion 3

            ## À venir

            ### [À venir](<http://127.0.0.1:5080{TalkScene.List}/{(await scene.All())[^1].Id}>)

            jeudi 14 mars 2019, 12 h 30 – 13 h 30 · Talk · Inès Demo · Salle 2

            > En trois cas.

            ## Déjà passés

            ### [Lire \[une\] \*licence\*](<http://127.0.0.1:5080{TalkScene.Page(open)}>)

            mercredi 20 février 2019, 12 h 30 – 13 h 30 · Talk · Inès Demo · Salle 2

            > En trois cas.

            > \# Pas un titre

            - [Support](<https://slides.example/a?b=(c)>)

            """.ReplaceLineEndings("\n"), text);
        Assert.Contains("Entre nous", await (await scene.House.SignedIn(scene.Seed.Lou)).GetStringAsync(TalkScene.List + ".md", TalkScene.Stop));
        Assert.DoesNotContain(reserved.Id.ToString(), text);
    }
}
