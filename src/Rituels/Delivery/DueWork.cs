using Rituels.Programme;

namespace Rituels.Delivery;

/// <summary>
/// Something that a ritual must do once, at an instant. A row stands for it; the worker that claims the row runs the
/// ritual's <see cref="IDueHandler"/>, and its letters are written in the same save as the row's end.
/// </summary>
public sealed class DueWork
{
    public Guid Id { get; init; } = NewId.Next();
    public required string Ritual { get; init; }
    public required string Kind { get; init; }
    public Guid? CohortId { get; init; }

    /// <summary>What it is for, such as 2019-W10; with ritual, kind, cohort and ordinal it is unique.</summary>
    public required string Period { get; init; }
    public int Ordinal { get; init; }
    public required DateTimeOffset DueAt { get; set; }
    public string? Payload { get; init; }

    /// <summary>Until then it is somebody's, or waits for its next try.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }
    public DateTimeOffset? DoneAt { get; private set; }

    /// <summary>What happened: the event's kind, or <c>skipped: reason</c>.</summary>
    public string? Outcome { get; private set; }
    public int Recipients { get; private set; }
    public int Tries { get; private set; }
    public string? LastError { get; private set; }

    /// <summary>Since when staff hold it back: it is not done before they release it. Null when it is done at its hour.</summary>
    public DateTimeOffset? HeldAt { get; private set; }
    public Guid? HeldById { get; private set; }

    /// <summary>When staff were told that its hour came and that it is held.</summary>
    public DateTimeOffset? HoldToldAt { get; set; }

    /// <summary>Late enough that a letter says so.</summary>
    public bool IsLateAt(DateTimeOffset now) => now - DueAt > TimeSpan.FromMinutes(10);

    public void Done(DateTimeOffset now, string outcome, int recipients = 0) =>
        (DoneAt, Outcome, Recipients, LeaseUntil) = (now, outcome, recipients, null);

    public void Skip(DateTimeOffset now, string reason) => Done(now, Skipped + reason);

    public void Hold(DateTimeOffset now, Guid by) => (HeldAt, HeldById) = (now, by);

    /// <summary>Done at its hour, or at once when that is past.</summary>
    public void Release() => (HeldAt, HeldById, HoldToldAt, LeaseUntil, LastError) = (null, null, null, null, null);

    /// <summary>Its hour came, an older copy of the database was restored, and nobody knows whether it was done: staff decide.</summary>
    public void SetAside(DateTimeOffset now) => (HeldAt, HeldById, HoldToldAt, LeaseUntil, LastError) = (now, null, now, null, Restored);

    /// <summary>It was done before the older copy was restored. What was not set aside stays as it is.</summary>
    public void LetGo(DateTimeOffset now)
    {
        if (IsSetAside) Skip(now, Restored);
    }

    public bool IsSetAside => HeldAt is not null && LastError == Restored;

    /// <summary>
    /// Comes with its cohort from another instance: what fell due before is that one's, done or not. No cohort's work carries
    /// an order of its own: such a row was forged.
    /// </summary>
    public void Arrive(DateTimeOffset now)
    {
        if (DoneAt is null && (DueAt <= now || Payload is not null)) Skip(now, "imported");
    }

    public bool IsSkipped => Outcome?.StartsWith(Skipped, StringComparison.Ordinal) == true;

    /// <summary>Why it was skipped; null when it was not.</summary>
    public string? SkippedFor => IsSkipped ? Outcome![Skipped.Length..] : null;

    public const string Skipped = "skipped: ";

    /// <summary>Why what fell due before an older copy of the database was restored is not done by itself.</summary>
    public const string Restored = "restored";

    /// <summary>Not done this time: nobody takes it before 1 minute, 2, 4… at most an hour.</summary>
    /// <param name="error">The kind of error only: its text may quote people.</param>
    public void Postpone(DateTimeOffset now, string error) => (LeaseUntil, Tries, LastError) = (now + Backoff.After(Tries), Tries + 1, error);
}

/// <summary>A ritual's hands for its due work.</summary>
public interface IDueHandler
{
    string Ritual { get; }

    /// <summary>
    /// Does the work and ends the row with <see cref="DueWork.Done"/> or <see cref="DueWork.Skip"/>, on the given context,
    /// without saving: the worker saves cause and letters together.
    /// </summary>
    Task Run(DueWork work, DateTimeOffset now, CancellationToken stop);

    /// <summary>Whether it is still done in a closed cohort, which writes to nobody of what it lived by; otherwise its hour only notes that it was not.</summary>
    bool OutlivesCohort(DueWork work) => false;

    /// <summary>
    /// Decides, without saving, what becomes of work that fell due before an older copy of the database was restored: it may have
    /// been done since that copy was made, and its letters have left. Skipped, unless the ritual knows better.
    /// </summary>
    Task Restored(DueWork work, DateTimeOffset now, CancellationToken stop)
    {
        work.Skip(now, DueWork.Restored);
        return Task.CompletedTask;
    }
}

/// <summary>A ritual that writes rows of <see cref="DueWork"/> ahead of time; asked at each tick, cheap when nothing changed.
/// What it adds to the context is saved by the worker, if it did not save itself.</summary>
public interface IPlanner
{
    Task Plan(DateTimeOffset now, CancellationToken stop);

    /// <summary>An older copy of the database was restored: nothing is to be planned any more that fell due since it was made.</summary>
    Task Restored(CancellationToken stop) => Task.CompletedTask;
}

public static class HeldWork
{
    /// <summary>What staff hold back of a cohort's period.</summary>
    public static IQueryable<DueWork> Held(this IQueryable<DueWork> works, Cohort cohort, string ritual, string period) =>
        works.Where(w => w.CohortId == cohort.Id && w.Ritual == ritual && w.Period == period && w.DoneAt == null && w.HeldAt != null).OrderBy(w => w.DueAt);
}
