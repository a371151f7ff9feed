using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>
/// Makes the sample cohort at the very first start, when the database knows nobody: an imported file with invented people, and
/// each ritual's share of past weeks. Its first staff member runs the instance until somebody else does.
/// </summary>
internal sealed class SampleCohort(IServiceScopeFactory scopes, TimeProvider clock) : IGreeting
{
    private const int WeeksAgo = 22, Seed = 2019;

    public async Task<IReadOnlyList<string>> Prepare(bool empty, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        if (empty || await db.Cohorts.AnyAsync(stop) || await db.People.AnyAsync(stop)) return [];
        var words = new PortabilityWords(Tongue.Of(TerminalWords.Language));
        var cohort = await Make(db, words, stop);
        foreach (var ritual in scope.ServiceProvider.GetServices<ISample>())
            await ritual.Fill(cohort, [.. db.Teams.Local.OrderBy(t => t.Slug, StringComparer.Ordinal)], Seed, clock.GetUtcNow(), stop);
        return await Save(db, stop) ? [words["sample-made", cohort.Slug]] : [];
    }

    /// <returns>False when another process, started at the same moment, has made it.</returns>
    private static async Task<bool> Save(RituelsDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (await db.Cohorts.AnyAsync(stop)) return false;
            throw;
        }
    }

    private async Task<Cohort> Make(RituelsDb db, PortabilityWords words, CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        var file = Read(words, now);
        var outcome = await new CohortFileImport(db, words) { IsSample = true }.Compare(file, now, stop);
        db.People.Local.Single(p => p.EmailKey == file.Staff[0].EmailKey).IsAdmin = true;
        return outcome.Cohort!;
    }

    /// <summary>The embedded file, moved by whole weeks so that the cohort began <see cref="WeeksAgo"/> weeks ago.</summary>
    internal static CohortFile Read(PortabilityWords words, DateTimeOffset now)
    {
        using var stream = typeof(SampleCohort).Assembly.GetManifestResourceStream("sample/exemple.yml")!;
        var reading = CohortYaml.Read(new StreamReader(stream).ReadToEnd(), null, words);
        var file = reading.File ?? throw new InvalidOperationException($"The sample is wrong: {string.Join(' ', reading.Problems)}");
        var began = IsoWeek.Of(DateOnly.FromDateTime(now.UtcDateTime)).Plus(-WeeksAgo).Monday;
        return file.MovedBy(began.DayNumber - file.Settings!.Starts.DayNumber);
    }
}
