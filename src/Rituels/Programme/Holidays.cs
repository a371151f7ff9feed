namespace Rituels.Programme;

/// <summary>
/// Public holidays by rule: the eleven of article L3133-1 of the French labour code (<c>FR</c>), the two more of
/// Alsace-Moselle, article L3134-13 (<c>FR-57</c>), or <c>none</c>.
/// </summary>
public static class Holidays
{
    public static readonly IReadOnlyList<string> Rules = ["FR", "FR-57", "none"];

    /// <summary>The holiday's key on that day (<c>easter-monday</c>, …), or null on any other day.</summary>
    public static string? On(DateOnly day, string rule) => rule switch
    {
        "FR" => National(day),
        "FR-57" => National(day) ?? Alsatian(day),
        _ => null,
    };

    private static string? National(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => "new-year",
        (5, 1) => "labour-day",
        (5, 8) => "victory-1945",
        (7, 14) => "bastille-day",
        (8, 15) => "assumption",
        (11, 1) => "all-saints",
        (11, 11) => "armistice-1918",
        (12, 25) => "christmas",
        _ => Movable(day),
    };

    private static string? Movable(DateOnly day) => (day.DayNumber - Easter(day.Year).DayNumber) switch
    {
        1 => "easter-monday",
        39 => "ascension",
        50 => "whit-monday",
        _ => null,
    };

    private static string? Alsatian(DateOnly day) =>
        day is { Month: 12, Day: 26 } ? "saint-stephen"
        : day.DayNumber - Easter(day.Year).DayNumber == -2 ? "good-friday"
        : null;

    /// <summary>Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher).</summary>
    public static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var epact = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        var weekday = (32 + 2 * (b % 4) + 2 * (c / 4) - epact - c % 4) % 7;
        var shift = (a + 11 * epact + 22 * weekday) / 451;
        var month = (epact + weekday - 7 * shift + 114) / 31;
        var day = (epact + weekday - 7 * shift + 114) % 31 + 1;
        return new DateOnly(year, month, day);
    }
}
