using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>
/// Lets in whoever starts the program: as the sample cohort's coordinator, else by the hint to name an administrator. It comes
/// after Portability's greeting, which makes the sample.
/// </summary>
internal sealed class Greeting(RituelsDb db, OneTimeLinks links) : IGreeting
{
    public async Task<IReadOnlyList<string>> Prepare(bool empty, CancellationToken stop)
    {
        if (!empty && await SampleCoordinator(stop) is { } coordinator)
            return [TerminalWords.Say("sign-in-here", await LinkFor(coordinator, stop))];
        return await db.People.AnyAsync(p => p.IsAdmin, stop) ? [] : [TerminalWords.Say("first-admin")];
    }

    private async Task<string> LinkFor(Person coordinator, CancellationToken stop)
    {
        try
        {
            return await MakeLink(coordinator, stop);
        }
        catch (DbUpdateException)
        {
            // Another process, started at the same moment, has given them their account.
            db.ChangeTracker.Clear();
            return await MakeLink(coordinator, stop);
        }
    }

    private async Task<string> MakeLink(Person coordinator, CancellationToken stop)
    {
        var link = await links.Make(LinkKind.SignIn, coordinator, "/");
        await db.SaveChangesAsync(stop);
        return link;
    }

    private Task<Person?> SampleCoordinator(CancellationToken stop) =>
        db.Memberships.Where(m => m.Role == Role.Staff && db.Cohorts.Any(c => c.Id == m.CohortId && c.IsSample))
            .OrderByDescending(m => m.Person!.IsAdmin).ThenBy(m => m.Id).Select(m => m.Person).FirstOrDefaultAsync(stop);
}
