using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Accounts;

internal static class People
{
    public static Task<Person> Somebody(this TestHouse house, string email = "ines@demo.example", string name = "Inès Demo", string? language = null)
    {
        var person = Person.Named(name, email);
        person.Language = language;
        return house.Keep(person);
    }

    public static async Task<T> Keep<T>(this TestHouse house, T entity) where T : class
    {
        await house.With(db => { db.Add(entity); return db.SaveChangesAsync(); });
        return entity;
    }

    /// <summary>A cohort of 2019, with the person in it: in a team, unless staff.</summary>
    public static async Task<Cohort> ACohort(this TestHouse house, Person person, Role role, string slug = "eig-2019", string name = "EIG 3")
    {
        var cohort = await house.Keep(Cohort.Start(slug, name, new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, house.Clock.Now));
        var team = role == Role.Staff ? null : await house.Keep(new Team { CohortId = cohort.Id, Slug = "carto-demo", Name = "Carto Demo" });
        await house.Keep(new Membership { CohortId = cohort.Id, PersonId = person.Id, TeamId = team?.Id, Role = role });
        return cohort;
    }

    /// <summary>One turn of the worker: due work, then the post.</summary>
    public static async Task Tick(this TestHouse house)
    {
        await house.App.Services.GetRequiredService<DueWorker>().RunDue(house.Clock.Now, TestContext.Current.CancellationToken);
        await house.App.Services.GetRequiredService<PostWorker>().SendDue(house.Clock.Now, TestContext.Current.CancellationToken);
    }

    /// <summary>The mails that left for an address, headers and parts, with quoted-printable undone where it matters.</summary>
    public static IReadOnlyList<string> MailTo(this TestHouse house, string address) => !Directory.Exists(house.MailFolder) ? []
        : [.. Directory.EnumerateFiles(house.MailFolder, "*.eml").Order().Select(File.ReadAllText).Where(mail => mail.Contains($"<{address}>") || mail.Contains($"To: {address}"))];

    /// <summary>The path of the one-time link in a mail.</summary>
    public static string LinkIn(string mail)
    {
        var whole = mail.Replace("=\r\n", "").Replace("=\n", "");
        return Regex.Match(whole, "/account/(sign-in|address)/[A-Za-z0-9_-]{43}") is { Success: true } match ? match.Value
            : throw new InvalidOperationException("This mail has no link.");
    }

    public static async Task<string> Read(this HttpClient browser, string url) =>
        await (await browser.GetAsync(url, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<bool> IsSignedIn(this HttpClient browser) =>
        (await browser.GetAsync("/account", TestContext.Current.CancellationToken)).StatusCode == System.Net.HttpStatusCode.OK;

    public static Dictionary<string, string> Email(string address) => new() { ["Email"] = address };
}
