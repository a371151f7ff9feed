using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Moves a cohort in from Bulletins: its projects.yml first, where there is one, then what its teams told, in one save.</summary>
internal sealed class BulletinsImport(RituelsDb db, IWeeklyRecords records, IKeyDateBook dates, BulletinsWords words, PortabilityWords shared)
{
    /// <summary>What <see cref="Apply"/> would do; nothing is written.</summary>
    public async Task<BulletinsOutcome> Plan(BulletinsRows rows, string id, CohortFile? projects, BulletinsChoices choices, DateTimeOffset now, CancellationToken stop)
    {
        var outcome = await Compare(rows, id, projects, choices, now, stop);
        db.ChangeTracker.Clear();
        return outcome;
    }

    public async Task<BulletinsOutcome> Apply(BulletinsRows rows, string id, CohortFile? projects, BulletinsChoices choices, DateTimeOffset now, CancellationToken stop)
    {
        var outcome = await Compare(rows, id, projects, choices, now, stop);
        if (outcome.Problems.Count > 0) db.ChangeTracker.Clear();
        else if (db.Entry(outcome.Cohort!).State == EntityState.Added) await db.SaveChangesAsync(stop);
        else await db.SaveWithin(outcome.Cohort!, stop);
        return outcome;
    }

    private async Task<BulletinsOutcome> Compare(BulletinsRows rows, string id, CohortFile? projects, BulletinsChoices choices, DateTimeOffset now, CancellationToken stop)
    {
        var begun = projects is null ? await Find(id, stop) : await new CohortFileImport(db, shared).Compare(projects, now, stop);
        return begun.Cohort is { } cohort && begun.Problems.Count == 0
            ? await Take(rows, cohort, choices, begun.Changes, stop)
            : new BulletinsOutcome(null, [], [.. begun.Problems.Select(p => p with { File = projects is null ? null : choices.Projects })], []);
    }

    private async Task<ImportOutcome> Find(string id, CancellationToken stop)
    {
        var cohort = await db.Cohorts.FirstOrDefaultAsync(c => c.Slug == id, stop);
        var problem = cohort is null ? new Problem(1, "bulletins-no-cohort", words["bulletins-no-cohort", id])
            : cohort.IsClosed ? new Problem(1, "cohort-closed", shared["cohort-closed", id])
            : null;
        if (cohort is not null) await db.Teams.Where(t => t.CohortId == cohort.Id).LoadAsync(stop);
        return new ImportOutcome(cohort, [], problem is null ? [] : [problem]);
    }

    private async Task<BulletinsOutcome> Take(BulletinsRows rows, Cohort cohort, BulletinsChoices choices, IReadOnlyList<ImportChange> changes, CancellationToken stop)
    {
        var findings = new Findings(words);
        var reading = new BulletinsReading(cohort, [.. db.Teams.Local.Where(t => t.CohortId == cohort.Id)], choices, findings);
        var weeks = reading.Read(rows);
        var told = findings.HasProblems ? ToldOutcome.None : await records.Take(cohort, weeks, stop);
        if (!findings.HasProblems) foreach (var date in reading.Weekless) await dates.Note(cohort, date.Team.Id, date.Day, date.Text, null, date.At, stop);
        foreach (var (week, effect) in weeks.Zip(told.Effects))
            if (effect == ToldEffect.Kept) findings.Note(week.Line, "bulletins-kept", week.Team.Name, week.Week);
        var found = findings.Conclude(null);
        return new BulletinsOutcome(cohort, told.Effects, found.Problems, found.Notes) { EndedRequests = told.EndedRequests, Repaired = reading.Repaired, Moved = reading.Moved, Skipped = reading.Skipped, Changes = changes };
    }
}
