using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

internal static class Sharing
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>Makes a link by the form, as staff do.</summary>
    /// <returns>Its path, from the page that shows it once.</returns>
    public static async Task<string> Share(this Story story, string label = "Le jury", string? until = null, string team = "carto-demo")
    {
        var page = new HtmlParser().ParseDocument(await (await story.Make(label, until, team)).Content.ReadAsStringAsync(Stop));
        return new Uri(((IHtmlInputElement)page.GetElementById("link")!).Value).AbsolutePath;
    }

    public static async Task<HttpResponseMessage> Make(this Story story, string label, string? until = null, string team = "carto-demo")
    {
        var aya = await story.House.SignedIn(story.Seed.Aya);
        var page = new HtmlParser().ParseDocument(await aya.GetStringAsync(story.At + "/settings/shares", Stop));
        var field = page.QuerySelector("input[name=form]")!.GetAttribute("value")!;
        var usual = ((IHtmlInputElement)page.GetElementById("until")!).Value;
        return await aya.PostAsync(story.At + "/settings/shares?handler=Make", new FormUrlEncodedContent([new("form", field), new("Team", team), new("Label", label), new("Until", until ?? usual)]), Stop);
    }

    public static async Task Revoke(this Story story, string label)
    {
        var aya = await story.House.SignedIn(story.Seed.Aya);
        var link = await story.House.With(db => db.Set<ShareLink>().SingleAsync(s => s.Label == label, Stop));
        var field = SignedInBrowsers.FormField(await aya.GetStringAsync(story.At + "/settings/shares", Stop));
        var answer = await aya.PostAsync(story.At + "/settings/shares?handler=Revoke", new FormUrlEncodedContent([new("form", field), new("Id", $"{link.Id}"), new("Version", $"{link.Version}")]), Stop);
        Assert.Equal(story.At + "/settings/shares?done=revoked", answer.Headers.Location!.OriginalString);
    }

    public static Task<ShareLink> Link(this Story story) => story.House.With(db => db.Set<ShareLink>().AsNoTracking().SingleAsync(Stop));
}
