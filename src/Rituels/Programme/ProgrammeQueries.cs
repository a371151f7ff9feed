using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Programme;

/// <summary>Questions that several screens ask of the database.</summary>
public static class ProgrammeQueries
{
    /// <summary>By its address, or one that it had.</summary>
    public static async Task<Cohort?> CohortAt(this RituelsDb db, string slug, CancellationToken stop) =>
        await db.Cohorts.FirstOrDefaultAsync(c => c.Slug == slug, stop)
        ?? await db.Cohorts.FirstOrDefaultAsync(c => db.OldSlugs.Any(s => s.CohortId == Guid.Empty && s.Slug == slug && s.TargetId == c.Id), stop);

    public static IQueryable<Team> Of(this IQueryable<Team> teams, Cohort cohort) => teams.Where(t => t.CohortId == cohort.Id);

    /// <summary>With their person and team.</summary>
    public static IQueryable<Membership> Of(this IQueryable<Membership> memberships, Cohort cohort) =>
        memberships.Include(m => m.Person).Include(m => m.Team).Where(m => m.CohortId == cohort.Id);

    /// <summary>Who reads the cohort as its staff on that day, each once; after its end, those who stayed to it.</summary>
    public static async Task<IReadOnlyList<Person>> StaffOn(this RituelsDb db, Cohort cohort, DateOnly day, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => m.Role == Role.Staff).OrderBy(m => m.Id).ToListAsync(stop);
        return [.. parts.Where(m => m.ReadsOn(day, cohort)).Select(m => m.Person!).DistinctBy(p => p.Id)];
    }

    /// <summary>Of those people, who reads the cohort on that day, each once.</summary>
    public static async Task<List<Person>> ReadersOn(this RituelsDb db, Cohort cohort, DateOnly day, IEnumerable<Guid> among, CancellationToken stop)
    {
        var ids = among.Distinct().ToList();
        var parts = await db.Memberships.AsNoTracking().Of(cohort).Where(m => ids.Contains(m.PersonId)).OrderBy(m => m.Id).ToListAsync(stop);
        return [.. parts.Where(m => m.ReadsOn(day, cohort)).Select(m => m.Person!).DistinctBy(p => p.Id)];
    }

    public static Task<Person?> At(this IQueryable<Person> people, string email, CancellationToken stop)
    {
        var key = Person.KeyOf(email);
        return people.FirstOrDefaultAsync(p => p.EmailKey == key, stop);
    }

    /// <summary>The addresses of a cohort's teams, present and past; of the cohorts themselves without one.</summary>
    public static async Task<HashSet<string>> Slugs(this RituelsDb db, Guid cohort, CancellationToken stop)
    {
        var now = cohort == Guid.Empty ? db.Cohorts.Select(c => c.Slug) : db.Teams.Where(t => t.CohortId == cohort).Select(t => t.Slug);
        var past = db.OldSlugs.Where(s => s.CohortId == cohort).Select(s => s.Slug);
        return [.. await now.ToListAsync(stop), .. await past.ToListAsync(stop)];
    }

    /// <summary>
    /// The person of that address, who is new to the instance or keeps the name they have. Their version moves with the save,
    /// so that of two parts given to them at once one is refused.
    /// </summary>
    public static async Task<Person> Welcome(this RituelsDb db, string name, string email, CancellationToken stop)
    {
        var known = await db.People.At(email, stop);
        var person = known ?? Person.Named(name, email);
        db.Entry(person).State = known is null ? EntityState.Added : EntityState.Modified;
        return person;
    }

    /// <summary>Whether its person has that part already. Asked after <see cref="Welcome"/>: what comes later meets their version.</summary>
    public static async Task<bool> HasTwin(this RituelsDb db, Membership part, CancellationToken stop)
    {
        var parts = await db.Memberships.AsNoTracking().Where(m => m.CohortId == part.CohortId && m.PersonId == part.PersonId).ToListAsync(stop);
        return parts.Exists(part.Repeats);
    }

    /// <summary>
    /// Saves a change within the cohort that was checked against what the cohort held when it was read, as the name of a team
    /// against those of the others. Of two changes checked against the same, one is saved.
    /// </summary>
    /// <param name="first">Rows that are written beside the context, before its own; null for none.</param>
    /// <exception cref="DbUpdateConcurrencyException">Another change came first; nothing was saved.</exception>
    public static async Task SaveWithin(this RituelsDb db, Cohort cohort, CancellationToken stop, Func<Task>? first = null)
    {
        if (first is null && !db.ChangeTracker.HasChanges()) return;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var mine = await db.Cohorts.Where(c => c.Id == cohort.Id && c.Roll == cohort.Roll).ExecuteUpdateAsync(set => set.SetProperty(c => c.Roll, c => c.Roll + 1), stop);
        if (mine == 0) throw new DbUpdateConcurrencyException($"Cohort {cohort.Slug} was changed since it was read.");
        if (first is not null) await first();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
    }

    /// <summary>
    /// Deletes a cohort with all that rituals keep for it, and the people whom nothing else holds in the instance:
    /// no other cohort, no administration of it, and not <paramref name="by"/>, who deletes it.
    /// </summary>
    public static async Task DeleteWhole(this RituelsDb db, Cohort cohort, Guid? by, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await db.People
            .Where(p => !p.IsAdmin && p.Id != by && p.Memberships.Any(m => m.CohortId == cohort.Id) && p.Memberships.All(m => m.CohortId == cohort.Id))
            .ExecuteDeleteAsync(stop);
        await db.OldSlugs.Where(s => s.CohortId == cohort.Id || s.TargetId == cohort.Id).ExecuteDeleteAsync(stop);
        await db.Cohorts.Where(c => c.Id == cohort.Id).ExecuteDeleteAsync(stop);
        await transaction.CommitAsync(stop);
    }
}
