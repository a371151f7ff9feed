using Rituels.Shell;

namespace Rituels.Programme;

/// <summary>A ritual as anybody may read of it: what happens, and when, in sentences made from its settings.</summary>
/// <param name="Key">Its name for ever within the programme's page: small letters and hyphens.</param>
/// <param name="Path">Its page from the root, with the cohort, where those outside may open it; null otherwise.</param>
public sealed record RitualInWords(string Key, string Title, IReadOnlyList<string> Sentences, string? Path = null);

/// <summary>A ritual's share of the programme's page: its rhythm. Nobody is named, and nothing is told that only some may see.</summary>
public interface ITellsItsRhythm
{
    /// <summary>In the words of that language; null for a cohort that does not live this ritual.</summary>
    Task<RitualInWords?> Tell(Cohort cohort, Tongue tongue, DateTimeOffset now, CancellationToken stop);
}
