namespace Rituels.Agenda;

/// <summary>
/// Rows of a table repeat their groups, hours and people: what was read of a text is not read again. For one table, and bounded:
/// what is beyond is read each time.
/// </summary>
/// <param name="most">Different texts of a kind.</param>
internal sealed class CellMemory(int most = 2_000)
{
    /// <summary>For what stands alone: it holds nothing.</summary>
    public static readonly CellMemory None = new(0);

    private readonly Dictionary<string, Phrase> _phrases = [];
    private readonly Dictionary<string, (Hours Hours, string Left)> _hours = [];
    private readonly Dictionary<string, Audience> _audiences = [];
    private readonly Dictionary<string, (IReadOnlyList<string> Names, string? Unread)> _names = [];

    public Phrase Phrase(string raw, Func<string, Phrase> read) => Recall(_phrases, raw, read);

    public Hours Hours(string text, out string rest)
    {
        (var hours, rest) = Recall(_hours, text, written => (HoursReader.Take(written, out var left), left));
        return hours;
    }

    public Audience Audience(string text) => Recall(_audiences, text, AudienceReader.Read);

    public IReadOnlyList<string> Names(string text, out string? unread)
    {
        (var names, unread) = Recall(_names, text, written => (NamesReader.Read(written, out var left), left));
        return names;
    }

    private T Recall<T>(Dictionary<string, T> known, string text, Func<string, T> read)
    {
        if (known.TryGetValue(text, out var value)) return value;
        value = read(text);
        if (known.Count < most) known[text] = value;
        return value;
    }
}
