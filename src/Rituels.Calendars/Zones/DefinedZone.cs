namespace Rituels.Calendars;

/// <summary>A zone as a VTIMEZONE gives it: the instants at which its offset changes (RFC 5545 §3.6.5).</summary>
/// <param name="onsets">At least one; by instant in UTC. Before the first one, its own offset before holds.</param>
internal sealed class DefinedZone(IReadOnlyList<Onset> onsets) : Zone
{
    public override TimeSpan OffsetAt(DateTime utc)
    {
        var (low, high) = (0, onsets.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (onsets[middle].Utc <= utc) low = middle + 1;
            else high = middle;
        }
        return low == 0 ? onsets[0].From : onsets[low - 1].To;
    }
}

/// <summary>A clock change: the instant, the offset until then, and the offset from then on.</summary>
internal readonly record struct Onset(DateTime Utc, TimeSpan From, TimeSpan To)
{
    /// <summary>What clocks show at that instant when nobody has turned them yet: how a VTIMEZONE gives it.</summary>
    public DateTime Wall => DateTime.SpecifyKind(Utc.Plus(From), DateTimeKind.Unspecified);
}
