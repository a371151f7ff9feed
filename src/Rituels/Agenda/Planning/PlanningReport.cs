using System.Globalization;
using System.Text.Json;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What a document says, for a program (JSON) or a person (lines).</summary>
internal sealed class PlanningReport(PlanningReading reading, PlanningWords words)
{
    private sealed record At(int Line, string Message);
    private sealed record Span(string? Start, string? End);
    private sealed record Step(string? Start, string? End, string Title);

    // Names and order are a contract: docs/en/planning.md.
    private sealed record Written(string? Start, string? End, IEnumerable<string?> Alternatives, string? StartTime, string? EndTime, IReadOnlyList<string> Audience,
        IReadOnlyDictionary<string, Span> GroupTimes, string Title, string? Place, IReadOnlyList<string> Facilitators, string Status, IReadOnlyList<string> Objectives,
        IEnumerable<Step> RunOfShow, int Line, IReadOnlyList<string> Unread);

    /// <summary>The array of sessions; an object with the problems when there are any.</summary>
    public string Json() => reading.Problems.Count > 0
        ? JsonSerializer.Serialize(new { problems = reading.Problems.Select(problem => new At(problem.Line, problem.Message)) }, ImportReport.Options)
        : JsonSerializer.Serialize(reading.Sessions.Select(Contract), ImportReport.Options);

    public void Print(string file, TextWriter output, TextWriter errors)
    {
        PrintNotes(file, errors);
        foreach (var problem in reading.Problems) errors.WriteLine($"{file}:{problem.Line}: {problem.Message}");
        if (reading.Problems.Count > 0) return;
        foreach (var session in reading.Sessions) output.WriteLine(Lines(file, session));
        output.WriteLine(words.Count("sessions-read", reading.Sessions.Count, reading.Sessions.Count(session => session.Unread.Count > 0)));
    }

    public void PrintNotes(string file, TextWriter errors)
    {
        foreach (var note in reading.Notes) errors.WriteLine($"{file}:{note.Line}: {note.Message}");
    }

    private string Lines(string file, PlannedSession session)
    {
        var facts = new[] { Days(session), Hours(session.StartTime, session.EndTime), session.Title, string.Join(", ", session.Audience), session.Place, string.Join(", ", session.Facilitators) };
        var state = session.Status == "confirmed" ? "" : $" [{words[$"status-{session.Status}"]}]";
        var more = session.GroupTimes.Select(group => $"    {group.Key} {Hours(group.Value.Start, group.Value.End)}")
            .Concat(session.Objectives.Select(objective => $"    → {objective}"))
            .Concat(session.RunOfShow.Select(step => "    " + $"{Hours(step.Start, step.End)} {step.Title}".Trim()))
            .Concat(session.Unread.Select(doubt => "    ? " + words["unread", doubt]));
        return string.Join('\n', more.Prepend($"{file}:{session.Line}: {string.Join(" · ", facts.Where(fact => !string.IsNullOrEmpty(fact)))}{state}"));
    }

    private string Days(PlannedSession session) => session is not { Start: { } start, End: { } end } ? words["no-day"]
        : words.Tongue.Span(start, end) + string.Concat(session.Alternatives.Select(day => $" {words["or"]} {words.Tongue.Date(day)}"));

    private string Hours(TimeOnly? start, TimeOnly? end) => (start, end) switch
    {
        ({ } from, { } to) => $"{words.Tongue.Hour(from)}–{words.Tongue.Hour(to)}",
        ({ } from, null) => words["from-hour", words.Tongue.Hour(from)],
        (null, { } to) => words["until-hour", words.Tongue.Hour(to)],
        _ => "",
    };

    private static Written Contract(PlannedSession session) => new(
        Iso(session.Start), Iso(session.End), session.Alternatives.Select(day => Iso(day)), Iso(session.StartTime), Iso(session.EndTime), session.Audience,
        session.GroupTimes.ToDictionary(group => group.Key, group => new Span(Iso(group.Value.Start), Iso(group.Value.End))),
        session.Title, session.Place, session.Facilitators, session.Status, session.Objectives,
        session.RunOfShow.Select(step => new Step(Iso(step.Start), Iso(step.End), step.Title)), session.Line, session.Unread);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Iso(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}
