using Rituels.Shell;

namespace Rituels.Agenda;

/// <summary>Days as a leaf of a calendar: <c>jeu.</c>, <c>14</c>, <c>mars</c>; of several days the first and the last, of days not decided both.</summary>
/// <param name="Day">The first, for machines.</param>
public sealed record DateBlock(DateOnly Day, string Weekday, string Number, string Month)
{
    public static DateBlock Of(Tongue tongue, SessionSheet sheet)
    {
        var days = sheet.EveryFirstDay.Distinct().Order().ToList();
        return days.Count == 1 ? Of(tongue, days[0], sheet.Ends)
            : days.Count == 2 && sheet.Length == 1 && InOneMonth(days[0], days[1]) ? Join(tongue, days[0], days[1], "/")
            : Of(tongue, days[0], days[0]) with { Number = $"{tongue.Number(days[0].Day)}…" };
    }

    public static DateBlock Of(Tongue tongue, DateOnly first, DateOnly last) =>
        first == last ? new(first, Weekdays(tongue)[(int)first.DayOfWeek], tongue.Number(first.Day), Months(tongue)[first.Month - 1]) : Join(tongue, first, last, "–");

    /// <summary>In a line: <c>jeu. 14 mars</c>, <c>11–15 févr.</c></summary>
    public string InALine => !Weekday.Contains(' ') && Number.All(char.IsLetterOrDigit) ? $"{Weekday}\u00a0{Number}\u00a0{Month}" : $"{Number}\u00a0{Month}";

    private static DateBlock Join(Tongue tongue, DateOnly first, DateOnly last, string sign)
    {
        var (from, to) = (Weekdays(tongue)[(int)first.DayOfWeek], Weekdays(tongue)[(int)last.DayOfWeek]);
        var month = Months(tongue)[first.Month - 1];
        var weekdays = from == to ? from : $"{from} {sign} {to}";
        return InOneMonth(first, last) ? new(first, weekdays, $"{tongue.Number(first.Day)}{sign}{last.Day}", month)
            : new(first, weekdays, tongue.Number(first.Day), $"{month} {sign} {tongue.Number(last.Day)}\u00a0{Months(tongue)[last.Month - 1]}");
    }

    private static bool InOneMonth(DateOnly a, DateOnly b) => (a.Year, a.Month) == (b.Year, b.Month);
    private static string[] Weekdays(Tongue tongue) => tongue.Culture.DateTimeFormat.AbbreviatedDayNames;
    private static string[] Months(Tongue tongue) => tongue.Culture.DateTimeFormat.AbbreviatedMonthGenitiveNames;
}
