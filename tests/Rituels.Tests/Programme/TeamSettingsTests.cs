using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class TeamSettingsTests
{
    [Theory, OnEachDatabase]
    public async Task A_renamed_team_keeps_its_old_name_and_its_address(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/teams/cartodemo"), "Save", [("Name", "Carte vive"), ("Host", "Office des cartes"), ("Referent", scene.Head.Id.ToString()),
            ("Starts", "2019-03-01"), ("Pauses[0].From", "2019-07-15"), ("Pauses[0].To", "2019-07-26")]), scene.At("/teams/cartodemo?done=saved"));
        var team = await scene.SavedTeam();
        Assert.Equal(("Carte vive", "cartodemo", "Office des cartes", scene.Head.Id), (team.Name, team.Slug, team.Host, team.ReferentId!.Value));
        Assert.Equal(["Cartodémo"], team.Aliases);
        Assert.Equal([new Pause(new(2019, 7, 15), new(2019, 7, 26))], team.Pauses);
    }

    [Theory, OnEachDatabase]
    public async Task An_old_address_leads_to_the_new_one_and_can_be_taken_back(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/teams/cartodemo"), "Save", [("Address", "carte")]), scene.At("/teams/carte?done=saved"));
        var moved = await scene.Staff.GetAsync(scene.At("/teams/cartodemo"), Scene.Stop);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, moved.StatusCode);
        Assert.Equal(scene.At("/teams/carte"), moved.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Staff.GetAsync(scene.At("/teams/jamais"), Scene.Stop)).StatusCode);

        Scene.Went(await scene.Send(scene.At("/teams/carte"), "Save", [("Address", "cartodemo")]));
        Assert.Equal(HttpStatusCode.OK, (await scene.Staff.GetAsync(scene.At("/teams/cartodemo"), Scene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Names_and_addresses_of_other_teams_are_refused(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/teams"), "", [("Name", "Balise"), ("Host", "Phares")]), scene.At("/teams/balise?done=added"));
        await Scene.CameBack(await scene.Send(scene.At("/teams"), "", [("Name", " CARTODEMO ")]), "name", " CARTODEMO ");
        await Scene.CameBack(await scene.Send(scene.At("/teams/balise"), "Save", [("Aliases", "Cartodemo")]), "aliases", "Cartodemo");
        await Scene.CameBack(await scene.Send(scene.At("/teams/balise"), "Save", [("Address", "cartodemo")]), "address", "cartodemo");
        await Scene.CameBack(await scene.Send(scene.At("/teams/balise"), "Save", [("Address", "settings")]), "address", "settings");
        await Scene.CameBack(await scene.Send(scene.At("/teams/balise"), "Save", [("Pauses[0].From", "2019-07-15"), ("Pauses[0].To", "2019-07-01")]), "pauses-0--to", "2019-07-01");
        Assert.Equal(1, (await scene.House.With(db => db.Teams.AsNoTracking().SingleAsync(t => t.Slug == "balise", Scene.Stop))).Version);
    }

    [Theory, OnEachDatabase]
    public async Task A_member_comes_changes_dates_and_goes(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/teams/cartodemo"), "Add", [("Member.Name", "Noé Exemple"), ("Member.Email", "Noe@Team.example"), ("Member.Role", "Fellow"), ("Member.From", "2019-03-01")]));
        await Scene.CameBack(await scene.Send(scene.At("/teams/cartodemo"), "Add", [("Member.Name", "Noé"), ("Member.Email", "noe@team.example"), ("Member.Role", "Fellow")]), "member-email", "noe@team.example");
        await Scene.CameBack(await scene.Send(scene.At("/teams/cartodemo"), "Add", [("Member.Name", "Noé"), ("Member.Email", "noé@"), ("Member.Role", "Fellow")]), "member-email", "noé@");

        var part = await Part(scene, "noe@team.example");
        Assert.Equal(("Noé Exemple", new DateOnly(2019, 3, 1)), (part.Person!.Name, part.From));
        var url = scene.At($"/memberships/{part.Id}");
        await Scene.CameBack(await scene.Send(url, "Save", [("To", "2019-02-01")]), "to", "2019-02-01");
        Scene.Went(await scene.Send(url, "Save", [("To", "2019-06-30")]), scene.At("/teams/cartodemo?done=saved"));
        Assert.Equal(new DateOnly(2019, 6, 30), (await Part(scene, "noe@team.example")).To);
        Scene.Went(await scene.Send(url, "End", []));
        Assert.Equal(new DateOnly(2019, 3, 6), (await Part(scene, "noe@team.example")).To);
        Scene.Went(await scene.Send(url, "Remove", []));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Staff.GetAsync(url, Scene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task The_list_of_teams_tells_who_is_in_them_and_how_they_are(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.House.With(db =>
        {
            db.Add(new Team { CohortId = scene.Cohort.Id, Slug = "balise", Name = "Balise", Pauses = [new(new(2019, 3, 1), new(2019, 3, 31))] });
            db.Add(new Team { CohortId = scene.Cohort.Id, Slug = "archipel", Name = "Archipel", Ends = new(2019, 3, 1) });
            return db.SaveChangesAsync();
        });
        var page = await scene.Read("/eig-2019/teams", await scene.House.SignedIn(scene.Fellow));
        Assert.Equal(["Balise", "Cartodémo", "Archipel"], page.QuerySelectorAll("main .card h2").Select(h => h.TextContent));
        Assert.Equal(["en pause", "le vôtre", "a pris fin"], page.QuerySelectorAll("main .card .badge").Select(b => b.TextContent));
        Assert.Contains("Inès Demo", page.QuerySelector("main")!.TextContent);
    }

    private static Task<Membership> Part(Scene scene, string email) =>
        scene.House.With(db => db.Memberships.AsNoTracking().Include(m => m.Person).SingleAsync(m => m.Person!.EmailKey == email, Scene.Stop));
}
