using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Skills;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of the skills map, on the wall and in the hand, in both languages.</summary>
public class SkillsPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-26T15:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_the_wall_and_a_phone()
    {
        await MakeSample();
        var (cohort, staff, workshop) = await House.With(async db =>
        {
            var cohort = await db.Cohorts.SingleAsync();
            var workshop = SkillsWorkshop.Start(cohort, null, House.Clock.Now);
            // The code is another one each time: in the picture it is always the same.
            db.Add(workshop).Property(w => w.Code).CurrentValue = "K7F2QM";
            await db.SaveChangesAsync();
            return (cohort, await db.Memberships.Where(m => m.Role == Role.Staff).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync(), workshop);
        });
        foreach (var language in Languages)
        {
            var wall = await OpenAs(staff, new Device(1280, 800) { Language = language, WantsCalm = true }, $"/{cohort.Slug}/skills/wall");
            await wall.Locator(".qr").WaitForAsync();
            await Take(wall, $"skills-wall.{language}");
            var phone = await Open(Device.Phone with { Scale = 1.5f, Language = language });
            await phone.GotoAsync($"/join/{workshop.Code}");
            await phone.Locator("#person").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Index = 1 });
            await phone.Leaves(() => phone.Locator("main button.primary").ClickAsync());
            await Take(phone, $"skills-phone.{language}");
        }
    }
}
