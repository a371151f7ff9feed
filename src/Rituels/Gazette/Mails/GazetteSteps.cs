using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Gazette;

/// <summary>
/// What happens by itself: the draft, and at its hour what was approved leaves. Of what nobody approved staff are told, once, and
/// nothing leaves. The issue is marked in the save that puts its mail out: of a press that approves at that very moment and this, the
/// later one sees the other.
/// </summary>
internal sealed class GazetteSteps(RituelsDb db, GazetteDesk desk, GazetteLetters letters) : IDueHandler
{
    public const string Name = "gazette", Draft = "draft", Leave = "leave", Unapproved = "unapproved", Announcement = "announcement";

    public string Ritual => Name;

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == work.CohortId, stop);
        var week = Periods.WeekOf(work);
        var issue = await db.Set<Issue>().Of(cohort, week, stop);
        if (cohort.IsClosed) work.Skip(now, "cohort closed");
        else if (cohort.Today(now) > week.Sunday) work.Skip(now, "week over");
        else if (work.Kind == Draft) await Prepare(work, cohort, week, issue, now, stop);
        else if (issue is null) work.Skip(now, "no draft");
        else if (issue.HasLeft) work.Skip(now, "left already");
        else if (issue.IsApproved) await Send(work, cohort, issue, now, stop);
        else await Withhold(work, cohort, issue, now, stop);
    }

    /// <summary>Mail that may have left waits for staff; a draft is made by hand as well.</summary>
    public Task Restored(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        if (work.Kind == Leave) work.SetAside(now);
        else work.Skip(now, DueWork.Restored);
        return Task.CompletedTask;
    }

    private async Task Prepare(DueWork work, Cohort cohort, IsoWeek week, Issue? issue, DateTimeOffset now, CancellationToken stop)
    {
        if (issue is null) db.Add(Issue.Draft(cohort, week, await desk.Gather(cohort, week, now, stop), now));
        work.Done(now, "gazette-draft");
    }

    private async Task Send(DueWork work, Cohort cohort, Issue issue, DateTimeOffset now, CancellationToken stop)
    {
        issue.LetGo(await desk.Gather(cohort, issue.Week, now, stop));
        if (!issue.SaysSomething)
        {
            // Staff approved it and count on it: that nothing of it is left is told as well.
            issue.TakeBack();
            await Tell(work, cohort, issue, now, stop);
            return;
        }
        issue.Leave(now);
        work.Done(now, "gazette", await letters.Send(cohort, issue, now, stop));
    }

    private async Task Withhold(DueWork work, Cohort cohort, Issue issue, DateTimeOffset now, CancellationToken stop)
    {
        if (issue.WithheldAt is not null) work.Skip(now, "approval taken back");
        else if (!issue.SaysSomething) work.Skip(now, "nothing to say");
        else await Tell(work, cohort, issue, now, stop);
    }

    private async Task Tell(DueWork work, Cohort cohort, Issue issue, DateTimeOffset now, CancellationToken stop)
    {
        issue.Withhold(now);
        work.Done(now, "gazette-withheld", await letters.TellStaff(work, cohort, issue, now, stop));
    }
}
