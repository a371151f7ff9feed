using Microsoft.EntityFrameworkCore;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

internal static class Filing
{
    public static KeyValuePair<string, string>[] Fields(string mood = "3", string priority = "Finir la carte", string victories = "", string difficulties = "", string help = "",
        string keyDate = "", string keyDateText = "", string action = "file") =>
    [
        new("mood", mood), new("priority", priority), new("victories", victories), new("difficulties", difficulties), new("help", help),
        new("keyDate", keyDate), new("keyDateText", keyDateText), new("action", action),
    ];

    /// <summary>Opens the form and sends it with the page's own hidden fields, as a browser does.</summary>
    public static async Task<HttpResponseMessage> File(this TestHouse house, HttpClient browser, string url, IEnumerable<KeyValuePair<string, string>> fields) =>
        await browser.PostAsync(url, new FormUrlEncodedContent([.. Hidden(await browser.GetStringAsync(url)), .. fields]));

    /// <summary>The hidden fields of the retrospective's form.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Hidden(string page) =>
        new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page).QuerySelectorAll("#retrospective input[type=hidden]")
            .Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));

    public static Task<List<Retrospective>> Retrospectives(this TestHouse house) => house.With(db => db.Set<Retrospective>().AsNoTracking().OrderBy(r => r.FiledAt).ToListAsync());
    public static Task<List<Draft>> Drafts(this TestHouse house) => house.With(db => db.Set<Draft>().AsNoTracking().ToListAsync());
}
