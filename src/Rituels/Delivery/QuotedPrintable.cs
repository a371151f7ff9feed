using System.Globalization;
using System.Text;

namespace Rituels.Delivery;

/// <summary>Text as quoted-printable UTF-8 (RFC 2045, 6.7): lines of at most 76 characters, ended by CRLF, no character split.</summary>
internal static class QuotedPrintable
{
    /// <summary>The last column is kept for the "=" of a soft line break.</summary>
    private const int Room = 76 - 1;

    public static StringBuilder AppendQuotedPrintable(this StringBuilder message, string text)
    {
        foreach (var line in text.AsSpan().EnumerateLines()) AppendLine(message, line);
        return message;
    }

    private static void AppendLine(StringBuilder message, ReadOnlySpan<char> line)
    {
        var length = 0;
        while (!line.IsEmpty)
        {
            Rune.DecodeFromUtf16(line, out var rune, out var used);
            line = line[used..];
            if (length + Width(rune, last: line.IsEmpty) > Room)
            {
                message.Append("=\r\n");
                length = 0;
            }
            length += Append(message, rune, first: length == 0, last: line.IsEmpty);
        }
        message.Append("\r\n");
    }

    private static int Width(Rune rune, bool last) => IsPlain(rune, last) ? 1 : 3 * rune.Utf8SequenceLength;

    private static bool IsPlain(Rune rune, bool last) => rune.Value switch
    {
        ' ' or '\t' => !last,
        '=' => false,
        var value => value is > ' ' and < 0x7f,
    };

    /// <summary>A dot that begins a line and a space that ends it are encoded too: relays are known to touch them.</summary>
    /// <returns>How many characters of the line it took.</returns>
    private static int Append(StringBuilder message, Rune rune, bool first, bool last)
    {
        var start = message.Length;
        if (IsPlain(rune, last) && !(first && rune.Value == '.')) message.Append((char)rune.Value);
        else AppendBytes(message, rune);
        return message.Length - start;
    }

    private static void AppendBytes(StringBuilder message, Rune rune)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var part in bytes[..rune.EncodeToUtf8(bytes)]) message.Append(CultureInfo.InvariantCulture, $"={part:X2}");
    }
}
