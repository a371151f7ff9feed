using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// Brings a cohort's file into the database: creates what is missing, updates what differs, deletes nothing. The same file
/// twice changes nothing. The preview runs the very same comparison, and forgets it.
/// </summary>
public sealed class CohortFileImport(RituelsDb db, PortabilityWords words)
{
    /// <summary>
    /// Says with a key of words why the import may not touch the cohort, or null when it may. The cohort is the existing one
    /// that the file names, null when there is none.
    /// </summary>
    public Func<Cohort?, string?> Refusal { get; init; } = _ => null;

    /// <summary>Marks a cohort that the file begins as the instance's sample.</summary>
    public bool IsSample { get; init; }

    /// <summary>What <see cref="Apply"/> would do now. Forgets whatever else the context was following.</summary>
    public async Task<ImportOutcome> Plan(CohortFile file, DateTimeOffset now, CancellationToken stop = default)
    {
        var outcome = await Compare(file, now, stop);
        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>Writes the file in one save; nothing when there is a problem.</summary>
    public async Task<ImportOutcome> Apply(CohortFile file, DateTimeOffset now, CancellationToken stop = default)
    {
        var outcome = await Compare(file, now, stop);
        if (outcome.Problems.Count > 0) db.ChangeTracker.Clear();
        else if (db.Entry(outcome.Cohort!).State == EntityState.Added) await db.SaveChangesAsync(stop);
        else await db.SaveWithin(outcome.Cohort!, stop);
        return outcome;
    }

    /// <summary>
    /// <see cref="Apply"/> for whoever is not there to be asked again: what somebody else changes at the same moment is compared
    /// once more, up to three times in all.
    /// </summary>
    public async Task<ImportOutcome> Insist(CohortFile file, DateTimeOffset now, CancellationToken stop = default)
    {
        for (var left = 2; ; left--)
        {
            try
            {
                return await Apply(file, now, stop);
            }
            catch (DbUpdateException) when (left > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>Puts the file on the context, without saving.</summary>
    public async Task<ImportOutcome> Compare(CohortFile file, DateTimeOffset now, CancellationToken stop = default)
    {
        var cohort = await db.CohortAt(file.Id, stop);
        if (Obstacle(file, cohort) is { } obstacle) return new ImportOutcome(null, [], [new Problem(1, obstacle, words[obstacle, file.Id])]);

        var changes = new List<ImportChange>();
        cohort = cohort is null ? Begin(file, now, changes) : Update(cohort, file, now, changes);
        Note(changes, await CohortFileParts.Take(db, cohort, file, words.Tongue, now, stop));
        var people = new PeopleImport(db, cohort, words, changes);
        await people.Load(file, stop);
        var teams = new TeamsImport(db, cohort, people, words, changes);
        await teams.Apply(file, stop);
        return new ImportOutcome(cohort, changes, teams.Problems);
    }

    private string? Obstacle(CohortFile file, Cohort? cohort) =>
        Refusal(cohort) ?? (cohort is { IsClosed: true } ? "cohort-closed" : cohort is null && file.Settings is null ? "cohort-unknown" : null);

    private Cohort Begin(CohortFile file, DateTimeOffset now, List<ImportChange> changes)
    {
        var cohort = file.Begin(now, IsSample);
        db.Add(cohort);
        changes.Add(new ImportChange(ImportRecord.Cohort, ImportEffect.Created, cohort.Name, cohort.Slug, []));
        return cohort;
    }

    /// <summary>What settings of rituals change is the cohort's.</summary>
    private static void Note(List<ImportChange> changes, IReadOnlyList<Difference> differences)
    {
        if (differences.Count == 0 || changes[0].Effect == ImportEffect.Created) return;
        changes[0] = changes[0] with { Effect = ImportEffect.Updated, Differences = [.. changes[0].Differences, .. differences] };
    }

    private Cohort Update(Cohort cohort, CohortFile file, DateTimeOffset now, List<ImportChange> changes)
    {
        var differences = file is { OnlyPeople: false, Settings: { } settings } ? new CohortComparison(cohort, words).Take(settings, now) : new Differences();
        changes.Add(new ImportChange(ImportRecord.Cohort, differences.Effect, cohort.Name, cohort.Slug, differences.All));
        return cohort;
    }
}
