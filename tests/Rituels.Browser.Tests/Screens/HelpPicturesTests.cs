using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Help;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of requests for help, in both languages.</summary>
public class HelpPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_open_requests_and_one_with_an_offer()
    {
        await MakeSample();
        var (cohort, fellow, offered) = await House.With(async db =>
        {
            var cohort = await db.Cohorts.SingleAsync();
            var offered = await db.Set<HelpRequest>().Where(r => r.State == HelpState.Offered).OrderBy(r => r.AskedAt).FirstAsync();
            return (cohort, await db.Memberships.Where(m => m.TeamId == offered.TeamId && m.Role == Role.Fellow).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync(), offered);
        });
        foreach (var language in Languages)
        {
            var page = await OpenAs(fellow, Device.Desktop with { Language = language }, $"/{cohort.Slug}/help");
            await page.Sees(offered.Text.Split('\n')[0]);
            await Take(page, $"help.{language}");
            await page.GotoAsync($"/{cohort.Slug}/help/{offered.Id}");
            await Take(page, $"request.{language}");
        }
    }
}
