using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Rituels.Calendars;

/// <summary>
/// Writes content lines as UTF-8, folded so that no physical line is longer than 75 octets without its CRLF (RFC 5545 §3.1).
/// No fold lies inside a character, nor inside what people see as one: a letter with its accents, a family of emoji.
/// </summary>
internal sealed class FoldedLine(IBufferWriter<byte> octets)
{
    private const int Longest = 75;

    // Up to here, and among this punctuation, two characters in a row are never one to people.
    private const char LastLetter = '\u02ff';
    private static readonly SearchValues<char> Punctuation =
        SearchValues.Create([.. Range('\u2010', '\u2027'), .. Range('\u202f', '\u205e'), .. Range('\u20a0', '\u20c0')]);

    private int _length;

    public void End()
    {
        octets.Write("\r\n"u8);
        _length = 0;
    }

    /// <summary>Octets of ASCII that may be parted anywhere.</summary>
    public void Append(ReadOnlySpan<byte> ascii)
    {
        while (ascii.Length > Longest - _length)
        {
            var fits = Longest - _length;
            octets.Write(ascii[..fits]);
            ascii = ascii[fits..];
            Fold();
        }
        octets.Write(ascii);
        _length += ascii.Length;
    }

    /// <summary>Octets that stay on one line: at most 74.</summary>
    public void AppendWhole(ReadOnlySpan<byte> part)
    {
        if (part.Length > Longest - _length) Fold();
        octets.Write(part);
        _length += part.Length;
    }

    /// <summary>Any text. Half a surrogate pair becomes the replacement character.</summary>
    public void Append(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var alone = Alone(text);
            if (alone == text.Length) alone++;
            if (alone > 1) text = AppendAlone(text, alone - 1);
            else text = AppendCharacter(text, StringInfo.GetNextTextElementLength(text));
        }
    }

    // How many characters stand alone here. Letters are looked for by themselves, since a range is found fastest.
    private static int Alone(ReadOnlySpan<char> text)
    {
        for (var at = 0; ; at++)
        {
            var other = text[at..].IndexOfAnyExceptInRange('\0', LastLetter);
            if (other < 0) return text.Length;
            at += other;
            if (!Punctuation.Contains(text[at])) return at;
        }
    }

    private ReadOnlySpan<char> AppendAlone(ReadOnlySpan<char> text, int length)
    {
        for (var rest = text[..length]; !rest.IsEmpty;)
        {
            var fits = octets.GetSpan(Longest)[..(Longest - _length)];
            Utf8.FromUtf16(rest, fits, out var read, out var written);
            octets.Advance(written);
            _length += written;
            rest = rest[read..];
            if (!rest.IsEmpty) Fold();
        }
        return text[length..];
    }

    // The letter before a character that does not stand alone comes here too, since that character may be its accent.
    private ReadOnlySpan<char> AppendCharacter(ReadOnlySpan<char> text, int length)
    {
        Span<byte> character = stackalloc byte[Longest - 1];
        if (Utf8.FromUtf16(text[..length], character, out var read, out var written) != OperationStatus.Done || read < length)
        {
            // Longer than a line, as texts made to annoy are: it is parted between code points.
            Rune.DecodeFromUtf16(text, out var first, out length);
            written = first.EncodeToUtf8(character);
        }
        AppendWhole(character[..written]);
        return text[length..];
    }

    private void Fold()
    {
        octets.Write("\r\n "u8);
        _length = 1;
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);
}
