using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>Sessions in a house, and pages of the agenda as people read them. It is Wednesday 6 March 2019.</summary>
internal static class AgendaScene
{
    public static async Task<IReadOnlyList<Session>> Plan(this TestHouse house, Cohort cohort, params SessionSheet[] sheets)
    {
        var sessions = sheets.Select(sheet => Session.Plan(cohort, sheet, house.Clock.Now)).ToList();
        await house.With(db => { db.AddRange(sessions); return db.SaveChangesAsync(); });
        return sessions;
    }

    public static SessionSheet OneDay(string title, string day, params Invited[] audience) => new() { Title = title, Starts = Day(day), Ends = Day(day), Audience = audience };

    public static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    /// <summary>As somebody sees it; nobody signed in without a person.</summary>
    public static async Task<IDocument> Read(this TestHouse house, Person? person, string path, string language = "fr")
    {
        using var browser = person is null ? house.Browser(language) : await house.SignedIn(person, language);
        return new HtmlParser().ParseDocument(await browser.GetStringAsync(path));
    }

    public static async Task<int> Status(this TestHouse house, Person? person, string path)
    {
        using var browser = person is null ? house.Browser() : await house.SignedIn(person);
        using var answer = await browser.GetAsync(path);
        return (int)answer.StatusCode;
    }

    public static IEnumerable<string> Texts(this IParentNode page, string selector) => page.QuerySelectorAll(selector).Select(Text);

    /// <summary>On one line; no-break spaces are written ~.</summary>
    public static string Text(INode node) => string.Join(' ', node.TextContent.Replace('\u00a0', '~').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
