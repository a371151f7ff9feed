using System.Globalization;
using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>The sessions as a table for spreadsheets, one a line. Columns are named as the JSON's keys, and known to the reader.</summary>
internal static class PlanningCsv
{
    private static readonly string[] Columns =
        ["start", "end", "alternatives", "startTime", "endTime", "groupTimes", "title", "audience", "place", "facilitators", "status", "objectives", "runOfShow"];

    /// <summary>With a byte-order mark; cells that a spreadsheet would calculate are made plain.</summary>
    public static string Write(IEnumerable<SessionSheet> sheets) => "\ufeff" + string.Concat(sheets.Select(Cells).Prepend(Columns).Select(CsvFile.Line));

    private static string[] Cells(SessionSheet sheet)
    {
        var told = PlannedSheet.Of(sheet);
        return
        [
            Iso(sheet.Starts), Iso(sheet.Ends), string.Join(", ", sheet.Alternatives.Select(Iso)), Iso(sheet.From), Iso(sheet.Until),
            string.Join(", ", told.GroupTimes.Select(group => $"{group.Key} {Span(group.Value.Start, group.Value.End)}")),
            sheet.Title, string.Join(" ; ", told.Audience), sheet.Place, string.Join(", ", told.Facilitators), told.Status,
            string.Join('\n', sheet.Objectives), string.Join('\n', sheet.RunOfShow.Select(step => $"{Span(step.From, step.Until)} {step.Title}".TrimStart())),
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
