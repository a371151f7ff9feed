using System.Net;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>The agenda as files: who gets which, and what is in them.</summary>
public class AgendaExportTests
{
    private const string Markdown = """
        # Promotion 3

        | Date | Horaires | Titre | Public | Lieu | Animation | Statut |
        | --- | --- | --- | --- | --- | --- | --- |
        | 14 mars 2019 ou 28 mars 2019 | 9h30-18h, mentors 14h-17h30 | Plénière de mars | EIG + mentors ; alumni | Maison des projets, 12 rue Exemple | Aya Staff, Camille Invitée | à confirmer |

        ## 14 mars 2019 ou 28 mars 2019 : Plénière de mars

        - **Heures :** 9h30-18h, mentors 14h-17h30
        - **Lieu :** Maison des projets, 12 rue Exemple
        - **Thème :** Données
        - **Espaces :** Grand atelier
        - **Intervenants :** Inès Demo, Dominique Lieu

        ### Objectifs

        - Partager les avancées
        - Ouvrir un jeu de données ✨

        ### Résultats attendus

        - Une feuille de route par équipe

        ### Déroulé

        - 9h30-10h : Accueil
        - 10h-12h : Atelier « données »
          - Atelier B
          - Aya Staff
          - Carto Demo + Balise
        - 10h-12h : Clinique juridique
          - Atelier C

        ### Liens

        - [Support](<https://supports.example/mars>)

        ### Notes

        > Très bien.

        """;

    [Theory, OnEachDatabase]
    public async Task Markdown_is_ready_for_a_site(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Enter(Sessions.Plenary(agenda.Seed));
        Assert.Equal(Markdown, (await Get(agenda.House.Browser(), agenda, "md")).Replace('\u00a0', ' ').Replace('\u202f', ' '));
    }

    [Theory, OnEachDatabase]
    public async Task Each_sees_in_a_file_what_they_see_of_the_agenda(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        foreach (var (title, isPublic, groups) in new (string, bool, Invited[])[] { ("Ouverte", true, []), ("Interne", false, [new("fellows")]), ("Entre nous", true, [new("staff")]) })
            await agenda.Enter(new() { Title = title, Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), IsPublic = isPublic, Audience = groups });
        await agenda.Expect(agenda.House.Browser(), "Ouverte");
        await agenda.Expect(await agenda.House.SignedIn(agenda.Seed.Ines), "Ouverte", "Interne");
        await agenda.Expect(await agenda.House.SignedIn(agenda.Seed.Aya), "Ouverte", "Interne", "Entre nous");
    }

    [Theory, OnEachDatabase]
    public async Task What_staff_keep_for_themselves_is_in_no_file(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Enter(Sessions.Plenary(agenda.Seed));
        var staff = await agenda.House.SignedIn(agenda.Seed.Aya);
        foreach (var format in AgendaExport.Formats)
        {
            var text = await Get(staff, agenda, format);
            Assert.Contains("Plénière de mars", text);
            Assert.DoesNotContain("chaises", text);
            Assert.DoesNotContain("Réserver la salle", text);
        }
    }

    [Theory, OnEachDatabase]
    public async Task The_calendar_is_one(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Enter(Sessions.Plenary(agenda.Seed));
        var calendar = CalendarReader.Read(await Get(agenda.House.Browser(), agenda, "ics"));
        Assert.Equal(2, calendar.Events.Count());
    }

    [Theory, OnEachDatabase]
    public async Task The_page_of_the_agenda_offers_each_file(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Enter(Sessions.Plenary(agenda.Seed));
        var page = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await agenda.House.Browser("en").GetStringAsync("/eig-2019/agenda"));
        var links = page.QuerySelectorAll("nav[aria-labelledby=take-along] a").ToList();
        Assert.Equal(["Markdown", "Org", "Spreadsheet (CSV)", "JSON", "Calendar (.ics)"], links.Select(link => link.TextContent));
        foreach (var link in links) Assert.Contains("Plénière de mars", await agenda.House.Browser().GetStringAsync(link.GetAttribute("href")));
    }

    /// <summary>Behind the contract's keys, which stay as they are, stands what only the sheet has.</summary>
    [Theory, OnEachDatabase]
    public async Task JSON_and_CSV_have_the_details_of_a_sheet_after_the_contract(string database)
    {
        await using var agenda = await PlanningHouse.Open(database);
        await agenda.Enter(Sessions.Plenary(agenda.Seed));
        var session = System.Text.Json.Nodes.JsonNode.Parse(await Get(agenda.House.Browser(), agenda, "json"))!.AsArray().Single()!.AsObject();
        Assert.Equal(["start", "end", "alternatives", "startTime", "endTime", "audience", "groupTimes", "title", "place", "facilitators", "status", "objectives", "runOfShow", "line", "unread",
            "kind", "theme", "rooms", "speakers", "results", "links", "notes", "steps"], session.Select(pair => pair.Key));
        Assert.Equal("""{"start":"09:30","end":"10:00","title":"Accueil"}""", session["runOfShow"]![0]!.ToJsonString());
        Assert.Equal("""[{"name":"Inès Demo","from":"cohort"},{"name":"Dominique Lieu","from":"place"}]""", session["speakers"]!.ToJsonString(Relaxed));
        Assert.Equal("""{"day":1,"start":"10:00","end":"12:00","title":"Atelier « données »","room":"Atelier B","facilitators":["Aya Staff"],"pairings":[["Carto Demo","Balise"]]}""", session["steps"]![1]!.ToJsonString(Relaxed));
        Assert.Equal(("plenary", "Données", "Grand atelier", "Très bien."), ((string)session["kind"]!, (string)session["theme"]!, (string)session["rooms"]!, (string)session["notes"]!));
        var csv = await Get(agenda.House.Browser(), agenda, "csv");
        Assert.StartsWith("\ufeffstart,end,alternatives,startTime,endTime,groupTimes,title,audience,place,facilitators,status,objectives,runOfShow,kind,theme,rooms,speakers,results,links,notes,steps\r\n", csv);
        Assert.EndsWith("plenary,Données,Grand atelier,\"Inès Demo, Dominique Lieu\",Une feuille de route par équipe,Support https://supports.example/mars,Très bien.,\"9:30-10:00 Accueil\n10:00-12:00 Atelier « données » [Atelier B] — Aya Staff : Carto Demo + Balise\n10:00-12:00 Clinique juridique [Atelier C]\"\r\n", csv);
    }

    [Fact]
    public async Task The_calendar_speaks_its_readers_language()
    {
        await using var agenda = await PlanningHouse.Open("sqlite");
        await agenda.Enter(Sessions.Plenary(agenda.Seed));
        Assert.Contains("PRODID:-//Rituels//Agenda//EN\r\n", await agenda.House.Browser("en").GetStringAsync("/eig-2019/agenda/export/ics"));
        Assert.Contains("PRODID:-//Rituels//Agenda//FR\r\n", await agenda.House.Browser("fr").GetStringAsync("/eig-2019/agenda/export/ics"));
    }

    [Fact]
    public async Task A_format_that_is_none_is_not_found()
    {
        await using var agenda = await PlanningHouse.Open("sqlite");
        Assert.Equal(HttpStatusCode.NotFound, (await agenda.House.Browser().GetAsync("/eig-2019/agenda/export/pdf")).StatusCode);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static Task<string> Get(HttpClient browser, PlanningHouse agenda, string format) => browser.GetStringAsync($"/{agenda.Seed.Cohort.Slug}/agenda/export/{format}");
}
