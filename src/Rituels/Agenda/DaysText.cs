using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>A session's days and hours as people write them, in the reader's language.</summary>
public static class DaysText
{
    /// <summary>
    /// <c>jeudi 14 mars 2019</c>, <c>du lundi 11 au vendredi 15 février 2019</c>; days that are not decided, the earliest first:
    /// <c>7 ou 14 novembre 2019</c>.
    /// </summary>
    public static string Days(this AgendaWords words, SessionSheet sheet, bool year = true)
    {
        var first = sheet.EveryFirstDay.Distinct().Order().ToList();
        return first.Count == 1 ? words.Days(first[0], sheet.Length, year)
            : words.Or([.. first.Select((day, i) => words.Choice(day, sheet.Length, i == first.Count - 1 ? null : first[i + 1], year))]);
    }

    /// <summary><c>9 h 30 – 18 h</c>, with the weekdays when it has several; empty when not known yet.</summary>
    public static string Hours(this AgendaWords words, SessionSheet sheet, (TimeOnly? From, TimeOnly? Until) hours)
    {
        if (sheet.Length == 1 || sheet.Alternatives.Count > 0) return words.Hours(hours.From, hours.Until);
        var tongue = words.Tongue;
        var (first, last) = (tongue.Weekday(sheet.Starts.DayOfWeek), tongue.Weekday(sheet.Ends.DayOfWeek));
        return hours switch
        {
            ({ } from, { } until) => words["hours-days", first, tongue.Hour(from), last, tongue.Hour(until)],
            ({ } from, null) => words["hours-days-from", first, tongue.Hour(from)],
            (null, { } until) => words["hours-days-until", last, tongue.Hour(until)],
            _ => "",
        };
    }

    public static string Hours(this AgendaWords words, TimeOnly? from, TimeOnly? until) => (from, until) switch
    {
        ({ } first, { } last) => words["hours", words.Tongue.Hour(first), words.Tongue.Hour(last)],
        ({ } first, null) => words["hours-from", words.Tongue.Hour(first)],
        (null, { } last) => words["hours-until", words.Tongue.Hour(last)],
        _ => "",
    };

    private static string Days(this AgendaWords words, DateOnly starts, int length, bool year)
    {
        var (tongue, ends) = (words.Tongue, starts.AddDays(length - 1));
        if (length == 1) return tongue.Day(starts, year);
        var first = $"{tongue.Weekday(starts.DayOfWeek)} " + (starts.Month == ends.Month ? tongue.Number(starts.Day) : tongue.Date(starts, starts.Year != ends.Year));
        return words["days-from-to", first, tongue.Day(ends, year)];
    }

    /// <summary>One of several: <c>7</c> when the next is in the same month, else <c>28 mars</c>; with the year before another year, and at the end.</summary>
    private static string Choice(this AgendaWords words, DateOnly day, int length, DateOnly? next, bool year)
    {
        var tongue = words.Tongue;
        var withYear = next is null ? year : next.Value.Year != day.Year;
        if (length > 1) return words["days-from-to", words.Choice(day, 1, day.AddDays(length - 1), year), words.Choice(day.AddDays(length - 1), 1, next, year)];
        return next?.Month == day.Month && !withYear ? tongue.Number(day.Day) : tongue.Date(day, withYear);
    }

    private static string Or(this AgendaWords words, IReadOnlyList<string> days) => words["days-or", string.Join(", ", days.SkipLast(1)), days[^1]];
}
