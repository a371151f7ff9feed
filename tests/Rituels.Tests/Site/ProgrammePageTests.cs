using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Site;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Site;

/// <summary>One page presents the programme to everybody, or to the cohort alone.</summary>
public class ProgrammePageTests
{
    [Theory, OnEachDatabase]
    public async Task Everybody_reads_what_it_is_and_nobody_more_than_that(string database)
    {
        await using var house = await SiteScene.Open(database);
        var scene = await house.Furnish();
        foreach (var browser in new[] { scene.House.Browser(), await scene.House.SignedIn(scene.Seed.Ines) })
        {
            var text = await Text(browser, SiteScene.Page);
            foreach (var said in new[] { "Promotion 3", "2 défis", "Dix mois pour <changer> un service.", "Carto Demo", "Agence de démonstration", "Plénière de mars", "Lire une licence", "Le Phare", "3 quai de l’Essai" }) Assert.Contains(said, text);
            Assert.Equal([], SiteScene.Secrets.Where(secret => text.Contains(secret, StringComparison.Ordinal)));
        }
        var page = await Read(scene.House.Browser(), SiteScene.Page);
        Assert.Equal(["/eig-2019/programme", "/eig-2019/agenda", "/eig-2019/talks", "/eig-2019/places"], page.QuerySelectorAll(".site nav a").Select(link => link.GetAttribute("href")));
        Assert.Equal("page", page.QuerySelector(".site nav a")!.GetAttribute("aria-current"));
    }

    [Theory, OnEachDatabase]
    public async Task One_for_the_cohort_only_is_met_by_others_as_any_page_of_members(string database)
    {
        await using var scene = await SiteScene.Open(database);
        var elsewhere = await Seed.Plant(scene.House, "ailleurs");
        Went(await Send(await scene.House.SignedIn(scene.Seed.Aya), SiteScene.Settings, "", ("IsPublic", "false")), SiteScene.Settings + "?done=saved");
        foreach (var path in new[] { SiteScene.Page, SiteScene.Page + ".md", "/eig-2019/rituals.md" })
        {
            Assert.Equal(path == SiteScene.Page ? HttpStatusCode.Redirect : HttpStatusCode.NotFound, (await scene.House.Browser().GetAsync(path, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await (await scene.House.SignedIn(elsewhere.Ines)).GetAsync(path, Stop)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await (await scene.House.SignedIn(scene.Seed.Ines)).GetAsync(path, Stop)).StatusCode);
        }
        Assert.Equal(["/eig-2019/agenda"], (await Read(scene.House.Browser(), "/eig-2019/agenda")).QuerySelectorAll(".site nav a").Select(link => link.GetAttribute("href")));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_write_what_it_is_in_each_language_and_two_at_once_lose_nothing(string database)
    {
        await using var scene = await SiteScene.Open(database);
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        Went(await Send(aya, SiteScene.Settings, "", ("About[fr]", "Un.\r\n\r\n Deux. "), ("About[en]", "One.")), SiteScene.Settings + "?done=saved");
        Assert.Equal(["Un.", "Deux."], (await Read(scene.House.Browser(), SiteScene.Page)).QuerySelectorAll("p.lead").Select(p => p.TextContent));
        Assert.Equal(["One."], (await Read(scene.House.Browser("en"), SiteScene.Page)).QuerySelectorAll("p.lead").Select(p => p.TextContent));
        var (_, older) = await Fill(aya, SiteScene.Settings, "", [("About[fr]", "Une autre.")]);
        Went(await Send(aya, SiteScene.Settings, "", ("About[en]", "")), SiteScene.Settings + "?done=saved");
        Assert.Contains("Une autre.", await (await aya.PostAsync(SiteScene.Settings, new FormUrlEncodedContent(older), Stop)).Content.ReadAsStringAsync(Stop));
        Assert.Equal(["Un.", "Deux."], (await Read(scene.House.Browser("en"), SiteScene.Page)).QuerySelectorAll("p.lead").Select(p => p.TextContent));
        Assert.Contains("1000", await Text(await Send(aya, SiteScene.Settings, "", ("About[fr]", new string('x', 1001)))));
        Assert.Contains("12", await Text(await Send(aya, SiteScene.Settings, "", ("About[fr]", string.Join('\n', Enumerable.Range(0, 13))))));
    }

    [Theory, OnEachDatabase]
    public async Task A_cohorts_file_and_a_clone_hold_it_and_the_same_file_twice_changes_nothing(string database)
    {
        await using var scene = await SiteScene.Open(database);
        var words = new PortabilityWords(Tongue.Of("fr"));
        async Task<string> Written() => CohortYaml.Write(await scene.House.With(db => CohortFileExport.Of(db, scene.Seed.Cohort, Stop)));
        Assert.DoesNotContain("programme:", await Written());
        var text = (await Written()).Replace("staff:\n", "programme:\n  public: false\n  about:\n    fr: [\"Un : deux.\", Trois]\nstaff:\n", StringComparison.Ordinal);
        foreach (var effect in new[] { ImportEffect.Updated, ImportEffect.Unchanged })
            Assert.Equal(effect, (await scene.House.With(db => new CohortFileImport(db, words).Apply(CohortYaml.Read(text, null, words).File!, scene.House.Clock.Now))).Changes[0].Effect);
        Assert.Equal(text, await Written());
        var other = Cohort.Start("suite", "Suite", new(2020, 2, 10), new(2020, 11, 13), Rhythm.Default, scene.House.Clock.Now);
        await scene.House.With(async db =>
        {
            db.Add(other);
            await new SiteBookPart(db).Copy(scene.Seed.Cohort, other, Stop);
            await db.SaveChangesAsync(Stop);
        });
        var copy = await scene.House.With(db => db.Set<SiteBook>().AsNoTracking().SingleAsync(book => book.CohortId == other.Id, Stop));
        Assert.Equal((false, "Un : deux."), (copy.IsPublic, copy.AboutIn("en")!.Paragraphs[0]));
    }
}
