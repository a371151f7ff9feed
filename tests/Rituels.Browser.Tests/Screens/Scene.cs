using Microsoft.Extensions.DependencyInjection;
using Rituels.Accounts;
using Rituels.Browser.Tests.House;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>
/// A house in which every screen has something to show: on Wednesday of week 10, week 8 was told and mailed, week 9 was a
/// pause, week 10 runs, week 11 is not open. Beside the cohort that lives are an empty, a closed, a coming and a crowded one.
/// </summary>
public sealed partial class Scene(TestHouse house, Seed seed) : IAsyncDisposable
{
    public TestHouse House => house;
    public Seed Seed => seed;
    public Person Ada { get; } = Person.Named("Ada Admin", "ada@demo.example");
    public Person Oscar { get; } = Person.Named("Oscar Dehors", "oscar@demo.example");

    /// <summary>A fellow of a team that is on pause.</summary>
    public Person Pia { get; } = Person.Named("Pia Pause", "pia@demo.example");

    /// <summary>Staff of the cohorts that are empty, closed, coming and crowded, and fellow of a team of the last.</summary>
    public Person Zoe { get; } = Person.Named("Zoé Ailleurs", "zoe@demo.example");
    public Membership PartOfInes { get; private set; } = null!;

    /// <summary>What links for outsiders end with: to a team that lives, and to one of the crowd.</summary>
    public string Token { get; private set; } = "";
    public string CrowdToken { get; private set; } = "";

    public static async Task<Scene> Build()
    {
        var house = await TestHouse.Open("sqlite", "2019-02-22T14:00:00+01:00");
        var scene = new Scene(house, await Seed.Plant(house, adjust: cohort =>
        {
            cohort.DeclareDayOff(new(2019, 2, 25), new(2019, 3, 1), "Vacances d’hiver", null);
            (cohort.Lists, cohort.Accent) = (["promo@list.example"], "#1d5e8a");
        }));
        await scene.TellWeek8();
        await scene.MoveOnToWeek10();
        await scene.AddOtherCohorts();
        await scene.AddChats();
        await scene.AddAgenda();
        await scene.AddHelp();
        await scene.AddAnswers();
        await scene.ChangeSheets();
        await scene.AddCoaching();
        await scene.AddGazettes();
        await scene.AddPlaces();
        await scene.TakeOut();
        await scene.AddStandUps();
        await scene.AddSkills();
        await scene.AddTalks();
        await scene.AddProgramme();
        await scene.AddDirectory();
        return scene;
    }

    private async Task TellWeek8()
    {
        var paused = new Team { CohortId = seed.Cohort.Id, Slug = "phare", Name = "Phare", Pauses = [new(new(2019, 2, 18), new(2019, 3, 15))] };
        await Keep(Ada, Oscar, Pia, Zoe, paused, new Membership { CohortId = seed.Cohort.Id, PersonId = Pia.Id, TeamId = paused.Id, Role = Role.Fellow });
        Ada.IsAdmin = true;
        await house.With(db => { db.Update(Ada); return db.SaveChangesAsync(); });
        await File(seed.Carto, seed.Ines, "2019-W08", Answers.Of(4, Texts("Finir la carte 🗺️", "Un premier essai\nsur deux lignes", "مرحبا بالجميع", "Un relecteur pour la page d’accueil ?"), new(2019, 2, 28), "Démonstration publique"));
        await house.Tick("2019-02-22T14:00:00+01:00");
        await house.Tick("2019-02-22T15:00:00+01:00");
        await File(seed.Balise, seed.Lou, "2019-W08", Answers.Of(1, Texts("Rallumer la balise", "", "Tout s’est éteint", "")), hoursAfterClosing: 2);
    }

    private async Task MoveOnToWeek10()
    {
        await house.Tick("2019-03-06T10:00:00+01:00");
        await File(seed.Carto, seed.Ines, "2019-W10", Answers.Of(3, Texts("Publier la carte", "La carte est finie", "", "")));
        await Keep(new Draft
        {
            CohortId = seed.Cohort.Id, TeamId = seed.Carto.Id, Week = IsoWeek.Parse("2019-W10"), PersonId = seed.Noe.Id, SavedAt = house.Clock.Now,
            Answers = Answers.Of(2, Texts("Ce que Noé avait écrit", "", "", "")), BasedOn = 0,
        });
        PartOfInes = await house.With(db => Task.FromResult(db.Memberships.Single(m => m.PersonId == seed.Ines.Id)));
    }

    private async Task AddOtherCohorts()
    {
        await Keep(Cohort("vide", "Promotion vide"), Cohort("bientot", "Promotion 4", new(2019, 9, 2)), Cohort("close", "Promotion 2"), Crowd.Cohort, Past);
        await house.With(db => { db.Cohorts.Single(c => c.Slug == "close").Close(house.Clock.Now); return db.SaveChangesAsync(); });
        await Crowd.Fill(house, Zoe);
        await Crowd.Deliver(house);
    }

