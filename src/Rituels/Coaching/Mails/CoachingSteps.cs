using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>What happens by itself: Monday's mail to staff, and the end of a closed cohort's notes.</summary>
internal sealed class CoachingSteps(RituelsDb db, MondayLetters letters) : IDueHandler
{
    public const string Name = "coaching", Monday = "monday", Expire = "expire";

    /// <summary>A mail about a week that is over helps nobody.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    public string Ritual => Name;

    public bool OutlivesCohort(DueWork work) => work.Kind == Expire;

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == work.CohortId, stop);
        if (work.Kind == Expire) await End(work, cohort, now, stop);
        else if (cohort.IsClosed) work.Skip(now, "cohort closed");
        else if (now - work.DueAt > Patience) work.Skip(now, "week over");
        else await Mail(work, cohort, now, stop);
    }

    /// <summary>What was to go goes, whatever copy was restored.</summary>
    public Task Restored(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        if (work.Kind != Expire) work.Skip(now, DueWork.Restored);
        return Task.CompletedTask;
    }

    private async Task Mail(DueWork work, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var readers = await letters.Send(work, cohort, now, stop);
        if (readers == 0) work.Skip(now, "nothing to say");
        else work.Done(now, "monday-mail", readers);
    }

    /// <summary>Another choice, or a cohort that was opened again, has a row of its own.</summary>
    private async Task End(DueWork work, Cohort cohort, DateTimeOffset now, CancellationToken stop)
    {
        var book = await db.CoachingBookOf(cohort, stop);
        if (book.ExpiresOn(cohort) is not { } day || $"{day:yyyy-MM-dd}" != work.Period)
        {
            work.Skip(now, "chosen otherwise since");
            return;
        }
        var contacts = await db.Set<Contact>().Of(cohort).Where(c => c.Note != "" || c.NextStep != "" || c.Others != "").ToListAsync(stop);
        foreach (var contact in contacts) contact.Empty();
        work.Done(now, "coaching-expired");
    }
}
