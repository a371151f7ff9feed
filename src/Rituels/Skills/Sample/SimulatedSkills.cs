using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>A simulation's people fill the wall on the second Thursday afternoon of the cohort, or on the first that is played after it, one a minute.</summary>
internal sealed class SimulatedSkills : ISimulatedPeople
{
    private static readonly TimeOnly Begins = new(14, 30);

    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input)
    {
        var (usual, first) = (IsoWeek.Of(input.Cohort.Starts).Next.Day(DayOfWeek.Thursday), IsoWeek.Of(input.From).Day(DayOfWeek.Thursday));
        var day = usual >= input.From ? usual : first >= input.From ? first : first.AddDays(7);
        if (day > input.To) return [];
        var at = WallClock.Read(day, Begins, TimeZoneInfo.FindSystemTimeZoneById(input.Cohort.RhythmOf(IsoWeek.Of(day)).TimeZone));
        return [new(at, (services, stop) => Fill(services, input.Seed, day, at, stop))];
    }

    private static async Task<TimelineEvent> Fill(IServiceProvider services, int seed, DateOnly day, DateTimeOffset at, CancellationToken stop)
    {
        var (db, placing) = (services.GetRequiredService<RituelsDb>(), services.GetRequiredService<Placing>());
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Person!.EmailKey).ThenBy(m => m.Id).ToListAsync(stop);
        var (people, life) = (parts.Where(part => part.CoversDay(day)).Select(part => part.Person!).DistinctBy(person => person.Id).ToList(), new SkillsLife(cohort.Languages[0], seed));
        foreach (var (person, minute) in people.Select((person, minute) => (person, minute)))
            foreach (var said in life.Of(person.EmailKey)) await placing.Add(cohort, person.Id, said, isConfirmed: true, at.AddMinutes(minute), stop);
        return new(at, cohort.WeekAt(at).ToString(), "skills-workshop", null, people.Count);
    }
}
