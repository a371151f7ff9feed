using System.Globalization;

namespace Rituels.Programme;

/// <summary>
/// Where words name somebody: by their full name, whatever its case and accents, or by their address; not within a longer word. A name of one word is
/// met as it is written alone: Rose is no rose.
/// </summary>
public sealed class NamesInWords(Person person)
{
    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;
    private readonly string[] _names = [.. new[] { person.Name, person.Email }.Where(name => name.Trim().Length > 0)];

    public bool In(params IEnumerable<string?> texts) => texts.Any(text => text is not null && _names.Any(name => Find(text, name, 0).At >= 0));

    /// <summary>The text with a dash for each name.</summary>
    public string Without(string text) => _names.Aggregate(text, Dashed);

    private static string Dashed(string text, string name)
    {
        for (var (at, length) = Find(text, name, 0); at >= 0; (at, length) = Find(text, name, at + 1))
            text = string.Concat(text.AsSpan(0, at), "—", text.AsSpan(at + length));
        return text;
    }

    private static (int At, int Length) Find(string text, string name, int from)
    {
        for (; from < text.Length; from++)
        {
            var found = Compare.IndexOf(text.AsSpan(from), name, Alike(name), out var length);
            if (found < 0 || length == 0) break;
            from += found;
            if (IsEdge(text, from - 1) && IsEdge(text, from + length)) return (from, length);
        }
        return (-1, 0);
    }

    private static CompareOptions Alike(string name) => name.Contains(' ') || name.Contains('@') ? CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace : CompareOptions.None;

    private static bool IsEdge(string text, int at) => at < 0 || at >= text.Length || !char.IsLetterOrDigit(text[at]);
}
