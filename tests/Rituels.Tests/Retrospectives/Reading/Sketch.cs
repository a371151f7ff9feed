using System.Globalization;
using System.Text.RegularExpressions;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;

namespace Rituels.Tests.Retrospectives;

/// <summary>Weeks in a few signs: 1 to 4 is a mood, with an L filed late, . is silent, P a pause, - before or after.</summary>
internal static class Sketch
{
    public static readonly Cohort Cohort = Cohort.Start("dessin", "Dessin", new(2019, 1, 7), new(2019, 11, 15), Rhythm.Default with { Holidays = "none" }, default);

    public static readonly PictureWords French = new(Tongue.Of("fr")), English = new(Tongue.Of("en"));

    /// <summary>The cohort's week of that place, the first being 2019-W02.</summary>
    public static WeekPlan Plan(int place) => Cohort.PlanOf(Cohort.FirstWeek.Plus(place));

    public static IReadOnlyList<(WeekPlan Plan, Cell Cell)> Row(string signs) =>
        [.. signs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((sign, place) => (Plan(place), CellOf(sign)))];

    /// <summary>Weeks of moods such as <c>1334</c>, all filed in time; P is a pause of the whole cohort, . a week without an answer.</summary>
    public static IReadOnlyList<YearWeek> Weeks(string signs) =>
        [.. signs.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((moods, place) => WeekOf(Plan(place), moods))];

    public static IEnumerable<string> All(string svg, string pattern) => Regex.Matches(svg, pattern).Select(match => match.Groups[1].Value);

    private static YearWeek WeekOf(WeekPlan plan, string moods) => moods switch
    {
        "P" => new(plan with { Hours = null }, 0, 0, 0, [], 0, 0),
        "." => new(plan, 6, 0, 0, [], 0, 0),
        _ => new(plan, moods.Length, moods.Length, 0, [.. moods.Select(mood => mood - '0').Order()], 0, 0),
    };

    private static Cell CellOf(string sign) => sign switch
    {
        "." => new(Presence.Silent),
        "P" => new(Presence.Paused),
        "-" => new(Presence.Away),
        _ => new(sign.EndsWith('L') ? Presence.Late : Presence.InTime, int.Parse(sign.TrimEnd('L'), CultureInfo.InvariantCulture)),
    };
}
