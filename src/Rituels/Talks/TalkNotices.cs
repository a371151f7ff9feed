using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>Notes what is to be told and when, as due work beside its cause, without saving. What is done stays.</summary>
public sealed class TalkNotices(RituelsDb db)
{
    /// <summary>How long after a change those concerned are told: what else changes meanwhile goes with it.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    /// <summary>One was proposed whose kind tells staff.</summary>
    public async Task Proposed(Talk talk, DateTimeOffset now, CancellationToken stop)
    {
        if ((await Rows(talk, TalkSteps.Proposal, stop)).Count == 0) Add(talk, TalkSteps.Proposal, 0, now);
    }

    /// <summary>It was dated, moved or cancelled: word of it, and its reminders as they are now to be.</summary>
    /// <param name="before">When it was to be, as those who signed up knew.</param>
    public async Task Changed(Cohort cohort, Talk talk, TalkBook book, TalkWhen? before, DateTimeOffset now, CancellationToken stop)
    {
        if (before is not null && talk.SignedUp.Count > 0) (await NewsOf(talk, stop)).Read(before);
        var rows = await Rows(talk, TalkSteps.News, stop);
        // One whose hour has come may be under way, with the talk as it was.
        if (rows.Find(row => row.DoneAt is null && row.DueAt > now) is { } waiting) waiting.DueAt = now + Patience;
        else Add(talk, TalkSteps.News, rows.Count, now + Patience);
        await Plan(cohort, talk, book, now, stop);
    }

    /// <summary>Ordinals count up, so that one that is moved after its reminder is reminded of again.</summary>
    public async Task Plan(Cohort cohort, Talk talk, TalkBook book, DateTimeOffset now, CancellationToken stop)
    {
        var rows = await Rows(talk, TalkSteps.Reminder, stop);
        var ahead = rows.Where(row => row.DoneAt is null).OrderBy(row => row.DueAt).ToList();
        var wanted = talk.State != TalkState.Dated ? [] : book.MailDays.Distinct().Select(days => talk.When!.MailAt(cohort, days)).Where(at => at > now && at < talk.When!.Starts(cohort)).Order().ToList();
        foreach (var (row, at) in ahead.Zip(wanted)) row.DueAt = at;
        db.RemoveRange(ahead.Skip(wanted.Count));
        foreach (var (at, i) in wanted.Skip(ahead.Count).Select((at, i) => (at, i))) Add(talk, TalkSteps.Reminder, rows.Count + i, at);
    }

    /// <summary>What is known of it so far, followed by the context.</summary>
    public async Task<TalkNews> NewsOf(Talk talk, CancellationToken stop) =>
        await db.Set<TalkNews>().FirstOrDefaultAsync(n => n.TalkId == talk.Id, stop) ?? db.Add(new TalkNews { TalkId = talk.Id, CohortId = talk.CohortId }).Entity;

    private Task<List<DueWork>> Rows(Talk talk, string kind, CancellationToken stop)
    {
        var period = talk.Id.ToString();
        return db.Set<DueWork>().Where(w => w.CohortId == talk.CohortId && w.Ritual == TalkSteps.Name && w.Kind == kind && w.Period == period).ToListAsync(stop);
    }

    private void Add(Talk talk, string kind, int ordinal, DateTimeOffset at) =>
        db.Add(new DueWork { Ritual = TalkSteps.Name, Kind = kind, CohortId = talk.CohortId, Period = talk.Id.ToString(), Ordinal = ordinal, DueAt = at });
}
