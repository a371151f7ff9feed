using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>
/// A simulation's stand-ups in writing: the staff turn them on at its beginning, and about two teams of three write their line while
/// the window is open. With a file of answers, people do what is in it and nothing else.
/// </summary>
internal sealed class SimulatedLines : ISimulatedPeople
{
    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input)
    {
        if (input.Answers is not null) return [];
        var (book, random) = (new StandUpBook { CohortId = input.Cohort.Id, HasLines = true }, new Random(input.Seed));
        var begin = WallClock.Read(input.From, TimeOnly.MinValue, TimeZoneInfo.FindSystemTimeZoneById(input.Cohort.RhythmOf(IsoWeek.Of(input.From)).TimeZone));
        return [new(begin, (services, _) => TurnOn(services, book, begin)), .. input.Cohort.WeeksBetween(input.From, input.To).SelectMany(week => OfWeek(input, book, week, random)).OrderBy(act => act.At)];
    }

    private static Task<TimelineEvent> TurnOn(IServiceProvider services, StandUpBook book, DateTimeOffset at)
    {
        services.GetRequiredService<RituelsDb>().Add(book);
        return Task.FromResult(new TimelineEvent(at, "", "", null, 0));
    }

    private static IEnumerable<SimulatedAct> OfWeek(SimulationInput input, StandUpBook book, IsoWeek week, Random random)
    {
        if (LineWindow.Of(input.Cohort, book, week) is not { } window) yield break;
        foreach (var team in input.Teams.Where(team => team.TakesPartOn(DateOnly.FromDateTime(window.Opens.DateTime))))
        {
            var (writes, at) = (random.Next(3) > 0, window.Opens + (window.Closes - window.Opens) * random.NextDouble());
            var text = SampleStandUps.Something(input.Cohort, random);
            if (writes) yield return new(at, (services, _) => Write(services, team, week, text, at));
        }
    }

    private static Task<TimelineEvent> Write(IServiceProvider services, Team team, IsoWeek week, string text, DateTimeOffset at)
    {
        var line = new StandUpLine { CohortId = team.CohortId, TeamId = team.Id, Week = week };
        line.Say(text, null, at);
        services.GetRequiredService<RituelsDb>().Add(line);
        return Task.FromResult(new TimelineEvent(at, week.ToString(), "stand-up-line", team.Name, 0));
    }
}
