using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of reading, search, delivery, exports and share links, in both languages.</summary>
public class GuidePicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_what_is_read()
    {
        await MakeSample();
        var (cohort, team, staff) = await Cast();
        foreach (var language in Languages)
        {
            var tall = await OpenAs(staff, new Device(1120, 1400) { Language = language }, $"/{cohort}/archive");
            await Take(tall, $"archive.{language}");
            await tall.SetViewportSizeAsync(1120, 1000);
            await tall.GotoAsync($"/{cohort}/overview");
            await Take(tall, $"overview.{language}");
            await tall.GotoAsync($"/{cohort}/teams/{team.Slug}");
            await Take(tall, $"team.{language}");
        }
    }

    [Fact]
    public async Task The_guide_shows_what_staff_look_up_and_take_out()
    {
        await MakeSample();
        await House.Tick(Begins);
        await House.Tick("2026-11-27T15:00:00+01:00");
        var (cohort, team, staff) = await Cast();
        await House.With(db => { db.Add(ShareLink.Make(team, "Direction du numérique", new(2027, 2, 26), staff, House.Clock.Now).Link); return db.SaveChangesAsync(); });
        foreach (var language in Languages) await Take(await OpenAs(staff, Device.Desktop with { Language = language }, $"/{cohort}"), cohort, language);
    }

    private async Task Take(IPage page, string cohort, string language)
    {
        foreach (var (name, path) in new[] { ("search", "search?q=agents"), ("delivery", "delivery"), ("exporting", "exports"), ("sharing", "settings/shares") })
        {
            await page.GotoAsync($"/{cohort}/{path}");
            await Take(page, $"{name}.{language}");
        }
    }

    private Task<(string Cohort, Team Team, Person Staff)> Cast() => House.With(async db => (
        await db.Cohorts.Select(c => c.Slug).SingleAsync(), await db.Teams.OrderBy(t => t.Slug).FirstAsync(),
        await db.Memberships.Where(m => m.Role == Role.Staff).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync()));
}
