using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.Accounts;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;
using Rituels.Tests.Portability;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>A word that stands in a note, in a promise and in who was there, looked for on every way out.</summary>
public class PrivacyTests
{
    private const string Word = "zorglub";

    [Theory, OnEachDatabase]
    public async Task No_page_shows_it_to_anybody_but_staff(string database)
    {
        await using var scene = await Planted(database);
        var (contact, session) = ((await scene.Contacts()).First(), await scene.Session());
        var routes = scene.House.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<SuppressMatchingMetadata>() is null && !(route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { } methods && !methods.Contains("GET")))
            .Select(route => "/" + route.RoutePattern.RawText?.TrimStart('/')).Distinct().ToList();
        var paths = routes.SelectMany(route => new[] { contact.Id, session.Id }.Select(id => Fill(route, id.ToString()))).Append("/eig-2019/agenda?month=2019-03").Distinct().ToList();
        Assert.True(paths.Count > 70);
        foreach (var (name, browser) in await Readers(scene))
        {
            var shown = new List<string>();
            foreach (var path in paths)
                if ((await (await browser.GetAsync(path, Stop)).Content.ReadAsStringAsync(Stop)).Contains(Word, StringComparison.OrdinalIgnoreCase)) shown.Add($"{name}: {path}");
            if (name == "staff") Assert.Equal([$"/eig-2019/coaching", $"/eig-2019/coaching/contacts/{contact.Id}", "/eig-2019/coaching/teams/carto-demo"], shown.Select(line => line.Split(' ')[1]).Order(StringComparer.Ordinal));
            else Assert.Empty(shown);
        }
    }

    [Theory, OnEachDatabase]
    public async Task No_search_feed_or_export_holds_it_for_anybody(string database)
    {
        await using var scene = await Planted(database);
        var story = new Story(scene.House, scene.Seed);
        var feeds = new FeedScene(scene.House, scene.Seed);
        foreach (var person in new[] { scene.Seed.Aya, scene.Bea, scene.Seed.Ines, scene.Seed.Maud })
        {
            var browser = await scene.House.SignedIn(person);
            Assert.Empty((await Read(browser, $"/eig-2019/search?q={Word}")).QuerySelectorAll(".found"));
            Absent(await feeds.Text(await feeds.AddressOf(person)));
            foreach (var file in new[] { "retrospectives.csv", "retrospectives.json", "retrospectives.md" }) Absent(await (await story.Take(browser, file)).Content.ReadAsStringAsync(Stop));
            Absent(await browser.GetStringAsync("/eig-2019/exports/dossiers/carto-demo", Stop));
            Absent(await (await story.Send(browser, "File")).Content.ReadAsStringAsync(Stop));
        }
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, FeedScene.Mentors, "/eig-2019/agenda/staff.ics" }) Absent(await feeds.Text(path, scene.Aya));
        foreach (var format in new[] { "md", "org", "csv", "json", "ics" }) Absent(await scene.Aya.GetStringAsync($"/eig-2019/agenda/export/{format}", Stop));
        Absent(await scene.House.Browser().GetStringAsync(await story.Share(), Stop));
        Absent(await (await Send(scene.Aya, "/eig-2019/settings/file", "Yaml")).Content.ReadAsStringAsync(Stop));
    }

    [Theory, OnEachDatabase]
    public async Task No_mail_to_anybody_and_no_line_of_the_log_holds_it(string database)
    {
        var log = new LogBook();
        await using var scene = await Planted(database, log);
        await scene.House.Due();
        foreach (var work in await scene.House.With(db => db.Set<DueWork>().Where(w => w.DoneAt == null).Select(w => w.Id).ToListAsync(Stop)))
            foreach (var part in new[] { "", $"&handler=letter&reader={Uri.EscapeDataString(scene.Seed.Aya.Email)}" })
                Absent(await (await scene.Aya.GetAsync($"/eig-2019/delivery/preview?work={work}{part}", Stop)).Content.ReadAsStringAsync(Stop));
        foreach (var tick in new[] { "2019-03-08T14:15:00+01:00", "2019-03-08T15:00:00+01:00", "2019-03-11T08:30:00+01:00" }) await scene.House.Tick(tick);
        await Send(scene.Aya, $"{At}/contacts/{(await scene.Contacts()).First().Id}", "", ("Log.Note", $"{Word} encore"));
        await Send(scene.Aya, Carto, "Log", ("Log.Note", $"{Word} encore"), ("Log.Day", "faux"));
        var letters = await scene.House.With(db => db.Set<Letter>().AsNoTracking().ToListAsync(Stop));
        Assert.Contains(letters, letter => letter.Text.Contains("Coaching", StringComparison.Ordinal));
        Assert.All(letters, letter => Absent(letter.Subject + letter.Html + letter.Text + letter.Calendar));
        Assert.NotEmpty(log.Lines);
        Assert.All(log.Lines, Absent);
    }

    /// <summary>The whole cohort, taken out by its staff, is what another instance goes on from: it has the notes.</summary>
    [Theory, OnEachDatabase]
    public async Task The_whole_archive_that_staff_take_has_it_and_nobody_else_takes_that(string database)
    {
        await using var scene = await Planted(database);
        var answer = await Send(scene.Aya, "/eig-2019/settings/file", "");
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Stop));
        Assert.Equal(["coaching-contacts"], Holding(zip));
        foreach (var person in new[] { scene.Seed.Ines, scene.Seed.Maud })
            Assert.Equal(HttpStatusCode.NotFound, await Force(await scene.House.SignedIn(person), "/eig-2019/settings/file"));
    }

    private static List<string> Holding(ZipArchive zip)
    {
        var found = new List<string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            if (reader.ReadToEnd().Contains(Word, StringComparison.OrdinalIgnoreCase)) found.Add(Path.GetFileNameWithoutExtension(entry.Name));
        }
        return found;
    }

    private static void Absent(string text) => Assert.DoesNotContain(Word, text, StringComparison.OrdinalIgnoreCase);

    private static async Task<CoachingScene> Planted(string database, LogBook? log = null)
    {
        var scene = await CoachingScene.Open(database, adjust: log is null ? null : builder => builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace));
        await scene.Called(scene.Seed.Carto, "2019-02-20", "Ines et Zorglub", "Appeler Zorglub", by: "2019-03-12", others: "Zorglub");
        await scene.Planned(scene.Seed.Carto, "2019-03-12", mentors: true);
        await scene.Offered();
        return scene;
    }

    private static async Task<List<(string Name, HttpClient Browser)>> Readers(CoachingScene scene)
    {
        var elsewhere = await Seed.Plant(scene.House, "elsewhere");
        var (admin, former) = (Person.Named("Ada Admin", "ada@admin.example"), Person.Named("Fred Ancien", "fred@former.example"));
        admin.IsAdmin = true;
        await scene.Keep(admin, former, new Membership { CohortId = scene.Seed.Cohort.Id, PersonId = former.Id, Role = Role.Staff, To = new(2019, 2, 28) });
        var readers = new List<(string, HttpClient)> { ("anonymous", scene.House.Browser()), ("staff", scene.Aya) };
        foreach (var (name, person) in new[] { ("fellow", scene.Seed.Ines), ("mentor", scene.Seed.Maud), ("other team", scene.Seed.Lou), ("outsider", elsewhere.Ines), ("staff elsewhere", elsewhere.Aya), ("admin", admin), ("former staff", former) })
            readers.Add((name, await scene.House.SignedIn(person)));
        return readers;
    }

    private static string Fill(string route, string id) => Regex.Replace(route, @"\{(\w+)[^}]*\}", match => match.Groups[1].Value switch
    {
        "cohort" or "slug" => "eig-2019", "team" => "carto-demo", "week" => "2019-W09", "id" => id, "format" => "csv", "what" => "retrospectives", "code" => "404", "notice" => "legal", "channel" => "slack", _ => "unknown",
    });
}
