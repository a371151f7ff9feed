namespace Rituels.Agenda;

/// <summary>
/// The last look at a session: each word that it was read from stands in one of its fields, among its unread, or means something by
/// itself (<see cref="KnownWords"/>). What holds another word was dropped on the way, and is told.
/// </summary>
/// <param name="said">All texts of the session.</param>
internal sealed class Remainder(IEnumerable<string> said)
{
    private readonly List<string> _said = [.. said];
    private HashSet<string>? _texts, _words;

    public bool Holds(string source)
    {
        _texts ??= [.. _said];
        return _texts.Contains(source) || PlainText.Words(source).TrueForAll(IsTold);
    }

    private bool IsTold(string word) => KnownWords.Holds(word) || (_words ??= [.. _said.SelectMany(PlainText.Words)]).Contains(word);
}