    /// <summary>What was taken out and shown to outsiders, and how long people are kept.</summary>
    private async Task TakeOut()
    {
        (Token, CrowdToken) = (await Share(seed.Carto, seed.Aya, "Direction du numérique"), await house.With(async db => await Share(db.Teams.Single(t => t.CohortId == Crowd.Cohort.Id && t.Slug == "t1"), Zoe, Crowd.Long)));
        await Share(seed.Balise, seed.Aya, "Jury de la restitution", revoked: true);
        var (rule, done) = (new RetentionRule { CohortId = seed.Cohort.Id }, new RetentionRule { CohortId = await house.With(db => Task.FromResult(db.Cohorts.Single(c => c.Slug == "close").Id)) });
        rule.Choose(24, Retires.Names, house.Clock.Now);
        done.Choose(6, Retires.Names, house.Clock.Now);
        done.Finish(house.Clock.Now);
        var soon = new RetentionRule { CohortId = Past.Id };
        soon.Choose(6, Retires.Names, house.Clock.Now);
        await Keep(rule, done, soon, Row(Taken.Export, seed.Ines.Id, "csv", 42), Row(Taken.Export, seed.Aya.Id, "md", 12, seed.Carto.Id), Row(Taken.Erased, null, null, 1), Row(Taken.PersonalFile, seed.Lou.Id, "json", 1), Row(Taken.LinkMade, seed.Aya.Id, null, 1, seed.Carto.Id));
    }

    private RegisterRow Row(Taken what, Guid? by, string? format, int records, Guid? team = null) =>
        new() { CohortId = seed.Cohort.Id, PersonId = by, What = what, At = house.Clock.Now, Format = format, Records = records, TeamId = team };

    private async Task<string> Share(Team team, Person by, string label, bool revoked = false)
    {
        var (link, token) = ShareLink.Make(team, label, new(2019, 6, 6), by, house.Clock.Now);
        if (revoked) link.Revoke(house.Clock.Now);
        await Keep(link);
        return token;
    }

    /// <summary>Over for long enough that its people are about to be forgotten: the first letter leaves on Friday of week 10.</summary>
    private Cohort Past { get; } = Rituels.Programme.Cohort.Start("ancienne", "Promotion 1", new(2018, 1, 8), new(2018, 10, 7), Rhythm.Default, new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero));

    private Cohort Cohort(string slug, string name, DateOnly? starts = null) =>
        Rituels.Programme.Cohort.Start(slug, name, starts ?? new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, house.Clock.Now);

    private static IEnumerable<KeyValuePair<string, string?>> Texts(string priority, string victories, string difficulties, string help) =>
        [new("priority", priority), new("victories", victories), new("difficulties", difficulties), new("help", help)];

    private async Task File(Team team, Person by, string week, Answers answers, int hoursAfterClosing = -1)
    {
        var closes = seed.Cohort.PlanOf(IsoWeek.Parse(week)).Hours!.Closes;
        var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        filed.File(by.Id, answers, closes.AddHours(hoursAfterClosing), closes);
        await Keep([filed, .. Asked.By(seed.Cohort, filed)]);
    }

    private Task Keep(params object[] things) => house.With(db => { db.AddRange(things); return db.SaveChangesAsync(); });

    /// <summary>A draft that Lou has just saved for week 10.</summary>
    public async Task LouHasADraft()
    {
        await LouHasNoDraft();
        await Keep(new Draft
        {
            CohortId = seed.Cohort.Id, TeamId = seed.Balise.Id, Week = IsoWeek.Parse("2019-W10"), PersonId = seed.Lou.Id, SavedAt = house.Clock.Now,
            Answers = Answers.Of(2, Texts("À moitié écrit", "", "", "")),
        });
    }

    public Task LouHasNoDraft() => house.With(db =>
    {
        db.RemoveRange(db.Set<Draft>().Where(d => d.PersonId == seed.Lou.Id));
        return db.SaveChangesAsync();
    });

    /// <summary>The path of a link that moves the person to another address.</summary>
    public async Task<string> MoveLink(Person person)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Make(LinkKind.MoveAddress, person, "nouvelle@demo.example");
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync();
        return new Uri(link).AbsolutePath;
    }

    /// <summary>What somebody's address is told as staff put another in its place.</summary>
    public async Task TellOldAddress(Person person)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IAddressChange>().Follow(person, person.Email, seed.Cohort, house.Clock.Now);
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync();
    }

    /// <summary>Where the personal stop link of week 8's mail leads.</summary>
    public string StopLink(Person person) => house.LastMailTo(person.Email).Link("Ne plus le recevoir");

    public ValueTask DisposeAsync() => house.DisposeAsync();
}
