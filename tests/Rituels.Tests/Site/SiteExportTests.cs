using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Rituels.Talks;
using Rituels.Tests.House;

namespace Rituels.Tests.Site;

/// <summary>A site of files says what those outside are shown, works where no server is, and is the same for the same cohort.</summary>
public partial class SiteExportTests
{
    [Theory, OnEachDatabase]
    public async Task It_has_the_public_pages_and_their_markdown_twice_the_same_and_nothing_private(string database)
    {
        await using var house = await SiteScene.Open(database);
        var scene = await house.Furnish();
        var site = await scene.Make();
        Assert.Equal(
        [
            "README.md", "agenda.md", "agenda/index.html", "agenda/sessions/pleniere-de-fevrier-*.html", "agenda/sessions/pleniere-de-mars-*.html", "agenda/year.html", "assets/icon.*.svg", "assets/rituels.*.css",
            "index.html", "places/index.html", "rituals.md", "sessions/README.md", "sessions/pleniere-de-fevrier-*.md", "sessions/pleniere-de-mars-*.md", "talks.md", "talks/index.html", "talks/lire-une-licence-*.html", "talks/un-talk-passe-*.html",
        ], site.Keys.Select(name => Changing().Replace(name, "$1*$2")));
        Assert.Equal([], site.SelectMany(file => SiteScene.Secrets.Where(secret => Text(file.Value).Contains(secret, StringComparison.Ordinal)).Select(secret => $"{file.Key}: {secret}")));
        foreach (var (name, said) in new[] { ("index.html", "Dix mois pour &lt;changer&gt; un service."), ("README.md", "Dix mois pour \\<changer\\> un service."), ("index.html", "3 quai de l’Essai"), ("talks.md", "Lire une licence"), ("rituals.md", "Chaque mercredi"), ("agenda.md", "Plénière de mars") })
            Assert.Contains(said, Text(site[name]));
        var again = await scene.Make();
        Assert.Equal(site.Keys, again.Keys);
        Assert.All(site, file => Assert.Equal(Text(file.Value), Text(again[file.Key])));
    }

    [Fact]
    public async Task Every_link_leads_to_a_file_and_to_a_place_within_it()
    {
        await using var house = await SiteScene.Open("sqlite");
        var scene = await house.Furnish();
        await scene.Keep([.. Enumerable.Range(0, 21).Select(n => scene.Talk($"Passé {n}", "2019-02-20"))]);
        var site = await scene.Make();
        Assert.Contains("talks/page-2.html", site.Keys);
        Assert.Equal([], site.Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal)).SelectMany(name => LostLinks(site, name)));
        Assert.Equal([], site.Keys.Where(name => name.EndsWith(".md", StringComparison.Ordinal)).SelectMany(name => LostTexts(site, name)));
        Assert.NotEmpty(LostLinks(new Dictionary<string, byte[]> { ["x.html"] = "<p id=here><a href='#here'>a</a><a href='#gone'>b</a>"u8.ToArray() }, "x.html"));
        var index = Read(site["index.html"]);
        Assert.Equal(["index.html", "agenda/index.html", "talks/index.html", "places/index.html"], index.QuerySelectorAll(".site nav a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(index.QuerySelector(".brand svg[viewBox] circle"));
        Assert.Empty(index.QuerySelectorAll("footer a, footer li"));
    }

    [Fact]
    public async Task Where_the_instance_is_known_those_who_want_more_are_sent_there()
    {
        await using var house = await SiteScene.Open("sqlite");
        var scene = await house.Furnish();
        var site = await scene.Make("--Rituels:PublicUrl=https://rituels.example/");
        Assert.Equal("https://rituels.example/eig-2019/agenda/subscribe", Read(site["agenda/index.html"]).QuerySelector("a.btn.primary")!.GetAttribute("href"));
        Assert.Equal([], site.Keys.Where(name => name.EndsWith(".html", StringComparison.Ordinal)).SelectMany(name => LostLinks(site, name)));
        Assert.Contains("https://rituels.example/accessibility", Text(site["index.html"]));
    }

    [Fact]
    public async Task It_speaks_the_cohorts_first_language_and_looks_as_the_cohort_does()
    {
        await using var house = await SiteScene.Open("sqlite");
        var scene = await house.Furnish();
        await scene.Change(cohort => (cohort.Languages, cohort.Accent) = (["en"], "#225588"));
        var site = await scene.Make();
        Assert.Equal("en", Read(site["index.html"]).DocumentElement.GetAttribute("lang"));
        Assert.Contains("#225588", Text(site["assets/colours.css"]));
        Assert.Contains("Each Wednesday", Text(site["rituals.md"]));
    }

    [Theory, OnEachDatabase]
    public async Task A_cohort_that_is_not_public_has_none(string database)
    {
        await using var scene = await SiteScene.Open(database);
        Assert.NotEmpty(await scene.Make());
        await scene.Keep(new Rituels.Site.SiteBook { CohortId = scene.Seed.Cohort.Id, IsPublic = false });
        Assert.Empty(await scene.Make());
        await scene.House.With(db => { db.RemoveRange(db.Set<Rituels.Site.SiteBook>()); return db.SaveChangesAsync(SiteScene.Stop); });
        await scene.Change(cohort => cohort.IsListed = false);
        Assert.Empty(await scene.Make());
    }

    private static IEnumerable<string> LostLinks(IReadOnlyDictionary<string, byte[]> site, string name)
    {
        var page = Read(site[name]);
        foreach (var part in page.QuerySelectorAll("script, form, input, [src^='/'], use")) yield return $"{name}: {part.OuterHtml}";
        foreach (var link in page.QuerySelectorAll("[href], [src]").Select(part => part.GetAttribute("href") ?? part.GetAttribute("src")!).Where(link => !link.StartsWith("https://", StringComparison.Ordinal)))
            if (!Leads(site, name, link)) yield return $"{name}: {link}";
    }

    private static IEnumerable<string> LostTexts(IReadOnlyDictionary<string, byte[]> site, string name) =>
        Link().Matches(Text(site[name])).Select(match => match.Groups[1].Value).Where(link => !link.StartsWith("https://", StringComparison.Ordinal) && !Leads(site, name, link)).Select(link => $"{name}: {link}");

    private static bool Leads(IReadOnlyDictionary<string, byte[]> site, string from, string link)
    {
        var target = new Uri(new Uri(new Uri("file:///"), from), link);
        var file = target.LocalPath.TrimStart('/');
        return site.ContainsKey(file) && (target.Fragment.Length == 0 || Read(site[file]).GetElementById(target.Fragment[1..]) is not null);
    }

    private static IHtmlDocument Read(byte[] page) => new HtmlParser().ParseDocument(Text(page));
    private static string Text(byte[] file) => Encoding.UTF8.GetString(file);

    /// <summary>The end of an id, the hash of an asset.</summary>
    [GeneratedRegex(@"([-.])[0-9a-f]{8}(\.)")]
    private static partial Regex Changing();

    [GeneratedRegex(@"\]\(<([^>]*)>\)")]
    private static partial Regex Link();
}
