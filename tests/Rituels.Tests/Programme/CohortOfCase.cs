using System.Globalization;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

/// <summary>A cohort made from the given lines of a case: its settings, then what is done, in order.</summary>
internal static class CohortOfCase
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static (Cohort Cohort, IsoWeek Week) Read(IReadOnlyList<string> given)
    {
        var facts = given.Select(line => line.Split(' ', 2)).ToLookup(words => words[0], words => words[1]);
        var rhythm = given.Aggregate(Rhythm.Default, Set);
        var changes = facts["at"].Any(at => at.Contains(" change ", StringComparison.Ordinal));
        var cohort = Cohort.Start("demo", "Demo", Day(facts["starts"].SingleOrDefault() ?? (changes ? "2019-02-11" : "2011-01-01")), Day(facts["ends"].SingleOrDefault() ?? "2041-12-31"), rhythm, default);
        foreach (var off in facts["off"]) Declare(cohort, off, null);
        foreach (var act in facts["at"]) Do(cohort, Instant(act[..16]), act[17..].Split(' ', 2));
        return (cohort, IsoWeek.Parse(facts["week"].Single()));
    }

    private static Rhythm Set(Rhythm rhythm, string line)
    {
        var words = line.Split(' ', 2);
        var schedule = rhythm.Schedule;
        return words[0] switch
        {
            "zone" => rhythm with { TimeZone = words[1] },
            "holidays" => rhythm with { Holidays = words[1] },
            "opens" => rhythm with { Schedule = schedule with { Opens = WeekMoment.Parse(words[1]) } },
            "closes" => rhythm with { Schedule = schedule with { Closes = WeekMoment.Parse(words[1]) } },
            "digest" => rhythm with { Schedule = schedule with { Digest = WeekMoment.Parse(words[1]) } },
            "reminders" => rhythm with { Schedule = schedule with { Reminders = Reminders(words[1]) } },
            _ => rhythm,
        };
    }

    private static ScheduledReminder[] Reminders(string text) =>
        [.. text.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split(' ', 2))
            .Select(words => new ScheduledReminder(Enum.Parse<ReminderKind>(words[0], ignoreCase: true), WeekMoment.Parse(words[1])))];

    private static void Do(Cohort cohort, DateTimeOffset now, string[] act)
    {
        if (act[0] == "off") Declare(cohort, act[1], now);
        else if (act[0] == "on") cohort.WithdrawDayOff(Day(act[1].Split('/')[0]), Day(act[1].Split('/')[^1]), now);
        else cohort.ChangeRhythm(act[1].Split("; ").Aggregate(cohort.LatestRhythm, Set), now);
    }

    private static void Declare(Cohort cohort, string days, DateTimeOffset? now) =>
        cohort.DeclareDayOff(Day(days.Split('/')[0]), Day(days.Split('/')[^1]), null, now);

    private static DateTimeOffset Instant(string wall) =>
        DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) is var at ? WallClock.Read(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at), Paris) : default;

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
