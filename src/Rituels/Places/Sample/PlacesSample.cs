using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Places;

/// <summary>The sample cohort's shared place: who comes on Wednesday, a request in each state, a Wednesday that is off.</summary>
internal sealed class PlacesSample(RituelsDb db) : ISample
{
    private const int Texts = 3, Comers = 3;

    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var words = new PlacesWords(Tongue.Of(cohort.Languages[0], cohort.Vocabulary));
        var (shared, today) = (SharedPlace.Of(cohort, words, now), cohort.Today(now));
        db.AddRange(shared.Records);
        db.Add(new PlacesBook { CohortId = cohort.Id, PerTeam = 2 });
        var people = db.People.Local.ToDictionary(person => person.Id, person => person.EmailKey);
        var parts = db.Memberships.Local.Where(m => m.CohortId == cohort.Id && m.CoversDay(today)).OrderBy(m => people[m.PersonId], StringComparer.Ordinal).ToList();
        Come(cohort, shared.Slot, parts, now);
        Ask(cohort, shared, teams.Where(team => team.TakesPartOn(today)).ToList(), parts, words, now);
        return Task.CompletedTask;
    }

    private void Come(Cohort cohort, StandingSlot slot, List<Membership> parts, DateTimeOffset now)
    {
        var ahead = slot.Between(cohort, cohort.Today(now), cohort.Ends).Where(time => time.IsOn && !time.IsOver(cohort, now)).Take(3).ToList();
        var comers = parts.Where(m => m.Role == Role.Staff).Take(1).Concat(parts.Where(m => m.Role == Role.Fellow).Take(Comers)).Select(m => m.PersonId).Distinct();
        if (ahead.Count > 0) foreach (var person in comers) db.Add(new SlotVisit { CohortId = cohort.Id, SlotId = slot.Id, Day = ahead[0].Day, PersonId = person });
        if (ahead.Count > 2) slot.Decide(ahead[2].Day, isOn: false, new PlacesWords(Tongue.Of(cohort.Languages[0], cohort.Vocabulary))["sample-off"], now);
    }

    /// <summary>Nobody is written to about what the sample invents.</summary>
    private void Ask(Cohort cohort, SharedPlace shared, List<Team> teams, List<Membership> parts, PlacesWords words, DateTimeOffset now)
    {
        var (staff, day) = (parts.Find(m => m.Role == Role.Staff)?.PersonId, Thursday(cohort.Today(now)));
        foreach (var (team, number) in teams.Take(4).Select((team, number) => (team, number)))
        {
            if (parts.Find(m => m.TeamId == team.Id && m.Role == Role.Fellow)?.PersonId is not { } asker) continue;
            var span = new RoomSpan(day.AddDays(number == 3 ? -7 : 0), new(9 + 2 * number, 0), new(11 + 2 * number, 0));
            var request = RoomRequest.Ask(cohort, asker, team.Id, new(words[$"sample-text-{number % Texts + 1}"], 4 + 2 * number, span, number == 0 ? words["sample-wish"] : ""), (1, 1), now.AddDays(-2));
            if (number == 1) request.Accept(shared.Rooms[1].Id, staff, "", now.AddDays(-1));
            if (number == 2) request.Propose(shared.Rooms[0].Id, span with { From = new(15, 0), Until = new(17, 0) }, staff, words["sample-word"], now.AddDays(-1));
            if (number == 3) request.Refuse(staff, words["sample-refusal"], now.AddDays(-1));
            db.Add(request);
        }
    }

    private static DateOnly Thursday(DateOnly today) => IsoWeek.Of(today).Next.Day(DayOfWeek.Thursday);
}
