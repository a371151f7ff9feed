using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class AdminTests
{
    [Theory, OnEachDatabase]
    public async Task An_administrator_creates_a_cohort_with_its_first_staff(string database)
    {
        await using var scene = await Scene.Open(database, s => s.Head.IsAdmin = true);
        (string, string)[] typed = [("Id", "eig-2020"), ("Name", "EIG 4"), ("Starts", "2020-02-10"), ("Ends", "2020-11-13"), ("Staff.Name", "Ali Relais"), ("Staff.Email", "ali@staff.example")];
        foreach (var wrong in new[] { "eig-2019", "settings", "EIG 2020", "admin" })
            await Scene.CameBack(await scene.Send("/admin/cohorts/new", "", [.. typed.Skip(1), ("Id", wrong)]), "id", wrong);
        Scene.Went(await scene.Send("/admin/cohorts/new", "", typed), "/admin?done=added");

        var ali = await scene.House.With(db => db.People.SingleAsync(p => p.EmailKey == "ali@staff.example", Scene.Stop));
        Assert.Contains("EIG 4", Scene.Text(await scene.Read("/eig-2020/settings", await scene.House.SignedIn(ali))));
    }

    [Theory, OnEachDatabase]
    public async Task Impatient_clicks_create_a_cohort_once(string database)
    {
        await using var scene = await Scene.Open(database, s => s.Head.IsAdmin = true);
        await scene.SendImpatiently("/admin/cohorts/new", "",
            [("Id", "eig-2020"), ("Name", "EIG 4"), ("Starts", "2020-02-10"), ("Ends", "2020-11-13"), ("Staff.Name", "Ali Relais"), ("Staff.Email", "ali@staff.example")]);
        Assert.Equal(2, await scene.House.With(db => db.Cohorts.CountAsync(Scene.Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Impatient_clicks_add_a_team_once(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.SendImpatiently(scene.At("/teams"), "", [("Name", "Nouvelle équipe")]);
        Assert.Equal(2, await scene.House.With(db => db.Teams.CountAsync(Scene.Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task A_clone_takes_settings_staff_and_questions_but_neither_people_nor_secrets(string database)
    {
        await using var scene = await Scene.Open(database, s => s.Head.IsAdmin = true);
        await scene.House.With(db =>
        {
            db.AddRange(Questionnaire.Begin(scene.Cohort, [Question.Defaults[0]]), new Logo { CohortId = scene.Cohort.Id, Content = [1], ContentType = "image/png" },
                new ChatChannel { CohortId = scene.Cohort.Id, Kind = ChatKind.Slack, Name = "Promo", Place = "C0123456789", Secret = "sealed", AddedAt = scene.House.Clock.Now });
            return db.SaveChangesAsync();
        });
        Scene.Went(await scene.Send("/admin/cohorts/eig-2019/clone", "", [("Id", "eig-2020"), ("Name", "EIG 4"), ("Starts", "2020-02-10")]), "/admin?done=added");
        await scene.House.With(async db =>
        {
            var clone = await db.Cohorts.SingleAsync(c => c.Slug == "eig-2020", Scene.Stop);
            Assert.Equal((new DateOnly(2020, 11, 13), true), (clone.Ends, clone.HasLogo));
            Assert.Single((await db.Set<Questionnaire>().SingleAsync(q => q.CohortId == clone.Id, Scene.Stop)).Latest);
            Assert.Equal([scene.Head.Id], await db.Memberships.Where(m => m.CohortId == clone.Id).Select(m => m.PersonId).ToListAsync(Scene.Stop));
            Assert.False(await db.Teams.AnyAsync(t => t.CohortId == clone.Id, Scene.Stop));
            Assert.False(await db.Set<ChatChannel>().AnyAsync(c => c.CohortId == clone.Id, Scene.Stop));
        });
    }

    [Theory, OnEachDatabase]
    public async Task Administrators_come_and_go_but_for_the_last(string database)
    {
        await using var scene = await Scene.Open(database, s => s.Head.IsAdmin = true);
        Assert.NotNull((await Scene.Page(await scene.Send("/admin", "Remove", []))).QuerySelector("[role=alert]"));
        await Scene.CameBack(await scene.Send("/admin", "Add", [("Name", "Ali"), ("Email", "ali")]), "email", "ali");
        Scene.Went(await scene.Send("/admin", "Add", [("Name", "Maud"), ("Email", "maud@host.example")]));
        Scene.Went(await scene.Send("/admin", "Remove", [("Person", scene.Head.Id.ToString())]), "/?done=removed");
        Assert.Equal(["Maud Modèle"], await scene.House.With(db => db.People.Where(p => p.IsAdmin).Select(p => p.Name).ToListAsync(Scene.Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task An_administrator_names_staff_of_a_cohort_they_do_not_belong_to(string database)
    {
        await using var scene = await Scene.Open(database);
        var admin = Person.Named("Ada Instance", "ada@instance.example");
        admin.IsAdmin = true;
        await scene.House.With(db => { db.Add(admin); return db.SaveChangesAsync(); });
        var browser = await scene.House.SignedIn(admin);
        Scene.Went(await scene.Send("/admin/cohorts/eig-2019/staff", "", [("Member.Name", "Ali Relais"), ("Member.Email", "ali@staff.example")], browser));
        Assert.Equal(2, await scene.House.With(db => db.Memberships.CountAsync(m => m.Role == Role.Staff, Scene.Stop)));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await browser.GetAsync("/eig-2019/settings", Scene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Staff_delete_the_sample_whole_and_stay_themselves(string database)
    {
        await using var house = await TestHouse.Open(database);
        var sample = Scene.NewCohort("exemple", "Exemple", sample: true);
        var other = Scene.NewCohort("eig-2018", "EIG 2");
        var (me, gone, elsewhere) = (Person.Named("Aya Staff", "aya@staff.example"), Person.Named("Inès Demo", "ines@team.example"), Person.Named("Maud Modèle", "maud@host.example"));
        await house.With(db =>
        {
            var team = new Team { CohortId = sample.Id, Slug = "carto", Name = "Carto", ReferentId = me.Id };
            db.AddRange(sample, other, me, gone, elsewhere, team);
            db.Add(new Membership { CohortId = sample.Id, PersonId = me.Id, Role = Role.Staff });
            db.Add(new Membership { CohortId = sample.Id, PersonId = gone.Id, Role = Role.Fellow, TeamId = team.Id });
            db.Add(new Membership { CohortId = sample.Id, PersonId = elsewhere.Id, Role = Role.Mentor, TeamId = team.Id });
            db.Add(new Membership { CohortId = other.Id, PersonId = elsewhere.Id, Role = Role.Mentor });
            db.AddRange(new OldSlug { CohortId = sample.Id, Slug = "vieux", TargetId = team.Id }, new Logo { CohortId = sample.Id, Content = [1], ContentType = "image/png" });
            db.AddRange(new Questionnaire { CohortId = sample.Id }, new DueWork { Ritual = "r", Kind = "k", Period = "p", CohortId = sample.Id, DueAt = default });
            db.Add(new MailStop { CohortId = sample.Id, PersonId = elsewhere.Id, Kind = "k", Since = default });
            db.Add(new Draft { CohortId = sample.Id, TeamId = team.Id, PersonId = gone.Id, Week = IsoWeek.Parse("2019-W10") });
            var news = new Retrospective { CohortId = sample.Id, TeamId = team.Id, Week = IsoWeek.Parse("2019-W09") };
            news.File(gone.Id, Answers.None, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch);
            db.Add(news);
            return db.SaveChangesAsync();
        });
        var staff = await house.SignedIn(me);
        Assert.Equal(System.Net.HttpStatusCode.OK, (await house.Post(staff, "/exemple/settings/close?handler=Delete", [new("Confirmation", "EXEMPLE")])).StatusCode);
        Scene.Went(await house.Post(staff, "/exemple/settings/close?handler=Delete", [new("Confirmation", "exemple")]), "/");

        await house.With(async db =>
        {
            Assert.Equal(["Aya Staff", "Maud Modèle"], (await db.People.Select(p => p.Name).ToListAsync(Scene.Stop)).Order());
            foreach (var table in db.Model.GetEntityTypes().Where(t => t.FindProperty("CohortId") is not null))
                Assert.Equal(table.ClrType == typeof(Membership) ? 1 : 0, await Count(db, table.GetTableName()!));
            Assert.Equal(1, await Count(db, "cohorts"));
        });
    }

    [Theory, OnEachDatabase]
    public async Task A_real_cohort_is_the_administrators_to_delete(string database)
    {
        await using var scene = await Scene.Open(database);
        Assert.Empty((await scene.Read(scene.At("/close"))).QuerySelectorAll("[name=Confirmation]"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await scene.House.Post(scene.Staff, scene.At("/close?handler=Delete"), [new("Confirmation", "eig-2019")])).StatusCode);

        await scene.House.With(db => db.People.Where(p => p.Id == scene.Head.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.IsAdmin, true), Scene.Stop));
        await Scene.CameBack(await scene.Send("/admin/cohorts/eig-2019/delete", "", [("Confirmation", "eig")]), "confirmation", "eig");
        Scene.Went(await scene.Send("/admin/cohorts/eig-2019/delete", "", [("Confirmation", "eig-2019")]), "/admin?done=deleted");
        Assert.Equal(["Aya Staff"], await scene.House.With(db => db.People.Select(p => p.Name).ToListAsync(Scene.Stop)));
    }

    private static Task<int> Count(Rituels.Database.RituelsDb db, string table)
    {
        var sql = $"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM {table}";
        return db.Database.SqlQueryRaw<int>(sql).SingleAsync(Scene.Stop);
    }
}
