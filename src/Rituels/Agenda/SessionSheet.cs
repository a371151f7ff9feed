using System.Text.Json;
using Rituels.Programme;

namespace Rituels.Agenda;

public enum SessionStatus { Confirmed, Tentative, Cancelled }

public enum SessionKind { Plenary, Mentors, Bootcamp, Seminar, Restitution, Workshop, Other }

/// <summary>
/// All that people write about a session. Days and hours are those of the cohort's time zone. Texts are bounded by
/// <see cref="SheetLimits"/>; lists keep their order.
/// </summary>
public sealed record SessionSheet
{
    public string Title { get; init; } = "";
    public SessionKind Kind { get; init; } = SessionKind.Plenary;
    public string Theme { get; init; } = "";
    public SessionStatus Status { get; init; }

    public DateOnly Starts { get; init; }

    /// <summary>The last day; never before the first.</summary>
    public DateOnly Ends { get; init; }

    /// <summary>Other first days on which it may be instead, of the same length, as long as nobody decided.</summary>
    public IReadOnlyList<DateOnly> Alternatives { get; init; } = [];

    /// <summary>On its first day; null when not known yet.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>On its last day; before <see cref="From"/> it is that of the next morning.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>Who it is for. None is not known yet.</summary>
    public IReadOnlyList<Invited> Audience { get; init; } = [];

    public string Place { get; init; } = "";
    public string Rooms { get; init; } = "";

    public IReadOnlyList<Contributor> Facilitators { get; init; } = [];
    public IReadOnlyList<Contributor> Speakers { get; init; } = [];
    public IReadOnlyList<string> Objectives { get; init; } = [];

    /// <summary>What it should leave behind.</summary>
    public IReadOnlyList<string> Results { get; init; } = [];
    public IReadOnlyList<RunStep> RunOfShow { get; init; } = [];
    public IReadOnlyList<SessionLink> Links { get; init; } = [];

    /// <summary>Written afterwards, for all who may see the session.</summary>
    public string Notes { get; init; } = "";

    /// <summary>For staff only, on every way out.</summary>
    public string StaffNotes { get; init; } = "";

    /// <summary>Whether those outside the cohort see it; null follows the cohort's <see cref="AgendaBook"/>.</summary>
    public bool? IsPublic { get; init; }

    public IReadOnlyList<Chore> Checklist { get; init; } = [];

    /// <summary>In days; alternatives are as long.</summary>
    public int Length => Ends.DayNumber - Starts.DayNumber + 1;

    public IEnumerable<DateOnly> EveryFirstDay => Alternatives.Prepend(Starts);

    public bool IsCancelled => Status == SessionStatus.Cancelled;

    /// <summary>Its hours as that group has them; the session's where the group has none of its own, or only one end of them.</summary>
    public (TimeOnly? From, TimeOnly? Until) HoursOf(string group) =>
        Audience.FirstOrDefault(invited => invited.Group == group) is { } part ? (part.From ?? From, part.Until ?? Until) : (From, Until);

    public bool IsFor(string group) => Audience.Any(invited => invited.Group == group);

    /// <summary>The day by which something is to be ready. As long as the day is open, the first possible one counts.</summary>
    public DateOnly DueDay(Chore chore) => EveryFirstDay.Min().AddDays(-chore.DaysBefore);

    /// <summary>Whether somebody runs it or speaks at it by their account.</summary>
    public bool IsTakenPartInBy(Guid? person) => person is { } id && Facilitators.Concat(Speakers).Any(named => named.PersonId == id);

    public bool IsRunBy(Guid? person) => person is { } id && Runners.Contains(id);

    private IEnumerable<Guid> Runners => Facilitators.Select(named => named.PersonId).OfType<Guid>().Order();

    public bool IsSameAs(SessionSheet other) => ReferenceEquals(this, other) || JsonSerializer.Serialize(this) == JsonSerializer.Serialize(other);

    /// <summary>Whether somebody who comes must know: other days, hours, place or status. Who runs it has other hours than their group.</summary>
    public bool IsElsewhereThan(SessionSheet other) =>
        IsAtOtherTimesThan(other) || (Status, Place, Rooms) != (other.Status, other.Place, other.Rooms) || !Audience.SequenceEqual(other.Audience) || !Runners.SequenceEqual(other.Runners);

    /// <summary>Whether it is, or may be, on other days or at other hours.</summary>
    public bool IsAtOtherTimesThan(SessionSheet other) => (Starts, Ends, From, Until) != (other.Starts, other.Ends, other.From, other.Until) || !Alternatives.SequenceEqual(other.Alternatives);

    /// <summary>The same on other days, such as another year's: what was decided, done or noted of this one stays with it.</summary>
    public SessionSheet On(DateOnly starts) => this with
    {
        Starts = starts, Ends = starts.AddDays(Length - 1), Alternatives = [], Status = SessionStatus.Tentative, Notes = "", StaffNotes = "",
        Checklist = [.. Checklist.Select(chore => chore with { Id = NewId.Next(), ResponsibleId = null, DoneAt = null })],
    };

    /// <summary>Whether it names that person by their account; without one, whether it names anybody so.</summary>
    public bool Names(Guid? person) =>
        Facilitators.Concat(Speakers).Select(c => c.PersonId).Concat(Checklist.Select(c => c.ResponsibleId)).Any(id => id is not null && (person is null || id == person));

    /// <summary>Without that person; without one, without anybody who is named by their account.</summary>
    public SessionSheet Without(Guid? person) => this with
    {
        Facilitators = Without(Facilitators, person), Speakers = Without(Speakers, person),
        Checklist = [.. Checklist.Select(chore => person is null || chore.ResponsibleId == person ? chore with { ResponsibleId = null } : chore)],
    };

    private static IReadOnlyList<Contributor> Without(IReadOnlyList<Contributor> people, Guid? person) =>
        [.. people.Where(c => c.PersonId is null || (person is not null && c.PersonId != person))];
}
