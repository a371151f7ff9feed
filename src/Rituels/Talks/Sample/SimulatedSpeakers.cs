using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Talks;

/// <summary>
/// The speakers of a simulation: every other Tuesday a fellow proposes a talk for the Thursday of the next week, with few seats; late each morning
/// somebody signs up; on Friday what was held is told. With a file of answers, people do what is in it and nothing else.
/// </summary>
internal sealed class SimulatedSpeakers : ISimulatedPeople
{
    private static readonly TimeOnly Proposing = new(11, 40), SigningUp = new(11, 50), Telling = new(16, 10);

    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input) => input.Answers is not null ? [] :
    [
        .. input.Cohort.WeeksBetween(input.From, input.To).Where(week => input.Cohort.PlanOf(week).Hours is not null).SelectMany(week => Week(input, week)).OrderBy(act => act.At),
    ];

    private static IEnumerable<SimulatedAct> Week(SimulationInput input, IsoWeek week)
    {
        foreach (var day in Enumerable.Range(0, 5).Select(day => week.Monday.AddDays(day)).Where(day => day >= input.From && day <= input.To))
        {
            DateTimeOffset At(TimeOnly time) => WallClock.Read(day, time, TimeZoneInfo.FindSystemTimeZoneById(input.Cohort.RhythmOf(week).TimeZone));
            if (day.DayOfWeek == DayOfWeek.Tuesday && week.Number % 2 == 0) yield return new(At(Proposing), (services, stop) => Propose(services, input.Seed, At(Proposing), stop));
            yield return new(At(SigningUp), (services, stop) => SignUp(services, input.Seed, At(SigningUp), stop));
            if (day.DayOfWeek == DayOfWeek.Friday) yield return new(At(Telling), (services, stop) => Tell(services, At(Telling), stop));
        }
    }

    private static async Task<TimelineEvent> Propose(IServiceProvider services, int seed, DateTimeOffset at, CancellationToken stop)
    {
        var (db, cohort, people) = await Here(services, at, stop);
        var fellows = people.FindAll(m => m.Role == Role.Fellow);
        if (fellows.Count == 0) return Nothing(at);
        var (stock, day) = (new TalkStock(cohort, seed), cohort.Today(at));
        var random = stock.Drawn($"{day:yyyy-MM-dd}");
        var (entry, lead) = (stock.All[random.Next(stock.All.Count)], fellows[random.Next(fellows.Count)]);
        var talk = db.Add(Talk.Begin(cohort, $"own/{day:yyyy-MM-dd}", lead.PersonId, at)).Entity;
        talk.Describe(new(entry.Title, entry.Kind, lead.PersonId) { About = entry.About, Audience = (TalkAudience)random.Next(2) }, at);
        talk.Date(new(day.AddDays(9), new(12, 30), new(13, 30), stock.Place, "", 1 + random.Next(2)), at);
        await services.GetRequiredService<TalkNotices>().Changed(cohort, talk, new TalkBook { CohortId = cohort.Id }, null, at, stop);
        return new(at, cohort.WeekAt(at).ToString(), "talk-dated", lead.Team?.Name, 0);
    }

    private static async Task<TimelineEvent> SignUp(IServiceProvider services, int seed, DateTimeOffset at, CancellationToken stop)
    {
        var (db, cohort, people) = await Here(services, at, stop);
        var day = cohort.Today(at);
        var talk = (await db.Set<Talk>().Include(t => t.SignedUp).Coming(cohort, at).OrderBy(t => t.Source).ToListAsync(stop)).Find(t => t.Day > day);
        var person = talk is null ? null : people.Find(m => !talk.IsGivenBy(m.PersonId) && talk.IsFor([m]) && talk.SignedUp.TrueForAll(s => s.PersonId != m.PersonId) && new TalkStock(cohort, seed).Drawn($"{day:yyyy-MM-dd}/{m.Person!.EmailKey}").Next(4) == 0);
        if (person is null) return Nothing(at);
        return new(at, cohort.WeekAt(at).ToString(), talk!.SignUp(person.PersonId, at).IsIn ? "talk-signed-up" : "talk-waits", person.Team?.Name, 0);
    }

    private static async Task<TimelineEvent> Tell(IServiceProvider services, DateTimeOffset at, CancellationToken stop)
    {
        var (db, cohort, people) = await Here(services, at, stop);
        var held = await db.Set<Talk>().Where(t => t.State == TalkState.Dated).Past(cohort, at).OrderBy(t => t.Source).FirstOrDefaultAsync(stop);
        if (held is null) return Nothing(at);
        held.Tell($"https://slides.example/{Slug.From(held.Title)}", "", "", at);
        return new(at, cohort.WeekAt(at).ToString(), "talk-told", people.Find(m => m.PersonId == held.LeadId)?.Team?.Name, 0);
    }

    /// <summary>Who is in the cohort that day, always in the same order.</summary>
    private static async Task<(RituelsDb, Cohort, List<Membership>)> Here(IServiceProvider services, DateTimeOffset at, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Person!.EmailKey).ThenBy(m => m.Team!.Slug).ToListAsync(stop);
        return (db, cohort, parts.FindAll(m => m.CoversDay(cohort.Today(at))));
    }

    private static TimelineEvent Nothing(DateTimeOffset at) => new(at, "", "", null, 0);
}
