using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Talks;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of talks, in both languages.</summary>
public class TalkPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_the_talks_and_one_that_is_full()
    {
        await MakeSample();
        var (cohort, full, lead) = await House.With(async db =>
        {
            var full = await db.Set<Talk>().SingleAsync(t => t.State == TalkState.Dated && t.Seats != null);
            return (await db.Cohorts.SingleAsync(), full, await db.People.SingleAsync(p => p.Id == full.LeadId));
        });
        foreach (var language in Languages)
        {
            var page = await OpenAs(lead, Device.Desktop with { Language = language }, $"/{cohort.Slug}/talks");
            await page.Sees(full.Title);
            await Take(page, $"talks.{language}");
            await page.GotoAsync($"/{cohort.Slug}/talks/{full.Id}");
            await Take(page, $"talk.{language}");
        }
    }
}
