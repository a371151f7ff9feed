using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>Somebody outside takes the public agenda along as a file, from its page.</summary>
public class TakeAlongTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData("fr", "Tableur (CSV)", "csv", true)]
    [InlineData("en", "Markdown", "md", true)]
    [InlineData("en", "Calendar (.ics)", "ics", false)]
    public async Task The_agenda_is_taken_along_from_its_page(string language, string link, string format, bool scripts)
    {
        var seed = await Seed.Plant(House);
        await House.With(db =>
        {
            db.Add(Session.Plan(seed.Cohort, new() { Title = "Restitution", Starts = new(2019, 11, 14), Ends = new(2019, 11, 14), IsPublic = true }, House.Clock.Now));
            return db.SaveChangesAsync();
        });
        var page = await Open(Device.Phone with { Language = language, HasScripts = scripts });
        await page.GotoAsync("/eig-2019/agenda");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Link(link).ClickAsync());
        Assert.Equal($"eig-2019.{format}", download.SuggestedFilename);
        Assert.Contains("Restitution", await File.ReadAllTextAsync((await download.PathAsync())!));
    }
}
