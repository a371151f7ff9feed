using System.Text;

namespace Rituels.Agenda;

/// <summary>
/// The signs that mean something in a line of the run of show. A backslash takes that from the sign behind it:
/// <c>Bilan \— suite</c> is a title with a dash.
/// </summary>
internal static class RunMarks
{
    private const char Escape = '\\';
    private const string Signs = "\\—–[]:,+-|)";

    // Signs that stand for themselves leave for the private use area while a line is taken apart.
    private const char Away = '\ue000';

    /// <summary>The line with only those signs left that mean something.</summary>
    public static string Hide(string line)
    {
        var hidden = new StringBuilder(line.Length);
        for (var at = 0; at < line.Length; at++)
            if (line[at] == Escape && at + 1 < line.Length && Signs.Contains(line[at + 1])) hidden.Append((char)(Away + Signs.IndexOf(line[++at])));
            else hidden.Append(line[at]);
        return hidden.ToString();
    }

    /// <summary>A piece of a line as it was meant, spaces tidied.</summary>
    public static string Show(string piece) =>
        PlainText.Joined(string.Concat(piece.Select(c => c >= Away && c < Away + Signs.Length ? Signs[c - Away] : c)));

    /// <summary>A text of which no sign means anything.</summary>
    public static string Mute(string text) => string.Concat(text.Select(c => Signs.Contains(c) ? $"{Escape}{c}" : $"{c}"));
}
