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

        | Date | Horaires | Session | Public | Lieu | Animation | Statut |
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

        ### Programme

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

    [Fact]
    public async Task A_format_that_is_none_is_not_found()
    {
        await using var agenda = await PlanningHouse.Open("sqlite");
        Assert.Equal(HttpStatusCode.NotFound, (await agenda.House.Browser().GetAsync("/eig-2019/agenda/export/pdf")).StatusCode);
    }

    private static Task<string> Get(HttpClient browser, PlanningHouse agenda, string format) => browser.GetStringAsync($"/{agenda.Seed.Cohort.Slug}/agenda/export/{format}");
}
