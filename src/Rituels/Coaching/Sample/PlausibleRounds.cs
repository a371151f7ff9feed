using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>What somebody of the staff does about a team: takes news, plans an hour, or offers hours of which the team books one.</summary>
internal enum Deed { Contact, Plan, Book }

/// <param name="At">On working days, within working hours.</param>
/// <param name="Number">A number of its own, to choose words by.</param>
internal sealed record Round(Team Team, DateTimeOffset At, Deed Deed, ContactKind Kind, int Minutes, int Number);

/// <summary>Invents how a référent keeps in touch: about every ten days, sometimes late, by phone mostly. One seed, one story.</summary>
internal static class PlausibleRounds
{
    /// <summary>In the order of their instants; of one instant, in the order of teams.</summary>
    public static IEnumerable<Round> Of(Cohort cohort, IReadOnlyList<Team> teams, DateOnly from, DateOnly to, int seed) =>
        teams.SelectMany((team, index) => Of(cohort, team, from, to, new Random(seed * 1009 + index))).OrderBy(round => round.At);

    private static IEnumerable<Round> Of(Cohort cohort, Team team, DateOnly from, DateOnly to, Random random)
    {
        var day = (team.Starts > cohort.Starts ? team.Starts.Value : cohort.Starts).AddDays(random.Next(2, 10));
        for (var number = 0; day <= to && day <= cohort.Ends; number++)
        {
            if (Working(cohort, day) is { } working && working >= from && working <= to && working <= cohort.Ends && team.TakesPartOn(working)) yield return Make(cohort, team, working, random, number);
            else random.Next();
            day = day.AddDays(random.Next(10) == 0 ? random.Next(15, 22) : random.Next(7, 13));
        }
    }

    private static Round Make(Cohort cohort, Team team, DateOnly day, Random random, int number)
    {
        var at = WallClock.Read(day, new TimeOnly(9, 30).AddMinutes(random.Next(0, 34) * 15), TimeZoneInfo.FindSystemTimeZoneById(cohort.RhythmOf(IsoWeek.Of(day)).TimeZone));
        var (kind, minutes) = random.Next(100) switch { < 55 => (ContactKind.Call, 15 + 5 * random.Next(0, 6)), < 80 => (ContactKind.Meeting, 45 + 15 * random.Next(0, 5)), < 92 => (ContactKind.Message, 5), _ => (ContactKind.Chance, 10) };
        var deed = random.Next(10) switch { 0 or 1 => Deed.Plan, 2 => Deed.Book, _ => Deed.Contact };
        return new(team, at, deed, kind, minutes, number);
    }

    /// <summary>That day, or the first working one of the next days; null when a holiday is longer.</summary>
    private static DateOnly? Working(Cohort cohort, DateOnly day)
    {
        var rule = cohort.RhythmOf(IsoWeek.Of(day)).Holidays;
        for (var tried = day; tried < day.AddDays(5); tried = tried.AddDays(1))
            if (tried.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.On(tried, rule) is null && !cohort.IsDayOff(tried)) return tried;
        return null;
    }
}
