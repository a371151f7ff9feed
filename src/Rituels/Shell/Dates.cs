using Rituels.Programme;

namespace Rituels.Shell;

/// <summary>
/// Days and hours as they are written: <c>vendredi 8 mars</c>, <c>1er mai</c>, <c>14 h 30</c>; <c>Friday 8 March</c>, <c>14:30</c>.
/// French hours have no-break spaces.
/// </summary>
public static class Dates
{
    /// <summary>With the weekday, and the year when asked.</summary>
    public static string Day(this Tongue tongue, DateOnly day, bool year = false) =>
        $"{Weekday(tongue, day.DayOfWeek)} {Date(tongue, day, year)}";

    /// <summary>Without the weekday.</summary>
    public static string Date(this Tongue tongue, DateOnly day, bool year = true) =>
        Number(tongue, day.Day) + "\u00a0" + tongue.Culture.DateTimeFormat.MonthGenitiveNames[day.Month - 1] + (year ? $" {day.Year}" : "");

    /// <summary><c>Mars 2019</c>, as a heading.</summary>
    public static string Month(this Tongue tongue, DateOnly day) =>
        tongue.Culture.DateTimeFormat.MonthNames[day.Month - 1] is var name ? $"{char.ToUpper(name[0], tongue.Culture)}{name[1..]} {day.Year}" : "";

    public static string Weekday(this Tongue tongue, DayOfWeek day) => tongue.Culture.DateTimeFormat.DayNames[(int)day];

    public static string Hour(this Tongue tongue, TimeOnly time) => tongue.Language != "fr" ? $"{time.Hour:00}:{time.Minute:00}"
        : time.Minute == 0 ? $"{time.Hour}\u00a0h" : $"{time.Hour}\u00a0h\u00a0{time.Minute:00}";

    /// <summary><c>vendredi 8 mars à 14 h 30</c>, in the offset that the instant carries.</summary>
    public static string When(this Tongue tongue, DateTimeOffset at, bool year = false)
    {
        var wall = at.DateTime;
        return Day(tongue, DateOnly.FromDateTime(wall), year) + (tongue.Language == "fr" ? " à " : " at ") + Hour(tongue, TimeOnly.FromDateTime(wall));
    }

    /// <summary><c>du 4 au 8 mars 2019</c>, Monday to Friday.</summary>
    public static string Span(this Tongue tongue, IsoWeek week) => Span(tongue, week.Monday, week.Monday.AddDays(4));

    public static string Span(this Tongue tongue, DateOnly from, DateOnly to)
    {
        if (from == to) return Date(tongue, from);
        var start = from.Year != to.Year ? Date(tongue, from) : from.Month != to.Month ? Date(tongue, from, year: false) : Number(tongue, from.Day);
        return tongue.Language == "fr" ? $"du {start} au {Date(tongue, to)}" : $"{start} to {Date(tongue, to)}";
    }

    /// <summary><c>a, b et c</c>.</summary>
    public static string List(this Tongue tongue, IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : string.Join(", ", all[..^1]) + (tongue.Language == "fr" ? " et " : " and ") + all[^1];
    }

    /// <summary>A day of the month: <c>1er</c>, <c>2</c>.</summary>
    public static string Number(this Tongue tongue, int day) => tongue.Language == "fr" && day == 1 ? "1er" : $"{day}";
}
