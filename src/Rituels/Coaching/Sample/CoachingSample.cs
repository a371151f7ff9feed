using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Coaching;

/// <summary>The sample cohort's contacts: a past of calls with invented notes, a promise or two, an hour planned, hours offered.</summary>
internal sealed class CoachingSample(RituelsDb db) : ISample
{
    private const int Notes = 6, Steps = 4;

    public Task Fill(Cohort cohort, IReadOnlyList<Team> teams, int seed, DateTimeOffset now, CancellationToken stop)
    {
        var (today, words) = (cohort.Today(now), new CoachingWords(Tongue.Of(cohort.Languages[0], cohort.Vocabulary)));
        var resting = teams.Where(team => team.ReferentId is not null && team.TakesPartOn(today)).GroupBy(team => team.ReferentId).Select(own => own.Last().Id).ToHashSet();
        var rounds = PlausibleRounds.Of(cohort, teams, cohort.Starts, today, seed).Where(round => round.At < now && !(resting.Contains(round.Team.Id) && Rests(round, today))).ToList();
        foreach (var round in rounds) db.Add(Log(round, words, today));
        foreach (var team in teams.Where(team => team.ReferentId is not null && team.TakesPartOn(today) && !resting.Contains(team.Id)).Take(2)) Plan(team, NextWorking(cohort, today), now, words);
        Offer(cohort, teams, today, words);
        return Task.CompletedTask;
    }

    /// <summary>Each referent has a team that has been waiting for some time.</summary>
    private static bool Rests(Round round, DateOnly today) => DateOnly.FromDateTime(round.At.DateTime) > today.AddDays(-13);

    private static Contact Log(Round round, CoachingWords words, DateOnly today)
    {
        var day = DateOnly.FromDateTime(round.At.DateTime);
        var promises = round.Number % 3 == 0;
        var contact = Contact.Log(round.Team, new(day, round.Kind, round.Minutes, round.Team.ReferentId, "", round.Kind == ContactKind.Chance ? "" : words[$"sample-note-{(round.Number + round.Team.Slug.Length) % Notes + 1}"],
            promises ? words[$"sample-step-{(round.Number + round.Team.Slug.Length) % Steps + 1}"] : "", promises ? day.AddDays(9) : null), round.At);
        if (promises && day < today.AddDays(-14)) contact.Keep(round.At.AddDays(6));
        return contact;
    }

    private void Plan(Team team, DateOnly day, DateTimeOffset now, CoachingWords words) =>
        db.Add(CoachingSession.Plan(team, team.ReferentId!.Value, new(day, new(15, 0), 45, words["sample-place"]), now));

    private void Offer(Cohort cohort, IReadOnlyList<Team> teams, DateOnly today, CoachingWords words)
    {
        foreach (var referent in teams.Select(team => team.ReferentId).OfType<Guid>().Distinct().Take(2))
            db.Add(new OfferedHours { CohortId = cohort.Id, PersonId = referent, Day = NextWorking(cohort, today.AddDays(4)), From = new(14, 0), Until = new(16, 0), SlotMinutes = 30, Place = words["sample-place"] });
    }

    private static DateOnly NextWorking(Cohort cohort, DateOnly after)
    {
        var day = after.AddDays(1);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Holidays.On(day, cohort.LatestRhythm.Holidays) is not null || cohort.IsDayOff(day)) day = day.AddDays(1);
        return day;
    }
}
