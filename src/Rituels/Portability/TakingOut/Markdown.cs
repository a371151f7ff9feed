using System.Text;
using System.Text.RegularExpressions;

namespace Rituels.Portability;

/// <summary>Text that Markdown shows as it was written: nothing in it becomes a link to elsewhere than it says, a heading, a list or HTML.</summary>
internal static partial class Markdown
{
    private const string Special = "\\`*_[]<>&|~#$";

    /// <summary>On one line.</summary>
    public static string Line(string text) => Escape(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    /// <summary>As a quotation, line by line; a blank line begins a paragraph.</summary>
    public static string Quote(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n').Select(line => Escape(line.Trim())).ToList();
        return string.Join('\n', lines.Select((line, i) => line.Length == 0 ? ">" : $"> {line}" + (i + 1 < lines.Count && lines[i + 1].Length > 0 ? "\\" : "")));
    }

    private static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        foreach (var c in line)
        {
            if (Special.Contains(c)) escaped.Append('\\');
            escaped.Append(c);
        }
        return OpensBlock().Replace(escaped.ToString(), "$1\\$2");
    }

    /// <summary>What at the beginning of a line would be a list, an underlined title or a rule: <c>- + =</c>, and <c>1.</c> or <c>1)</c>.</summary>
    [GeneratedRegex(@"^(\d{0,9})([-+=.)])")]
    private static partial Regex OpensBlock();
}
