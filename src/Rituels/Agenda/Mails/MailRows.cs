using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// The due work of some sessions, made what their plans say. What is done stays; a mail that staff hold stays held when its hour
/// moves. Ordinals count up, so that a session that is moved after its reminder is reminded of again.
/// </summary>
internal sealed class MailRows
{
    private readonly RituelsDb _db;
    private readonly Cohort _cohort;
    private readonly List<DueWork> _rows;

    private MailRows(RituelsDb db, Cohort cohort, List<DueWork> rows) => (_db, _cohort, _rows) = (db, cohort, rows);

    public static async Task<MailRows> Read(RituelsDb db, Cohort cohort, IReadOnlyList<Session> sessions, CancellationToken stop)
    {
        var periods = sessions.Select(MailSteps.PeriodOf).ToList();
        var rows = await db.Set<DueWork>().Where(w => w.CohortId == cohort.Id && w.Ritual == MailSteps.Name && (periods.Contains(w.Period) || w.Kind == MailSteps.Checklist)).ToListAsync(stop);
        return new MailRows(db, cohort, rows);
    }

    public void Match(Session session, MailPlan plan, DateTimeOffset now)
    {
        var period = MailSteps.PeriodOf(session);
        Invite(period, plan.Invitation, now);
        Remind(period, plan, now);
        Tell(period, session, plan);
        foreach (var (day, at) in plan.Chores)
            if (Of(MailSteps.PeriodOf(day), MailSteps.Checklist).Count == 0) Add(MailSteps.PeriodOf(day), MailSteps.Checklist, 0, at);
    }

    /// <summary>One that should have left already leaves at once; not again when it was done, or given up, on its day.</summary>
    private void Invite(string period, DateTimeOffset? wanted, DateTimeOffset now)
    {
        var rows = Of(period, MailSteps.Invitation);
        var row = rows.Find(r => r.DoneAt is null);
        if (wanted is not { } at) Remove(row is null ? [] : [row]);
        else if (row is not null) row.DueAt = at > now ? at : row.DueAt <= now ? row.DueAt : now;
        else if (at > now || rows.Count == 0) Add(period, MailSteps.Invitation, rows.Count, at > now ? at : now);
    }

    private void Remind(string period, MailPlan plan, DateTimeOffset now)
    {
        var rows = Of(period, MailSteps.Reminder);
        var ahead = rows.Where(r => r.DoneAt is null && r.DueAt > now).OrderBy(r => r.DueAt).ToList();
        var wanted = plan.Reminders.Order().ToList();
        foreach (var (row, at) in ahead.Zip(wanted)) row.DueAt = at;
        Remove([.. ahead.Skip(wanted.Count), .. plan.KeepsReminders ? [] : rows.Where(r => r.DoneAt is null && r.DueAt <= now)]);
        foreach (var (at, i) in wanted.Skip(ahead.Count).Select((at, i) => (at, i))) Add(period, MailSteps.Reminder, rows.Count + i, at);
    }

    /// <summary>One change waits for the next ones until its hour; the sequence says which changes were told.</summary>
    private void Tell(string period, Session session, MailPlan plan)
    {
        var rows = Of(period, MailSteps.Change);
        if (plan.Change is { } at && !rows.Exists(r => r.DoneAt is null || r.Ordinal == session.Sequence)) Add(period, MailSteps.Change, session.Sequence, at);
    }

    private List<DueWork> Of(string period, string kind) => _rows.FindAll(r => r.Period == period && r.Kind == kind);

    private void Add(string period, string kind, int ordinal, DateTimeOffset at)
    {
        var row = new DueWork { Ritual = MailSteps.Name, Kind = kind, CohortId = _cohort.Id, Period = period, Ordinal = ordinal, DueAt = at };
        _rows.Add(row);
        _db.Add(row);
    }

    private void Remove(IReadOnlyList<DueWork> rows) => _db.RemoveRange(rows);
}
