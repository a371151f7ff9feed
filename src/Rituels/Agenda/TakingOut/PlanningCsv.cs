using System.Globalization;
using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>
/// The sessions as a table for spreadsheets, one a line. Columns are named as the JSON's keys: first the contract's, which its reader takes
/// back, then details that it tells as words.
/// </summary>
internal static class PlanningCsv
{
    /// <summary>A column that only this table has.</summary>
    public const string Mark = "groupTimes";

    public static readonly IReadOnlyList<string> Contract =
        ["start", "end", "alternatives", "startTime", "endTime", "groupTimes", "title", "audience", "place", "facilitators", "status", "objectives", "runOfShow"];

    private static readonly string[] Details = ["kind", "theme", "rooms", "speakers", "results", "links", "notes", "steps"];

    /// <summary>With a byte-order mark; cells that a spreadsheet would calculate are made plain.</summary>
    public static string Write(IEnumerable<SessionSheet> sheets) => "\ufeff" + string.Concat(sheets.Select(Cells).Prepend([.. Contract, .. Details]).Select(CsvFile.Line));

    private static string[] Cells(SessionSheet sheet)
    {
        var told = PlannedSheet.Of(sheet);
        return
        [
            Iso(sheet.Starts), Iso(sheet.Ends), string.Join(", ", sheet.Alternatives.Select(Iso)), Iso(sheet.From), Iso(sheet.Until),
            string.Join(", ", told.GroupTimes.Select(group => $"{group.Key} {Span(group.Value.Start, group.Value.End)}")),
            sheet.Title, string.Join(" ; ", told.Audience), sheet.Place, string.Join(", ", told.Facilitators), told.Status,
            string.Join('\n', sheet.Objectives), string.Join('\n', RunDays.Lines(sheet.RunOfShow, "Day", step => $"{Span(step.From, step.Until)} {step.Title}".TrimStart())),
            sheet.Kind.ToString().ToLowerInvariant(), sheet.Theme, sheet.Rooms, string.Join(", ", sheet.Speakers.Select(person => person.Name)), string.Join('\n', sheet.Results),
            string.Join('\n', sheet.Links.Select(link => $"{link.Label} {link.Url}")), sheet.Notes, ExportedSession.HasDetails(sheet) ? RunText.Write(sheet.RunOfShow, "Day") : "",
        ];
    }

    private static string Span(TimeOnly? from, TimeOnly? until) => (from, until) switch
    {
        (null, null) => "",
        ({ } start, null) => Iso(start),
        (null, { } end) => $"until {Iso(end)}",
        _ => $"{Iso(from)}-{Iso(until)}",
    };

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    private static string Iso(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
