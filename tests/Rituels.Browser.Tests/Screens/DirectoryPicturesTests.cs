using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's picture of the directory, in both languages.</summary>
public class DirectoryPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_the_directory()
    {
        await MakeSample();
        var (cohort, fellow) = await House.With(async db => (await db.Cohorts.Select(c => c.Slug).SingleAsync(), await db.Memberships.Where(m => m.Role == Role.Fellow).OrderBy(m => m.Person!.EmailKey).Select(m => m.Person!).FirstAsync()));
        foreach (var language in Languages)
        {
            var page = await OpenAs(fellow, new Device(1120, 1200) { Language = language }, $"/{cohort}/people");
            await page.Sees("Cadastre vivant");
            await Take(page, $"directory.{language}");
        }
    }
}
