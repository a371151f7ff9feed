using System.Text.RegularExpressions;
using Rituels.Agenda;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The year's plan, and the table of coaching, on paper, as a browser prints them.</summary>
public partial class YearOnPaperTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(1)]
    [InlineData(16)]
    [InlineData(25)]
    [InlineData(30)]
    public async Task A_year_prints_on_one_sheet(int sessions)
    {
        var seed = await Seed.Plant(House);
        var planned = Enumerable.Range(0, sessions).Select(number => Session.Plan(seed.Cohort, TwoLines(number), House.Clock.Now)).ToList();
        await House.With(db => { db.AddRange(planned); return db.SaveChangesAsync(); });
        var page = await Open(Device.Desktop);
        await page.GotoAsync("/eig-2019/agenda/year");
        Assert.Equal(sessions, await page.Locator("table.year tbody tr").CountAsync());
        Assert.Equal(1, PagesOf(await page.PdfAsync(new() { PreferCSSPageSize = true })));
    }

    /// <summary>Teams by weeks are wider than high.</summary>
    [Fact]
    public async Task The_table_of_coaching_prints_on_a_sheet_that_lies()
    {
        var seed = await Seed.Plant(House);
        var page = await OpenAs(seed.Aya, Device.Desktop, "/eig-2019/coaching/overview");
        // What is printed is the page, not that before it.
        await page.WaitForURLAsync("**/eig-2019/coaching/overview");
        await page.Locator("main table").First.WaitForAsync();
        var pdf = await page.PdfAsync(new() { PreferCSSPageSize = true });
        var sheet = Sheet().Match(System.Text.Encoding.Latin1.GetString(pdf));
        Assert.Equal((842, 595), (Round(sheet.Groups[1]), Round(sheet.Groups[2])));
        Assert.Equal(1, PagesOf(pdf));

        static int Round(Group points) => (int)Math.Round(double.Parse(points.ValueSpan, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The rest of the archive stands.</summary>
    [Fact]
    public async Task The_table_of_a_years_moods_prints_whole_on_a_sheet_of_its_own_that_lies()
    {
        var seed = await Seed.Plant(House);
        await House.With(db =>
        {
            for (var number = 1; number <= 14; number++) db.Add(new Team { CohortId = seed.Cohort.Id, Slug = $"equipe-{number}", Name = $"Équipe {number} au nom assez long pour deux lignes" });
            var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = seed.Carto.Id, Week = IsoWeek.Parse("2019-W10") };
            var hours = seed.Cohort.PlanOf(filed.Week).Hours!;
            filed.File(null, Answers.Of(3, []), hours.Opens.AddDays(1), hours.Closes);
            db.Add(filed);
            return db.SaveChangesAsync();
        });
        House.Clock.Now = new(2019, 11, 4, 10, 0, 0, TimeSpan.FromHours(1));
        var page = await OpenAs(seed.Aya, Device.Desktop, "/eig-2019/archive");
        // What is printed is the page, not that before it.
        await page.WaitForURLAsync("**/eig-2019/archive");
        Assert.Equal(16, await page.Locator("table.heat tbody tr").CountAsync());
        var sheets = Sheet().Matches(System.Text.Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }))).Select(sheet => sheet.Groups[1].Value.StartsWith("84", StringComparison.Ordinal)).ToList();
        Assert.Single(sheets, lies => lies);
        Assert.False(sheets[0]);
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

    /// <summary>Width and height in points of 1/72 inch.</summary>
    [GeneratedRegex(@"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]")]
    private static partial Regex Sheet();

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex PageObject();
}
