using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of search, delivery, exports, share links and moving in, in both languages.</summary>
public class GuidePicturesTests(Chromium chromium) : PictureTest(chromium)
{
    private const string Projects = """
        - name: Balise
          notification: email
          members: [ines@balise.example, noe@balise.example]
          ends_on: 2027-06-30
        - name: Données vives
          notification: email
          members: [lou@donnees.example]
        """;

    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_what_staff_look_up_and_take_out()
    {
        await MakeSample();
        await House.Tick(Begins);
        await House.Tick("2026-11-27T15:00:00+01:00");
        var (cohort, staff) = await House.With(async db =>
        {
            var part = await db.Memberships.Include(m => m.Person).OrderBy(m => m.Id).FirstAsync(m => m.Role == Role.Staff);
            var team = await db.Teams.OrderBy(t => t.Slug).FirstAsync();
            db.Add(ShareLink.Make(team, "Direction du numérique", new(2027, 2, 26), part.Person!, House.Clock.Now).Link);
            part.Person!.IsAdmin = true;
            await db.SaveChangesAsync();
            return (await db.Cohorts.Select(c => c.Slug).SingleAsync(), part.Person!);
        });
        foreach (var language in new[] { "fr", "en" }) await Take(await OpenAs(staff, Device.Desktop with { Language = language }, $"/{cohort}"), cohort, language);
    }

    private async Task Take(IPage page, string cohort, string language)
    {
        foreach (var (name, path) in new[] { ("search", "search?q=agents"), ("delivery", "delivery"), ("exporting", "exports"), ("sharing", "settings/shares") })
        {
            await page.GotoAsync($"/{cohort}/{path}");
            await Take(page, $"{name}.{language}");
        }
        await page.GotoAsync("/admin/import");
        foreach (var (field, text) in new[] { ("#text", Projects), ("#id", "eig-2026"), ("#starts", "2026-09-01"), ("#ends", "2027-06-30") }) await page.FillAsync(field, text);
        await page.Locator("main form button.primary").ClickAsync();
        await page.Locator("main h2").First.WaitForAsync();
        await Take(page, $"moving-in.{language}");
    }
}
