using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>
/// The staff of a simulation: half an hour before the gazette leaves somebody picks a victory or two and approves it; now and then nobody does. With a file of
/// answers, people do what is in it and nothing else.
/// </summary>
internal sealed class SimulatedEditors : ISimulatedPeople
{
    /// <summary>Of so many weeks, one in which nobody has time.</summary>
    private const int Seldom = 8;

    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input) => input.Answers is not null ? []
        : [.. from week in WeeksOf(input)
            let hours = new GazetteBook { CohortId = input.Cohort.Id }.HoursOf(input.Cohort, week)
            where hours is not null && new Random(input.Seed + week.Key).Next(Seldom) != 0
            select new SimulatedAct(hours.Value.Leaves.AddMinutes(-30), (services, stop) => Approve(services, week, input.Seed, hours.Value.Leaves.AddMinutes(-30), stop))];

    private static IEnumerable<IsoWeek> WeeksOf(SimulationInput input)
    {
        for (var week = IsoWeek.Of(input.From); week.Monday <= input.To; week = week.Next) yield return week;
    }

    private static async Task<TimelineEvent> Approve(IServiceProvider services, IsoWeek week, int seed, DateTimeOffset at, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        if (await db.Set<Issue>().Of(cohort, week, stop) is not { IsOpen: true } issue) return new(at, "", "", null, 0);
        await services.GetRequiredService<GazetteDesk>().Refresh(issue, cohort, at, stop);
        var offered = issue.Blocks.Where(block => block.IsOffered).OrderBy(block => block.In(cohort.Languages[0]), StringComparer.Ordinal).ToList();
        if (offered.Count > 0) issue.Change(offered[new Random(seed + week.Key).Next(offered.Count)].Source, block => block with { IsKept = true });
        if (!issue.SaysSomething) return new(at, "", "", null, 0);
        await services.GetRequiredService<Approval>().Give(issue, cohort, null, at, stop);
        return new(at, week.ToString(), "gazette-approved", null, 0);
    }
}
