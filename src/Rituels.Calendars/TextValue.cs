using System.Text;

namespace Rituels.Calendars;

/// <summary>The TEXT value type (RFC 5545 §3.3.11).</summary>
public static class TextValue
{
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

    private static char? Escaped(char letter) => letter switch
    {
        'n' or 'N' => '\n',
        ',' or ';' or '\\' => letter,
        _ => null,
    };
}
