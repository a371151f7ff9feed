namespace Rituels.Delivery;

/// <summary>How long to wait before the next try: 1 minute, 2, 4… at most an hour.</summary>
internal static class Backoff
{
    public static TimeSpan After(int tries) => TimeSpan.FromMinutes(Math.Min(60, 1 << Math.Min(tries, 6)));
}
