using System.Net;
using System.Text;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Programme;

public class CohortSettingsTests
{
    private static readonly byte[] Png = [0x89, .. "PNG\r\n"u8, 0x1A, 0x0A, .. new byte[100]];

    [Theory, OnEachDatabase]
    public async Task Identity_is_saved_and_its_colour_served_readable(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/cohort"), "Save", [("Name", "EIG  trois"), ("Ends", "2019-12-13"), ("Languages", "en,fr"), ("Accent", "#FFFF00"), ("IsListed", "-")]));
        var saved = await scene.Saved();
        Assert.Equal(("EIG trois", new DateOnly(2019, 12, 13), "#ffff00", false), (saved.Name, saved.Ends, saved.Accent, saved.IsListed));
        Assert.Equal(["en", "fr"], saved.Languages);

        var colours = await scene.Staff.GetAsync("/eig-2019/colours.css?v=ffff00", Scene.Stop);
        Assert.Equal("text/css", colours.Content.Headers.ContentType!.MediaType);
        Assert.Contains("--accent-dark:#ffff00", await colours.Content.ReadAsStringAsync(Scene.Stop));
        Assert.Contains("private", colours.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await scene.House.Browser().GetAsync("/eig-2019/colours.css", Scene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Bad_values_come_back_at_their_field_and_change_nothing(string database)
    {
        await using var scene = await Scene.Open(database);
        await Scene.CameBack(await scene.Send(scene.At("/cohort"), "Save", [("Name", new string('x', 121))]), "name", new string('x', 121));
        await Scene.CameBack(await scene.Send(scene.At("/cohort"), "Save", [("Ends", "2019-01-01"), ("Name", "Autre")]), "ends", "2019-01-01");
        await Scene.CameBack(await scene.Send(scene.At("/cohort"), "Save", [("Ends", "2029-01-01")]), "ends", "2029-01-01");
        await Scene.CameBack(await scene.Send(scene.At("/cohort"), "Save", [("Starts", "hier")]), "starts", "hier");
        await Scene.CameBack(await scene.Send(scene.At("/cohort"), "Save", [("Accent", "rouge")]), "accent", "rouge");
        Assert.NotNull((await Scene.Page(await scene.Send(scene.At("/cohort"), "Save", [("Languages", "de")]))).QuerySelector("#languages-error"));
        Assert.Equal(1, (await scene.Saved()).Version);
    }

    [Theory, OnEachDatabase]
    public async Task Its_address_may_change_and_the_old_one_leads_to_the_new(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.House.With(db => { db.Add(Scene.NewCohort("eig-2020", "EIG 4")); return db.SaveChangesAsync(); });
        foreach (var taken in new[] { "eig-2020", "admin", "Été" })
            await Scene.CameBack(await scene.Send(scene.At("/cohort"), "Save", [("Address", taken)]), "address", taken);

        Scene.Went(await scene.Send(scene.At("/cohort"), "Save", [("Address", "promotion-3")]), "/promotion-3/settings/cohort?done=saved");
        var moved = await scene.Staff.GetAsync("/eig-2019/retrospectives/2019-W10?done=late", Scene.Stop);
        Assert.Equal((HttpStatusCode.TemporaryRedirect, "/promotion-3/retrospectives/2019-W10?done=late"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        Assert.Equal("/promotion-3/teams/%C3%A9", (await scene.Staff.GetAsync("/eig-2019/teams/%C3%A9", Scene.Stop)).Headers.Location!.OriginalString);
        var stranger = await scene.House.Browser().GetAsync("/eig-2019/settings", Scene.Stop);
        Assert.DoesNotContain("promotion-3", stranger.Headers.Location!.OriginalString);
        Scene.Went(await scene.Send("/promotion-3/settings/cohort", "Save", [("Address", "eig-2019")]));
        Assert.Equal(HttpStatusCode.OK, (await scene.Staff.GetAsync("/eig-2019", Scene.Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await scene.Staff.GetAsync("/promotion-3", Scene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_change_based_on_an_older_page_is_refused_and_kept_for_a_second_try(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/cohort"), "Save", [("Name", "Premier")]));
        var page = await Scene.Page(await scene.Send(scene.At("/cohort"), "Save", [("Name", "Second"), ("Version", "1")]));
        Assert.Contains("Quelqu’un d’autre", page.QuerySelector("[role=alert]")!.TextContent);
        Assert.Equal("Second", page.GetElementById("name")!.GetAttribute("value"));
        Assert.Equal("2", page.QuerySelector("input[name=Version]")!.GetAttribute("value"));
        Assert.Equal("Premier", (await scene.Saved()).Name);
    }

    [Theory, OnEachDatabase]
    public async Task A_logo_is_kept_as_what_it_is_and_can_be_replaced_and_removed(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Upload(scene.At("/cohort"), "Logo", "LogoFile", Png));
        var logo = await scene.House.Browser().GetAsync("/eig-2019/logo?v=2", Scene.Stop);
        Assert.Equal("image/png", logo.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", logo.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(Png, await logo.Content.ReadAsByteArrayAsync(Scene.Stop));

        var before = (await scene.Saved()).Version;
        Scene.Went(await scene.Upload(scene.At("/cohort"), "Logo", "LogoFile", "GIF89a…"u8.ToArray()));
        Assert.Equal(before + 1, (await scene.Saved()).Version);
        Scene.Went(await scene.Send(scene.At("/cohort"), "RemoveLogo", []));
        Assert.False((await scene.Saved()).HasLogo);
        Assert.Equal(HttpStatusCode.NotFound, (await scene.Staff.GetAsync("/eig-2019/logo", Scene.Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_no_picture_or_too_large_is_refused(string database)
    {
        await using var scene = await Scene.Open(database);
        foreach (var file in new[] { Encoding.UTF8.GetBytes("<svg></svg>"), [.. Png, .. new byte[200_000]] })
            Assert.NotNull((await Scene.Page(await scene.Upload(scene.At("/cohort"), "Logo", "LogoFile", file))).QuerySelector("#logofile-error"));
        Assert.False((await scene.Saved()).HasLogo);
    }

    [Theory, OnEachDatabase]
    public async Task Words_are_tried_then_saved(string database)
    {
        await using var scene = await Scene.Open(database);
        (string, string)[] typed = [("Fr.Team.One", "startup"), ("Fr.Team.Many", "startups"), ("Fr.Team.Feminine", "true"), ("En.Fellow.One", "engineer")];
        var page = await Scene.Page(await scene.Send(scene.At("/words"), "Preview", typed));
        Assert.Contains("Les nouvelles de la startup", page.QuerySelector(".preview")!.TextContent);
        Assert.Contains("an engineer", page.QuerySelector(".preview")!.TextContent);
        Assert.Equal("défi", (await scene.Saved()).Vocabulary.Fr.Team.One);

        Scene.Went(await scene.Send(scene.At("/words"), "Save", typed));
        Assert.Equal(new("startup", "startups", true), (await scene.Saved()).Vocabulary.Fr.Team);
        await Scene.CameBack(await scene.Send(scene.At("/words"), "Save", [("Fr.Mentor.One", " ")]), "fr-mentor-one", " ");
    }

    [Theory, OnEachDatabase]
    public async Task Recipients_are_everyone_lists_or_both_but_somebody(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/recipients"), "", [("MailsEveryone", "-"), ("Lists", "promo@list.example\r\n\r\nveille@list.example")]));
        var saved = await scene.Saved();
        Assert.False(saved.MailsEveryone);
        Assert.Equal(["promo@list.example", "veille@list.example"], saved.Lists);

        foreach (var wrong in new[] { "", "pas une adresse", "promo@list.example\nPROMO@list.example", string.Join('\n', Enumerable.Range(0, CohortLimits.Lists + 1).Select(n => $"l{n}@list.example")) })
            await Scene.CameBack(await scene.Send(scene.At("/recipients"), "", [("Lists", wrong)]), "lists", wrong);
        Assert.Equal(2, (await scene.Saved()).Lists.Count);
    }
}
