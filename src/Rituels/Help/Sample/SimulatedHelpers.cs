using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Help;

/// <summary>The people of a simulation look at the open requests each working day, late in the morning: they offer, choose, answer, end; now and then a team asks.</summary>
internal sealed class SimulatedHelpers : ISimulatedPeople
{
    private static readonly TimeOnly LateMorning = new(11, 20);

    /// <summary>Of so many working days, one on which a team asks here.</summary>
    private const int Seldom = 9;

    /// <summary>With a file of answers, people do what is in it and nothing else.</summary>
    public IReadOnlyList<SimulatedAct> Acts(SimulationInput input) => input.Answers is not null ? [] :
    [
        .. input.Cohort.WeeksBetween(input.From, input.To).Where(week => input.Cohort.PlanOf(week).Hours is not null)
            .SelectMany(week => Enumerable.Range(0, 5).Select(day => week.Monday.AddDays(day))).Where(day => day >= input.From && day <= input.To)
            .Select(day => WallClock.Read(day, LateMorning, TimeZoneInfo.FindSystemTimeZoneById(input.Cohort.RhythmOf(IsoWeek.Of(day)).TimeZone)))
            .Select(at => new SimulatedAct(at, (services, stop) => Look(services, input.Seed, at, stop))),
    ];

    /// <summary>What came of it a witness tells.</summary>
    private static async Task<TimelineEvent> Look(IServiceProvider services, int seed, DateTimeOffset at, CancellationToken stop)
    {
        var db = services.GetRequiredService<RituelsDb>();
        var cohort = await db.Cohorts.AsNoTracking().SingleAsync(stop);
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Person!.EmailKey).ThenBy(m => m.Team!.Slug).ToListAsync(stop);
        var open = await db.Set<HelpRequest>().Include(r => r.Team).Include(r => r.Offers).Include(r => r.Comments).AsSplitQuery().Open().ToListAsync(stop);
        var life = new HelpLife(cohort, parts, seed);
        var told = new HelpReader(cohort, default, [], at).LastTold;
        foreach (var request in open.Where(r => r.Week is null || r.Week <= told).OrderBy(NameOf, StringComparer.Ordinal))
            await Note(services.GetRequiredService<HelpNotices>(), request, life.Step(request, NameOf(request), at), at, stop);
        Ask(db, cohort, await db.Teams.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(stop), life, at);
        return new TimelineEvent(at, "", "", null, 0);
    }

    private static string NameOf(HelpRequest request) => request.Week is null ? request.Source : $"{request.Team?.Slug}/{request.Week}";

    private static Task Note(HelpNotices notices, HelpRequest request, (HelpTurn Turn, HelpOffer? Offer) done, DateTimeOffset at, CancellationToken stop)
    {
        if (done.Turn == HelpTurn.Ended) notices.Ended(request, at);
        return done.Turn switch
        {
            HelpTurn.Offered => notices.Offered(done.Offer!, at, stop),
            HelpTurn.Chosen => notices.Chosen(done.Offer!, at, stop),
            HelpTurn.Said => notices.Commented(request, at, stop),
            _ => Task.CompletedTask,
        };
    }

    private static void Ask(RituelsDb db, Cohort cohort, List<Team> teams, HelpLife life, DateTimeOffset at)
    {
        var day = cohort.Today(at);
        var (random, here) = (life.Drawn($"ask/{day:yyyy-MM-dd}"), teams.FindAll(team => team.TakesPartOn(day)));
        if (random.Next(Seldom) != 0 || here.Count == 0) return;
        db.Add(HelpRequest.Ask(cohort, here[random.Next(here.Count)].Id, life.Pick("ask", random), $"own/{day:yyyy-MM-dd}", null, at));
    }
}
