using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rituels.Bench;

/// <summary>A page as the real program answered it once: its headers and its HTML, for the lower rungs to repeat.</summary>
internal sealed partial record Captured(Dictionary<string, string> Headers, string Html)
{
    private static readonly HashSet<string> ServersOwn = ["Date", "Transfer-Encoding", "Content-Length", "Set-Cookie"];

    public static async Task<Captured> From(Uri address, string? cookie)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Language", "fr");
        if (cookie is not null) client.DefaultRequestHeaders.Add("Cookie", cookie);
        var answer = await client.GetAsync(address);
        if (answer.StatusCode != HttpStatusCode.OK) throw new InvalidOperationException($"{address} answered {answer.StatusCode}.");
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(h => !ServersOwn.Contains(h.Key)).ToDictionary(h => h.Key, h => string.Join(", ", h.Value));
        return new Captured(headers, await answer.Content.ReadAsStringAsync());
    }

    public void Save(string folder, string name) => File.WriteAllText(Path.Combine(folder, name + ".json"), JsonSerializer.Serialize(this));

    public static Captured Load(string folder, string name) => JsonSerializer.Deserialize<Captured>(File.ReadAllText(Path.Combine(folder, name + ".json")))!;

    /// <summary>The page for Razor: what its layout says before and after, and its own part between.</summary>
    public ConstantPage ForRazor()
    {
        int body = Html.IndexOf("<main", StringComparison.Ordinal), end = Html.IndexOf("</main>", StringComparison.Ordinal);
        return new(Headers, Pieces(Html[..body]), Pieces(Html[body..end]), Pieces(Html[end..]));
    }

    /// <summary>Tags as they stand, and the texts between them as Razor encodes them.</summary>
    private static List<Piece> Pieces(string html)
    {
        List<Piece> pieces = [];
        var at = 0;
        foreach (Match text in Text().Matches(html))
        {
            pieces.Add(new(html[at..text.Index], WebUtility.HtmlDecode(text.Value)));
            at = text.Index + text.Length;
        }
        pieces.Add(new(html[at..], ""));
        return pieces;
    }

    [GeneratedRegex(@"(?<=>)[^<>]*\w[^<>]*(?=<)")]
    private static partial Regex Text();
}

public sealed record Piece(string Tags, string Text);

public sealed record ConstantPage(IReadOnlyDictionary<string, string> Headers, IReadOnlyList<Piece> Head, IReadOnlyList<Piece> Body, IReadOnlyList<Piece> Foot);
