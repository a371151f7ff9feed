using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>Week 9 was told and mailed, week 10 runs.</summary>
public class SearchTests
{
    [Theory, OnEachDatabase]
    public async Task Accents_case_order_and_the_end_of_the_last_word_do_not_matter(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W09", "carto", "Finir l’ÉTÉ à Besançon, avec Élodie"), ("2019-W09", "balise", "Rien de tel"));
        var lou = await house.SignedIn(seed.Lou);
        foreach (var typed in new[] { "été", "ete", "ÉTÉ besancon", "elodie Besançon", "besan", "e\u0301lo", "l’été", "l'ete", "\"a besancon\"", "« a besancon »", "avec elod" })
            Assert.Equal(["Carto Demo"], Teams(await lou.GetStringAsync(Search(typed))));
        foreach (var typed in new[] { "été absent", "\"elodie besancon\"", "sancon", "\"besan\"", "besan avec" })
            Assert.Empty(Teams(await lou.GetStringAsync(Search(typed))));
    }

    [Theory, OnEachDatabase]
    public async Task A_ligature_is_found_as_it_is_and_as_two_letters(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W09", "carto", "Le cœur de la MAIN D’ŒUVRE, ex æquo"), ("2019-W09", "balise", "Rien de tel"));
        var lou = await house.SignedIn(seed.Lou);
        foreach (var typed in new[] { "coeur", "cœur", "oeuvre main", "Œuvre", "ex aequo", "æquo", "coe" })
            Assert.Equal(["Carto Demo"], Teams(await lou.GetStringAsync(Search(typed))));
        Assert.Equal(["cœur"], Read(await lou.GetStringAsync(Search("coeur"))).QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Theory, OnEachDatabase]
    public async Task Hits_are_marked_in_what_was_written_which_stays_text(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W09", "carto", "<b>Publier</b> la Carte & la carte des « cartes »"));
        var page = Read(await (await house.SignedIn(seed.Lou)).GetStringAsync(Search("la carte")));
        Assert.Equal("<b>Publier</b> la Carte & la carte des « cartes »", page.QuerySelector(".found dd")!.TextContent);
        Assert.Equal(["la Carte", "la carte", "cartes"], page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Equal("Priorité", page.QuerySelector(".found dt")!.TextContent);
        Assert.Equal("/eig-2019/retrospectives/2019-W09#carto-demo", page.QuerySelector(".found a")!.GetAttribute("href"));
    }

    [Theory, OnEachDatabase]
    public async Task Another_form_of_a_word_is_found_where_the_database_knows_forms(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W09", "carto", "Les réunions avancent"));
        var page = Read(await (await house.SignedIn(seed.Lou)).GetStringAsync(Search("\"réunion\"")));
        Assert.Equal(database == "postgres" ? ["réunions"] : [], page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Theory, OnEachDatabase]
    public async Task The_text_of_a_key_date_is_found_too(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house);
        await house.With(db =>
        {
            db.Add(Written(seed.Carto, "2019-W09", Answers.Of(3, [], new(2019, 3, 14), "Lancement à Lille")));
            return db.SaveChangesAsync();
        });
        var page = Read(await (await house.SignedIn(seed.Lou)).GetStringAsync(Search("lille lancement")));
        Assert.Equal("jeudi 14\u00a0mars", page.QuerySelector(".found dt")!.TextContent);
        Assert.Equal(["Lancement", "Lille"], page.QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }

    [Theory, OnEachDatabase]
    public async Task Before_its_mail_a_week_is_found_by_its_team_and_staff_only(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W10", "carto", "Un secret de la semaine"));
        foreach (var (person, teams) in new[] { (seed.Ines, 1), (seed.Maud, 1), (seed.Aya, 1), (seed.Lou, 0) })
            Assert.Equal((person.Name, teams), (person.Name, Teams(await (await house.SignedIn(person)).GetStringAsync(Search("secret"))).Count));
        house.Clock.Now = DateTimeOffset.Parse("2019-03-08T15:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["Carto Demo"], Teams(await (await house.SignedIn(seed.Lou)).GetStringAsync(Search("secret"))));
    }

    [Theory, OnEachDatabase]
    public async Task Another_cohort_finds_nothing_of_this_one(string database)
    {
        await using var house = await TestHouse.Open(database);
        await Told(house, ("2019-W09", "carto", "Confidence"));
        var other = await Seed.Plant(house, "ailleurs");
        var ines = await house.SignedIn(other.Ines);
        Assert.Empty(Teams(await ines.GetStringAsync("/ailleurs/search?q=confidence")));
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync(Search("confidence"))).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task The_newest_week_comes_first_page_by_page(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-10-02T10:00:00+02:00");
        var seed = await Told(house, [.. Enumerable.Range(10, 25).Reverse().Select(week => ($"2019-W{week}", week % 2 == 0 ? "carto" : "balise", "La même carte"))]);
        var lou = await house.SignedIn(seed.Lou);
        var (first, second) = (Read(await lou.GetStringAsync(Search("carte"))), Read(await lou.GetStringAsync(Search("carte") + "&p=2")));
        Assert.Equal("25 semaines en parlent", first.QuerySelector("#found")!.TextContent);
        Assert.Equal(Enumerable.Range(15, 20).Reverse(), Weeks(first));
        Assert.Equal(Enumerable.Range(10, 5).Reverse(), Weeks(second));
        Assert.Equal("/eig-2019/search?q=carte&p=1", new Uri(new Uri("http://x/eig-2019/search"), second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!).PathAndQuery);
        Assert.Equal([28, 26], Weeks(Read(await lou.GetStringAsync(Search("carte") + "&team=carto-demo&from=2019-06-24&to=2019-07-14"))));
        Assert.Contains("Rien dans ce choix", await lou.GetStringAsync(Search("carte") + "&from=2018-01-01&to=2018-02-01"));
    }

    [Theory]
    [InlineData("from=hier", "from", "hier", "Ce n’est pas une date")]
    [InlineData("to=2019-02-30", "to", "2019-02-30", "Ce n’est pas une date")]
    [InlineData("from=2019-03-08&to=2019-03-01", "to", "2019-03-01", "La fin ne peut pas précéder le début")]
    [InlineData("team=nulle-part", "team", "nulle-part", "Choisissez dans la liste")]
    public async Task A_day_or_team_that_is_none_is_told_at_its_field_and_stays_there(string typed, string field, string kept, string said)
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Told(house, ("2019-W09", "carto", "La carte"));
        var page = Read(await (await house.SignedIn(seed.Lou)).GetStringAsync(Search("carte") + "&" + typed));
        Assert.StartsWith(said, page.GetElementById($"{field}-error")!.TextContent);
        var control = page.GetElementById(field)!;
        Assert.Equal(($"{field}-error", "true"), (control.GetAttribute("aria-describedby"), control.GetAttribute("aria-invalid")));
        Assert.Equal(kept, control is AngleSharp.Html.Dom.IHtmlSelectElement select ? select.Value : control.GetAttribute("value"));
        Assert.True(page.QuerySelector("main details")!.HasAttribute("open"));
        Assert.Empty(page.QuerySelectorAll(".found"));
        Assert.NotNull(page.QuerySelector(".notice.warning"));
    }

    [Theory, OnEachDatabase]
    public async Task Signs_of_the_databases_languages_mean_nothing(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W09", "carto", "Carte NEAR AND or not 100% v2.1 front/back C++ 😀 a:b {c} demo.example"));
        var lou = await house.SignedIn(seed.Lou);
        foreach (var typed in new[] { "NEAR (carte)", "carte AND", "near AND OR NOT", "\"carte", "carte\"", "carte*", "carte:a", "c++", "v2.1", "back", "front/back", "100%", "'carte'", "carte:*", "!carte", "carte & near", "carte <-> near",
            "(carte)", "^carte", "carte -near", "demo", "{carte}", "carte\\", "carte\u0000", "carte😀" })
            Assert.Equal((typed, 1), (typed, Teams(await lou.GetStringAsync(Search(typed))).Count));
        foreach (var typed in new[] { "😀", "***", "\"\"", "\"", "' OR 1=1 --;" + new string('(', 2000), new string('a', 5000), string.Concat(Enumerable.Repeat("a ", 1500)), new string('é', 1000), "\u0301", "%", "' --" })
            Assert.Equal((typed, HttpStatusCode.OK), (typed, (await lou.GetAsync(Search(typed))).StatusCode));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, (await lou.GetAsync(Search(new string('é', 5000)))).StatusCode);
        Assert.Contains("Écrivez au moins un mot", await lou.GetStringAsync(Search("😀")));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_edited_withdrawn_or_deleted_is_found_as_it_stands(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W09", "balise", "Ancienne lumière"));
        var (ines, lou) = (await house.SignedIn(seed.Ines), await house.SignedIn(seed.Lou));
        async Task<int> Found(string word, HttpClient by) => Teams(await by.GetStringAsync(Search(word))).Count;

        await house.File(lou, seed.Form("2019-W09", seed.Balise), Filing.Fields(priority: "Nouvelle lueur"));
        Assert.Equal((0, 1), (await Found("lumiere", ines), await Found("lueur", ines)));
        await house.File(ines, seed.Form("2019-W09"), Filing.Fields(priority: "Arrivée après"));
        Assert.Equal(1, await Found("arrivee", lou));
        await house.File(ines, seed.Form(), Filing.Fields(priority: "Passagère"));
        Assert.Equal(1, await Found("passagere", ines));
        await house.File(ines, seed.Form(), Filing.Fields(priority: "Passagère", action: "withdraw"));
        Assert.Equal(0, await Found("passagere", ines));

        await house.With(db => db.Teams.Where(team => team.Id == seed.Balise.Id).ExecuteDeleteAsync());
        Assert.Equal(0, await Found("lueur", ines));
        await house.With(db => db.DeleteWhole(seed.Cohort, null, default));
        Assert.Equal(0, await house.With(db => Left(db, database)));
    }

    private static async Task<int> Left(Rituels.Database.RituelsDb db, string database) =>
        (await db.Database.SqlQueryRaw<int>(database == "sqlite" ? """SELECT (SELECT COUNT(*) FROM search_weeks) + (SELECT COUNT(*) FROM search_cohorts) + (SELECT COUNT(*) FROM search_index) AS "Value" """ : """SELECT COUNT(*)::int AS "Value" FROM retrospectives""").ToListAsync()).Single();

    internal static string Search(string typed) => "/eig-2019/search?q=" + Uri.EscapeDataString(typed);

    internal static async Task<Seed> Told(TestHouse house, params (string Week, string Team, string Text)[] told)
    {
        var seed = await Seed.Plant(house);
        await house.With(db =>
        {
            db.AddRange(told.Select(t => Written(t.Team == "carto" ? seed.Carto : seed.Balise, t.Week, Answers.Of(3, [new(Question.Priority, t.Text)]))));
            return db.SaveChangesAsync();
        });
        return seed;
    }

    private static Retrospective Written(Team team, string week, Answers answers)
    {
        var told = new Retrospective { CohortId = team.CohortId, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        told.File(null, answers, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
        return told;
    }

    internal static IDocument Read(string page) => new HtmlParser().ParseDocument(page);

    internal static List<string> Teams(string page) => [.. Read(page).QuerySelectorAll(".found h3 a").Select(link => link.TextContent)];

    private static IEnumerable<int> Weeks(IDocument page) => page.QuerySelectorAll(".found h3 a").Select(link => int.Parse(link.GetAttribute("href")!.Split("-W")[1][..2], System.Globalization.CultureInfo.InvariantCulture));
}
