using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>Hours of a day that somebody of the staff offers: teams book slots of it.</summary>
public sealed class OfferedHours : IVersioned
{
    public Guid Id { get; init; } = NewId.Next();
    public required Guid CohortId { get; init; }
    public required Guid PersonId { get; init; }

    /// <summary>Day and hours on the cohort's clocks.</summary>
    public required DateOnly Day { get; init; }
    public required TimeOnly From { get; init; }
    public required TimeOnly Until { get; init; }
    public required int SlotMinutes { get; init; }
    public string Place { get; init; } = "";

    /// <summary>Any team may book, not only those that the person follows.</summary>
    public bool IsForAll { get; init; }
    public int Version { get; set; }
    public Person? Person { get; init; }

    /// <summary>One after the other; what is left at the end is none.</summary>
    public IEnumerable<Slot> Slots => Enumerable.Range(0, (int)(Until - From).TotalMinutes / SlotMinutes).Select(number => new Slot(this, From.AddMinutes(number * SlotMinutes)));

    public bool Meets(OfferedHours other) => Day == other.Day && From < other.Until && other.From < Until;

    public bool IsFor(Team team) => IsForAll || team.ReferentId == PersonId;
}

/// <summary>One of the hours that somebody offers.</summary>
public sealed record Slot(OfferedHours Hours, TimeOnly From)
{
    public TimeOnly Until => From.AddMinutes(Hours.SlotMinutes);
    public SessionTime Time => new(Hours.Day, From, Hours.SlotMinutes, Hours.Place);

    /// <summary>As forms send it.</summary>
    public string Key => KeyOf(Hours.Id, From);

    internal static string KeyOf(Guid hours, TimeOnly from) => $"{hours}/{from:HHmm}";

    /// <summary>Free for a team: to come, and no other session of that person meets it.</summary>
    public bool IsFree(IEnumerable<CoachingSession> taken, Cohort cohort, DateTimeOffset now) =>
        WallClock.Read(Hours.Day, From, cohort.Zone(now)) > now && !taken.Any(session => session.IsPlanned && session.WithId == Hours.PersonId && session.Meets(Hours.Day, From, Until));
}
