using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>Approves an issue and sees to it that something will send it, in one save: at its hour, or at once when that is past.</summary>
public sealed class Approval(RituelsDb db)
{
    /// <summary>Without saving.</summary>
    public async Task Give(Issue issue, Cohort cohort, Guid? by, DateTimeOffset now, CancellationToken stop)
    {
        issue.Approve(by, now);
        var period = Periods.Of(issue.Week);
        var isPlanned = await db.Set<DueWork>().AnyAsync(w => w.CohortId == cohort.Id && w.Ritual == GazetteSteps.Name && w.Kind == GazetteSteps.Leave && w.Period == period && w.DoneAt == null, stop);
        if (!isPlanned) db.Add(new DueWork { Ritual = GazetteSteps.Name, Kind = GazetteSteps.Leave, CohortId = cohort.Id, Period = period, Ordinal = issue.Approvals, DueAt = await HourOf(issue, cohort, now, stop) });
    }

    /// <summary>When it leaves, if it is approved now.</summary>
    public async Task<DateTimeOffset> HourOf(Issue issue, Cohort cohort, DateTimeOffset now, CancellationToken stop) =>
        (await db.GazetteBookOf(cohort, stop)).HoursOf(cohort, issue.Week) is { } hours && hours.Leaves > now ? hours.Leaves : now;
}
