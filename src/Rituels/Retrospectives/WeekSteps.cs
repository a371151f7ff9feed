using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>One moment of a week as due work.</summary>
internal readonly record struct WeekStep(string Kind, int Ordinal, DateTimeOffset At)
{
    public DueWork ToWork(Cohort cohort, IsoWeek week) =>
        new() { Ritual = WeekSteps.Name, Kind = Kind, CohortId = cohort.Id, Period = week.ToString(), Ordinal = Ordinal, DueAt = At };
}

/// <summary>
/// What happens by itself in a week: it opens, reminds, closes and is mailed, or is a pause. What was due while the program
/// was down is done late; a reminder that makes no sense any more is skipped, and the row says why.
/// </summary>
internal sealed class WeekSteps(RituelsDb db, IHelpDesk desk, WeekLetters letters, WeekChats chats) : IDueHandler
{
    public const string Name = "retrospectives";
    public const string Opened = "opened", ChannelReminder = "channel-reminder", MemberReminder = "member-reminder",
        Closed = "closed", Digest = "digest", DigestWithheld = "digest-withheld", Paused = "paused";

    private const int ClosedOrdinal = 1000, DigestOrdinal = 1001;

    public string Ritual => Name;

    /// <summary>How the occasions of a cohort's mails begin, whatever their week.</summary>
    public static string MailsOf(Guid cohortId) => Occasion.Of(cohortId, Name, $"{Digest}-{DigestOrdinal}", "");

    /// <summary>The moments of a week, in order; those at one instant too.</summary>
    public static IEnumerable<WeekStep> Of(WeekPlan plan)
    {
        if (plan.Hours is not { } hours) return [new(Paused, 0, plan.Begins)];
        var reminders = hours.Reminders.Select(r => new WeekStep(r.Kind == ReminderKind.Channel ? ChannelReminder : MemberReminder, r.Place, r.At));
        return [new(Opened, 0, hours.Opens), .. reminders, new(Closed, ClosedOrdinal, hours.Closes), new(Digest, DigestOrdinal, hours.Digest)];
    }

    public async Task Run(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        var cohort = await db.Cohorts.AsNoTracking().FirstAsync(c => c.Id == work.CohortId, stop);
        var plan = cohort.PlanOf(IsoWeek.Parse(work.Period));
        if (cohort.IsClosed) work.Skip(now, "cohort closed");
        else if (work.Kind is ChannelReminder or MemberReminder) await Remind(work, cohort, plan, now, stop);
        else if (work.Kind == Digest && plan.Hours is not null) await Mail(work, cohort, plan, now, stop);
        else work.Done(now, work.Kind);
    }

    /// <summary>A mail that may have left waits for staff; what only marks or reminds is past.</summary>
    public Task Restored(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        if (work.Kind == Digest) work.SetAside(now);
        else work.Skip(now, DueWork.Restored);
        return Task.CompletedTask;
    }

    private async Task Remind(DueWork work, Cohort cohort, WeekPlan plan, DateTimeOffset now, CancellationToken stop)
    {
        if (plan.Hours is null || now >= plan.Hours.Closes) work.Skip(now, "after closing");
        else if (Supersedes(work, plan.Hours, now)) work.Skip(now, "a later reminder is due");
        else work.Done(now, work.Kind, work.Kind == ChannelReminder
            ? await letters.RemindLists(work, cohort, plan, now, stop) + await chats.Remind(work, cohort, plan, now, stop)
            : await letters.RemindSilent(work, cohort, plan, now, stop));
    }

    /// <summary>After a stop, two reminders of one kind may be due together: the last one is enough.</summary>
    private static bool Supersedes(DueWork work, WeekHours hours, DateTimeOffset now)
    {
        var kind = work.Kind == ChannelReminder ? ReminderKind.Channel : ReminderKind.Member;
        return hours.Reminders.Any(r => r.Kind == kind && r.At > work.DueAt && r.At <= now);
    }

    private async Task Mail(DueWork work, Cohort cohort, WeekPlan plan, DateTimeOffset now, CancellationToken stop)
    {
        var news = await WeekNews.Gather(db, desk, cohort, plan, asMailed: true, stop);
        if (news.News.Count > 0) work.Done(now, Digest, await letters.TellAll(work, news, now, stop) + await chats.Announce(work, news, now, stop));
        else if (now >= cohort.PlanOf(plan.Week.Next).Begins) work.Skip(now, "nobody filed, and another week has begun");
        else work.Done(now, DigestWithheld, await letters.TellStaff(work, cohort, plan, now, stop));
    }
}
