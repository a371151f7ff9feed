using System.Text.Json;
using System.Text.Json.Nodes;
using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>A session as the JSON that the agenda is taken out as: the contract's keys, then details that documents do not tell. Nothing of it is for staff alone.</summary>
internal static class ExportedSession
{
    private sealed record Guest(string Name, string From);
    private sealed record Step(int Day, string? Start, string? End, string Title, string Room, IReadOnlyList<string> Facilitators, IReadOnlyList<IReadOnlyList<string>> Pairings);
    private sealed record More(string Kind, string Theme, string Rooms, IEnumerable<Guest> Speakers, IReadOnlyList<string> Results, IReadOnlyList<SessionLink> Links, string Notes, IEnumerable<Step> Steps);

    public static string Array(IEnumerable<SessionSheet> sheets) => new JsonArray([.. sheets.Select(Object)]).ToJsonString(ImportReport.Options);

    /// <summary>Whether its run of show says more than hours and titles.</summary>
    public static bool HasDetails(SessionSheet sheet) => sheet.RunOfShow.Any(step => step.Day > 1 || step.Room.Length + step.Facilitators.Count + step.Pairings.Count > 0);

    private static JsonNode Object(SessionSheet sheet, int at)
    {
        var told = PlanningJson.Object(PlannedSheet.Of(sheet, at + 1));
        foreach (var (key, value) in JsonSerializer.SerializeToNode(Details(sheet), ImportReport.Options)!.AsObject()) told[key] = value?.DeepClone();
        return told;
    }

    private static More Details(SessionSheet sheet) => new(
        Lower(sheet.Kind), sheet.Theme, sheet.Rooms, sheet.Speakers.Select(person => new Guest(person.Name, Lower(person.Origin))), sheet.Results, sheet.Links, sheet.Notes,
        sheet.RunOfShow.Select(step => new Step(step.Day, PlanningJson.Iso(step.From), PlanningJson.Iso(step.Until), step.Title, step.Room, step.Facilitators, step.Pairings)));

    private static string Lower(Enum value) => value.ToString().ToLowerInvariant();
}
