namespace Rituels.Agenda;

/// <summary>The places that a document names, and their initials.</summary>
internal sealed class KnownPlaces
{
    private static readonly string[] Joints = [" - ", " – ", " — ", ", ", " @ ", " | "];
    private const int MostWords = 20;
    private readonly HashSet<string> _keys = [];

    public KnownPlaces(IEnumerable<string> places)
    {
        foreach (var place in places.Distinct())
        {
            var words = PlainText.Key(place).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (words.Length > MostWords) continue;
            if (words.Length > 1) _keys.Add(string.Concat(words.Select(word => word[0])));
            // "rue des Arts" is known from "Agora rue des Arts"; a last word alone would be too little.
            for (var at = 0; at < words.Length && (at == 0 || words.Length - at > 1); at++) _keys.Add(string.Join(' ', words[at..]));
        }
    }

    /// <summary>The title without its last part, and that part, when it is such a place.</summary>
    public (string Title, string Place)? Split(string title)
    {
        var (cut, joint) = Joints.Select(sign => (At: title.LastIndexOf(sign, StringComparison.Ordinal), sign)).MaxBy(found => found.At);
        return cut > 0 && _keys.Contains(PlainText.Key(title[(cut + joint.Length)..])) ? (title[..cut].Trim(), title[(cut + joint.Length)..].Trim()) : null;
    }
}
