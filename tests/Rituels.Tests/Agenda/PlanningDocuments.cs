using System.Globalization;
using Rituels.Agenda;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>Reads documents, and says what was read in lines that a person can write by hand.</summary>
internal static class PlanningDocuments
{
    private static readonly PlanningWords Words = new(Tongue.Of("en"));

    public static string Folder => Path.Combine(Repository.Root, "tests/Rituels.Tests/Agenda/Cases");

    public static PlanningReading Read(string text, string name = "planning.md", int? year = 2019) => PlanningReader.Read(text, name, year, Words);

    public static IReadOnlyList<PlannedSession> Sessions(string text, string name = "planning.md", int? year = 2019)
    {
        var reading = Read(text, name, year);
        Assert.Equal([], reading.Problems);
        return reading.Sessions;
    }

    public static PlannedSession Only(string text, string name = "planning.md", int? year = 2019) => Assert.Single(Sessions(text, name, year));

    /// <summary>Days, hours, status, other days, doubts: <c>2019-11-07 14:00-18:30 tentative or 2019-11-14 ? matin</c>.</summary>
    public static string When(PlannedSession session) => string.Concat(
        session.Start is { } start ? Iso(start) + (session.End == start ? "" : $"..{Iso(session.End!.Value)}") : "none",
        session.StartTime is null && session.EndTime is null ? "" : $" {Iso(session.StartTime)}-{Iso(session.EndTime)}",
        session.Status == "confirmed" ? "" : $" {session.Status}",
        string.Concat(session.Alternatives.Select(day => $" or {Iso(day)}")),
        session.Unread.Count == 0 ? "" : $" ? {string.Join("; ", session.Unread)}");

    /// <summary>What it says, in one line: when, title, place, who, objectives, steps, unread words.</summary>
    /// <param name="who">Audience, groups' hours and facilitators too.</param>
    public static string Line(PlannedSession session, bool who) => string.Join(" | ", new[]
    {
        When(session with { Unread = [] }), session.Title, session.Place is null ? "" : $"@{session.Place}",
        who ? string.Join(", ", session.Audience) : "", who ? string.Join(", ", session.GroupTimes.Select(group => $"{group.Key} {Iso(group.Value.Start)}-{Iso(group.Value.End)}")) : "", who ? string.Join(", ", session.Facilitators) : "",
        string.Join(", ", session.Objectives), string.Join(", ", session.RunOfShow.Select(step => $"{step.Day} {Iso(step.Start)}-{Iso(step.End)} {step.Title}")),
        session.Unread.Count == 0 ? "" : $"? {string.Join("; ", session.Unread)}",
    }.Where(said => said.Length > 0));

    /// <summary>All of it, a line for each field that says something.</summary>
    public static string Whole(PlannedSession session) => string.Join('\n', Facts(session).Where(fact => !fact.EndsWith(": ", StringComparison.Ordinal)));

    private static IEnumerable<string> Facts(PlannedSession session) =>
    [
        $"{session.Line} {When(session with { Unread = [] })}",
        $"  title: {session.Title}",
        $"  audience: {string.Join(", ", session.Audience)}",
        $"  groups: {string.Join(", ", session.GroupTimes.Select(group => $"{group.Key} {Iso(group.Value.Start)}-{Iso(group.Value.End)}"))}",
        $"  place: {session.Place}",
        $"  facilitators: {string.Join(", ", session.Facilitators)}",
        .. session.Objectives.Select(objective => $"  objective: {objective}"),
        .. session.RunOfShow.Select(step => $"  run: {Iso(step.Start)}-{Iso(step.End)} {step.Title}"),
        .. session.Unread.Select(words => $"  ? {words}"),
    ];

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Iso(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture) ?? "";
}
