using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rituels.Portability;

/// <summary>What moving in from Bulletins did, for a program (JSON) or a person (lines).</summary>
internal sealed class BulletinsTelling(BulletinsOutcome outcome, BulletinsWords words)
{
    /// <param name="Line">Of the file, when it is named; else the row's id in the database, or the line of the table.</param>
    private sealed record At(int Line, string Message, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? File)
    {
        public static At Of(Problem problem) => new(problem.Line, problem.Message, problem.File);
    }

    public string Json() => JsonSerializer.Serialize(
        new
        {
            created = outcome.Count(ToldEffect.Created),
            updated = outcome.Count(ToldEffect.Updated),
            unchanged = outcome.Count(ToldEffect.Unchanged, ToldEffect.Kept),
            repaired = outcome.Repaired,
            moved = outcome.Moved,
            skipped = outcome.Skipped,
            endedRequests = outcome.EndedRequests,
            problems = outcome.Problems.Select(At.Of),
            notes = outcome.Notes.Select(At.Of),
        },
        ImportReport.Options);

    public void Print(string file, TextWriter output, TextWriter errors)
    {
        foreach (var problem in outcome.Problems) errors.WriteLine(Where(problem, file) + problem.Message);
        foreach (var note in outcome.Notes) output.WriteLine(Where(note, file) + note.Message);
        foreach (var week in outcome.Repaired) output.WriteLine($"{file}:{week.Line}: {words["bulletins-repaired", week.Project, week.From, week.To]}");
        foreach (var date in outcome.Moved) output.WriteLine($"{file}:{date.Line}: {words["bulletins-moved", date.Project, date.Date, date.From, date.To]}");
        if (outcome.Problems.Count > 0) return;
        var (teams, people) = (Created(ImportRecord.Team), Created(ImportRecord.Person));
        if (teams + people > 0) output.WriteLine(words["bulletins-projects", teams, people]);
        if (outcome.EndedRequests > 0) output.WriteLine(words.Count("bulletins-ended", outcome.EndedRequests));
        output.WriteLine(words["bulletins-summary", outcome.Count(ToldEffect.Created), outcome.Count(ToldEffect.Updated), outcome.Count(ToldEffect.Unchanged, ToldEffect.Kept), outcome.Skipped]);
    }

    /// <summary>Nowhere when no file was given at all.</summary>
    private static string Where(Problem problem, string file) => (problem.File ?? file) is { Length: > 0 } name ? $"{name}:{problem.Line}: " : "";

    private int Created(ImportRecord record) => outcome.Changes.Count(change => change.Record == record && change.Effect == ImportEffect.Created);
}
