using Rituels.Programme;

namespace Rituels.Agenda;

/// <summary>
/// One meeting of the programme: a plenary, a bootcamp, a seminar. What people edit is its <see cref="SessionSheet"/>, replaced as a
/// whole; what calendars follow it by is here.
/// </summary>
public sealed class Session : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }

    /// <summary>Its name in calendars for ever (UID, RFC 7986 §5.3), in another instance too; a copy beside the original has one of its own.</summary>
    public string Uid { get; init; } = "";

    public SessionSheet Sheet { get; private set; } = new();

    /// <summary>
    /// Days that were ever offered as alternatives: calendars met each under a UID of its own, and are told when it is withdrawn.
    /// </summary>
    public IReadOnlyList<DateOnly> Offered { get; private set; } = [];

    /// <summary>The day that fell away when this one was chosen in its place; null when it is the first from the beginning.</summary>
    public DateOnly? FellAway => Offered.ToList().IndexOf(Sheet.Starts) is > 0 and var at && !Sheet.EveryFirstDay.Contains(Offered[at - 1]) ? Offered[at - 1] : null;

    /// <summary>Those that are offered no more.</summary>
    public IEnumerable<DateOnly> Withdrawn => Offered.Except(Sheet.Alternatives);

    /// <summary>The first day on which it may be, alternatives included; in the cohort's time zone.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day on which it may be, alternatives included.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>How often its days, hours, place or status changed (SEQUENCE, RFC 5545 §3.8.7.4): calendars keep the highest.</summary>
    public int Sequence { get; private set; }

    /// <summary>What an imported planning called it, by which the next import of the same document finds it; null for what was entered here.</summary>
    public string? Source { get; set; }

    /// <summary>When its audience was first written to: from then on they are told when it moves or is cancelled.</summary>
    [NotedAside]
    public DateTimeOffset? InvitedAt { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Null for what the command imported, or somebody who left.</summary>
    public Guid? CreatedById { get; init; }

    /// <summary>When its sheet last changed (LAST-MODIFIED, RFC 5545 §3.8.7.3).</summary>
    public DateTimeOffset ChangedAt { get; private set; }
    public int Version { get; set; }

    /// <param name="key">The id that a form gave it.</param>
    public static Session Plan(Cohort cohort, SessionSheet sheet, DateTimeOffset now, Guid? by = null, Guid? key = null)
    {
        var id = key ?? NewId.Next();
        var session = new Session { Id = id, CohortId = cohort.Id, Uid = $"{id}@rituels", CreatedAt = now, CreatedById = by };
        session.Take(sheet, now);
        return session;
    }

    /// <summary>Replaces its sheet.</summary>
    /// <returns>What it was before, to be kept; null when nothing changed.</returns>
    public SessionChange? Revise(SessionSheet sheet, Guid? by, DateTimeOffset now)
    {
        if (sheet.IsSameAs(Sheet)) return null;
        var change = new SessionChange { CohortId = CohortId, SessionId = Id, At = now, ById = by, Before = Sheet };
        if (sheet.IsElsewhereThan(Sheet)) Sequence++;
        Take(sheet, now);
        return change;
    }

    /// <summary>
    /// Whether it may be deleted: nobody was written to, and no calendar can have followed it for longer than a slip of the hand takes to
    /// mend. Later it is cancelled, so that calendars strike it out instead of keeping it.
    /// </summary>
    public bool MayGo(DateTimeOffset now) => InvitedAt is null && now < CreatedAt + Slip;

    private static readonly TimeSpan Slip = TimeSpan.FromMinutes(15);

    /// <summary>Takes somebody off its sheet who leaves the programme's memory: no change that anybody need know of.</summary>
    public void Forget(Guid? person) => Sheet = Sheet.Without(person);

    private void Take(SessionSheet sheet, DateTimeOffset now)
    {
        Offered = [.. Offered.Union(OfferedIn(Sheet)).Union(OfferedIn(sheet))];
        if (Sheet.Alternatives.Contains(sheet.Starts) && !sheet.EveryFirstDay.Contains(Sheet.Starts)) Choose(sheet.Starts);
        (Sheet, ChangedAt) = (sheet, now);
        (FirstDay, LastDay) = (sheet.EveryFirstDay.Min(), sheet.EveryFirstDay.Max().AddDays(sheet.Length - 1));
    }

    /// <summary>A later day is chosen, and the event of the first moves there: the first falls away. It is kept right before the chosen one.</summary>
    private void Choose(DateOnly day)
    {
        List<DateOnly> offered = [.. Offered.Where(other => other != Sheet.Starts)];
        offered.Insert(offered.IndexOf(day), Sheet.Starts);
        Offered = offered;
    }

    private static IEnumerable<DateOnly> OfferedIn(SessionSheet sheet) => sheet.Alternatives.Where(day => day != sheet.Starts);
}
