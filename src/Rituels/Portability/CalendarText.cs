using System.Buffers;
using System.Text;

namespace Rituels.Portability;

/// <summary>A calendar whose lines are folded within characters: by octets, as RFC 5545 §3.1 allows. It is unfolded before it is text.</summary>
internal static class CalendarText
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>Null when it is no calendar, or no UTF-8 even so.</summary>
    public static string? Unfolded(ReadOnlySpan<byte> octets)
    {
        if (!octets.TrimStart("\ufeff\r\n "u8).StartsWith("BEGIN:VCALENDAR"u8)) return null;
        var whole = new ArrayBufferWriter<byte>(octets.Length);
        for (var at = 0; at < octets.Length; at++)
        {
            var fold = octets[at..] switch { [(byte)'\r', (byte)'\n', (byte)' ' or (byte)'\t', ..] => 3, [(byte)'\n' or (byte)'\r', (byte)' ' or (byte)'\t', ..] => 2, _ => 0 };
            if (fold > 0) at += fold - 1;
            else whole.Write(octets.Slice(at, 1));
        }
        try
        {
            return Strict.GetString(whole.WrittenSpan);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
