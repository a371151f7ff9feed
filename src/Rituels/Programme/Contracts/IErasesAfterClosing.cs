using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>What a ritual erases for good some time after a cohort was closed. It is said where one closes it: closing can be undone, this cannot.</summary>
public interface IErasesAfterClosing
{
    /// <summary>A sentence with the day, in that language; null when there is nothing to erase.</summary>
    /// <param name="closed">When it was closed, or would be.</param>
    Task<string?> Tell(Cohort cohort, DateTimeOffset closed, Tongue tongue, CancellationToken stop);
}
