using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of the agenda and of a session, in both languages.</summary>
public class AgendaPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_the_agenda_and_a_session()
    {
        await MakeSample();
        var (cohort, fellow, next) = await House.With(async db => (await db.Cohorts.SingleAsync(), await db.Memberships.Where(m => m.Role == Role.Fellow).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync(),
            await db.Set<Agenda.Session>().Where(s => s.FirstDay >= new DateOnly(2026, 11, 25)).OrderBy(s => s.FirstDay).FirstAsync()));
        foreach (var language in new[] { "fr", "en" })
        {
            var page = await OpenAs(fellow, Device.Desktop with { Language = language }, $"/{cohort.Slug}/agenda");
            await page.Sees(next.Sheet.Title);
            await Take(page, $"agenda.{language}");
            await page.SetViewportSizeAsync(1280, 1300);
            await page.GotoAsync($"/{cohort.Slug}/agenda/sessions/{next.Id}");
            await Take(page, $"session.{language}");
        }
    }
}
