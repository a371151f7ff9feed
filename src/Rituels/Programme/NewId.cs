using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Rituels.Programme;

/// <summary>
/// Ids of records: UUID version 7 (RFC 9562 §5.7) that grow with each call of this process, within a millisecond too, so that records
/// made one after the other stand in that order in any list that falls back on their id. Those of .NET are in no order within a millisecond.
/// </summary>
public static class NewId
{
    /// <summary>Milliseconds since 1970 in the upper 48 bits; below, the 12 bits of <c>rand_a</c>, of which we make the counter (RFC 9562 §6.2, method 1).</summary>
    private static long _last;

    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        // Its clock and the randomness of its other 62 bits are those of .NET.
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var stamp = After(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16);
        BinaryPrimitives.WriteInt64BigEndian(bytes, (stamp >> 12 << 16) | 0x7000 | (stamp & 0xFFF));
        return new(bytes, bigEndian: true);
    }

    /// <summary>The same for the same id and words, another for others; of the time of that id, and so in its place among others.</summary>
    public static Guid For(Guid id, string words)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        SHA256.HashData([.. bytes, .. Encoding.UTF8.GetBytes(words)]).AsSpan(0, 8).CopyTo(bytes[8..]);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new(bytes, bigEndian: true);
    }

    /// <summary>That millisecond with a counter of zero, or one more than the last: a clock that is set back, or a full counter, borrows from the future.</summary>
    private static long After(long milliseconds)
    {
        while (true)
        {
            var last = Interlocked.Read(ref _last);
            var next = Math.Max(milliseconds << 12, last + 1);
            if (Interlocked.CompareExchange(ref _last, next, last) == last) return next;
        }
    }
}
