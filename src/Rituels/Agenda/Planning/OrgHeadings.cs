using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>What Org writes around a heading: its state, its tags, the properties in the drawer below it.</summary>
internal static partial class OrgHeadings
{
    /// <summary>Those that speak to Org, not to a reader.</summary>
    private static readonly HashSet<string> OwnTags = ["noexport", "archive", "attach", "crypt", "ignore"];

    private static readonly HashSet<string> OwnProperties =
        ["id", "custom_id", "created", "visibility", "ordered", "noblocking", "cookie_data", "logging", "log_into_drawer", "last_repeat", "repeat_to_state", "archive", "attach_dir", "dir", "columns", "style", "header-args"];

    /// <summary>Without tags; a state is told only where it says that the session is off.</summary>
    public static string Title(string heading)
    {
        var bare = TagsBehind().Replace(heading, "");
        return State().Match(bare) is { Success: true } state
            ? bare[state.Length..] + (state.Value[0] is 'C' or 'A' ? $" [{state.Value.Trim()}]" : "")
            : bare;
    }

    public static IReadOnlyList<string> Tags(string heading) =>
        [.. TagsBehind().Match(heading).Value.Split(':', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(tag => !OwnTags.Contains(PlainText.Key(tag))).Select(Spaced)];

    /// <summary>"LIEU : Agora"; null for one of Org's own, or one that says nothing.</summary>
    public static string? Property(string line)
    {
        if (Named().Match(line) is not { Success: true } property) return line.Trim();
        var (name, value) = (property.Groups[1].Value, property.Groups[2].Value.Trim());
        var isOwn = OwnProperties.Contains(PlainText.Key(name)) || name.StartsWith("EXPORT_", StringComparison.OrdinalIgnoreCase) || name.StartsWith("HTML_", StringComparison.OrdinalIgnoreCase);
        return isOwn || value.Length == 0 ? null : $"{Spaced(name)} : {value}";
    }

    private static string Spaced(string name) => name.Replace('_', ' ');

    [GeneratedRegex(@"^\s+:[\w@#%:]+:\s*$|(?<=\S)\s+:[\w@#%:]+:\s*$", RegexOptions.RightToLeft, PlainText.Patience)]
    private static partial Regex TagsBehind();

    [GeneratedRegex(@"^(?:TO-?DO|DONE|NEXT|WAITING|CANCELLED|CANCELED|ANNUL[ÉE]E?)\s+", RegexOptions.None, PlainText.Patience)]
    private static partial Regex State();

    [GeneratedRegex(@"^\s*:([^\s:]+?)\+?:(?:\s+(.*))?$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Named();
}
