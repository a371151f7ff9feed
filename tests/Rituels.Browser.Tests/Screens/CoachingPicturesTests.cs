using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's picture of a référent's page, in both languages.</summary>
public class CoachingPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_a_referents_page()
    {
        await MakeSample();
        var (cohort, staff) = await House.With(async db => (await db.Cohorts.Select(c => c.Slug).SingleAsync(), await db.Teams.Where(t => t.ReferentId != null).OrderBy(t => t.Slug).Select(t => t.Referent!).FirstAsync()));
        foreach (var language in Languages)
        {
            var page = await OpenAs(staff, new Device(1120, 1200) { Language = language }, $"/{cohort}/coaching");
            await page.Sees("Coaching");
            await Take(page, $"coaching.{language}");
        }
    }
}
