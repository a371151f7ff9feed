using Rituels.Agenda;
using Rituels.Tests.House;
using static Rituels.Tests.Agenda.AgendaScene;

namespace Rituels.Tests.Agenda;

public class SessionPageTests
{
    private const string Path = "/eig-2019/agenda";

    [Theory, OnEachDatabase]
    public async Task It_answers_the_questions_of_a_sheet(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var session = (await house.Plan(seed.Cohort, Rituels.Tests.Agenda.Sessions.Plenary(seed))).Single();
        var page = await house.Read(seed.Maud, $"{Path}/sessions/{session.Id}");
        Assert.Equal(["14 ou 28~mars 2019", "14~h~– 17~h~30", "EIG et alumni~: 9~h~30~– 18~h", "Maison des projets, 12 rue Exemple", "Grand atelier", "EIG et alumni + mentors l’après-midi"], page.Texts(".essentials dd"));
        Assert.Equal("La date n’est pas encore décidée.", page.Texts(".notice").Single());
        Assert.Equal(["Venez-vous~?", "Ce qu’il en reste", "Objectifs", "Résultats attendus", "Avec qui", "Déroulé", "Liens"], page.Texts("h2"));
        Assert.Equal(["Aya Staff", "Camille Invitée (de l’extérieur)", "Inès Demo", "Dominique Lieu (du lieu)"], page.Texts("dl.facts li"));
        Assert.Equal(["Atelier B", "Atelier C"], page.Texts(".tracks .room"));
        Assert.Equal(["Carto Demo + Balise"], page.Texts(".pairs li"));
        Assert.Equal("https://supports.example/mars", page.QuerySelector("#links ~ ul a")!.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector($"a[href='{Path}/sessions/{session.Id}/session.ics']"));
    }

    [Theory, OnEachDatabase]
    public async Task What_is_not_known_yet_is_said(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var session = (await house.Plan(seed.Cohort, OneDay("Séance", "2019-03-14"))).Single();
        var page = await house.Read(seed.Lou, $"{Path}/sessions/{session.Id}", "en");
        Assert.Equal(["Thursday 14~March 2019", "Hours to come", "Place to come", "The whole cohort"], page.Texts(".essentials dd"));
        Assert.Equal("The run of show is not written yet.", page.Texts("#run ~ p").Single());
        Assert.Null(page.QuerySelector("#staff-only"));
    }

    [Theory, OnEachDatabase]
    public async Task One_goes_from_a_session_to_those_around_it_that_one_may_see(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var sessions = await house.Plan(seed.Cohort, OneDay("Un", "2019-03-14"), OneDay("Deux", "2019-03-15", new Invited(Groups.Staff)), OneDay("Trois", "2019-03-16"));
        Assert.Equal(["Un", "Trois"], (await house.Read(seed.Aya, $"{Path}/sessions/{sessions[1].Id}")).Texts(".pager a"));
        var page = await house.Read(seed.Lou, $"{Path}/sessions/{sessions[0].Id}");
        Assert.Equal(["Trois"], page.Texts(".pager a[rel=next]"));
        Assert.Null(page.QuerySelector(".pager a[rel=prev]"));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_see_what_is_worth_a_second_look_about_a_session_and_others_do_not(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var sessions = await house.Plan(seed.Cohort, OneDay("Un", "2019-05-30", new Invited(Groups.Fellows)), OneDay("Deux", "2019-05-30", new Invited(Groups.Fellows)));
        var page = await house.Read(seed.Aya, $"{Path}/sessions/{sessions[0].Id}");
        Assert.Equal(["Deux à la fois", "Jour non travaillé"], page.Texts("#second-look ~ ul strong").Take(2));
        Assert.Contains("Deux", page.QuerySelector("#second-look ~ ul")!.TextContent);
        Assert.Null((await house.Read(seed.Ines, $"{Path}/sessions/{sessions[0].Id}")).QuerySelector("#second-look"));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_see_what_is_late_to_prepare_and_who_does_it(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var session = (await house.Plan(seed.Cohort, OneDay("Séance", "2019-03-14") with
        {
            Checklist = [new(Guid.CreateVersion7(), "Émargement", 1), new(Guid.CreateVersion7(), "Salle", 14, seed.Aya.Id), new(Guid.CreateVersion7(), "Courriel", 7, null, house.Clock.Now), new(Guid.CreateVersion7(), "Ce jour", 8)],
        })).Single();
        var page = await house.Read(seed.Aya, $"{Path}/sessions/{session.Id}");
        Assert.Equal(
            ["Salle pour jeudi 28~février (J‑14) · Aya Staff En retard C’est fait Salle", "Ce jour pour mercredi 6~mars (J‑8) Bientôt C’est fait Ce jour",
             "Courriel pour jeudi 7~mars (J‑7) Fait Pas encore fait Courriel", "Émargement pour mercredi 13~mars (J‑1) Bientôt C’est fait Émargement"], page.Texts("#staff-only ~ ul li"));
        Assert.Equal(["Salle J‑14 · jeudi 28~février Aya Staff", "Ce jour J‑8 · mercredi 6~mars", "Émargement J‑1 · mercredi 13~mars"], (await house.Read(seed.Aya, $"{Path}/sessions/{session.Id}/sheet")).Texts(".boxes li"));
    }

    [Theory, OnEachDatabase]
    public async Task The_next_sessions_are_on_the_cohorts_home_and_outside_those_that_are_public(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        Assert.Null((await house.Read(seed.Lou, "/eig-2019")).QuerySelector("#next-sessions"));
        Assert.Null((await house.Read(null, "/eig-2019")).QuerySelector("#next-sessions"));
        await house.Plan(seed.Cohort, OneDay("Passée", "2019-03-05"), OneDay("Interne", "2019-03-07") with { IsPublic = false }, OneDay("A", "2019-03-08"), OneDay("B", "2019-03-09"), OneDay("C", "2019-03-10"));
        Assert.Equal(["Interne", "A", "B"], (await house.Read(seed.Lou, "/eig-2019")).Texts(".agenda h3"));
        var outside = await house.Read(null, "/eig-2019");
        Assert.Equal(["A", "B", "C"], outside.Texts(".agenda h3"));
        Assert.NotNull(outside.QuerySelector("main a[href='/eig-2019/agenda']"));
    }
}
