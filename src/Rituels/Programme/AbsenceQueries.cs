using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Programme;

/// <summary>Questions about who is away, and a form's answer to them.</summary>
public static class AbsenceQueries
{
    /// <summary>Those who are away on that day.</summary>
    public static IQueryable<Guid> AwayOn(this RituelsDb db, DateOnly day) =>
        db.Set<Absence>().Where(a => a.From <= day && day <= a.To).Select(a => a.PersonId);

    /// <summary>A person's absences that are not over, in order.</summary>
    public static Task<List<Absence>> AbsencesOf(this RituelsDb db, Guid person, DateOnly today, CancellationToken stop) =>
        db.Set<Absence>().AsNoTracking().Where(a => a.PersonId == person && a.To >= today).OrderBy(a => a.From).ThenBy(a => a.To).ToListAsync(stop);

    /// <summary>Notes the absence; sent twice, the same days are one.</summary>
    public static async Task Note(this RituelsDb db, Absence absence, CancellationToken stop)
    {
        var same = db.Set<Absence>().Where(a => a.PersonId == absence.PersonId && a.From == absence.From && a.To == absence.To);
        if (await same.AnyAsync(stop)) return;
        db.Add(absence);
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            // The same form came twice at once: the other has noted it.
            if (!await same.AnyAsync(stop)) throw;
        }
    }

    public static Task Forget(this RituelsDb db, Guid person, DateOnly? from, DateOnly? to, CancellationToken stop) =>
        db.Set<Absence>().Where(a => a.PersonId == person && a.From == from && a.To == to).ExecuteDeleteAsync(stop);
}
