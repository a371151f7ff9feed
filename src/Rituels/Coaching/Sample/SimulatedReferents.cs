using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Coaching;

/// <summary>
/// The staff of a simulation: they call about every ten days, plan an hour for the next time, or offer hours of which a team books one. With a file
/// of answers, people do what is in it and nothing else.
/// </summary>
internal sealed class SimulatedReferents : ISimulatedPeople
{
    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input) => input.Answers is not null ? []
        : [.. PlausibleRounds.Of(input.Cohort, input.Teams, input.From, input.To, input.Seed).SelectMany(Acts).OrderBy(act => act.At)];

    /// <summary>What is planned or booked is held three days later.</summary>
    private static IEnumerable<SimulatedAct> Acts(Round round)
    {
        if (round.Deed != Deed.Contact)
        {
            yield return new(round.At, (services, stop) => Arrange(services, round, stop));
            yield return new(round.At.AddDays(3).AddHours(1), (services, stop) => Settle(services, round, stop));
        }
        else yield return new(round.At, (services, stop) => Log(services, round, stop));
    }

    private static async Task<TimelineEvent> Log(IServiceProvider services, Round round, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        db.Add(Contact.Log(round.Team, new(cohort.Today(round.At), round.Kind, round.Minutes, await Who(db, round.Team, stop)), round.At));
        return Event(cohort, round, round.At, "coaching-contact");
    }

    private static async Task<TimelineEvent> Arrange(IServiceProvider services, Round round, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        var who = await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == round.Team.ReferentId, stop) ?? await Staff(db, stop);
        var session = round.Deed == Deed.Plan ? Plan(cohort, round, who) : Book(db, cohort, round, who);
        db.Add(session);
        var told = await services.GetRequiredService<CoachingLetters>().Tell(cohort, session, round.Team, who, round.Deed == Deed.Plan ? SessionNews.Planned : SessionNews.Booked, round.At, stop);
        return Event(cohort, round, round.At, round.Deed == Deed.Plan ? "coaching-planned" : "coaching-booked", told);
    }

    private static CoachingSession Plan(Cohort cohort, Round round, Person who) => CoachingSession.Plan(round.Team, who.Id, TimeOf(cohort, round), round.At);

    private static CoachingSession Book(RituelsDb db, Cohort cohort, Round round, Person who)
    {
        var time = TimeOf(cohort, round);
        var hours = new OfferedHours { CohortId = cohort.Id, PersonId = who.Id, Day = time.Day, From = time.From, Until = time.From.AddMinutes(time.Minutes), SlotMinutes = time.Minutes };
        db.Add(hours);
        return CoachingSession.Book(round.Team, hours.Slots.First(), null, round.At);
    }

    private static SessionTime TimeOf(Cohort cohort, Round round) => new(cohort.Today(round.At).AddDays(3), TimeOnly.FromDateTime(round.At.In(cohort.Zone(round.At)).DateTime), 30, "");

    private static async Task<TimelineEvent> Settle(IServiceProvider services, Round round, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var (cohort, at) = (await db.Cohorts.AsNoTracking().SingleAsync(stop), round.At.AddDays(3).AddHours(1));
        var day = cohort.Today(round.At).AddDays(3);
        if (await db.Set<CoachingSession>().FirstOrDefaultAsync(s => s.TeamId == round.Team.Id && s.Day == day && s.State == SessionState.Planned, stop) is { } session) db.Add(session.Hold(round.Team, at));
        return Event(cohort, round, at, "coaching-held");
    }

    private static async Task<Guid?> Who(RituelsDb db, Team team, CancellationToken stop) => team.ReferentId ?? (await Staff(db, stop)).Id;

    private static Task<Person> Staff(RituelsDb db, CancellationToken stop) => db.Memberships.AsNoTracking().Where(m => m.Role == Role.Staff).OrderBy(m => m.Person!.EmailKey).Select(m => m.Person!).FirstAsync(stop);

    private static TimelineEvent Event(Cohort cohort, Round round, DateTimeOffset at, string kind, int recipients = 0) => new(at, cohort.WeekAt(at).ToString(), kind, round.Team.Name, recipients);
}
