using System.Buffers;
using System.Text;

namespace Rituels.Calendars;

/// <summary>The TEXT value type (RFC 5545 §3.3.11).</summary>
public static class TextValue
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n'))]);

    /// <summary>
    /// Text as people read it: \, \; \\ and \n (or \N) unescaped, any other backslash left as it stands,
    /// control characters but line feeds and tabs left out.
    /// </summary>
    public static string Unescape(string value)
    {
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var escaped = value[at] == '\\' && at + 1 < value.Length ? Escaped(value[at + 1]) : null;
            if (escaped is not null) at++;
            if (escaped is not null || !char.IsControl(value[at]) || value[at] == '\t') text.Append(escaped ?? value[at]);
        }
        return text.ToString();
    }

    /// <summary>The values of a list (CATEGORIES): parted by commas that no backslash escapes.</summary>
    public static IEnumerable<string> UnescapeList(string value)
    {
        var start = 0;
        for (var at = 0; at < value.Length; at++)
        {
            if (value[at] == '\\') at++;
            else if (value[at] == ',')
            {
                yield return Unescape(value[start..at]);
                start = at + 1;
            }
        }
        yield return Unescape(value[start..]);
    }

    /// <summary>
    /// What of a text a calendar can hold: any line end becomes a line feed, other control characters but tabs are left out,
    /// half a surrogate pair becomes the replacement character.
    /// </summary>
    public static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Controls) && !text.AsSpan().ContainsAnyInRange('\ud800', '\udfff')) return text;
        var clean = new StringBuilder(text.Length);
        // Not ReplaceLineEndings, which takes the form feed and Unicode's own separators for line ends too.
        foreach (var rune in text.Replace("\r\n", "\n").Replace('\r', '\n').EnumerateRunes())
            if (!Rune.IsControl(rune) || rune.Value is '\t' or '\n') clean.Append(rune.ToString());
        return clean.ToString();
    }

    private static char? Escaped(char letter) => letter switch
    {
        'n' or 'N' => '\n',
        ',' or ';' or '\\' => letter,
        _ => null,
    };
}
