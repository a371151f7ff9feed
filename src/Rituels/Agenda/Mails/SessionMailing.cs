using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>A session about which a mail is due, as it stands and as its audience knows it.</summary>
public sealed class SessionMailing(Cohort cohort, Session session, SessionMail mail, AgendaBook book)
{
    private readonly SessionTimes _times = new(session.Sheet, cohort);

    public Cohort Cohort => cohort;
    public Session Session => session;
    public SessionSheet Sheet => session.Sheet;
    public SessionSheet? Told => mail.Told;
    public SessionTimes Times => _times;

    /// <param name="follow">Whether what is told is to be saved, with the letters that tell it.</param>
    /// <returns>Null when the session is gone.</returns>
    public static async Task<SessionMailing?> Find(RituelsDb db, DueWork work, Cohort cohort, bool follow, CancellationToken stop)
    {
        var tracking = follow ? QueryTrackingBehavior.TrackAll : QueryTrackingBehavior.NoTracking;
        if (!Guid.TryParse(work.Period, out var id)) return null;
        if (await db.Set<Session>().AsTracking(tracking).Of(cohort).SingleOrDefaultAsync(s => s.Id == id, stop) is not { } session) return null;
        var known = await db.Set<SessionMail>().AsTracking(tracking).SingleOrDefaultAsync(m => m.SessionId == id, stop);
        var mail = known ?? SessionMail.Of(session);
        if (known is null && follow) db.Add(mail);
        return new SessionMailing(cohort, session, mail, await db.AgendaBookOf(cohort, stop));
    }

    /// <summary>Why this mail makes no sense now; null when it does.</summary>
    public string? WhyNot(DueWork work, DateTimeOffset now) => WhyNever(work, now) ?? (work.Kind == MailSteps.Reminder ? WhyNoReminder(work, now) : null);

    /// <summary>Why it will make none as the session stands, whatever leaves before it.</summary>
    public string? WhyNever(DueWork work, DateTimeOffset now) => work.Kind switch
    {
        MailSteps.Change when mail.Told is null => "not invited",
        MailSteps.Change => now >= _times.Ends && now >= new SessionTimes(mail.Told, cohort).Ends ? "session over" : null,
        _ when Sheet.IsCancelled => "session cancelled",
        _ when !MailPlan.IsDecided(Sheet) => "day not decided",
        _ when now >= _times.Begins => "session begun",
        MailSteps.Invitation when mail.Told is not null => "invited already",
        _ => null,
    };

    private string? WhyNoReminder(DueWork work, DateTimeOffset now)
    {
        var days = book.MailDays.Where(d => work.DueAt == _times.MailAt(d)).ToList();
        return mail.Told is null ? "not invited"
            : session.Sequence > mail.ToldSequence && now <= session.ChangedAt + MailPlan.Patience ? "a change is due"
            : mail.ToldAt is { } at && at.DayIn(_times.Zone) == now.DayIn(_times.Zone) ? "told today"
            : days.Count == 0 ? "session moved"
            : book.MailDays.Any(d => d < days.Min() && _times.MailAt(d) <= now) ? "a later reminder is due"
            : null;
    }

    /// <summary>Whether anybody, in whatever group, would be told something.</summary>
    public bool HasNews => Everybody.Concat(TakingPart).Any(reader => SessionNews.Between(mail.Told!, Sheet, reader) is not null);

    /// <summary>Those who run it or speak at it, or did, whatever their group.</summary>
    private IEnumerable<AgendaReader> TakingPart => new[] { mail.Told!, Sheet }.SelectMany(sheet => sheet.Facilitators.Concat(sheet.Speakers)).Select(named => named.PersonId).OfType<Guid>().Distinct()
        .SelectMany(person => Everybody.Append(new([], true)).Select(reader => reader with { PersonId = person }));

    private static readonly AgendaReader[] Everybody = [.. new[] { Groups.Fellows, Groups.Mentors, Groups.Staff }.Select(group => new AgendaReader([group], true))];

    /// <summary>What that reader is told by this mail; null when it is not for them.</summary>
    public News? For(DueWork work, AgendaReader reader) => work.Kind switch
    {
        MailSteps.Change => SessionNews.Between(mail.Told!, Sheet, reader),
        _ => !reader.IsInvitedTo(Sheet) ? null : work.Kind == MailSteps.Invitation ? News.Invitation : News.Reminder,
    };

    /// <summary>What happened, for the record of what was done.</summary>
    public string OutcomeOf(DueWork work) => work.Kind != MailSteps.Change ? work.Kind : Sheet.IsCancelled ? "cancelled" : mail.Told!.IsCancelled ? "back" : "moved";

    public void Tell(DateTimeOffset now)
    {
        mail.Tell(session, now);
        session.InvitedAt ??= now;
    }

    public void Pass() => mail.Pass(session);
}
