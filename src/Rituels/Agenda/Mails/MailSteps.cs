using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// What leaves by itself for a session: the invitation, reminders, word of what changed; and each day what is to prepare. What is
/// late says so; what makes no sense any more is skipped, and the row says why.
/// </summary>
internal sealed class MailSteps(RituelsDb db, SessionLetters letters, ChecklistLetters checklists) : IDueHandler
{
    public const string Name = "agenda", Invitation = "invitation", Reminder = "reminder", Change = "change", Checklist = "checklist";

    public string Ritual => Name;

    /// <summary>The id, and not the UID, which may hold signs that no address does.</summary>
    public static string PeriodOf(Session session) => session.Id.ToString();

    public static string PeriodOf(DateOnly day) => day.ToString("yyyy-MM-dd", null);

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(c => c.Id == work.CohortId, stop);
        if (cohort.IsClosed) work.Skip(now, "cohort closed");
        else if (work.Kind == Checklist) work.Done(now, Checklist, await checklists.Send(work, cohort, now, stop));
        else if (await SessionMailing.Find(db, work, cohort, follow: true, stop) is not { } mailing) work.Skip(now, "session gone");
        else await Run(work, mailing, now, stop);
    }

    private async Task Run(DueWork work, SessionMailing mailing, DateTimeOffset now, CancellationToken stop)
    {
        var pointless = mailing.WhyNot(work, now);
        if (pointless is not null) work.Skip(now, pointless);
        else if (work.Kind == Change && !mailing.HasNews) work.Skip(now, "as it was");
        else work.Done(now, mailing.OutcomeOf(work), await letters.Send(work, mailing, now, stop));
        if (!work.IsSkipped) mailing.Tell(now);
        else if (work.Kind == Change) mailing.Pass();
    }
}
