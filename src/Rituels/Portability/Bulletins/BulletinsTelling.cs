using System.Text.Json;

namespace Rituels.Portability;

/// <summary>What moving in from Bulletins did, for a program (JSON) or a person (lines).</summary>
internal sealed class BulletinsTelling(BulletinsOutcome outcome, BulletinsWords words)
{
    public string Json() => JsonSerializer.Serialize(
        new
        {
            created = outcome.Count(ToldEffect.Created),
            updated = outcome.Count(ToldEffect.Updated),
            unchanged = outcome.Count(ToldEffect.Unchanged, ToldEffect.Kept),
            repaired = outcome.Repaired,
            moved = outcome.Moved,
            skipped = outcome.Skipped,
            problems = outcome.Problems.Select(p => new { p.Line, p.Message }),
            notes = outcome.Notes.Select(n => new { n.Line, n.Message }),
        },
        ImportReport.Options);

    public void Print(string file, TextWriter output, TextWriter errors)
    {
        foreach (var problem in outcome.Problems) errors.WriteLine($"{file}:{problem.Line}: {problem.Message}");
        foreach (var note in outcome.Notes) output.WriteLine($"{file}:{note.Line}: {note.Message}");
        foreach (var week in outcome.Repaired) output.WriteLine($"{file}:{week.Line}: {words["bulletins-repaired", week.Project, week.From, week.To]}");
        foreach (var date in outcome.Moved) output.WriteLine($"{file}:{date.Line}: {words["bulletins-moved", date.Project, date.Date, date.From, date.To]}");
        if (outcome.Problems.Count > 0) return;
        var (teams, people) = (Created(ImportRecord.Team), Created(ImportRecord.Person));
        if (teams + people > 0) output.WriteLine(words["bulletins-projects", teams, people]);
        output.WriteLine(words["bulletins-summary", outcome.Count(ToldEffect.Created), outcome.Count(ToldEffect.Updated), outcome.Count(ToldEffect.Unchanged, ToldEffect.Kept), outcome.Skipped]);
    }

    private int Created(ImportRecord record) => outcome.Changes.Count(change => change.Record == record && change.Effect == ImportEffect.Created);
}
