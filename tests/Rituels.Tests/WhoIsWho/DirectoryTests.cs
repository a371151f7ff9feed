using Rituels.Programme;
using Rituels.Skills;
using Rituels.Tests.House;
using Rituels.WhoIsWho;

namespace Rituels.Tests.WhoIsWho;

/// <summary>Who is who: who stands there, how they are found, and that many people cost no more than few.</summary>
public class DirectoryTests
{
    private static CancellationToken Stop => DirectoryScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Staff_come_first_then_each_team_with_its_people(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.HasContact();
        await scene.Writes(scene.Seed.Aya, new(true) { Work = "Direction du programme" });
        var page = await scene.Page(scene.Seed.Ines, DirectoryScene.All);
        Assert.Equal(["Joindre l’encadrement", "Encadrement", "Balise", "Carto Demo", "Emporter ces fiches"], page.QuerySelectorAll("main h2").Select(title => title.TextContent.Trim()));
        Assert.Equal(["Aya Staff", "Lou Essai", "Inès Demo", "Noé Exemple", "Maud Modèle"], page.QuerySelectorAll(".circle h3").Select(name => name.TextContent));
        Assert.Contains("Direction du programme · suit Carto Demo", DirectoryScene.Text(page));
        Assert.NotNull(page.QuerySelector($"a[href='mailto:{DirectoryScene.Shared}']"));
        Assert.Equal("https://chat.example/promo", page.QuerySelector("#contact + dl a[href^=https]")!.GetAttribute("href"));
        Assert.Equal("5 personnes", page.QuerySelector("[role=status]")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task People_are_found_by_name_team_role_and_skill_whatever_accents_and_case(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var git = Subject.Named("Git", "topic", scene.Seed.Cohort, null, scene.House.Clock.Now);
        await scene.Keep(git);
        await scene.Keep(Placement.Of(git, scene.Seed.Lou.Id, Level.CanHelp, true, scene.House.Clock.Now), Placement.Of(git, scene.Seed.Maud.Id, Level.CanHelp, false, scene.House.Clock.Now));
        await scene.Writes(scene.Seed.Noe, new(true) { Work = "Écriture claire" });
        Assert.Equal(["Inès Demo"], await scene.Names(scene.Seed.Lou, "?q=INES"));
        Assert.Equal(["Noé Exemple"], await scene.Names(scene.Seed.Lou, "?q=ecriture+noe"));
        Assert.Equal(["Aya Staff", "Lou Essai"], (await scene.Names(scene.Seed.Lou, "?q=cartodemo")).Take(1).Append((await scene.Names(scene.Seed.Lou, "?team=balise"))[0]));
        Assert.Equal(["Maud Modèle"], await scene.Names(scene.Seed.Lou, "?role=mentor"));
        Assert.Equal(["Aya Staff", "Inès Demo", "Noé Exemple", "Maud Modèle"], await scene.Names(scene.Seed.Lou, "?team=carto-demo"));
        Assert.Equal(["Lou Essai"], await scene.Names(scene.Seed.Ines, $"?skill={git.Id}"));
        Assert.Equal(["Lou Essai"], await scene.Names(scene.Seed.Ines, "?q=git"));
        Assert.Equal(5, (await scene.Names(scene.Seed.Ines, "?team=rien&role=rien&skill=rien")).Length);
        Assert.Contains("Personne ne correspond", DirectoryScene.Text(await scene.Page(scene.Seed.Ines, DirectoryScene.All + "?q=zzz")));
    }

    [Theory, OnEachDatabase]
    public async Task Who_left_is_not_there_and_two_of_one_name_are_two(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var (twin, gone) = (Person.Named("Lou Essai", "lou2@eig-2019.example"), Person.Named("Partie Tôt", "partie@eig-2019.example"));
        await scene.Keep(twin, gone, Part(twin), Part(gone, new(2019, 2, 28)));
        Assert.Equal(["Lou Essai", "Lou Essai"], await scene.Names(scene.Seed.Ines, "?team=balise"));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await (await scene.House.SignedIn(scene.Seed.Ines)).GetAsync(DirectoryScene.Of(gone), Stop)).StatusCode);
        Assert.Contains("lou2@eig-2019.example", DirectoryScene.Text(await scene.Page(scene.Seed.Ines, DirectoryScene.Of(twin))));

        Membership Part(Person person, DateOnly? to = null) => new() { CohortId = scene.Seed.Cohort.Id, PersonId = person.Id, TeamId = scene.Seed.Balise.Id, Role = Role.Fellow, To = to };
    }

