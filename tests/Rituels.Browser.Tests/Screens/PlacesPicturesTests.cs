using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Places;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of the shared place and of a request, in both languages.</summary>
public class PlacesPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_the_places_and_a_request()
    {
        await MakeSample();
        var (cohort, staff, asked) = await House.With(async db => (await db.Cohorts.Select(c => c.Slug).SingleAsync(),
            await db.Memberships.Where(m => m.Role == Role.Staff).OrderBy(m => m.Person!.EmailKey).Select(m => m.Person!).FirstAsync(), await db.Set<RoomRequest>().Where(r => r.State == RequestState.Asked).Select(r => r.Id).FirstAsync()));
        foreach (var language in Languages)
        {
            var page = await OpenAs(staff, new Device(1120, 1200) { Language = language }, $"/{cohort}/places");
            await page.Sees("Atlas");
            await Take(page, $"places.{language}");
            await page.GotoAsync($"/{cohort}/places/requests/{asked}");
            await page.Sees("Boréal");
            await Take(page, $"room-request.{language}");
        }
    }
}
