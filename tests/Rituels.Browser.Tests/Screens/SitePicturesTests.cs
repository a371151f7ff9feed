using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's picture of the programme's page, in both languages, as somebody outside sees it.</summary>
public class SitePicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_the_programme()
    {
        await MakeSample();
        var cohort = await House.With(db => db.Cohorts.SingleAsync());
        foreach (var language in Languages)
        {
            var page = await Open(new Device(1120, 1500) { Language = language });
            await page.GotoAsync($"/{cohort.Slug}/programme");
            await page.Sees("Plénière");
            await Take(page, $"programme.{language}");
        }
    }
}
