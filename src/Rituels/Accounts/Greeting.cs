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
        {
            var link = await links.Make(LinkKind.SignIn, coordinator, "/");
            await db.SaveChangesAsync(stop);
            return [TerminalWords.Say("sign-in-here", link)];
        }
        return await db.People.AnyAsync(p => p.IsAdmin, stop) ? [] : [TerminalWords.Say("first-admin")];
    }

    private Task<Person?> SampleCoordinator(CancellationToken stop) =>
        db.Memberships.Where(m => m.Role == Role.Staff && db.Cohorts.Any(c => c.Id == m.CohortId && c.IsSample))
            .OrderByDescending(m => m.Person!.IsAdmin).ThenBy(m => m.Id).Select(m => m.Person).FirstOrDefaultAsync(stop);
}
