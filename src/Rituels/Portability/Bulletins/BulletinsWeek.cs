using System.Globalization;
using System.Text.RegularExpressions;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// The week that a report of Bulletins is about. Its <c>week_number</c> is the calendar year with the number of the ISO week, so
/// that Monday 31 December 2018 is <c>2018-01</c>, which is 2019-W01, and Friday 1 January 2021 is <c>2021-53</c>, which is 2020-W53.
/// </summary>
internal static partial class BulletinsWeek
{
    /// <summary>How many days a report may have been entered before or after its week for the one to tell the other.</summary>
    private const int Near = 31;

    /// <param name="number">As it is written, <c>2019-10</c>.</param>
    /// <param name="created">The day it was entered, in the time zone of Bulletins, by which it also counted weeks.</param>
    /// <returns>Null for a number that is none, and for one at the turn of a year of which that day does not tell the year.</returns>
    public static IsoWeek? Read(string number, DateOnly created)
    {
        if (Number().Match(number) is not { Success: true } match) return null;
        var (year, week) = (int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture));
        var possible = Years(year, week).Select(y => IsoWeek.TryParse($"{y:0000}-W{week:00}", out var found) ? found : (IsoWeek?)null).OfType<IsoWeek>().ToList();
        if (possible.Count == 0 || week is > 1 and < 52) return possible.Count == 0 ? null : possible[0];
        var nearest = possible.MinBy(candidate => Distance(candidate, created));
        return Distance(nearest, created) <= Near ? nearest : null;
    }

    /// <summary>The ISO years that a week with that number may have, a day of which lies in that calendar year.</summary>
    private static int[] Years(int year, int week) => week switch
    {
        1 => [year, year + 1],
        52 or 53 => [year, year - 1],
        _ => [year],
    };

    private static int Distance(IsoWeek week, DateOnly day) => day < week.Monday ? week.Monday.DayNumber - day.DayNumber : Math.Max(0, day.DayNumber - week.Sunday.DayNumber);

    [GeneratedRegex(@"\A([12]\d{3})-(\d{2})\z")]
    private static partial Regex Number();
}
