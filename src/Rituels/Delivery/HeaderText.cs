using System.Text;

namespace Rituels.Delivery;

/// <summary>Text in headers: on one line, and as RFC 2047 encoded words where ASCII does not do.</summary>
internal static class HeaderText
{
    private const int LineLength = 76;
    private const string Opening = "=?utf-8?B?";
    private const string Closing = "?=";

    /// <summary>The text without line ends and other control characters, so that nobody's name can begin a header of its own.</summary>
    public static string OneLine(string text)
    {
        var clean = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c));
        return string.Join(' ', clean.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>An unstructured header's value, such as a subject's.</summary>
    /// <param name="taken">How many characters of the first line are taken already.</param>
    public static string Unstructured(string text, int taken)
    {
        var line = OneLine(text);
        return IsPlain(line, LineLength - taken) ? line : EncodedWords(line, taken);
    }

    /// <summary>A mailbox: <c>address</c> or <c>"Name" &lt;address&gt;</c>.</summary>
    public static string Of(Mailbox mailbox, int taken)
    {
        if (mailbox.Name.Length == 0) return mailbox.Address;
        var quoted = $"\"{mailbox.Name.Replace("\\", "\\\\").Replace("\"", "\\\"")}\"";
        var phrase = IsPlain(quoted, LineLength - taken) ? quoted : EncodedWords(mailbox.Name, taken);
        return $"{phrase}\r\n <{mailbox.Address}>";
    }

    private static bool IsPlain(string text, int room) =>
        text.Length <= room && text.All(c => c is >= ' ' and < '\x7f') && !text.Contains("=?", StringComparison.Ordinal);

    private static string EncodedWords(string text, int taken)
    {
        var words = new List<string>();
        var word = new MemoryStream();
        foreach (var rune in text.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Length + bytes.Length > Room(words.Count == 0 ? taken : 1)) End();
            word.Write(bytes);
        }
        End();
        return string.Join("\r\n ", words);

        void End()
        {
            words.Add(Opening + Convert.ToBase64String(word.ToArray()) + Closing);
            word.SetLength(0);
        }
    }

    /// <summary>How many bytes an encoded word may carry on a line of which some characters are taken.</summary>
    private static int Room(int taken) => (LineLength - taken - Opening.Length - Closing.Length) / 4 * 3;
}
