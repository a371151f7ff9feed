using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// Runs the program's own engine, database, outbox and letters through a span of time, from instant to instant, as fast as
/// it can. The days are the cohort's, both included.
/// </summary>
internal sealed class Simulation(WebApplication app, VirtualClock clock, SimulationInput input)
{
    private readonly List<TimelineEvent> _timeline = [];
    private readonly HashSet<Guid> _told = [];
    private readonly DueWorker _due = app.Services.GetRequiredService<DueWorker>();
    private readonly PostWorker _post = app.Services.GetRequiredService<PostWorker>();

    public async Task<IReadOnlyList<TimelineEvent>> Run(CancellationToken stop)
    {
        var acts = new Queue<SimulatedAct>(app.Services.GetServices<ISimulatedPeople>().SelectMany(people => people.Acts(input)).OrderBy(act => act.At));
        var (start, end) = (Midnight(input.From), Midnight(input.To.AddDays(1)));
        while (acts.TryPeek(out var early) && early.At < start) acts.Dequeue();

        for (var now = start; now < end;)
        {
            clock.Now = now;
            await DoWhatIsDue(now, stop);
            now = await Next(now, stop);
            if (acts.TryPeek(out var act) && act.At < now && act.At < end)
            {
                clock.Now = now = act.At;
                _timeline.AddRange(await Do(acts.Dequeue(), stop));
            }
        }
        return _timeline;
    }

    /// <summary>What is due comes before what people do at the same instant: a form sent as the week closes is late. What they do may be due at once.</summary>
    private async Task DoWhatIsDue(DateTimeOffset now, CancellationToken stop)
    {
        while (await _due.RunDue(now, stop) > 0) await Tell(now, stop);
        await _post.SendDue(now, stop);
    }

    private async Task Tell(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var done = await scope.ServiceProvider.GetRequiredService<RituelsDb>().Set<DueWork>().AsNoTracking()
            .Where(w => w.DoneAt == now).OrderBy(w => w.DueAt).ThenBy(w => w.Ordinal).ThenBy(w => w.Kind).ThenBy(w => w.Recipients).ToListAsync(stop);
        foreach (var work in done.Where(w => _told.Add(w.Id) && !w.IsSkipped))
            _timeline.Add(new TimelineEvent(Local(now), WeekOf(work), work.Outcome!, null, work.Recipients));
    }

    /// <summary>What is done for no week in particular, such as a session's invitation, is told in that of its hour.</summary>
    private string WeekOf(DueWork work) => IsoWeek.TryParse(work.Period, out var week) ? week.ToString() : IsoWeek.Of(DateOnly.FromDateTime(Local(work.DueAt).DateTime)).ToString();

    private async Task<List<TimelineEvent>> Do(SimulatedAct act, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var told = await act.Do(scope.ServiceProvider, stop);
        var seen = scope.ServiceProvider.GetServices<ISimulatedWitness>().SelectMany(witness => witness.Saw(act.At)).Prepend(told).ToList();
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync(stop);
        return [.. seen.Where(happened => happened.Kind.Length > 0).Select(happened => happened with { At = Local(act.At) })];
    }

    /// <summary>When something is due next; midnight at the latest, when weeks are looked at anew.</summary>
    private async Task<DateTimeOffset> Next(DateTimeOffset now, CancellationToken stop)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var midnight = Midnight(DateOnly.FromDateTime(Local(now).DateTime).AddDays(1));
        var due = await db.Set<DueWork>().Where(w => w.DoneAt == null && w.DueAt > now).MinAsync(w => (DateTimeOffset?)w.DueAt, stop);
        return due < midnight ? due.Value : midnight;
    }

    private DateTimeOffset Local(DateTimeOffset instant) => instant.In(input.Cohort.Zone(instant));

    private DateTimeOffset Midnight(DateOnly day) =>
        WallClock.Read(day, TimeOnly.MinValue, TimeZoneInfo.FindSystemTimeZoneById(input.Cohort.RhythmOf(IsoWeek.Of(day)).TimeZone));
}
