using System.Net;
using AngleSharp.Dom;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>What the staff see of all teams, and nobody else.</summary>
public class OverviewTests
{
    private const string Address = "/eig-2019/overview";

    [Theory, OnEachDatabase]
    public async Task Silence_falling_moods_and_open_requests_are_named_with_whom_to_write_to(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "4 2 . . .", help: "Qui sait ?");
        await year.File(year.Seed.Balise, "3 3 3 3 3 3");

        var page = await year.Read(year.Seed.Aya, Address);
        Assert.Equal(["Carto Demo"], page.QuerySelectorAll("#care ~ .list h3 a").Select(YearOfTeams.Text));
        var signs = page.QuerySelectorAll(".signs > li").Select(YearOfTeams.Text).ToList();
        Assert.Equal("silence 3 semaines sans nouvelles, depuis la 9", signs[0]);
        Assert.Equal("humeur en baisse géniale, puis mitigée : deux visages de moins d’un coup", signs[1]);
        Assert.Equal(["demande d’aide Semaine 7, demandé il y a 33 jours Qui sait ?", "demande d’aide Semaine 8, demandé il y a 26 jours Qui sait ?"], signs.Skip(2));
        // The team's page tells the same ages in the same words.
        var requests = YearOfTeams.Text((await year.Read(year.Seed.Aya, "/eig-2019/teams/carto-demo")).Body);
        foreach (var days in new[] { 33, 26 }) Assert.Contains($"Demandé il y a {days} jours", requests);
        Assert.Equal(["Balise"], page.QuerySelectorAll("#well ~ .names a").Select(YearOfTeams.Text));
    }

    [Theory, OnEachDatabase]
    public async Task One_click_writes_to_who_follows_the_team_or_to_its_fellows(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "4");
        var boris = Person.Named("Boris Staff", "boris@demo.example");
        await house.With(db =>
        {
            db.AddRange(boris, new Membership { CohortId = year.Seed.Cohort.Id, PersonId = boris.Id, Role = Role.Staff });
            return db.SaveChangesAsync();
        });

        // Balise, which never spoke, has nobody who follows it; Aya follows Carto.
        Assert.Equal(["mailto:lou@eig-2019.example?subject=Balise%C2%A0%3A%20des%20nouvelles%C2%A0%3F", "mailto:aya@eig-2019.example?subject=Carto%20Demo%C2%A0%3A%20des%20nouvelles%C2%A0%3F"],
            Links(await year.Read(boris, Address)));
        Assert.Equal("mailto:ines@eig-2019.example,noe@eig-2019.example?subject=Carto%20Demo%C2%A0%3A%20des%20nouvelles%C2%A0%3F", Links(await year.Read(year.Seed.Aya, Address)).Last());
    }

    [Theory, OnEachDatabase]
    public async Task Who_has_filed_this_week_is_there_before_the_mail(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "3 3 3 3 3 3");
        await year.File(year.Seed.Balise, "3 3 3 3 3");

        var page = await year.Read(year.Seed.Aya, Address);
        Assert.Equal(["1 sur 2 ont déposé", "Carto Demo", "Encore attendu", "Balise Écrire au défi à propos de Balise"], page.QuerySelectorAll(".panel dt, .panel dd").Select(YearOfTeams.Text));
        Assert.Equal("Tout va bien", YearOfTeams.Text(page.QuerySelector(".empty h3")));
    }

    [Theory, OnEachDatabase]
    public async Task Only_staff_see_it_and_a_cohort_that_is_over_has_nothing_to_follow(string database)
    {
        await using var house = await TestHouse.Open(database, YearOfTeams.Wednesday);
        var year = await YearOfTeams.Plant(house);
        await year.File(year.Seed.Carto, "4 1");
        foreach (var person in new[] { year.Seed.Ines, year.Seed.Maud }) Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(person)).GetAsync(Address)).StatusCode);

        house.Clock.Now = new(2019, 11, 18, 10, 0, 0, TimeSpan.FromHours(1));
        Assert.Equal("La promotion est terminée", YearOfTeams.Text((await year.Read(year.Seed.Aya, Address)).QuerySelector(".empty h2")));
    }

    private static IEnumerable<string> Links(IDocument page) => page.QuerySelectorAll("a.btn.end").Select(link => link.GetAttribute("href")!);
}
