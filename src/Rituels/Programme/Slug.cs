using System.Text;

namespace Rituels.Programme;

/// <summary>Addresses made from names: <c>Carto Démo</c> is <c>carto-demo</c>. At most 60 characters of a–z, 0–9 and hyphens.</summary>
public static class Slug
{
    public const int Longest = 60;

    /// <summary>Words that are the instance's own addresses, or a cohort's: no cohort or team may be called so.</summary>
    private static readonly HashSet<string> Taken =
    [
        "account", "accounts", "admin", "api", "assets", "calendars", "cohorts", "edit", "error", "favicon.ico", "healthz", "join", "legal",
        "accessibility", "new", "privacy", "readyz", "robots.txt", "settings", "share", "shared", "static", "stop", "wall",
        // Places on a week's page, where each team has one of its own.
        "asks", "asked", "dates", "late", "main", "news", "paused", "quiet", "silent",
    ];

    public static string From(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in Folding.Fold(name))
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        var text = slug.ToString(0, Math.Min(slug.Length, Longest)).Trim('-');
        return text.Length == 0 ? "x" : text;
    }

    /// <summary>The name's slug, numbered (<c>-2</c>, <c>-3</c>…) until it is free.</summary>
    public static string Free(string name, Func<string, bool> isUsed)
    {
        var slug = From(name);
        return Candidates(slug).First(candidate => IsAllowed(candidate) && !isUsed(candidate));
    }

    /// <summary>Whether an id that somebody chose can be an address: well formed, and no word that is already one.</summary>
    public static bool IsAllowed(string slug) => slug == From(slug) && !Taken.Contains(slug);

    private static IEnumerable<string> Candidates(string slug) =>
        Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? slug : $"{slug[..Math.Min(slug.Length, Longest - $"-{n}".Length)].TrimEnd('-')}-{n}");
}
