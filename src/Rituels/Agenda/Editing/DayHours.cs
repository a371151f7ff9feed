namespace Rituels.Agenda;

/// <summary>
/// The hours of one day of a session, in minutes since its midnight. A session that ends before it begins goes on after
/// midnight, and so do those of its steps that come before its beginning.
/// </summary>
internal readonly struct DayHours(SessionSheet sheet, int day)
{
    private const int Day = 24 * 60;

    private bool IsFirst => day == 1;
    private bool IsLast => day == sheet.Length;
    private bool IsOvernight => IsFirst && IsLast && sheet is { From: { } from, Until: { } until } && until < from;

    public bool IsBeginningKnown => IsFirst && sheet.From is not null;
    public int Begins => IsFirst && sheet.From is { } from ? Minutes(from) : 0;
    public int Ends => IsLast && sheet.Until is { } until ? Minutes(until) + (IsOvernight ? Day : 0) : int.MaxValue;

    public int At(TimeOnly time) => Minutes(time) + (IsOvernight && time < sheet.From && time <= sheet.Until ? Day : 0);

    /// <summary>The end of what begins then; without one of its own it is the beginning.</summary>
    public int End(TimeOnly from, TimeOnly? until) => until is { } end ? At(from) + (int)(end - from).TotalMinutes : At(from);

    public static TimeOnly Clock(int minutes) => new(minutes / 60 % 24, minutes % 60);

    private static int Minutes(TimeOnly time) => time.Hour * 60 + time.Minute;
}
