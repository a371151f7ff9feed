using Rituels.Database;

namespace Rituels.Shell;

/// <summary>How something that screens follow stands.</summary>
/// <param name="Tag">Another one whenever anything changed: letters, digits and hyphens.</param>
/// <param name="Json">As screens read it.</param>
public sealed record LiveState(string Tag, string Json);

/// <summary>A kind of thing that screens follow. Looked at several times a second: a look at what has not changed reads little.</summary>
public interface IFollowed
{
    /// <summary>What events call its state.</summary>
    string Name { get; }

    /// <param name="known">How it stood at the last look: the answer, when nothing changed.</param>
    /// <returns>Null when it is gone.</returns>
    Task<LiveState?> Look(RituelsDb db, Guid id, LiveState? known, CancellationToken stop);
}
