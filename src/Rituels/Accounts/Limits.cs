using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.RateLimiting;
using Rituels.Shell;

namespace Rituels.Accounts;

/// <summary>
/// How often forms may be sent. A whole cohort may sit behind one address of the network: who is signed in is counted by
/// person, so that drafts saved while typing hold nobody else up, and a room full of people may ask for their links.
/// </summary>
internal static class Limits
{
    public const int FormsPerMinute = 120, SignInsInFiveMinutes = 60;

    public static void Set(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(context =>
                !IsForm(context) ? Free
                : ManyHands(context) is { } many ? Window($"many/{Network.Of(context)}", many.Count, TimeSpan.FromMinutes(1))
                : Window(Person(context) ?? Network.Of(context), FormsPerMinute, TimeSpan.FromMinutes(1))),
            PartitionedRateLimiter.Create<HttpContext, string>(context =>
                IsForm(context) && AsksForLink(context) ? Window(Network.Of(context), SignInsInFiveMinutes, TimeSpan.FromMinutes(5)) : Free));
    }

    private static RateLimitPartition<string> Free => RateLimitPartition.GetNoLimiter("");

    /// <summary>The page that tells of a refusal runs with the refused request's method, and must not be refused in turn.</summary>
    private static bool IsForm(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method) && context.Features.Get<IStatusCodeReExecuteFeature>() is null;

    /// <summary>By the route: a slash more at the end is the same form.</summary>
    private static bool AsksForLink(HttpContext context) => context.GetEndpoint() is RouteEndpoint { RoutePattern.RawText: "account/sign-in" };

    private static string? Person(HttpContext context) => context.User.FindFirstValue(ClaimTypes.NameIdentifier);

    private static FormsPerMinuteAttribute? ManyHands(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<FormsPerMinuteAttribute>();

    private static RateLimitPartition<string> Window(string sender, int forms, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(sender, _ => new FixedWindowRateLimiterOptions { PermitLimit = forms, Window = window });
}
