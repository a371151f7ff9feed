using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>When a session's mails are to leave, from how it stands now. Pure: the same facts give the same plan.</summary>
internal sealed class MailPlan(Session session, SessionMail mail, AgendaBook book, Cohort cohort, DateTimeOffset now)
{
    /// <summary>How long after a change its audience is told: what else changes meanwhile goes into the same mail.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly SessionTimes _times = new(session.Sheet, cohort);
    private readonly List<int> _days = [.. book.MailDays.Distinct().OrderDescending()];

    public static bool IsDecided(SessionSheet sheet) => sheet.Alternatives.Count == 0;

    private bool IsAhead => !session.Sheet.IsCancelled && IsDecided(session.Sheet) && now < _times.Begins;

    /// <summary>When the invitation leaves, or should have left already; null when none is to leave.</summary>
    public DateTimeOffset? Invitation => IsAhead && mail.Told is null && _days.Count > 0 ? _times.MailAt(_days[0]) : null;

    /// <summary>Those still to come.</summary>
    public IReadOnlyList<DateTimeOffset> Reminders => IsAhead ? [.. _days.Skip(1).Select(_times.MailAt).Where(at => at > now)] : [];

    /// <summary>Whether what is due already is still to be done.</summary>
    public bool KeepsReminders => IsAhead;

    /// <summary>When its audience is told of what changed; null when they know it as it is.</summary>
    public DateTimeOffset? Change => mail.Told is not null && session.Sequence > mail.ToldSequence ? session.ChangedAt + Patience : null;

    /// <summary>Days on which somebody is written to about what is to prepare; what is due already, at the next hour of mails.</summary>
    public IReadOnlyList<(DateOnly Day, DateTimeOffset At)> Chores => session.Sheet.IsCancelled || now >= _times.Ends ? []
        : [.. Undone(session.Sheet, mail).Select(chore => Next(session.Sheet.DueDay(chore))).Distinct()];

    public static IEnumerable<Chore> Undone(SessionSheet sheet, SessionMail? mail) =>
        sheet.Checklist.Where(chore => !chore.IsDone && mail?.HasTold(chore) != true);

    private (DateOnly, DateTimeOffset) Next(DateOnly due)
    {
        var today = now.DayIn(_times.Zone);
        var day = due > today ? due : _times.MailOn(today) > now ? today : today.AddDays(1);
        return (day, _times.MailOn(day));
    }
}
