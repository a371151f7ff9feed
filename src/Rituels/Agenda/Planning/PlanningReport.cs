using System.Text.Json;
using Rituels.Portability;
using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>What a document says, for a program (JSON) or a person (lines).</summary>
internal sealed class PlanningReport(PlanningReading reading, PlanningWords words)
{
    private sealed record At(int Line, string Message);
    /// <summary>The array of sessions; an object with the problems when there are any.</summary>
    public string Json() => reading.Problems.Count > 0
        ? JsonSerializer.Serialize(new { problems = reading.Problems.Select(problem => new At(problem.Line, problem.Message)) }, ImportReport.Options)
        : PlanningJson.Array(reading.Sessions);

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
}
