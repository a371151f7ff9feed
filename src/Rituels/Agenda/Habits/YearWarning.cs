namespace Rituels.Agenda;

public enum WarningKind { Clash, TwoPlaces, Apart, OutsideDates, Undecided, OtherWeekday, Seminars, Gap }

/// <summary>Something of the year that is worth a second look.</summary>
/// <param name="Session">The session it is about; null for the year as a whole.</param>
internal sealed record YearWarning(WarningKind Kind, DateOnly Day, Session? Session)
{
    /// <summary>The session it does not go with, or the one before the gap.</summary>
    public Session? Other { get; init; }

    public bool IsMutual => Kind is WarningKind.Clash or WarningKind.TwoPlaces;

    /// <summary>The group or the person who would be in two places.</summary>
    public string Who { get; init; } = "";
    public DayApart? Apart { get; init; }

    /// <summary>Days of a gap, or how many seminars there are.</summary>
    public int Number { get; init; }
}
