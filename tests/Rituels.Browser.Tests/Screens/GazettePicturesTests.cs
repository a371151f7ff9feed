using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of a gazette, as staff edit it and as it comes by mail, in both languages.</summary>
public class GazettePicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_a_draft_and_the_mail()
    {
        await MakeSample();
        await House.Tick(Begins);
        await House.Tick("2026-11-30T07:00:00+01:00");
        var (cohort, staff) = await House.With(async db => (await db.Cohorts.Select(c => c.Slug).SingleAsync(), await db.Memberships.Where(m => m.Role == Role.Staff).OrderBy(m => m.Person!.EmailKey).Select(m => m.Person!).FirstAsync()));
        foreach (var language in Languages)
        {
            var page = await OpenAs(staff, new Device(1120, 1400) { Language = language }, $"/{cohort}/gazette/2026-W49/edit");
            await Take(page, $"gazette.{language}");
            var phone = await Open(Device.Phone with { Scale = 1.5f });
            await page.GotoAsync($"/{cohort}/gazette/2026-W49/mail?language={language}");
            await phone.SetContentAsync(await page.FrameLocator("iframe").Locator("html").EvaluateAsync<string>("html => html.outerHTML"));
            await Take(phone, $"gazette-mail.{language}");
        }
    }
}
