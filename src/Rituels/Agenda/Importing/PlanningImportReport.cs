using System.Text.Json;
using System.Text.Json.Nodes;
using Rituels.Portability;

namespace Rituels.Agenda;

/// <summary>What an import of a planning did, for a program (JSON) or a person (lines).</summary>
internal sealed class PlanningImportReport(PlanningOutcome outcome, AgendaImportWords words, AgendaWords agenda)
{
    private readonly FieldTexts _texts = new(agenda);

    /// <summary>
    /// The contract of a dry run, session by session, with what became of each: <c>effect</c>, <c>session</c>, <c>matchedBy</c>,
    /// <c>changes</c>, <c>conflicts</c>. Sessions that vanished from the document come last, on line 0.
    /// </summary>
    public string Json() => new JsonArray([.. outcome.Sessions.Select(Told)]).ToJsonString(ImportReport.Options);

    public void Print(string file, TextWriter output)
    {
        foreach (var session in outcome.Sessions.Where(session => session.Effect != PlanningEffect.Unchanged || session.HasConflict)) output.WriteLine(Lines(file, session));
        output.WriteLine(words["summary", outcome.Count(PlanningEffect.Created), outcome.Count(PlanningEffect.Updated), outcome.Count(PlanningEffect.Unchanged),
            outcome.Count(PlanningEffect.LeftOut), outcome.Count(PlanningEffect.Vanished), outcome.Conflicts]);
        if (outcome.Conflicts > 0) output.WriteLine(words["conflicts-rule"]);
    }

    private string Lines(string file, SessionOutcome session)
    {
        var (title, days) = (session.Sheet.Title.Length > 0 ? session.Sheet.Title : words["untitled"], _texts.Of(PlanningField.Named("days"), session.Sheet));
        var first = session is { Effect: PlanningEffect.Vanished, Sheet.IsCancelled: true } ? words["vanished-cancelled", title, days] : words[$"effect-{session.Effect}", title, days];
        var more = session.Changes.Select(Line)
            .Concat(session.IsGuess ? [words[$"by-{session.By}"]] : [])
            .Concat((session.Effect == PlanningEffect.LeftOut ? session.Planned.Unread : session.NewNotes).Select(note => words["unread", note]));
        return string.Join("\n    ", more.Prepend(session.Effect == PlanningEffect.Vanished ? first : $"{file}:{session.Planned.Line}: {first}"));
    }

    private string Line(PlanningChange change) => words[change.IsConflict ? "conflict" : "change", words[$"field-{change.Field.Key}"], Short(change, change.Before), Short(change, change.After)];

    /// <summary>On one line; nothing is said to be nothing.</summary>
    private string Short(PlanningChange change, SessionSheet sheet) =>
        _texts.Of(change.Field, sheet) is { Length: > 0 } text ? text.Replace("\n", " ; ", StringComparison.Ordinal) : words["nothing"];

    private static JsonNode Told(SessionOutcome session)
    {
        var told = PlanningJson.Object(session.Effect == PlanningEffect.Vanished ? PlannedSheet.Of(session.Sheet) : session.Planned);
        told["effect"] = JsonNamingPolicy.CamelCase.ConvertName(session.Effect.ToString());
        told["session"] = session.Session?.Id.ToString();
        told["matchedBy"] = session.By == MatchedBy.Nothing ? null : JsonNamingPolicy.CamelCase.ConvertName(session.By.ToString());
        told["changes"] = Changes(session, isConflict: false, "before", "after");
        told["conflicts"] = Changes(session, isConflict: true, "here", "document");
        return told;
    }

    private static JsonArray Changes(SessionOutcome session, bool isConflict, string before, string after) =>
        [.. session.Changes.Where(change => change.IsConflict == isConflict)
            .Select(change => new JsonObject { ["field"] = change.Field.Key, [before] = change.Field.Of(change.Before), [after] = change.Field.Of(change.After) })];
}
