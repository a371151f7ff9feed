using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

public class PersonalFeedTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task It_has_what_its_owner_is_invited_to_or_runs_with_their_hours_and_staff_have_all(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet with { IsPublic = false });
        await scene.Plan(scene.Sheet with { Title = "Fellows seuls", Audience = [new(Groups.Fellows)], Speakers = [] });
        await scene.Plan(scene.Sheet with { Title = "Fellows, avec Maud", Audience = [new(Groups.Fellows)], Speakers = [new(scene.Seed.Maud.Name, scene.Seed.Maud.Id)] });
        Assert.Equal([("Plénière de mars", 14), ("Fellows, avec Maud", 9)], await Titles(scene.Seed.Maud));
        Assert.Equal(3, (await Titles(scene.Seed.Ines)).Count(e => e.Hour == 9));
        Assert.Equal(3, (await Titles(scene.Seed.Aya)).Length);

        async Task<(string, int Hour)[]> Titles(Person person) =>
            [.. (await scene.Read(await scene.AddressOf(person))).Events.OrderByDescending(e => ((TimeRange)e.Time).Start).ThenByDescending(e => e.Summary).Select(e => (e.Summary, ((TimeRange)e.Time).Start.Hour))];
    }

    [Theory, OnEachDatabase]
    public async Task It_has_all_their_cohorts_and_speaks_their_language(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var other = await Seed.Plant(scene.House, "autre", adjust: cohort => (cohort.Name, cohort.IsListed) = ("Promotion 4", false));
        await scene.Plan(scene.Sheet with { Status = SessionStatus.Tentative });
        await scene.House.With(db =>
        {
            db.Add(Session.Plan(other.Cohort, scene.Sheet with { Title = "Ailleurs" }, scene.House.Clock.Now));
            db.Add(new Membership { CohortId = other.Cohort.Id, PersonId = scene.Seed.Ines.Id, TeamId = other.Carto.Id, Role = Role.Fellow });
            db.People.Single(p => p.Id == scene.Seed.Ines.Id).Language = "en";
            return db.SaveChangesAsync(Stop);
        });
        var feed = await scene.Read(await scene.AddressOf(scene.Seed.Ines), scene.House.Browser("fr"));
        Assert.Equal(["Ailleurs", "Plénière de mars (to be confirmed)"], feed.Events.Select(e => e.Summary).Order(StringComparer.Ordinal));
        Assert.Equal("Promotion 4 and Promotion 3 – my agenda", feed.Name);
    }

    [Theory, OnEachDatabase]
    public async Task It_has_the_key_dates_that_were_told_and_public_calendars_have_none(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await Tell(scene, scene.Seed.Balise, "2019-W08", new(2019, 4, 2), "Lancement public");
        await Tell(scene, scene.Seed.Balise, "2019-W10", new(2019, 4, 9), "Pas encore dit");
        var told = Assert.Single((await scene.Read(await scene.AddressOf(scene.Seed.Ines))).Events);
        Assert.Equal(("Lancement public – Balise", (EventTime)new WholeDays(new(2019, 4, 2), new(2019, 4, 2)), true), (told.Summary, told.Time, told.IsFree));
        Assert.Equal(["Date clé"], told.Categories);
        Assert.EndsWith("/eig-2019/retrospectives/2019-W08", told.Url!.AbsoluteUri);
        Assert.Equal(HttpStatusCode.OK, (await (await scene.House.SignedIn(scene.Seed.Ines)).GetAsync(told.Url.AbsolutePath, Stop)).StatusCode);
        Assert.Equal(2, (await scene.Read(await scene.AddressOf(scene.Seed.Lou))).Events.Count);
        Assert.Empty((await scene.Read(FeedScene.Public)).Events);
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(5);
        await Tell(scene, scene.Seed.Balise, "2019-W11", new(2019, 4, 2), "Lancement reporté au soir");
        var uids = (await scene.Read(await scene.AddressOf(scene.Seed.Lou))).Events.Select(e => (e.Uid, e.Summary)).ToDictionary();
        Assert.Equal("Lancement reporté au soir – Balise", uids[told.Uid]);
    }

    [Theory, OnEachDatabase]
    public async Task Its_address_is_kept_from_search_engines_and_from_other_sites(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var path = await scene.AddressOf(scene.Seed.Ines);
        foreach (var answer in new[] { await scene.House.Browser().GetAsync(path, Stop), await scene.House.Browser().GetAsync(path, Stop), await scene.House.Browser().GetAsync("/calendars/inconnu.ics", Stop) })
        {
            Assert.Equal("no-referrer", Assert.Single(answer.Headers.GetValues("Referrer-Policy")));
            Assert.Contains("noindex", Assert.Single(answer.Headers.GetValues("X-Robots-Tag")));
            Assert.True(answer.Headers.CacheControl?.Public != true);
        }
        Assert.Equal("no-cache, private", (await scene.House.Browser().GetAsync(path, Stop)).Headers.CacheControl!.ToString());
        var token = path.Split('/', '.')[2];
        Assert.True(token.Length * 6 >= 256);
        Assert.Equal(CalendarKey.Hash(token), (await Key(scene)).TokenHash);
    }

    [Theory, OnEachDatabase]
    public async Task A_renewed_address_ends_the_one_before_at_once(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var browser = await scene.House.SignedIn(scene.Seed.Ines);
        var (first, second) = (await scene.MakeAddress(browser), await scene.MakeAddress(browser));
        Assert.NotEqual(first, second);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await Status(scene, first), await Status(scene, second)));
        Assert.DoesNotContain(second.Split('/')[^1], await browser.GetStringAsync(FeedScene.Subscribe, Stop));
    }

    [Theory, OnEachDatabase]
    public async Task It_ends_with_the_last_day_on_which_its_owner_may_read(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var path = await scene.AddressOf(scene.Seed.Ines);
        await scene.House.With(db => db.Memberships.Where(m => m.PersonId == scene.Seed.Ines.Id).ExecuteUpdateAsync(set => set.SetProperty(m => m.To, new DateOnly(2019, 3, 7)), Stop));
        scene.House.Clock.Now = new(2019, 3, 7, 23, 59, 0, TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.OK, await Status(scene, path));
        scene.House.Clock.Now = new(2019, 3, 8, 0, 0, 0, TimeSpan.FromHours(1));
        Assert.Equal(HttpStatusCode.NotFound, await Status(scene, path));
    }

    [Theory, OnEachDatabase]
    public async Task The_day_of_last_use_is_noted_by_no_GET_but_soon_after(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var browser = await scene.House.SignedIn(scene.Seed.Ines);
        var uses = scene.House.App.Services.GetRequiredService<CalendarUses>();
        var path = await scene.MakeAddress(browser);
        Assert.Contains("Jamais lue encore", await browser.GetStringAsync(FeedScene.Subscribe, Stop));
        await scene.Read(path);
        Assert.Null((await Key(scene)).LastUsedOn);
        await uses.Write(Stop);
        Assert.Equal(new DateOnly(2019, 3, 6), (await Key(scene)).LastUsedOn);
        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(1);
        await scene.Read(path);
        await uses.Write(Stop);
        Assert.Contains("Lue la dernière fois le 7\u00a0mars 2019", WebUtility.HtmlDecode(await browser.GetStringAsync(FeedScene.Subscribe, Stop)));
        await scene.Read(path);
        await scene.MakeAddress(browser);
        await uses.Write(Stop);
        Assert.Null((await Key(scene)).LastUsedOn);
    }

    [Theory, OnEachDatabase]
    public async Task Only_members_make_an_address(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var elsewhere = await Seed.Plant(scene.House, "elsewhere");
        foreach (var (browser, form) in new[] { (scene.House.Browser(), "/account/sign-in"), (await scene.House.SignedIn(elsewhere.Ines), "/account") })
        {
            var page = await browser.GetStringAsync(FeedScene.Subscribe, Stop);
            Assert.DoesNotContain("handler=Make", page);
            var answer = await browser.PostAsync(FeedScene.Subscribe + "?handler=Make", new FormUrlEncodedContent([new("form", SignedInBrowsers.FormField(await browser.GetStringAsync(form, Stop)))]), Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Equal(0, await scene.House.With(db => db.Set<CalendarKey>().CountAsync(Stop)));
    }

    private static Task Tell(FeedScene scene, Team team, string week, DateOnly day, string text) => scene.House.With(db =>
    {
        var told = new Retrospective { CohortId = scene.Seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        told.File(scene.Seed.Lou.Id, Answers.Of(3, [], day, text), scene.House.Clock.Now, DateTimeOffset.MaxValue);
        db.Add(told);
        return db.SaveChangesAsync(Stop);
    });

    private static Task<CalendarKey> Key(FeedScene scene) => scene.House.With(db => db.Set<CalendarKey>().AsNoTracking().SingleAsync(Stop));

    private static async Task<HttpStatusCode> Status(FeedScene scene, string path) => (await scene.House.Browser().GetAsync(path, Stop)).StatusCode;
}
