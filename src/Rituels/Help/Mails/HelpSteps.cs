using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>
/// Tells those concerned what happened to a request. What is not so any more when its turn comes, such as an offer that was taken
/// back, is told to nobody.
/// </summary>
internal sealed class HelpSteps(RituelsDb db, HelpLetters letters) : IDueHandler
{
    public const string Name = "help", Offer = "offer", Choice = "choice", Passed = "passed", Retreat = "retreat", Comments = "comments", End = "end";

    public string Ritual => Name;

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == work.CohortId, stop);
        if (cohort.IsClosed) work.Skip(now, "cohort closed");
        else if (await Find(work, stop) is not { } request) work.Skip(now, "request gone");
        else await Tell(work, cohort, request, now, stop);
    }

    /// <summary>By the id of the request or of the offer that the work is about.</summary>
    private async Task<HelpRequest?> Find(DueWork work, CancellationToken stop)
    {
        if (!Guid.TryParse(work.Period, out var id)) return null;
        return await db.Set<HelpRequest>().Whole().SingleOrDefaultAsync(r => r.CohortId == work.CohortId && (r.Id == id || r.Offers.Any(o => o.Id == id)), stop);
    }

    private async Task Tell(DueWork work, Cohort cohort, HelpRequest request, DateTimeOffset now, CancellationToken stop)
    {
        var offer = request.Offers.Find(o => o.Id.ToString() == work.Period);
        if ((WhyNot(work, request, offer) ?? await NeverTold(work, stop)) is { } reason)
        {
            work.Skip(now, reason);
            return;
        }
        work.Done(now, $"help-{work.Kind}-told", await letters.Send(work, cohort, request, offer, now, stop));
        if (work.Kind != Comments) return;
        foreach (var comment in request.Comments) comment.Tell();
        request.Tell(now);
    }

    /// <summary>Who never heard that they were chosen need not hear that they are not.</summary>
    private async Task<string?> NeverTold(DueWork work, CancellationToken stop)
    {
        if (work.Kind != Passed) return null;
        var choices = await db.HelpWork(Choice, work.CohortId!.Value, Guid.Parse(work.Period), stop);
        return choices.Exists(choice => choice is { DoneAt: not null, IsSkipped: false }) ? null : "never chosen aloud";
    }

    private static string? WhyNot(DueWork work, HelpRequest request, HelpOffer? offer) => work.Kind switch
    {
        Offer when offer is not { IsStanding: true } || offer.Times != work.Ordinal => "offer taken back",
        Offer when !request.IsOpen => "ended since",
        Choice when offer is null || request.State != HelpState.Matched || request.HelperId != offer.PersonId => "chosen otherwise since",
        Passed when offer is null || request.HelperId == offer.PersonId => "chosen again since",
        Retreat when offer is null or { IsStanding: true } || offer.Times != work.Ordinal => "offered again since",
        Passed or Retreat when !request.IsOpen => "ended since",
        End when request.IsOpen || HelpEnds.OrdinalOf(request) != work.Ordinal => "opened again since",
        Comments when request.Comments.TrueForAll(c => c.IsTold) => "told already",
        _ => null,
    };
}

/// <summary>The number of a request's end: of its ends which, and how. So the mails of one outcome are known by their occasion.</summary>
internal static class HelpEnds
{
    private const int Each = 100;

    public static int OrdinalOf(HelpRequest request) => (request.Ends * Each) + (int)request.State;

    public static bool IsSame(int ordinal, int other) => ordinal >= Each && other >= Each && ordinal % Each == other % Each;
}

internal static class HelpWorks
{
    /// <summary>What was noted of that kind about a request or an offer.</summary>
    public static Task<List<DueWork>> HelpWork(this RituelsDb db, string kind, Guid cohort, Guid about, CancellationToken stop)
    {
        var period = about.ToString();
        return db.Set<DueWork>().AsNoTracking().Where(w => w.Ritual == HelpSteps.Name && w.Kind == kind && w.CohortId == cohort && w.Period == period).ToListAsync(stop);
    }
}
