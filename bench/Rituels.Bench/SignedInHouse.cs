using System.Net;
using System.Text.RegularExpressions;
using Rituels.Programme;

namespace Rituels.Bench;

/// <summary>The real program in its process, and the cookie of a fellow who used a sign-in link.</summary>
internal sealed partial record SignedInHouse(Server Server, string Folder, string Cookie, string Cohort, string Team, IsoWeek Week) : IDisposable
{
    public static async Task<SignedInHouse> Start(string folder, int cohorts = 1)
    {
        BenchDatabase.Create(folder);
        var server = Server.Start("house", folder, cohorts);
        var house = new SignedInHouse(server, folder, await SignIn(server.Address, server.Said[0]), server.Said[1], server.Said[2], IsoWeek.Parse(server.Said[3]));
        // The first visit of a form leaves the antiforgery cookie, which a browser has from then on.
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        browser.DefaultRequestHeaders.Add("Cookie", house.Cookie);
        var answer = await browser.GetAsync(new Uri(server.Address, house.PathOf("form")));
        return house with { Cookie = string.Join("; ", [house.Cookie, .. Cookies(answer)]) };
    }

    public string PathOf(string page) => Pages.PathOf(page, Cohort, Team, Week);

    /// <summary>How many queries the page needs when something has just been written, and when nothing was written since.</summary>
    public async Task<string> QueriesOf(string page)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        browser.DefaultRequestHeaders.Add("Cookie", Cookie);
        Task<string> Get(string path) => browser.GetStringAsync(new Uri(Server.Address, path));
        async Task<string> Count()
        {
            await Get(PathOf(page));
            return await Get("/queries");
        }
        await Get("/commit");
        return $"{await Count()} queries after a commit, {await Count()} until the next";
    }

    public void Dispose()
    {
        Server.Dispose();
        BenchDatabase.Drop(Folder);
    }

    private static async Task<string> SignIn(Uri address, string path)
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = address };
        var field = FormField().Match(await browser.GetStringAsync(path)).Groups[1].Value;
        var answer = await browser.PostAsync(path, new FormUrlEncodedContent([new("form", WebUtility.HtmlDecode(field))]));
        return string.Join("; ", Cookies(answer));
    }

    private static IEnumerable<string> Cookies(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(cookie => cookie.Split(';')[0]) : [];

    [GeneratedRegex("""name="form" type="hidden" value="([^"]+)"|name="form" value="([^"]+)" """)]
    private static partial Regex FormField();
}
