using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// Brings a planning document into a cohort's agenda: makes what is new, changes what the document changed, deletes nothing. The same
/// document twice changes nothing. The preview runs the very same comparison, and forgets it.
/// </summary>
internal sealed class PlanningImport(RituelsDb db, Guid cohortId, AgendaImportWords words)
{
    /// <summary>Of all fields that both the document and people here changed.</summary>
    public Dispute Dispute { get; init; }

    /// <summary>Who imports; null for the command.</summary>
    public Guid? By { get; init; }

    /// <summary>By the place of a session in the document.</summary>
    public IReadOnlyDictionary<int, PlanningCorrection> Corrections { get; init; } = new Dictionary<int, PlanningCorrection>();

    /// <summary>What <see cref="Apply"/> would do now. Forgets whatever else the context was following.</summary>
    public async Task<PlanningOutcome> Plan(IReadOnlyList<PlannedSession> planned, DateTimeOffset now, CancellationToken stop = default)
    {
        var (outcome, _) = await Compare(planned, now, stop);
        db.ChangeTracker.Clear();
        return outcome;
    }

    /// <summary>Writes it in one save.</summary>
    /// <exception cref="DbUpdateException">Somebody else changed the agenda at the same moment; nothing was written.</exception>
    public async Task<PlanningOutcome> Apply(IReadOnlyList<PlannedSession> planned, DateTimeOffset now, CancellationToken stop = default)
    {
        var (outcome, made) = await Compare(planned, now, stop);
        await db.SaveWithin(outcome.Cohort, stop, made.Count == 0 ? null : () => Make(made, stop));
        return outcome;
    }

    private async Task Make(IReadOnlyList<(Session Session, ToldSession Told)> made, CancellationToken stop)
    {
        await db.Insert(made.Select(one => one.Session).ToList(), stop);
        await db.Insert(made.Select(one => one.Told).ToList(), stop);
    }

    /// <summary><see cref="Apply"/> for whoever is not there to be asked again: compared once more, up to three times in all.</summary>
    public async Task<PlanningOutcome> Insist(IReadOnlyList<PlannedSession> planned, DateTimeOffset now, CancellationToken stop = default)
    {
        for (var left = 2; ; left--)
        {
            try
            {
                return await Apply(planned, now, stop);
            }
            catch (DbUpdateException) when (left > 0)
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <returns>What becomes of each, with those that are to be made; the context follows what is to change.</returns>
    private async Task<(PlanningOutcome Outcome, IReadOnlyList<(Session, ToldSession)> Made)> Compare(IReadOnlyList<PlannedSession> planned, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.SingleAsync(c => c.Id == cohortId, stop);
        var known = await Known(stop);
        var said = planned.AsParallel().AsOrdered().Select(SaidSheet.Of).ToList();
        var (found, document) = PlanningMatch.Of(said, known, cohort.Today(now), at => Corrections.GetValueOrDefault(at)?.Follows);
        var writer = new PlanningWriter(db, cohort, words, Dispute, By, await Folk(stop), now) { Document = document };
        var sessions = planned.Select((session, at) => writer.Take(session, said[at], found[at], Corrections.GetValueOrDefault(at))).ToList();
        return (new(cohort, [.. sessions, .. Vanished(known, found, document)]), writer.Made);
    }

    /// <summary>Not followed by the context: of a long document most stays as it is.</summary>
    private async Task<List<KnownSession>> Known(CancellationToken stop)
    {
        var told = await db.Set<ToldSession>().AsNoTracking().Where(t => t.CohortId == cohortId).ToDictionaryAsync(t => t.SessionId, stop);
        var sessions = await db.Set<Session>().AsNoTracking().Where(s => s.CohortId == cohortId).ToListAsync(stop);
        return [.. sessions.OrderBy(s => s.Id).Select(s => new KnownSession(s, told.GetValueOrDefault(s.Id)))];
    }

    /// <summary>Names of the cohort's people that only one of them has.</summary>
    private async Task<IReadOnlyDictionary<string, Person>> Folk(CancellationToken stop)
    {
        var people = await db.People.AsNoTracking().Where(p => db.Memberships.Any(m => m.CohortId == cohortId && m.PersonId == p.Id)).ToListAsync(stop);
        return people.GroupBy(p => Folding.Fold(p.Name)).Where(group => group.Count() == 1).ToDictionary(group => group.Key, group => group.First());
    }

    private static IEnumerable<SessionOutcome> Vanished(List<KnownSession> known, IReadOnlyList<(KnownSession? Known, MatchedBy By)> found, Guid? document)
    {
        var here = found.Select(pair => pair.Known).ToHashSet();
        return known.Where(k => k.Told is { } told && told.DocumentId == document && !here.Contains(k)).OrderBy(k => k.Session.FirstDay)
            .Select(k => new SessionOutcome(new PlannedSession(), k.Session, MatchedBy.Nothing, PlanningEffect.Vanished, k.Session.Sheet, [], []));
    }
}
