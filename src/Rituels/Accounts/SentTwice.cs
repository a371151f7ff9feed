using Microsoft.EntityFrameworkCore;
using Rituels.Database;

namespace Rituels.Accounts;

internal static class SentTwice
{
    /// <summary>Makes a form's changes and saves them. Had the same form come twice at once, a second look leaves what the other has not done.</summary>
    public static async Task SaveEvenTwice(this RituelsDb db, Func<Task> change)
    {
        try
        {
            await change();
            await db.SaveChangesAsync();
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            await change();
            await db.SaveChangesAsync();
        }
    }
}
