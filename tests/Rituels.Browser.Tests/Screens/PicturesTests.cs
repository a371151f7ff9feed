using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The pictures of the README and of the pages on reading, taken in the sample cohort.</summary>
public class PicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_documentation_has_its_pictures()
    {
        await MakeSample();
        var (cohort, fellow, form) = await SomebodyWhoHasToFile();
        var phone = await OpenAs(fellow, Device.Phone with { Scale = 2 }, form);
        await phone.GetByRole(AriaRole.Radio, new() { Name = "Bonne" }).CheckAsync();
        await Take(phone, "form");
        await phone.GotoAsync($"/{cohort}");
        await Take(phone, "home");

        var desktop = await OpenAs(fellow, Device.Desktop, $"/{cohort}/retrospectives/2026-W47");
        await desktop.Sees("Les nouvelles");
        await Take(desktop, "week");
        await TakeReading(cohort);
        await House.Tick("2026-11-25T10:00:00+01:00");
        await House.Tick("2026-11-27T15:00:00+01:00");
        var letter = await (await Open(Device.Phone with { Scale = 2 })).Context.NewPageAsync();
        await letter.SetContentAsync(House.LastMailTo(fellow.Email).Html);
        await Take(letter, "mail");
    }

    private async Task TakeReading(string cohort)
    {
        var (team, staff) = await House.With(async db => (await db.Teams.OrderBy(t => t.Slug).FirstAsync(), await db.Memberships.Where(m => m.Role == Role.Staff).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync()));
        var tall = await OpenAs(staff, Device.Desktop with { Height = 1500 }, $"/{cohort}/archive");
        await tall.Sees("Toutes les semaines");
        await Take(tall, "archive");
        await tall.GotoAsync($"/{cohort}/overview");
        await tall.SetViewportSizeAsync(1280, 1000);
        await Take(tall, "overview");
        await tall.GotoAsync($"/{cohort}/teams/{team.Slug}");
        await Take(tall, "team");
    }

    private Task<(string Cohort, Person Fellow, string Form)> SomebodyWhoHasToFile() => House.With(async db =>
    {
        var cohort = await db.Cohorts.SingleAsync();
        var week = IsoWeek.Parse("2026-W48");
        var filed = await db.Set<Retrospectives.Retrospective>().Where(r => r.Week == week).Select(r => r.TeamId).ToListAsync();
        var part = await db.Memberships.Include(m => m.Person).Include(m => m.Team).Where(m => m.Role == Role.Fellow).OrderBy(m => m.Id).ToListAsync();
        var one = part.First(m => !filed.Contains(m.TeamId!.Value) && m.Team!.TakesPartOn(week.Day(DayOfWeek.Friday)) && m.CoversDay(new(2026, 11, 25)));
        return (cohort.Slug, one.Person!, $"/{cohort.Slug}/retrospectives/{week}/{one.Team!.Slug}/edit");
    });
}
