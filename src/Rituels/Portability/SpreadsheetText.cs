using System.Text;

namespace Rituels.Portability;

/// <summary>What spreadsheets save beside UTF-8: UTF-16 that begins with its mark, and Windows-1252, which marks nothing.</summary>
internal static class SpreadsheetText
{
    private static readonly Encoding Western = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Null when it is no text: a workbook, an image.</summary>
    public static string? Read(ReadOnlySpan<byte> octets)
    {
        var text = octets switch
        {
            [0xff, 0xfe, ..] => Encoding.Unicode.GetString(octets[2..]),
            [0xfe, 0xff, ..] => Encoding.BigEndianUnicode.GetString(octets[2..]),
            _ => Western.GetString(octets),
        };
        return text.Any(sign => char.IsControl(sign) && !char.IsWhiteSpace(sign)) ? null : text;
    }
}
