using System.Threading.RateLimiting;

namespace Rituels.Accounts;

/// <summary>At most ten letters with a link to one address in five minutes, whoever asks.</summary>
internal sealed class LetterLimit : IDisposable
{
    public const int Letters = 10;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = Letters, Window = TimeSpan.FromMinutes(5), SegmentsPerWindow = 5,
        }));

    public bool Allows(string address)
    {
        using var lease = _limiter.AttemptAcquire(address);
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();
}
