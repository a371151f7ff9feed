namespace Rituels.Database;

/// <summary>
/// What a request that changes nothing may take from memory instead of reading it again: whatever was read since the last
/// commit to the database, by whichever process. What is recalled is shared with other requests and must be left as it is.
/// </summary>
public sealed class Recall(CommitWatch watch)
{
    private Shelf? _shelf;

    /// <summary>From now on; without it, each value is read.</summary>
    public async ValueTask Begin() => _shelf = await watch.Look();

    /// <param name="key">What the value is and what it depends on, beside the database.</param>
    public async ValueTask<T> Of<T>(object key, Func<Task<T>> read)
    {
        if (_shelf is null) return await read();
        if (_shelf.Find(key) is T kept) return kept;
        var value = await read();
        _shelf.Keep(key, value);
        return value;
    }
}
