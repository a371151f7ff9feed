namespace Rituels.Agenda;

/// <summary>"The same as above", as people write it: a sign or a word that stands alone in its cell or behind its name.</summary>
internal static class Ditto
{
    private const int Longest = 24;

    private static readonly HashSet<string> Signs = ["\"", "''", "″", "〃", "“", "”", "»", "«", "‖"];
    private static readonly HashSet<string> Words = ["idem", "id", "ibid", "ibidem", "ditto", "same", "same as above", "as above", "comme ci-dessus"];

    /// <param name="field">"Même lieu" is one where a place stands.</param>
    public static bool Is(string text, Field field)
    {
        if (text.Length is 0 or > Longest) return false;
        var bare = text.Trim(' ', '.', '-', '–', '—', '(', ')');
        if (Signs.Contains(bare)) return true;
        var key = PlainText.Key(bare);
        return Words.Contains(key) || (key is ['m', 'e', 'm', 'e', ..] or ['s', 'a', 'm', 'e', ..] && FieldNames.Exactly(key[(key.IndexOf(' ') + 1)..]) == field);
    }
}
