using System.Text;
using Rituels.Calendars;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>
/// A cohort's sessions as a file: <c>md</c>, <c>org</c>, <c>csv</c>, <c>json</c>, <c>ics</c>. What staff keep for themselves, their notes and
/// checklists, is in none of them, nor is who comes.
/// </summary>
internal sealed class AgendaExport(Cohort cohort, AgendaReader reader, Tongue tongue, Settings settings)
{
    public static readonly IReadOnlyList<string> Formats = ["md", "org", "csv", "json", "ics"];

    public static string TypeOf(string format) => format switch
    {
        "md" => MarkdownFile.Type,
        "org" => "text/x-org; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "json" => "application/json; charset=utf-8",
        _ => "text/calendar; charset=utf-8",
    };

    /// <param name="sessions">As far as the reader sees them, in their order.</param>
    public byte[] Write(string format, IReadOnlyList<Session> sessions) => format switch
    {
        "ics" => CalendarWriter.Write(Calendar(sessions)),
        _ => Encoding.UTF8.GetBytes(Text(format, [.. sessions.Select(session => session.Sheet)])),
    };

    private string Text(string format, IReadOnlyList<SessionSheet> sheets) => format switch
    {
        "csv" => PlanningCsv.Write(sheets),
        "json" => ExportedSession.Array(sheets) + "\n",
        _ => PlanningDocument.Write(format == "org", tongue, cohort.Name, sheets),
    };

    private CalendarFeed Calendar(IReadOnlyList<Session> sessions)
    {
        var events = new SessionEvents(cohort, reader, tongue, settings);
        return new($"-//Rituels//Agenda//{tongue.Language.ToUpperInvariant()}", [.. sessions.SelectMany(events.Of)]) { Name = cohort.Name };
    }
}
