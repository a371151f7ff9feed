using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;

namespace Rituels.Accounts;

/// <summary>
/// How often forms may be sent. A whole cohort may sit behind one address of the network: who is signed in is counted by
/// person, so that drafts saved while typing hold nobody else up.
/// </summary>
internal static class Limits
{
    public const int FormsPerMinute = 120;

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Forms);
    }

    private static RateLimitPartition<string> Forms(HttpContext context) => IsForm(context)
        ? RateLimitPartition.GetFixedWindowLimiter(Sender(context), _ => new FixedWindowRateLimiterOptions { PermitLimit = FormsPerMinute, Window = TimeSpan.FromMinutes(1) })
        : RateLimitPartition.GetNoLimiter("");

    /// <summary>The page that tells of a refusal runs with the refused request's method, and must not be refused in turn.</summary>
    private static bool IsForm(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IStatusCodeReExecuteFeature>() is null;

    private static string Sender(HttpContext context) =>
        context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? context.Connection.RemoteIpAddress?.ToString() ?? "";
}
