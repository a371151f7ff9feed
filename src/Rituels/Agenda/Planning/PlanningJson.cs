using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>Sessions as the JSON of imports and exports. Names and order are a contract: docs/en/planning.md.</summary>
internal static class PlanningJson
{
    private sealed record Span(string? Start, string? End);
    private sealed record Step(string? Start, string? End, string Title);

    private sealed record Written(string? Start, string? End, IEnumerable<string?> Alternatives, string? StartTime, string? EndTime, IReadOnlyList<string> Audience,
        IReadOnlyDictionary<string, Span> GroupTimes, string Title, string? Place, IReadOnlyList<string> Facilitators, string Status, IReadOnlyList<string> Objectives,
        IEnumerable<Step> RunOfShow, int Line, IReadOnlyList<string> Unread);

    public static string Array(IEnumerable<PlannedSession> sessions) => JsonSerializer.Serialize(sessions.Select(Contract), ImportReport.Options);

    /// <summary>One of them, to which what an import did can be added.</summary>
    public static JsonObject Object(PlannedSession session) => JsonSerializer.SerializeToNode(Contract(session), ImportReport.Options)!.AsObject();

    private static Written Contract(PlannedSession session) => new(
        Iso(session.Start), Iso(session.End), session.Alternatives.Select(day => Iso(day)), Iso(session.StartTime), Iso(session.EndTime), session.Audience,
        session.GroupTimes.ToDictionary(group => group.Key, group => new Span(Iso(group.Value.Start), Iso(group.Value.End))),
        session.Title, session.Place, session.Facilitators, session.Status, session.Objectives,
        session.RunOfShow.Select(step => new Step(Iso(step.Start), Iso(step.End), step.Title)), session.Line, session.Unread);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string? Iso(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
