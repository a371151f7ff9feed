using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>
/// The people of a simulation share a place: on Tuesday a team or two ask for a room, in the afternoon staff answer, on Wednesday morning some say that
/// they come. With a file of answers, people do what is in it and nothing else.
/// </summary>
internal sealed class SimulatedVisitors : ISimulatedPeople
{
    private static readonly TimeOnly Asking = new(10, 40), Answering = new(15, 10), Coming = new(9, 5);

    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input) => input.Answers is not null ? []
        : [.. input.Cohort.WeeksBetween(input.From, input.To).SelectMany(week => Acts(input, week)).Where(act => input.Cohort.Today(act.At) is var day && input.From <= day && day <= input.To)];

    private static IEnumerable<SimulatedAct> Acts(SimulationInput input, IsoWeek week)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(input.Cohort.RhythmOf(week).TimeZone);
        DateTimeOffset On(DayOfWeek day, TimeOnly time) => WallClock.Read(week.Day(day), time, zone);
        SimulatedAct Act(DateTimeOffset at, Func<Hands, Task> does) => new(at, async (services, stop) =>
        {
            await does(await Hands.Of(services, new Random(HashOf(input.Seed, week)), at, stop));
            return new(at, "", "", null, 0);
        });
        yield return Act(On(DayOfWeek.Tuesday, Asking), hands => hands.Ask());
        yield return Act(On(DayOfWeek.Tuesday, Answering), hands => hands.Answer());
        yield return Act(On(DayOfWeek.Wednesday, Coming), hands => hands.Come());
    }

    private static int HashOf(int seed, IsoWeek week) => unchecked(seed * 7919 + week.Key);

    /// <summary>What an act works with.</summary>
    private sealed record Hands(IServiceProvider Services, RituelsDb Db, Cohort Cohort, Random Random, DateTimeOffset At, CancellationToken Stop)
    {
        public static async Task<Hands> Of(IServiceProvider services, Random random, DateTimeOffset at, CancellationToken stop)
        {
            var db = services.GetRequiredService<RituelsDb>();
            var hands = new Hands(services, db, await db.Cohorts.AsNoTracking().SingleAsync(stop), random, at, stop);
            if (await db.Set<Place>().AnyAsync(stop)) return hands;
            db.AddRange(SharedPlace.Of(hands.Cohort, new(Tongue.Of(hands.Cohort.Languages[0], hands.Cohort.Vocabulary)), at).Records);
            await db.SaveChangesAsync(stop);
            return hands;
        }

        public async Task Ask()
        {
            var day = Cohort.Today(At);
            var teams = (await Db.Teams.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(Stop)).FindAll(team => team.TakesPartOn(day));
            foreach (var number in Enumerable.Range(0, Math.Min(teams.Count, 1 + Random.Next(2))))
            {
                var team = teams[(Random.Next(teams.Count) + number) % teams.Count];
                var asker = await Db.Memberships.AsNoTracking().Where(m => m.TeamId == team.Id && m.Role == Role.Fellow).OrderBy(m => m.Person!.EmailKey).Select(m => m.Person!).FirstOrDefaultAsync(Stop);
                var turns = await RequestTurns.Of(Db, Cohort, asker?.Id, team.Id, IsoWeek.Of(day), Stop);
                if (asker is null || turns.OfTeam!.Count > 0) continue;
                var from = new TimeOnly(9 + 2 * Random.Next(4), 0);
                var request = RoomRequest.Ask(Cohort, asker.Id, team.Id, new("…", 3 + 3 * Random.Next(8), new(day.AddDays(2), from, from.AddHours(2))), turns.Next, At);
                Db.Add(request);
                await Services.GetRequiredService<RoomLetters>().Tell(Cohort, new(request, asker, team), RoomNews.Asked, asker.Id, At, Stop);
                await Db.SaveChangesAsync(Stop);
            }
        }

        /// <summary>The first free room that is large enough; without any, a word.</summary>
        public async Task Answer()
        {
            var day = Cohort.Today(At);
            var waiting = (await Db.Set<RoomRequest>().Include(r => r.Quarters).Whole().Waiting(Cohort, day).ToListAsync(Stop)).OrderBy(r => r.Team?.Slug, StringComparer.Ordinal).ToList();
            var staff = await Db.Memberships.AsNoTracking().Where(m => m.Role == Role.Staff).OrderBy(m => m.Person!.EmailKey).Select(m => (Guid?)m.PersonId).FirstOrDefaultAsync(Stop);
            foreach (var request in waiting)
            {
                var free = (await Services.GetRequiredService<RoomDiary>().Read(Cohort, request.Day, request.Day, Stop)).Free(request.Wish.Time, request.People);
                var room = free.Count > 0 ? free[0].Room : null;
                if (room is null) request.Refuse(staff, "…", At);
                else request.Accept(room.Id, staff, "", At);
                await Services.GetRequiredService<RoomLetters>().Tell(Cohort, new(request, request.AskedBy, request.Team, room), room is null ? RoomNews.Refused : RoomNews.Booked, staff, At, Stop);
                await Db.SaveChangesAsync(Stop);
            }
        }

        public async Task Come()
        {
            var day = Cohort.Today(At);
            if ((await Db.SlotTimes(Cohort, day, day, Stop)).FirstOrDefault() is not { IsOn: true } time) return;
            var people = await Db.Memberships.AsNoTracking().Include(m => m.Team).OrderBy(m => m.Person!.EmailKey).ToListAsync(Stop);
            foreach (var person in people.Where(m => m.CoversDay(day)).Select(m => m.PersonId).Distinct().Where(_ => Random.Next(4) == 0).ToList())
                Db.Add(new SlotVisit { CohortId = Cohort.Id, SlotId = time.Slot.Id, Day = day, PersonId = person });
        }
    }
}
