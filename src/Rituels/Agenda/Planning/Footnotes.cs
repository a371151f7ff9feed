using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Notes at the foot of a document: <c>[^1]: …</c>, <c>[fn:1] …</c>. A session that refers to one has its words among those unread.</summary>
internal static partial class Footnotes
{
    public static (string Name, string Note)? Read(string text)
    {
        var note = Note().Match(text);
        return note.Success ? ("^" + note.Groups[1].Value, PlainText.Joined(text[note.Length..])) : null;
    }

    /// <param name="told">Gets the names of those that were referred to.</param>
    public static void Resolve(List<string> unread, IReadOnlyDictionary<string, (string Text, Block At)> notes, HashSet<string> told)
    {
        for (var at = 0; at < unread.Count; at++)
            if (unread[at].StartsWith('^') && notes.TryGetValue(unread[at], out var note))
            {
                told.Add(unread[at]);
                unread[at] = note.Text;
            }
    }

    [GeneratedRegex(@"^\[(?:\^|fn:)([^\[\]]+)\]:?\s+(?=\S)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Note();
}
