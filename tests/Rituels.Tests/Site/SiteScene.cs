using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Agenda;
using Rituels.Database;
using Rituels.Help;
using Rituels.Places;
using Rituels.Programme;
using Rituels.Site;
using Rituels.Talks;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;

namespace Rituels.Tests.Site;

/// <summary>A cohort on Wednesday 6 March 2019 with something public and something private of each kind.</summary>
internal sealed record SiteScene(TestHouse House, Seed Seed) : IAsyncDisposable
{
    public const string Page = "/eig-2019/programme", Settings = "/eig-2019/settings/programme";

    /// <summary>What nobody outside may read, wherever it was written.</summary>
    public static readonly string[] Secrets =
        ["4321", "Entre nous", "Budget", "Prévoir plus de chaises", "Réserver la salle", "Talk réservé", "Une idée à creuser", "Vidéoprojecteur", "Besoin d’un juriste", "Noé", "Lou", "Maud", "@eig-2019.example"];

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<SiteScene> Open(string database, params string[] configuration)
    {
        var house = await TestHouse.Open(database, configuration: configuration);
        return new(house, await Seed.Plant(house));
    }

    public async Task<SiteScene> Furnish()
    {
        var (cohort, now) = (Seed.Cohort, House.Clock.Now);
        var book = new SiteBook { CohortId = cohort.Id };
        book.Say("fr", ["Dix mois pour <changer> un service.", "On y travaille à *deux* ou trois."]);
        var plenary = Sessions.Plenary(Seed);
        var place = Place.Open(cohort.Id, new("Le Phare", "3 quai de l’Essai", "Arrêt Essai", "Le code est 4321"));
        var atlas = Room.Furnish(place, new("Atlas", 10, "écran"));
        await Keep(
            book, place, atlas, StandingSlot.Keep(atlas, DayOfWeek.Wednesday, new(new(14, 0), new(18, 30)), now),
            Session.Plan(cohort, plenary, now), Session.Plan(cohort, plenary with { Title = "Plénière de février", Starts = new(2019, 2, 14), Ends = new(2019, 2, 14), Alternatives = [] }, now),
            Session.Plan(cohort, plenary with { Title = "Entre nous", IsPublic = false }, now), Session.Plan(cohort, plenary with { Title = "Budget", Audience = [new(Groups.Staff)] }, now),
            Talk("Lire une licence", "2019-03-20"), Talk("Un talk passé", "2019-03-01"), Talk("Talk réservé", "2019-03-21", TalkAudience.Fellows),
            Rituels.Talks.Talk.Idea(cohort, "Une idée à creuser", "", "own/idea", Seed.Noe.Id, now),
            HelpRequest.Ask(cohort, Seed.Carto.Id, "Besoin d’un juriste", "own/help", Seed.Noe.Id, now));
        return this;
    }

    public Talk Talk(string title, string day, TalkAudience audience = TalkAudience.Open)
    {
        var talk = Rituels.Talks.Talk.Begin(Seed.Cohort, $"own/{title}", Seed.Ines.Id, House.Clock.Now);
        talk.Describe(new(title, "talk", Seed.Ines.Id) { About = "En trois cas.", Audience = audience, Gear = "Vidéoprojecteur" }, House.Clock.Now);
        talk.Date(new(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), new(12, 30), new(13, 30), "Salle 2", "", 30), House.Clock.Now);
        return talk;
    }

    public Task Keep(params object[] records) => House.With(db => { db.AddRange(records); return db.SaveChangesAsync(Stop); });

    public Task Change(Action<Cohort> change) => House.With(async db =>
    {
        change((await db.Cohorts.FindAsync([Seed.Cohort.Id], Stop))!);
        await db.SaveChangesAsync(Stop);
    });

    /// <summary>As the command makes it: by a program that listens to nobody.</summary>
    public async Task<IReadOnlyDictionary<string, byte[]>> Make(params string[] configuration)
    {
        var instance = Program.Instance.With([$"--Rituels:Database={House.Database.ConnectionString}", .. configuration]);
        await using var app = instance.Build(House.Database.Folder, adjust: builder => { builder.Services.AddSingleton<TimeProvider>(House.Clock); SharedPages.Use(builder.Services); });
        await using var scope = app.Services.CreateAsyncScope();
        var cohort = await scope.ServiceProvider.GetRequiredService<RituelsDb>().Cohorts.AsNoTracking().SingleAsync(c => c.Id == Seed.Cohort.Id, Stop);
        return await ExportSiteCommand.Make(app, scope.ServiceProvider, cohort, Stop);
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
