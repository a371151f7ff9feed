using System.Text;

namespace Rituels.Delivery;

/// <summary>Text as quoted-printable UTF-8 (RFC 2045, 6.7): lines of at most 76 characters, ended by CRLF, no character split.</summary>
internal static class QuotedPrintable
{
    private const int LineLength = 76;

    public static string Encode(string text) =>
        string.Join("\r\n", text.ReplaceLineEndings("\n").Split('\n').Select(EncodeLine));

    private static string EncodeLine(string line)
    {
        var encoded = new StringBuilder();
        var length = 0;
        for (var i = 0; i < line.Length;)
        {
            Rune.DecodeFromUtf16(line.AsSpan(i), out var rune, out var used);
            i += used;
            // The last column is kept for the "=" of a soft line break.
            if (length + Encode(rune, first: false, last: i == line.Length).Length > LineLength - 1)
            {
                encoded.Append("=\r\n");
                length = 0;
            }
            var piece = Encode(rune, first: length == 0, last: i == line.Length);
            encoded.Append(piece);
            length += piece.Length;
        }
        return encoded.ToString();
    }

    /// <summary>A dot that begins a line and a space that ends it are encoded too: relays are known to touch them.</summary>
    private static string Encode(Rune rune, bool first, bool last) => rune.Value switch
    {
        '.' when first => "=2E",
        ' ' or '\t' when !last => rune.ToString(),
        > ' ' and < 0x7f and not '=' => rune.ToString(),
        _ => string.Concat(Encoding.UTF8.GetBytes(rune.ToString()).Select(b => $"={b:X2}")),
    };
}
