using System.Text.RegularExpressions;
using Rituels.Programme;

namespace Rituels.Places;

/// <summary>Which known rooms a page's words mean; case and accents do not matter.</summary>
internal sealed partial class RoomNames(IReadOnlyList<Place> places)
{
    /// <summary>
    /// Rooms are named in words of their own ("Atlas, Boréal et Cèdre") or beside their place ("Le Phare – salle Atlas"). A name that several places
    /// have wants its place; a place with one room means that one.
    /// </summary>
    public IReadOnlyList<Room> In(string place, string rooms)
    {
        var named = Parts(place).ToHashSet();
        var known = places.Where(p => named.Contains(p.Key)).ToList();
        var wanted = Parts(rooms).Concat(named).ToHashSet();
        var found = Those(known.Count > 0 ? known : Parts(place).Any() && rooms.Length > 0 ? [] : places, wanted);
        if (found.Count == 0 && known.Count == 0) found = Those(places, named);
        return found.Count == 0 && rooms.Length == 0 && known is [{ Rooms: [var only] }] ? [only] : known.Count > 0 ? found : Once(found);
    }

    private static List<Room> Those(IEnumerable<Place> places, HashSet<string> wanted) => [.. places.SelectMany(place => place.Rooms).Where(room => wanted.Contains(room.Key) || wanted.Contains(Kind().Replace(room.Key, "")))];

    /// <summary>Without a place, a name that two rooms have means neither.</summary>
    private static List<Room> Once(List<Room> rooms) => rooms.FindAll(room => rooms.Count(other => other.Key == room.Key) == 1);

    /// <summary>The words whole, and each part of them; a "salle" before a name is none of it.</summary>
    private static IEnumerable<string> Parts(string words) =>
        Between().Split(words).Prepend(words).Select(Folding.Fold).SelectMany(part => new[] { part, Kind().Replace(part, "") }).Select(part => part.Trim()).Where(part => part.Length > 0).Distinct();

    // Both take a time that grows with the text alone: they need no limit, which a busy machine would exceed.
    [GeneratedRegex(@"\s*[,;/|+()\n]\s*|\s+[–—-]\s+|\s+(?:et|and|&)\s+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Between();

    [GeneratedRegex(@"^(?:la |the )?(?:salles?|rooms?)\s+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Kind();
}
