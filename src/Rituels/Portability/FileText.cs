using System.Text;

namespace Rituels.Portability;

/// <summary>The text of a file that somebody gave: UTF-8, at most 1 MiB unless more is expected. Where tables are expected, what spreadsheets save is read too.</summary>
internal static class FileText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string? Decode(ReadOnlySpan<byte> octets, Findings findings, int most = FileLimits.Bytes, bool orSpreadsheet = false)
    {
        if (octets.Length > most)
        {
            findings.Problem(1, "file-too-large", most >> 20);
            return null;
        }
        try
        {
            return Strict.GetString(octets);
        }
        catch (DecoderFallbackException wrong)
        {
            if (CalendarText.Unfolded(octets) is { } calendar) return calendar;
            if (orSpreadsheet && SpreadsheetText.Read(octets) is { } text) return text;
            findings.Problem(1 + octets[..Math.Max(0, wrong.Index)].Count((byte)'\n'), "not-utf8");
            return null;
        }
    }

    /// <summary>Null, and a problem, when the file is missing, too large or not UTF-8.</summary>
    public static string? Open(string path, Findings findings, int most = FileLimits.Bytes, bool orSpreadsheet = false)
    {
        try
        {
            using var file = File.OpenRead(path);
            var octets = new byte[most + 1];
            return Decode(octets.AsSpan(0, file.ReadAtLeast(octets, octets.Length, throwOnEndOfStream: false)), findings, most, orSpreadsheet);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException)
        {
            findings.Problem(1, "file-missing", path);
            return null;
        }
    }
}
