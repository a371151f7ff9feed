using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The pictures of the README, in English, and the week's mail in both languages, taken in the sample cohort.</summary>
public class PicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_readme_shows_the_form_and_the_week()
    {
        await MakeSample();
        var (cohort, fellow, form) = await SomebodyWhoHasToFile();
        var phone = await OpenAs(fellow, Device.Phone with { Scale = 2, Language = "en" }, form);
        await phone.GetByRole(AriaRole.Radio, new() { Name = "Good" }).CheckAsync();
        await Take(phone, "form");

        var desktop = await OpenAs(fellow, Device.Desktop with { Language = "en" }, $"/{cohort}/retrospectives/2026-W47");
        await desktop.Sees("The news");
        await Take(desktop, "week");
    }

    [Fact]
    public async Task The_guide_shows_the_mail_of_the_week()
    {
        await MakeSample();
        var readers = await House.With(async db =>
        {
            var fellows = await db.Memberships.Where(m => m.Role == Role.Fellow).OrderBy(m => m.Id).Select(m => m.Person!).Take(2).ToListAsync();
            foreach (var (person, language) in fellows.Zip(Languages)) person.Language = language;
            await db.SaveChangesAsync();
            return fellows;
        });
        await House.Tick(Begins);
        await House.Tick("2026-11-27T15:00:00+01:00");
        foreach (var (reader, language) in readers.Zip(Languages))
        {
            var letter = await Open(Device.Phone with { Scale = 1.5f });
            await letter.SetContentAsync(House.LastMailTo(reader.Email).Html);
            await Take(letter, $"mail.{language}");
        }
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
