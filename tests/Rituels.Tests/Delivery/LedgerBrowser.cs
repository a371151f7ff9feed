using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Rituels.Tests.Delivery;

/// <summary>Short ways to read the ledger and to press its buttons.</summary>
internal static class LedgerBrowser
{
    /// <summary>The page's main text, each run of blanks as one.</summary>
    public static async Task<string> Text(this HttpClient browser, string url) =>
        Regex.Replace((await browser.Read(url)).QuerySelector("main")!.TextContent, @"[\s\u00a0\u202f]+", " ");

    /// <summary>How many rows its table has.</summary>
    public static async Task<int> Rows(this HttpClient browser, string url) => (await browser.Read(url)).QuerySelectorAll("main tbody tr").Length;

    /// <summary>Sends the page's first form of that handler as it stands; where it leads.</summary>
    public static async Task<string> Press(this HttpClient browser, string url, string handler)
    {
        var form = (await browser.Read(url)).QuerySelectorAll("main form[method=post]").Cast<IHtmlFormElement>()
            .First(f => f.GetAttribute("action")!.Contains($"handler={handler}", StringComparison.Ordinal));
        var fields = form.QuerySelectorAll("input[name]").Cast<IHtmlInputElement>().Select(input => KeyValuePair.Create(input.Name!, input.Value));
        var answer = await browser.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent(fields));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    public static async Task<IHtmlDocument> Read(this HttpClient browser, string url) => new HtmlParser().ParseDocument((await browser.GetStringAsync(url)).Replace("<br>", "<br> "));
}
