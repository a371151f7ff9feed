using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.Tests.Portability;
using Rituels.Tests.Portability.Bulletins;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of moving in from Bulletins, in both languages: before, and after.</summary>
public class MovingInPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    private const string Cohort = "eig-2025";
    private const int Weeks = 43;

    private static readonly string[] Moods = ["☹️", "😐", "🙂", "😀"];
    private static readonly string[] Projects = ["Balise", "Carto", "Données vives", "Essaim", "Mémoire", "Phare", "Passerelle"];

    private static readonly string[] Fellows = ["ines", "noe", "lou", "maud", "aya", "iris", "gael"];

    private static string Yaml => string.Concat(Projects.Zip(Fellows, (project, fellow) => $"- name: {project}\n  notification: email\n  members: [{fellow}@{Slug.From(project)}.example]\n"));

    protected override string Begins => "2026-11-25T10:00:00+01:00";

    [Fact]
    public async Task The_guide_shows_what_a_projects_file_would_make()
    {
        var ada = Person.Named("Ada Admin", "ada@demo.example");
        ada.IsAdmin = true;
        await House.With(db => { db.Add(ada); return db.SaveChangesAsync(); });
        foreach (var language in Languages)
        {
            var page = await OpenAs(ada, new Device(1120, 900) { Language = language }, "/admin/import");
            foreach (var (field, text) in new[] { ("#text", Yaml), ("#id", Cohort), ("#starts", "2025-09-01"), ("#ends", "2026-06-26") }) await page.FillAsync(field, text);
            await page.Locator("main form button.primary").ClickAsync();
            await page.Locator("main h2").First.WaitForAsync();
            await Take(page, $"moving-in.{language}");
        }
    }

    [Fact]
    public async Task The_guide_shows_the_archive_of_what_was_told_in_Bulletins()
    {
        await MovesIn();
        var reader = await House.With(db => db.People.OrderBy(person => person.EmailKey).FirstAsync());
        foreach (var language in Languages)
        {
            var page = await OpenAs(reader, new Device(1120, 1280) { Language = language }, $"/{Cohort}/archive");
            await page.Sees(Projects);
            await Take(page, $"moved-in.{language}");
        }
    }

    private async Task MovesIn()
    {
        using var terminal = new Terminal { Environment = { ["Rituels__Database"] = House.Database.ConnectionString } };
        terminal.Write("projects.yml", Yaml);
        var bulletins = BulletinsInstance.In(terminal.Folder);
        for (var number = 0; number < Weeks; number++)
            for (var team = 0; team < Projects.Length; team++)
                if (MoodOf(team, number) is { } mood) bulletins.Report(Projects[team], Glued(number), $"{Friday(number):yyyy-MM-dd} 10:00:00", Moods[mood - 1]);
        var (code, _, errors) = await terminal.Run("import", "bulletins", "--database", "bulletins.sqlite", "--projects", "projects.yml", "--cohort", Cohort, "--starts", "2025-09-01", "--ends", "2026-06-26");
        Assert.True(code == 0, errors);
    }

    /// <summary>As Bulletins glues them: the calendar's year and the number of the ISO week.</summary>
    private static string Glued(int week) => $"{Friday(week).Year}-{IsoWeek.Of(Friday(week)).Number:00}";

    private static DateOnly Friday(int week) => new DateOnly(2025, 9, 5).AddDays(7 * week);

    /// <summary>A year of ups and downs, with the end of the year off and a silence here and there.</summary>
    private static int? MoodOf(int team, int week) => week is 16 or 17 || (week * 5 + team * 11) % 17 == 0 ? null
        : Math.Clamp((int)Math.Round(2.7 + 0.9 * Math.Sin(week / 7.0) + 1.1 * Math.Sin(week / 2.6 + team * 1.9)), 1, 4);
}
