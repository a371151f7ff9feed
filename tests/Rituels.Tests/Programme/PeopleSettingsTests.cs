using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class PeopleSettingsTests
{
    [Theory, OnEachDatabase]
    public async Task People_are_found_without_their_accents(string database)
    {
        await using var scene = await Scene.Open(database);
        Assert.Equal(3, (await scene.Read(scene.At("/people"))).QuerySelectorAll("tbody tr").Length);
        Assert.Equal("Inès Demo", (await scene.Read(scene.At("/people?q=INES"))).QuerySelector("tbody tr th bdi")!.TextContent);
        Assert.Empty((await scene.Read(scene.At("/people?q=%3Cb%3E"))).QuerySelectorAll("tbody tr"));
    }

    [Theory, OnEachDatabase]
    public async Task A_new_address_loses_nothing_and_one_of_somebody_else_is_refused(string database)
    {
        await using var scene = await Scene.Open(database);
        var url = scene.At($"/people/{scene.Fellow.Id}");
        await Scene.CameBack(await scene.Send(url, "", [("Email", "MAUD@host.example")]), "email", "MAUD@host.example");
        Scene.Went(await scene.Send(url, "", [("Name", "Inès Demo-Test"), ("Email", "ines@ailleurs.example")]));
        var saved = await scene.House.With(db => db.People.AsNoTracking().Include(p => p.Memberships).SingleAsync(p => p.Id == scene.Fellow.Id, Scene.Stop));
        Assert.Equal(("Inès Demo-Test", "ines@ailleurs.example"), (saved.Name, saved.EmailKey));
        Assert.Single(saved.Memberships);
    }

    [Theory, OnEachDatabase]
    public async Task Impatient_clicks_add_somebody_once(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.SendImpatiently(scene.At("/people"), "", [("Member.Name", "Ali Relais"), ("Member.Email", "ali@staff.example")]);
        await scene.SendImpatiently(scene.At("/people"), "", [("Member.Name", "Maud"), ("Member.Email", "maud@host.example")]);
        await scene.SendImpatiently(scene.At("/teams/cartodemo"), "Add", [("Member.Name", "Aya"), ("Member.Email", "aya@staff.example"), ("Member.Role", "Mentor")]);
        Assert.Equal((4, 6), await scene.House.With(async db => (await db.People.CountAsync(Scene.Stop), await db.Memberships.CountAsync(Scene.Stop))));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_belongs_elsewhere_or_administers_is_not_theirs_to_change(string database)
    {
        await using var scene = await Scene.Open(database, s => s.Mentor.IsAdmin = true);
        var other = Scene.NewCohort("eig-2018", "EIG 2");
        await scene.House.With(db => { db.AddRange(other, new Membership { CohortId = other.Id, PersonId = scene.Fellow.Id, Role = Role.Mentor }); return db.SaveChangesAsync(); });
        foreach (var person in new[] { scene.Fellow, scene.Mentor })
        {
            var url = scene.At($"/people/{person.Id}");
            Assert.Empty((await scene.Read(url)).QuerySelectorAll("main input[name=Email]"));
            var form = SignedInBrowsers.FormField(await scene.Staff.GetStringAsync(scene.At("/people"), Scene.Stop));
            var answer = await scene.Staff.PostAsync(url, new FormUrlEncodedContent([new("form", form), new("Name", "Pris"), new("Email", "pris@staff.example"), new("Version", "1")]), Scene.Stop);
            Assert.NotNull((await Scene.Page(answer)).QuerySelector("[role=alert]"));
        }
        Assert.False(await scene.House.With(db => db.People.AnyAsync(p => p.Name == "Pris", Scene.Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task The_last_of_staff_stays(string database)
    {
        await using var scene = await Scene.Open(database);
        var mine = await scene.House.With(db => db.Memberships.SingleAsync(m => m.PersonId == scene.Head.Id, Scene.Stop));
        var url = scene.At($"/memberships/{mine.Id}");
        foreach (var handler in new[] { "End", "Remove" })
            Assert.NotNull((await Scene.Page(await scene.Send(url, handler, []))).QuerySelector("#to-error"));
        await Scene.CameBack(await scene.Send(url, "Save", [("To", "2019-06-30")]), "to", "2019-06-30");

        Scene.Went(await scene.Send(scene.At("/people"), "", [("Member.Name", "Ali Relais"), ("Member.Email", "ali@staff.example")]));
        Scene.Went(await scene.Send(url, "Remove", []));
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Staff.GetAsync(scene.At("/people"), Scene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_part_or_person_of_another_cohort_is_not_found(string database)
    {
        await using var scene = await Scene.Open(database);
        var other = Scene.NewCohort("eig-2018", "EIG 2");
        var stranger = Person.Named("Otto Autre", "otto@team.example");
        var part = new Membership { CohortId = other.Id, PersonId = stranger.Id, Role = Role.Staff };
        await scene.House.With(db => { db.AddRange(other, stranger, part); return db.SaveChangesAsync(); });
        foreach (var url in new[] { $"/people/{stranger.Id}", $"/memberships/{part.Id}", "/people/personne" })
            Assert.Equal(HttpStatusCode.NotFound, (await scene.Staff.GetAsync(scene.At(url), Scene.Stop)).StatusCode);
    }
}
