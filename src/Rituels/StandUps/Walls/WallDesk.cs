using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.StandUps;

/// <summary>What a wall that is paired shows.</summary>
public sealed record Shown(PairedWall Wall, StandUp StandUp, Cohort Cohort);

/// <summary>Knows a wall by the secret in its cookie, behind which stands the code.</summary>
public sealed class WallDesk(RituelsDb db, TimeProvider clock)
{
    public const string Cookie = "wall";

    public async Task<PairedWall?> Find(HttpContext context, CancellationToken stop)
    {
        if (Parts(context) is not [{ Length: > 20 and < 100 } secret, _]) return null;
        var hash = PairedWall.Hash(secret);
        return await db.Set<PairedWall>().AsNoTracking().FirstOrDefaultAsync(w => w.SecretHash == hash, stop);
    }

    /// <summary>The code that this screen shows: only its own cookie keeps it.</summary>
    public string? CodeOf(HttpContext context) => Parts(context) is [_, { Length: ShortCode.Length } code] && code.All(char.IsAsciiLetterOrDigit) ? code : null;

    private static string[] Parts(HttpContext context) => context.Request.Cookies[Cookie]?.Split('.', 2) ?? [];

    /// <summary>Null when the wall follows nothing, or nothing any more.</summary>
    public async Task<Shown?> See(PairedWall? wall, CancellationToken stop)
    {
        if (wall?.StandUpId is not { } id) return null;
        var standUp = await db.Set<StandUp>().AsNoTracking().FirstAsync(s => s.Id == id, stop);
        return wall.Follows(standUp, clock.GetUtcNow()) ? new(wall, standUp, await db.Cohorts.AsNoTracking().FirstAsync(c => c.Id == standUp.CohortId, stop)) : null;
    }

    /// <summary>A new secret and code for this screen; what it followed it follows no more.</summary>
    public async Task ShowCode(HttpContext context, CancellationToken stop)
    {
        if (await Find(context, stop) is { } before) db.Remove(before);
        var (wall, secret, code) = PairedWall.Make(clock.GetUtcNow());
        db.Add(wall);
        await db.SaveChangesAsync(stop);
        context.Response.Cookies.Append(Cookie, $"{secret}.{code}", new() { HttpOnly = true, Secure = context.Request.IsHttps, SameSite = SameSiteMode.Lax, Path = "/wall", MaxAge = PairedWall.Longest });
    }

    /// <summary>Leads the wall that shows this code to the stand-up; false when no wall does.</summary>
    public async Task<bool> Pair(StandUp standUp, string? typed, CancellationToken stop)
    {
        var (hash, now) = (PairedWall.HashOfTyped(typed), clock.GetUtcNow());
        if (await db.Set<PairedWall>().FirstOrDefaultAsync(w => w.CodeHash == hash, stop) is not { } wall || !wall.IsWaitingAt(now)) return false;
        wall.Pair(standUp, now);
        await db.SaveChangesAsync(stop);
        return true;
    }

    /// <summary>Walls that follow it.</summary>
    public Task<int> Walls(StandUp standUp, CancellationToken stop) => Of(standUp).CountAsync(stop);

    /// <summary>The screens stay known, and are told that they follow nothing any more.</summary>
    public Task Unpair(StandUp standUp, CancellationToken stop) => Of(standUp).ExecuteUpdateAsync(set => set.SetProperty(w => w.StandUpId, (Guid?)null), stop);

    private IQueryable<PairedWall> Of(StandUp standUp)
    {
        var since = clock.GetUtcNow() - PairedWall.Longest;
        return db.Set<PairedWall>().Where(w => w.StandUpId == standUp.Id && w.PairedAt > since);
    }
}
