using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.Programme;

namespace Rituels.Tests.House;

/// <summary>RouteTable.txt says who sees what; a route without a row, or a row without a route, fails.</summary>
public class RouteTableTests
{
    private static readonly IReadOnlyList<string[]> Table = Tables.Read("House/RouteTable.txt");
    private static readonly string[] Roles = ["anonymous", "outsider", "fellow", "mentor", "staff", "admin", "former"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>It would be shown without what its GET reads.</summary>
    [Fact]
    public async Task A_page_that_takes_nothing_says_so_when_something_is_sent()
    {
        await using var scene = await Scene.Open("sqlite");
        var form = (await scene.Read(scene.At("/agenda"))).QuerySelector("input[name=form]")!.GetAttribute("value")!;
        foreach (var page in new[] { "agenda", "agenda/year", "archive" })
        {
            var answer = await scene.Staff.PostAsync($"/eig-2019/{page}", new FormUrlEncodedContent([KeyValuePair.Create("form", form)]), Stop);
            Assert.Equal((page, System.Net.HttpStatusCode.MethodNotAllowed), (page, answer.StatusCode));
        }
    }

    [Fact]
    public async Task Every_route_says_who_may_see_it()
    {
        await using var house = await TestHouse.Open("sqlite");
        Findings.None(Routes(house).Where(route => route.Metadata.GetMetadata<SeenAttribute>() is null).Select(Name));
    }

    [Fact]
    public async Task Every_route_has_its_row_and_every_row_its_route()
    {
        await using var house = await TestHouse.Open("sqlite");
        Assert.Equal(Table.Select(row => $"{row[0]} {row[1]}").Order(StringComparer.Ordinal),
            Routes(house).Select(route => $"{Name(route)} {route.Metadata.GetMetadata<SeenAttribute>()?.By}").Distinct().Order(StringComparer.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Each_role_sees_what_the_table_says(string database)
    {
        await using var house = await TestHouse.Open(database);
        var places = await Places(house);
        var browsers = await Browsers(house, places);
        var wrong = new List<string>();
        foreach (var row in Table.Where(row => !row[0].StartsWith("POST", StringComparison.Ordinal)))
            if (await Statuses(browsers, places.Fill(row[0])) is var statuses && !statuses.SequenceEqual(row[2..]))
                wrong.Add($"{row[0]} should answer {string.Join(' ', row[2..])}, answers {string.Join(' ', statuses)}");
        Findings.None(wrong);
    }

    /// <summary>What is not for everybody says that caches which others share do not keep it.</summary>
    private static async Task<string[]> Statuses(IEnumerable<HttpClient> browsers, string path)
    {
        var statuses = new List<string>();
        foreach (var browser in browsers)
        {
            using var answer = await browser.GetAsync(path, Stop);
            var isKept = statuses is [not "200", ..] && answer.Headers.CacheControl is not ({ Private: true } or { NoStore: true });
            statuses.Add(answer.Headers.Location?.OriginalString.StartsWith("/account/sign-in?", StringComparison.Ordinal) == true ? "sign-in" : $"{(int)answer.StatusCode}{(isKept ? " kept" : "")}");
        }
        return [.. statuses];
    }

    private static async Task<List<HttpClient>> Browsers(TestHouse house, RoutePlaces places)
    {
        List<HttpClient> browsers = [house.Browser()];
        foreach (var person in places.People) browsers.Add(await house.SignedIn(person));
        Assert.Equal(Roles.Length, browsers.Count);
        return browsers;
    }

    private static async Task<RoutePlaces> Places(TestHouse house)
    {
        var here = await Seed.Plant(house, "demo", adjust: cohort => (cohort.IsListed, cohort.Accent) = (false, "#225588"));
        var elsewhere = await Seed.Plant(house, "elsewhere");
        var admin = Person.Named("Ada Admin", "ada@admin.example");
        admin.IsAdmin = true;
        var former = Person.Named("Fred Ancien", "fred@former.example");
        var part = new Membership { CohortId = here.Cohort.Id, PersonId = former.Id, TeamId = here.Carto.Id, Role = Role.Fellow, To = new(2019, 2, 28) };
        await house.With(db => { db.AddRange(admin, former, part); return db.SaveChangesAsync(); });
        return new RoutePlaces(here, part, house.App.Services.GetRequiredService<Assets>()["rituels.css"], [elsewhere.Ines, here.Ines, here.Maud, here.Aya, admin, former]);
    }

    private static IEnumerable<RouteEndpoint> Routes(TestHouse house) =>
        house.App.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<SuppressMatchingMetadata>() is null);

    private static string Name(RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { } methods && !methods.Contains("GET")
            ? $"{string.Join(',', methods)} /{route.RoutePattern.RawText?.TrimStart('/')}" : $"/{route.RoutePattern.RawText?.TrimStart('/')}";

    private sealed record RoutePlaces(Seed Here, Membership Former, string Asset, Person[] People)
    {
        /// <summary>The address of a route in this cohort. Tokens are unknown ones: what a good one does is told elsewhere.</summary>
        public string Fill(string route) => System.Text.RegularExpressions.Regex.Replace(route, @"\{(\w+)[^}]*\}", match => match.Groups[1].Value switch
        {
            "cohort" or "slug" => Here.Cohort.Slug,
            "team" => Here.Carto.Slug,
            "week" => "2019-W10",
            "person" => Here.Lou.Id.ToString(),
            "membership" => Former.Id.ToString(),
            "channel" => "slack",
            "file" => Asset.Split('/')[^1],
            "code" => "404",
            "notice" => "legal",
            "what" => "retrospectives",
            "format" => "csv",
            "sheet" => "subjects",
            _ => "unknown",
        });
    }
}
