using System.Text.RegularExpressions;

namespace Rituels.Agenda;

internal enum PlanningFormat { Markdown, Org, Csv, Calendar }

/// <summary>Tells the format of a document: by the end of its name, else by what stands in it.</summary>
internal static partial class PlanningFormats
{
    public static PlanningFormat Of(string name, string text) => Path.GetExtension(name).ToLowerInvariant() switch
    {
        ".md" or ".markdown" => PlanningFormat.Markdown,
        ".org" => PlanningFormat.Org,
        ".csv" or ".tsv" => PlanningFormat.Csv,
        ".ics" or ".ical" or ".ifb" => PlanningFormat.Calendar,
        _ => Look(text.TrimStart('\ufeff', ' ', '\r', '\n')),
    };

    private static PlanningFormat Look(string text) =>
        text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? PlanningFormat.Calendar
        : OrgSigns().IsMatch(text) ? PlanningFormat.Org
        : !text.Contains('|') && FieldsOf(text) is { Length: > 1 } heads && heads.Count(head => FieldNames.Exactly(PlainText.Key(head)) is not null) > 1 ? PlanningFormat.Csv
        : PlanningFormat.Markdown;

    private static string[] FieldsOf(string text) => text.Split('\n', 2)[0].Split([',', ';', '\t']).Select(head => head.Trim(' ', '"', '\r')).ToArray();

    [GeneratedRegex(@"^#\+\w+:|^\|-[-+]*\+[-+]*\|\s*$|^\*\*+ \S", RegexOptions.Multiline, PlainText.Patience)]
    private static partial Regex OrgSigns();
}
