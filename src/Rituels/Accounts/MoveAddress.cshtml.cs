using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>Where the letter to a new address leads: its button makes it the person's, and the old address is told.</summary>
[Seen(By.Bearer)]
internal sealed class MoveAddressModel(RituelsDb db, OneTimeLinks links, OldAddress old, WorkerBell bell, AccountLetters letters, Visit visit) : PageModel
{
    /// <summary>The new address; null when the link is over.</summary>
    public string? Address { get; private set; }
    public bool Moved { get; private set; }

    public async Task OnGet(string token)
    {
        Address = (await links.Look(LinkKind.MoveAddress, token))?.Value;
        if (Address is null) Response.StatusCode = StatusCodes.Status410Gone;
    }

    public async Task OnPost(string token)
    {
        if (await links.Use(LinkKind.MoveAddress, token) is { } link && await Move(link)) (Address, Moved) = (link.Value, true);
        else Response.StatusCode = StatusCodes.Status410Gone;
    }

    /// <returns>False when somebody else has got the address meanwhile.</returns>
    private async Task<bool> Move(AccountToken link)
    {
        var key = Person.KeyOf(link.Value!);
        if (await db.People.AnyAsync(p => p.EmailKey == key)) return false;
        var person = await db.People.FirstAsync(p => p.Id == link.UserId);
        old.Tell(person, person.Email, await letters.Moved(link.Value!, person.Language ?? visit.Tongue.Language), visit.Now);
        person.MoveTo(link.Value!);
        await links.Void(person);
        if (!await Save()) return false;
        bell.Ring();
        return true;
    }

    private async Task<bool> Save()
    {
        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody took the address between the look and the save.
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