    [Theory, OnEachDatabase]
    public async Task Two_hundred_people_cost_as_many_questions_as_five(string database)
    {
        var queries = new Queries();
        await using var house = await queries.Open(database);
        var seed = await Seed.Plant(house);
        var browser = await house.SignedIn(seed.Ines);
        var few = await queries.During(() => browser.GetAsync(DirectoryScene.All, Stop));
        await house.With(db =>
        {
            var teams = Enumerable.Range(0, 40).Select(i => new Team { CohortId = seed.Cohort.Id, Slug = $"t{i}", Name = $"Équipe {i}", ReferentId = seed.Aya.Id }).ToList();
            var people = Enumerable.Range(0, 195).Select(i => Person.Named($"{i} مرحبا {new string('é', 50)}", $"p{i}@crowd.example")).ToList();
            var subjects = Enumerable.Range(0, 30).Select(i => Subject.Named($"Sujet {i}", "topic", seed.Cohort, null, house.Clock.Now)).ToList();
            db.AddRange([.. teams, .. people, .. subjects]);
            db.AddRange(people.Select((person, i) => new Membership { CohortId = seed.Cohort.Id, PersonId = person.Id, TeamId = teams[i % 40].Id, Role = Role.Fellow }));
            db.AddRange(people.SelectMany((person, i) => subjects.Skip(i % 25).Take(4).Select(subject => Placement.Of(subject, person.Id, Level.CanHelp, true, house.Clock.Now))));
            db.AddRange(people.Where((_, i) => i % 3 == 0).Select(person => { var card = new Card { CohortId = seed.Cohort.Id, PersonId = person.Id }; card.Write(new(ShowsEmail: false) { Work = "Cartographie" }, house.Clock.Now); return card; }));
            return db.SaveChangesAsync(Stop);
        });
        Assert.Equal(few, await queries.During(() => browser.GetAsync(DirectoryScene.All, Stop)));
        Assert.True(few <= 12, $"{few}");
        var page = await browser.GetStringAsync(DirectoryScene.All, Stop);
        Assert.Equal(200, DirectoryScene.Parse(page).QuerySelectorAll(".circle h3").Length);
        Assert.True(page.Length < 160_000, $"{page.Length}");
        using var packed = new MemoryStream();
        await using (var zip = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.Fastest, leaveOpen: true)) await zip.WriteAsync(System.Text.Encoding.UTF8.GetBytes(page), Stop);
        Assert.True(packed.Length < 25_000, $"{packed.Length}");
    }

    /// <summary>Whoever looks for a subject looks for help.</summary>
    [Theory, OnEachDatabase]
    public async Task A_subject_finds_who_can_help_with_it_and_names_it_first(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var (seed, now) = (scene.Seed, scene.House.Clock.Now);
        foreach (var name in new[] { "Accueil", "Bases", "Code", "Python" })
        {
            var subject = Subject.Named(name, "topic", seed.Cohort, null, now);
            await scene.Keep(subject);
            await scene.Keep(Placement.Of(subject, seed.Lou.Id, Level.CanHelp, true, now));
            if (name == "Python") await scene.Keep(Placement.Of(subject, seed.Noe.Id, Level.WantsToLearn, true, now), Placement.Of(subject, seed.Maud.Id, Level.Interested, true, now));
            foreach (var query in name == "Python" ? new[] { "?q=python", $"?skill={subject.Id}" } : [])
            {
                Assert.Equal(["Lou Essai"], await scene.Names(seed.Ines, query));
                Assert.Contains("Python", (await scene.Page(seed.Ines, DirectoryScene.All + query)).QuerySelector(".circle .list")!.TextContent);
            }
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_page_of_a_person_tells_their_talks_sessions_and_skills(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var seed = scene.Seed;
        var talk = Rituels.Talks.Talk.Begin(seed.Cohort, "own/x", seed.Ines.Id, scene.House.Clock.Now);
        talk.Describe(new("Lire une licence", "talk", seed.Ines.Id), scene.House.Clock.Now);
        talk.Date(new(new(2019, 2, 28), new(12, 30), new(13, 30), "", "", null), scene.House.Clock.Now);
        Rituels.Agenda.Session Session(string title, int day, Rituels.Agenda.SessionStatus status, params Rituels.Agenda.Invited[] audience) => Rituels.Agenda.Session.Plan(seed.Cohort, new()
        {
            Title = title, Starts = new(2019, 3, day), Ends = new(2019, 3, day), Status = status, Audience = audience, Facilitators = [new("Inès Demo", seed.Ines.Id)], Speakers = [new("Aya Staff", seed.Aya.Id)],
        }, scene.House.Clock.Now);
        var git = Subject.Named("Git", "topic", seed.Cohort, null, scene.House.Clock.Now);
        await scene.Keep(talk, Session("Plénière ouverte", 5, 0), Session("Plénière à venir", 21, 0), Session("Séance annulée", 5, Rituels.Agenda.SessionStatus.Cancelled), Session("Entre nous", 5, 0, new Rituels.Agenda.Invited("staff")), git);
        await scene.Keep(Placement.Of(git, seed.Ines.Id, Level.WantsToLearn, true, scene.House.Clock.Now));
        var own = DirectoryScene.Text(await scene.Page(seed.Lou, DirectoryScene.Of(seed.Ines)));
        Assert.Contains("Veut apprendre Git", own);
        Assert.Contains("Lire une licence", own);
        Assert.Contains("Plénière ouverte", own);
        Assert.DoesNotContain("Séance annulée", own);
        Assert.DoesNotContain("Entre nous", own);
        var team = DirectoryScene.Text(await scene.Page(seed.Lou, "/eig-2019/teams/carto-demo"));
        Assert.Contains("Séances menées Plénière ouverte", team);
        Assert.DoesNotContain("Entre nous", team);
        foreach (var page in new[] { own, team }) Assert.DoesNotContain("Plénière à venir", page);
        Assert.Contains("Lire une licence", team);
        Assert.DoesNotContain("Séances menées", DirectoryScene.Text(await scene.Page(seed.Lou, "/eig-2019/teams/balise")));
    }
}
