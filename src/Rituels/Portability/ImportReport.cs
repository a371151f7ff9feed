using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Rituels.Portability;

/// <summary>What an import did, for a program (JSON) or a person (lines).</summary>
internal sealed class ImportReport(ImportOutcome outcome, IReadOnlyList<Problem> notes, PortabilityWords words)
{
    private sealed record At(int Line, string Message);

    private sealed record Summary(int Created, int Updated, int Unchanged, IEnumerable<At> Problems,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<At>? Notes);

    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public string Json() => JsonSerializer.Serialize(
        new Summary(Count(ImportEffect.Created), Count(ImportEffect.Updated), Count(ImportEffect.Unchanged), Lines(outcome.Problems), notes.Count == 0 ? null : Lines(notes)),
        Options);

    public void Print(string file, TextWriter output, TextWriter errors)
    {
        foreach (var note in notes) output.WriteLine($"{file}:{note.Line}: {note.Message}");
        foreach (var problem in outcome.Problems) errors.WriteLine($"{file}:{problem.Line}: {problem.Message}");
        if (outcome.Problems.Count > 0) return;
        foreach (var change in outcome.Changes.Where(c => c.Effect != ImportEffect.Unchanged)) output.WriteLine(Sentence(change));
        output.WriteLine(words["import-summary", Count(ImportEffect.Created), Count(ImportEffect.Updated), Count(ImportEffect.Unchanged)]);
    }

    private string Sentence(ImportChange change) =>
        $"{(change.Effect == ImportEffect.Created ? "+" : "~")} {words[$"record-{change.Record}"]} {change.Name}"
        + (change.Of.Length > 0 ? $" · {change.Of}" : "")
        + string.Concat(change.Differences.Select(d => "\n    " + words["difference", words[$"field-{d.Field}"], d.Before, d.After]));

    private int Count(ImportEffect effect) => outcome.Problems.Count > 0 ? 0 : outcome.Count(effect);

    private static IEnumerable<At> Lines(IReadOnlyList<Problem> problems) => problems.Select(p => new At(p.Line, p.Message));
}
