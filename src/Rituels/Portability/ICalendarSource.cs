using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Days of a ritual that the cohort's agenda and calendars show beside its sessions, such as key dates of teams.</summary>
/// <param name="Uid">Its name in calendars for ever, unique in the instance.</param>
/// <param name="First">In the cohort's time zone.</param>
/// <param name="Last">Included.</param>
public sealed record CalendarEntry(string Uid, string Title, DateOnly First, DateOnly Last)
{
    /// <summary>Null for whole days.</summary>
    public TimeOnly? From { get; init; }
    public TimeOnly? Until { get; init; }
    public string Text { get; init; } = "";
    public string Place { get; init; } = "";

    /// <summary>Its page, from the root, with the cohort: <c>/eig-2019/…</c>.</summary>
    public string? Path { get; init; }

    /// <summary>What it is, in the reader's words, in a word or two: "Key date".</summary>
    public required string Kind { get; init; }

    /// <summary>fellows, mentors, staff, public; none is everybody in the cohort.</summary>
    public IReadOnlyList<string> Groups { get; init; } = [];

    /// <summary>Whether a group comes, those that a cohort names itself included: what is open to all is open to each.</summary>
    public bool IsFor(string group) => Groups.Count == 0 || Groups.Contains("public") || Groups.Contains(group);
    public bool IsCancelled { get; init; }
    public bool IsTentative { get; init; }
    public int Sequence { get; init; }
    public DateTimeOffset ChangedAt { get; init; }
}

/// <summary>A ritual's share of the agenda.</summary>
public interface ICalendarSource
{
    /// <summary>Its days between two others, both included, as far as this reader may see them; not more than a few hundred.</summary>
    Task<IReadOnlyList<CalendarEntry>> Between(Cohort cohort, EntryReader reader, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken stop);
}

/// <summary>Who reads a calendar.</summary>
/// <param name="Person">Null for somebody outside.</param>
/// <param name="Parts">Their parts in the cohort that let them read it that day; none for somebody outside.</param>
/// <param name="Language">fr or en.</param>
public sealed record EntryReader(Person? Person, IReadOnlyList<Membership> Parts, string Language)
{
    public bool IsMember => Parts.Count > 0;

    /// <summary>
    /// The group whose calendar is asked for (fellows, mentors, staff, public); null for anything else. It is nobody's own and is fetched without
    /// signing in: of what is reserved for the group it tells what, when and where, and no more.
    /// </summary>
    public string? Group { get; init; }
}
