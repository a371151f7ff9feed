using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.WhoIsWho;

/// <summary>A simulation's people write their cards on the first Thursday after their lunch. With a file of answers they do what is in it and nothing else.</summary>
internal sealed class SimulatedCards : ISimulatedPeople
{
    private static readonly TimeOnly Begins = new(13, 45);

    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input)
    {
        var week = input.Cohort.FirstWeek;
        var day = week.Day(DayOfWeek.Thursday);
        if (input.Answers is not null || day < input.From || day > input.To) return [];
        var at = WallClock.Read(day, Begins, TimeZoneInfo.FindSystemTimeZoneById(input.Cohort.RhythmOf(week).TimeZone));
        return [new(at, (services, stop) => Write(services, input.Seed, day, at, stop))];
    }

    private static async Task<TimelineEvent> Write(IServiceProvider services, int seed, DateOnly day, DateTimeOffset at, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        var (stock, parts) = (new CardStock(cohort, seed), await db.Memberships.AsNoTracking().Of(cohort).ToListAsync(stop));
        var cards = 0;
        foreach (var own in parts.Where(part => part.CoversDay(day)).GroupBy(part => part.PersonId))
            if (stock.Of(own.First().Person!, own.Any(part => part.Role == Role.Staff)) is { } text)
            {
                var card = new Card { CohortId = cohort.Id, PersonId = own.Key };
                card.Write(text, at);
                db.Add(card);
                cards++;
            }
        return new(at, cohort.WeekAt(at).ToString(), "directory-cards", null, cards);
    }
}
