using System.Text.RegularExpressions;

namespace Rituels.Portability;

/// <summary>
/// Which id of an archive is which here: a person who is known already, or any record that comes in beside one that has its id.
/// An id it does not know stays as it is.
/// </summary>
internal sealed partial class IdMap
{
    public static readonly IdMap None = new();

    private readonly Dictionary<Guid, Guid> _ids = [];

    public Guid this[Guid id]
    {
        get => _ids.GetValueOrDefault(id, id);
        set
        {
            if (value != id) _ids[id] = value;
        }
    }

    /// <summary>The text with each id in it replaced, as in the occasion of a letter, which must stay one for each cohort.</summary>
    public string Within(string text) =>
        _ids.Count == 0 || text.Length < 36 ? text : Written().Replace(text, found => _ids.TryGetValue(Guid.Parse(found.Value), out var id) ? id.ToString() : found.Value);

    [GeneratedRegex("(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])")]
    private static partial Regex Written();
}
