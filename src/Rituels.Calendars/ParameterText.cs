using System.Text;

namespace Rituels.Calendars;

/// <summary>What a parameter's value cannot hold as it is, behind circumflexes (RFC 6868).</summary>
internal static class ParameterText
{
    /// <summary>Line feeds and quotes as ^n and ^', a circumflex twice.</summary>
    public static string Encode(string value) =>
        value.AsSpan().ContainsAny('^', '\n', '"') ? value.Replace("^", "^^").Replace("\n", "^n").Replace("\"", "^'") : value;

    /// <summary>The other way; a circumflex before anything else stands for itself (§3.2).</summary>
    public static string Decode(string value)
    {
        if (!value.Contains('^')) return value;
        var text = new StringBuilder(value.Length);
        for (var at = 0; at < value.Length; at++)
        {
            var meant = value[at] == '^' && at + 1 < value.Length ? Meant(value[at + 1]) : null;
            text.Append(meant ?? value[at]);
            if (meant is not null) at++;
        }
        return text.ToString();
    }

    private static char? Meant(char letter) => letter switch
    {
        'n' => '\n',
        '\'' => '"',
        '^' => '^',
        _ => null,
    };
}
