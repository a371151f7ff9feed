using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.StandUps;

/// <summary>Questions that several screens ask of the database.</summary>
internal static class StandUpsQueries
{
    public static IQueryable<StandUp> Of(this IQueryable<StandUp> standUps, Cohort cohort) => standUps.Where(s => s.CohortId == cohort.Id);

    /// <summary>As the cohort chose, or as one that chose nothing; not followed by the context.</summary>
    public static async Task<StandUpBook> StandUpBookOf(this RituelsDb db, Cohort cohort, CancellationToken stop) =>
        await db.Set<StandUpBook>().AsNoTracking().FirstOrDefaultAsync(b => b.CohortId == cohort.Id, stop) ?? new StandUpBook { CohortId = cohort.Id };

    /// <summary>Those of a stand-up in the order in which they were written.</summary>
    public static Task<List<StandUpNote>> NotesOf(this RituelsDb db, StandUp standUp, CancellationToken stop) =>
        db.Set<StandUpNote>().AsNoTracking().Where(n => n.StandUpId == standUp.Id).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(stop);

    /// <summary>The teams that take part that day, by name.</summary>
    public static async Task<IReadOnlyList<Team>> TeamsOn(this RituelsDb db, Cohort cohort, DateOnly day, CancellationToken stop)
    {
        var teams = await db.Teams.AsNoTracking().Of(cohort).ToListAsync(stop);
        return [.. teams.Where(team => team.TakesPartOn(day)).OrderBy(team => team.Name, NameOrder.Alphabetical)];
    }

    /// <summary>The cohort's people of that day, each once, by name.</summary>
    /// <param name="fellows">The fellows alone.</param>
    public static async Task<IReadOnlyList<Person>> PeopleOn(this RituelsDb db, Cohort cohort, DateOnly day, bool fellows, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).OrderBy(m => m.Id).ToListAsync(stop);
        return [.. parts.Where(part => part.CoversDay(day) && (!fellows || part.Role == Role.Fellow)).Select(part => part.Person!).DistinctBy(person => person.Id).OrderBy(person => person.Name, NameOrder.Alphabetical)];
    }
}
