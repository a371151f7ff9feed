using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>How often one address of the network may open links: plenty for readers, nothing for who tries tokens.</summary>
internal static class ShareLimits
{
    public const string Policy = "shared";
    public const int PerMinute = 60;

    public static void Set(RateLimiterOptions options) => options.AddPolicy(Policy, context =>
        RateLimitPartition.GetFixedWindowLimiter(Network.Of(context),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1) }));
}
