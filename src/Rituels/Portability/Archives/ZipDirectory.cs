using System.Buffers.Binary;

namespace Rituels.Portability;

/// <summary>
/// How long a zip's list of files is (APPNOTE.TXT 4.3.12 to 4.3.16), before it is read: reading takes it whole into memory, and
/// a small file may list millions.
/// </summary>
internal static class ZipDirectory
{
    /// <summary>In bytes: hundreds of files with long names.</summary>
    public const int Longest = 64 << 10;

    /// <summary>Of an empty zip, in bytes.</summary>
    public const int Shortest = 22;

    private const int EndLength = Shortest, LongestComment = ushort.MaxValue, DiskAt = 4, CountAt = 10, OffsetAt = 16;

    /// <summary>False for one that is longer, and for one that is too large or too far for the numbers of 1989; true where no end is found.</summary>
    public static bool IsShort(Stream file)
    {
        var tail = Tail(file);
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndLength > tail.Length) return true;
        var end = tail.AsSpan(at, EndLength);
        return !IsElsewhere(end) && file.Length - tail.Length + at - BinaryPrimitives.ReadUInt32LittleEndian(end[OffsetAt..]) <= Longest;
    }

    /// <summary>All bits set: the numbers are too large for this place, and stand in another (4.4.1.4).</summary>
    private static bool IsElsewhere(ReadOnlySpan<byte> end) =>
        BinaryPrimitives.ReadUInt16LittleEndian(end[DiskAt..]) == ushort.MaxValue || BinaryPrimitives.ReadUInt16LittleEndian(end[CountAt..]) == ushort.MaxValue
        || BinaryPrimitives.ReadUInt32LittleEndian(end[OffsetAt..]) == uint.MaxValue;

    private static byte[] Tail(Stream file)
    {
        var tail = new byte[Math.Min(file.Length, EndLength + LongestComment)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        file.Position = 0;
        return tail;
    }
}
