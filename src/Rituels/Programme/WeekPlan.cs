namespace Rituels.Programme;

/// <summary>One reminder of a week. <c>Place</c> is its place in the schedule, from 1: days off never renumber it.</summary>
public readonly record struct Reminder(ReminderKind Kind, DateTimeOffset At, int Place);

/// <summary>The instants of an open week, with the offset of the cohort's time zone at each.</summary>
public sealed record WeekHours(DateTimeOffset Opens, IReadOnlyList<Reminder> Reminders, DateTimeOffset Closes, DateTimeOffset Digest);

/// <summary>
/// What a week of a cohort is: open, with its hours, or a pause with its reason. <c>Begins</c> is the opening before any
/// move, also of a paused week: there the week before ends. <c>ClosingDay</c> is the day it closes on after any move
/// (before it, for a pause); <c>DaysMoved</c> by how many days days off moved reminders, closing and mail back.
/// </summary>
public sealed record WeekPlan(IsoWeek Week, DateTimeOffset Begins, DateOnly ClosingDay, WeekHours? Hours, string? Pause, int DaysMoved)
{
    /// <summary>No working day is left in the week up to the closing day.</summary>
    public const string NoWorkingDay = "no working day";

    /// <summary>The closing, once moved, would not come after the opening.</summary>
    public const string ClosesBeforeOpening = "closing would not be after the opening";

    public bool IsClosedAt(DateTimeOffset now) => Hours is not null && Hours.Closes <= now;
    public bool IsPublishedAt(DateTimeOffset now) => Hours is not null && Hours.Digest <= now;
}
