using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>A simulation's stand-ups: one every fourth Thursday, at 9:30, drawn and held as a seed has it, with a note of whoever hosts.</summary>
internal sealed class SimulatedStandUps : ISimulatedPeople
{
    private const int EveryWeeks = 4;

    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input)
    {
        if (input.Answers is not null) return [];
        var random = new Random(input.Seed);
        return [.. Days(input).SelectMany(day => OfDay(input, day, random))];
    }

    private static IEnumerable<DateOnly> Days(SimulationInput input) =>
        input.Cohort.WeeksBetween(input.Cohort.Starts.AddDays(-6), input.To).Where((_, number) => number % EveryWeeks == EveryWeeks - 1)
            .Select(week => week.Day(DayOfWeek.Thursday)).Where(day => input.From <= day && day <= input.To && !IsOff(input.Cohort, day));

    private static bool IsOff(Cohort cohort, DateOnly day) => cohort.IsDayOff(day) || Holidays.On(day, cohort.RhythmOf(IsoWeek.Of(day)).Holidays) is not null;

    private static IEnumerable<SimulatedAct> OfDay(SimulationInput input, DateOnly day, Random random)
    {
        var held = SampleStandUps.Held(input.Cohort, input.Teams.Where(team => team.TakesPartOn(day)), day, random);
        if (held.EndedAt is not { } ended || held.Turns.Count == 0) return [];
        var (turn, text) = (held.Turns[random.Next(held.Turns.Count)], SampleStandUps.Something(input.Cohort, random));
        return
        [
            new(held.StartedAt!.Value, (_, _) => Task.FromResult(Tell(held, "stand-up-started", 0))), new(ended, (services, _) => Keep(services, held)),
            new(ended.AddMinutes(1), (services, _) => Note(services, held, turn, text, ended.AddMinutes(1))),
        ];
    }

    private static Task<TimelineEvent> Keep(IServiceProvider services, StandUp held)
    {
        services.GetRequiredService<RituelsDb>().Add(held);
        return Task.FromResult(Tell(held, "stand-up-ended", held.Present.Count()));
    }

    private static Task<TimelineEvent> Note(IServiceProvider services, StandUp held, Turn turn, string text, DateTimeOffset at)
    {
        services.GetRequiredService<RituelsDb>().Add(new StandUpNote { CohortId = held.CohortId, StandUpId = held.Id, TurnId = turn.Id, TeamId = turn.TeamId, Text = text, At = at });
        return Task.FromResult(new TimelineEvent(at, IsoWeek.Of(held.Day).ToString(), "stand-up-note", turn.Name, 0));
    }

    private static TimelineEvent Tell(StandUp held, string kind, int heard) => new(held.StartedAt!.Value, IsoWeek.Of(held.Day).ToString(), kind, null, heard);
}
