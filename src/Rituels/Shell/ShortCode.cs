using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace Rituels.Shell;

/// <summary>A code that a screen shows and somebody types: six of 29 signs, 594 million codes.</summary>
public static class ShortCode
{
    public const int Length = 6;

    // Without those that are read for one another from afar: 0 O, 1 I L, U V.
    private const string Signs = "23456789ABCDEFGHJKMNPQRSTWXYZ";

    public static string Make() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>As it was typed: case, spaces and hyphens do not matter.</summary>
    public static string Read(string? typed) => string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
}

/// <summary>How many codes one network may ask for, and how many one person may try: a code is guessed by nobody.</summary>
public sealed class CodeLimit : IDisposable
{
    public const int InFiveMinutes = 20;

    private readonly PartitionedRateLimiter<(string Who, int Most)> _limiter = PartitionedRateLimiter.Create<(string Who, int Most), (string Who, int Most)>(one =>
        RateLimitPartition.GetSlidingWindowLimiter(one, _ => new SlidingWindowRateLimiterOptions { PermitLimit = one.Most, Window = TimeSpan.FromMinutes(5), SegmentsPerWindow = 5 }));

    public bool Allows(string who, int most = InFiveMinutes) => Take(who, most, 1);

    /// <summary>Whether it would allow one more, for who only counts what failed: a whole room comes from one network.</summary>
    public bool WouldAllow(string who, int most = InFiveMinutes) => Take(who, most, 0);

    private bool Take(string who, int most, int permits)
    {
        using var lease = _limiter.AttemptAcquire((who, most), permits);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
