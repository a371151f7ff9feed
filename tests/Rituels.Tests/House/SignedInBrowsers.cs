using AngleSharp.Html.Parser;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Accounts;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Tests.House;

/// <summary>People at their browsers: signed in by a one-time link, and sending forms as a browser does.</summary>
public static class SignedInBrowsers
{
    /// <summary>A browser in which the person, who is in the database, has just used a sign-in link.</summary>
    public static async Task<HttpClient> SignedIn(this TestHouse house, Person person, string language = "fr")
    {
        var browser = house.Browser(language);
        var answer = await house.Post(browser, await house.SignInPath(person), []);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return browser;
    }

    /// <summary>The path of a new sign-in link for the person.</summary>
    public static async Task<string> SignInPath(this TestHouse house, Person person, string returnUrl = "/")
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var link = await scope.ServiceProvider.GetRequiredService<OneTimeLinks>().Make(LinkKind.SignIn, person, returnUrl);
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync();
        return new Uri(link).AbsolutePath;
    }

    /// <summary>Reads the page, then sends its form to the same address with these fields and the page's antiforgery field.</summary>
    public static async Task<HttpResponseMessage> Post(this TestHouse house, HttpClient browser, string url, IEnumerable<KeyValuePair<string, string>> fields)
    {
        var page = await browser.GetStringAsync(url);
        return await browser.PostAsync(url, new FormUrlEncodedContent([new("form", FormField(page)), .. fields]));
    }

    /// <summary>The antiforgery field of a page.</summary>
    public static string FormField(string page) =>
        new HtmlParser().ParseDocument(page).QuerySelector("input[name=form]")?.GetAttribute("value")
            ?? throw new InvalidOperationException("This page has no form of ours.");
}
