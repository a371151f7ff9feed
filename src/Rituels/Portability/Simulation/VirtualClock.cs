namespace Rituels.Portability;

/// <summary>A clock that stands still until the simulation moves it.</summary>
internal sealed class VirtualClock(DateTimeOffset now) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = now;

    public override DateTimeOffset GetUtcNow() => Now;
}
