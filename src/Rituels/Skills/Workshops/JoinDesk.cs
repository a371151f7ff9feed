using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>Opens a workshop to who types its code, and remembers on their phone which name they chose.</summary>
public sealed class JoinDesk(RituelsDb db, CodeLimit limit, IDataProtectionProvider protection, TimeProvider clock)
{
    private const string Cookie = "join";

    private readonly IDataProtector _protector = protection.CreateProtector("Rituels.Skills.JoinDesk");

    /// <summary>Only wrong codes count against a network: a whole room comes from one.</summary>
    public bool WasTooOften(HttpContext context) => !limit.WouldAllow(Network(context));

    /// <summary>The workshop of that code as long as it is on; null for a wrong code, or after too many of them.</summary>
    public async Task<SkillsWorkshop?> Find(HttpContext context, string? typed, CancellationToken stop)
    {
        var code = ShortCode.Read(typed);
        if (code.Length == 0) return null;
        var found = code.Length == ShortCode.Length ? await db.Set<SkillsWorkshop>().AsNoTracking().FirstOrDefaultAsync(w => w.Code == code, stop) : null;
        var isOpen = found?.IsOpenAt(clock.GetUtcNow()) == true;
        // A phone that is in already does not suffer for who tries codes beside it.
        if (isOpen && Chosen(context, found!) is not null) return found;
        if (WasTooOften(context)) return null;
        if (isOpen) return found;
        limit.Allows(Network(context));
        return null;
    }

    /// <summary>Whom this phone speaks for in that workshop.</summary>
    public Guid? Chosen(HttpContext context, SkillsWorkshop workshop)
    {
        if (context.Request.Cookies[Cookie] is not { Length: < 1000 } kept) return null;
        try
        {
            return _protector.Unprotect(kept).Split('/') is [var of, var person] && of == $"{workshop.Id}" && Guid.TryParse(person, out var id) ? id : null;
        }
        catch (CryptographicException)
        {
            // Of another instance, or made up.
            return null;
        }
    }

    public void Choose(HttpContext context, SkillsWorkshop workshop, Guid person) => context.Response.Cookies.Append(Cookie, _protector.Protect($"{workshop.Id}/{person}"),
        new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/join", MaxAge = SkillsWorkshop.Longest });

    public static void Forget(HttpContext context) => context.Response.Cookies.Delete(Cookie, new() { Path = "/join" });

    private static string Network(HttpContext context) => $"join/{Shell.Network.Of(context)}";
}
