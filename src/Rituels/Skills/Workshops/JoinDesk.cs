using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>The workshop that a code opens, or why it opens none.</summary>
public sealed record Joined(SkillsWorkshop? Workshop, string Why = "");

/// <summary>Opens a workshop to who types its code, and remembers on their phone which name they chose.</summary>
public sealed class JoinDesk(RituelsDb db, CodeLimit limit, IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How many codes that never were a network may try in five minutes: more than a room mistypes, and too few to guess one of 594 million in a day.</summary>
    public const int MostWrong = 600;

    private const string Cookie = "join";

    private readonly IDataProtector _protector = protection.CreateProtector("Rituels.Skills.JoinDesk");

    /// <summary>The workshop of that code as long as it is on and its cohort is not closed. Only codes that never were count as tries: a whole room has old pages.</summary>
    public async Task<Joined> Find(HttpContext context, string? typed, CancellationToken stop)
    {
        var (code, guesser) = (ShortCode.Read(typed), Guesser(context));
        var found = code.Length == ShortCode.Length ? await db.Set<SkillsWorkshop>().AsNoTracking().FirstOrDefaultAsync(w => w.Code == code, stop) : null;
        // A phone that is in already does not suffer for who tries codes beside it.
        if ((found is null || Chosen(context, found) is null) && !limit.WouldAllow(guesser, MostWrong)) return new(null, "wrong-code-often");
        if (found is null)
        {
            if (code.Length > 0) limit.Allows(guesser, MostWrong);
            return new(null, "wrong-code");
        }
        var isOn = found.IsOpenAt(clock.GetUtcNow()) && !await db.Cohorts.AnyAsync(c => c.Id == found.CohortId && c.ClosedAt != null, stop);
        return isOn ? new(found) : new(null, "wrong-code-over");
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

    /// <summary>A network, as a whole room comes from one; who is signed in answers for themselves.</summary>
    private static string Guesser(HttpContext context) => $"join/{context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? Network.Of(context)}";
}
