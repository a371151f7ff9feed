using Rituels.Database;
using Rituels.Delivery;

namespace Rituels.Help;

/// <summary>
/// Notes who is to be told what, as due work beside its cause, without saving: an offer, a choice and an end at once, what was
/// said ten minutes after the first word of it. Each happening is noted once, whatever is pressed twice.
/// </summary>
public sealed class HelpNotices(RituelsDb db)
{
    /// <summary>What is said within it is one mail.</summary>
    public static readonly TimeSpan Burst = TimeSpan.FromMinutes(10);

    public Task Offered(HelpOffer offer, DateTimeOffset now, CancellationToken stop) => Note(HelpSteps.Offer, offer.CohortId, offer.Id, offer.Times, now, stop);

    public Task Chosen(HelpOffer offer, DateTimeOffset now, CancellationToken stop) => Again(HelpSteps.Choice, offer.CohortId, offer.Id, now, stop);

    /// <summary>Somebody who was chosen is so no more: another was.</summary>
    public Task PassedOver(HelpOffer offer, DateTimeOffset now, CancellationToken stop) => Again(HelpSteps.Passed, offer.CohortId, offer.Id, now, stop);

    /// <summary>Somebody who was chosen cannot help after all.</summary>
    public Task TakenBack(HelpOffer offer, DateTimeOffset now, CancellationToken stop) => Note(HelpSteps.Retreat, offer.CohortId, offer.Id, offer.Times, now, stop);

    /// <summary>Each end has its number, so that none is noted twice; who heard of the same end before is not told again.</summary>
    public void Ended(HelpRequest request, DateTimeOffset now)
    {
        if (request.Standing.Any()) Add(HelpSteps.End, request.CohortId, request.Id, HelpEnds.OrdinalOf(request), now);
    }

    public Task Commented(HelpRequest request, DateTimeOffset now, CancellationToken stop) => Again(HelpSteps.Comments, request.CohortId, request.Id, now + Burst, stop);

    /// <summary>As often as it happens; one that waits to be told stands for what happens meanwhile.</summary>
    private async Task Again(string kind, Guid cohort, Guid about, DateTimeOffset due, CancellationToken stop)
    {
        var noted = await db.HelpWork(kind, cohort, about, stop);
        if (noted.TrueForAll(work => work.DoneAt is not null)) Add(kind, cohort, about, noted.Count + 1, due);
    }

    private async Task Note(string kind, Guid cohort, Guid about, int ordinal, DateTimeOffset now, CancellationToken stop)
    {
        if ((await db.HelpWork(kind, cohort, about, stop)).TrueForAll(work => work.Ordinal != ordinal)) Add(kind, cohort, about, ordinal, now);
    }

    private void Add(string kind, Guid cohort, Guid about, int ordinal, DateTimeOffset due) =>
        db.Add(new DueWork { Ritual = HelpSteps.Name, Kind = kind, CohortId = cohort, Period = about.ToString(), Ordinal = ordinal, DueAt = due });
}
