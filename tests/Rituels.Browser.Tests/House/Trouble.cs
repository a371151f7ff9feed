using Microsoft.Playwright;

namespace Rituels.Browser.Tests.House;

/// <summary>
/// What must happen in no browser: a word in the console (where violations of the content security policy are told too), an
/// error of a script, a request to another site, a file that is not there.
/// </summary>
public sealed class Trouble(string url)
{
    // The page itself may answer 404 or 422; what matters is that its files do not, and those are looked at below.
    private const string StatusOfThePage = "Failed to load resource: the server responded with a status of";

    private readonly List<string> _seen = [];

    public IReadOnlyList<string> Seen { get { lock (_seen) return [.. _seen]; } }

    public void Forget() { lock (_seen) _seen.Clear(); }

    public void Watch(IBrowserContext context)
    {
        context.Console += (_, message) => Note(message.Type is "error" or "warning" && !message.Text.StartsWith(StatusOfThePage, StringComparison.Ordinal), $"console: {message.Text}");
        context.WebError += (_, error) => Note(true, $"script: {error.Error}");
        context.Request += (_, request) => Note(!request.Url.StartsWith(url, StringComparison.Ordinal), $"another site: {request.Url}");
        context.Response += (_, response) => Note(IsMissing(response), $"{response.Status}: {response.Url}");
    }

    /// <summary>A form may be refused, a page be missing; a file of a page may not, nor may the server fail.</summary>
    private static bool IsMissing(IResponse response) =>
        response.Status >= 400 && response.Request is { Method: "GET", IsNavigationRequest: false } || response.Status >= 500 && !response.Url.Contains("/error/", StringComparison.Ordinal);

    private void Note(bool isTrouble, string what)
    {
        if (!isTrouble) return;
        lock (_seen) _seen.Add(what);
    }
}
