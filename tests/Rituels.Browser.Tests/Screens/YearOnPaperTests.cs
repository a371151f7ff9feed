using System.Text.RegularExpressions;
using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The year's plan on paper, as a browser prints it.</summary>
public partial class YearOnPaperTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(16, 1)]
    [InlineData(25, 1)]
    [InlineData(27, 1)]
    [InlineData(40, 1)]
    [InlineData(90, 2)]
    public async Task A_year_prints_on_one_sheet(int sessions, int sheets)
    {
        var seed = await Seed.Plant(House);
        var planned = Enumerable.Range(0, sessions).Select(number => Session.Plan(seed.Cohort, TwoLines(number), House.Clock.Now)).ToList();
        await House.With(db => { db.AddRange(planned); return db.SaveChangesAsync(); });
        var page = await Open(Device.Desktop);
        await page.GotoAsync("/eig-2019/agenda/year");
        Assert.Equal(sessions, await page.Locator("table.year tbody tr").CountAsync());
        Assert.Equal(sheets, PagesOf(await page.PdfAsync(new() { PreferCSSPageSize = true })));
    }

    /// <summary>Each column fills two lines of its cell.</summary>
    private static SessionSheet TwoLines(int number)
    {
        var day = new DateOnly(2019, 2, 12).AddDays(number * 3);
        return new()
        {
            Title = $"Plénière {number} : ouvrir ses données", Theme = "Données ouvertes, licences et formats qui durent", Starts = day, Ends = day, From = new(9, 30), Until = new(18, 0), Kind = SessionKind.Plenary,
            Place = "Maison des projets, 12 rue de l’Exemple", Rooms = "Grand atelier", Audience = [new(Groups.Fellows), new(Groups.Mentors, new(14, 0), new(17, 30))], Status = (SessionStatus)(number % 3),
        };
    }

    private static int PagesOf(byte[] pdf) => PageObject().Count(System.Text.Encoding.Latin1.GetString(pdf));

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
