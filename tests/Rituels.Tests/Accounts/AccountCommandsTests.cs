using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

public class AccountCommandsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Sign_in_prints_one_link_that_works_and_nothing_else(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Somebody("ines@demo.example");
        var (code, output, _) = await Rituels(house, "sign-in", "Ines@demo.example");
        Assert.Equal(0, code);
        Assert.Matches("^http://127\\.0\\.0\\.1:5080/account/sign-in/[A-Za-z0-9_-]{43}\n$", output);

        // The command reads the real clock, and the house stands in 2019.
        house.Clock.Now = TimeProvider.System.GetUtcNow();
        var browser = house.Browser();
        Assert.Equal(HttpStatusCode.Redirect, (await house.Post(browser, new Uri(output.Trim()).AbsolutePath, [])).StatusCode);
        Assert.True(await browser.IsSignedIn());
    }

    [Fact]
    public async Task Sign_in_refuses_an_unknown_address()
    {
        await using var house = await TestHouse.Open("sqlite");
        var (code, output, error) = await Rituels(house, "sign-in", "nobody@demo.example");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("Nobody here has the address “nobody@demo.example”.", error);
    }

    [Theory, OnEachDatabase]
    public async Task An_administrator_is_named_once_and_keeps_their_name(string database)
    {
        await using var house = await TestHouse.Open(database);
        await house.Somebody("ines@demo.example");
        Assert.Equal((0, "Paul Demo administers this instance. To sign in: ./rituels sign-in paul@demo.example\n"), await Add(house, "paul@demo.example", "Paul Demo"));
        Assert.Equal((0, "Paul Demo administers this instance. To sign in: ./rituels sign-in paul@demo.example\n"), await Add(house, "PAUL@demo.example", "Paul"));
        Assert.Equal((0, "Inès Demo administers this instance. To sign in: ./rituels sign-in ines@demo.example\n"), await Add(house, "ines@demo.example", "Inès D."));
        var admins = await house.With(db => db.People.Where(p => p.IsAdmin).OrderBy(p => p.EmailKey).Select(p => p.Name).ToListAsync(Stop));
        Assert.Equal(["Inès Demo", "Paul Demo"], admins);
    }

    [Theory]
    [InlineData("paul", "Paul Demo")]
    [InlineData("paul@demo.example", " ")]
    [InlineData("paul@demo.example", "two\nlines")]
    public async Task A_wrong_address_or_name_is_refused(string address, string name)
    {
        await using var house = await TestHouse.Open("sqlite");
        Assert.Equal((2, ""), await Add(house, address, name));
        Assert.Equal(0, await house.With(db => db.People.CountAsync(Stop)));
    }

    [Fact]
    public async Task The_terminal_is_greeted_by_a_link_for_the_sample_or_a_hint_for_the_first_administrator()
    {
        await using var house = await TestHouse.Open("sqlite");
        Assert.Contains(await Greet(house), line => line.Contains("rituels admin add"));
        var sample = await house.Keep(Cohort.Start("sample", "Sample", new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, house.Clock.Now, sample: true));
        var coordinator = await house.Somebody();
        await house.Keep(new Membership { CohortId = sample.Id, PersonId = coordinator.Id, Role = Role.Staff });
        var line = Assert.Single(await Greet(house, empty: false), line => line.Contains("/account/sign-in/"));
        var answer = await house.Post(house.Browser(), new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]).AbsolutePath, []);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private static async Task<List<string>> Greet(TestHouse house, bool empty = true)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var lines = new List<string>();
        foreach (var greeting in scope.ServiceProvider.GetServices<IGreeting>()) lines.AddRange(await greeting.Prepare(empty, Stop));
        return lines;
    }

    private static async Task<(int Code, string Output)> Add(TestHouse house, string address, string name)
    {
        var (code, output, _) = await Rituels(house, "admin", "add", address, "--name", name);
        return (code, output);
    }

    /// <summary>The program as a process of its own, as in a terminal that speaks English.</summary>
    private static async Task<(int Code, string Output, string Error)> Rituels(TestHouse house, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rituels.dll"), .. arguments, "--data", house.Database.Folder])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment = { ["LC_ALL"] = "en_GB.UTF-8", ["Rituels__Database"] = house.Database.ConnectionString },
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(Stop), process.StandardError.ReadToEndAsync(Stop));
        await process.WaitForExitAsync(Stop);
        return (process.ExitCode, await output, await error);
    }
}
