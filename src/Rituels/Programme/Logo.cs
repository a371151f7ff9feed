namespace Rituels.Programme;

/// <summary>A cohort's logo: PNG, JPEG, GIF or WebP of at most 200 kB, kept apart so that no page reads it in passing.</summary>
public sealed class Logo
{
    /// <summary>In bytes.</summary>
    public const int Largest = 200_000;

    public required Guid CohortId { get; init; }
    public required byte[] Content { get; set; }
    public required string ContentType { get; set; }

    /// <summary>The type that the file's first bytes tell, whatever its name says; null for anything but the four.</summary>
    public static string? TypeOf(ReadOnlySpan<byte> file) =>
        file.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) ? "image/png"
        : file.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "image/jpeg"
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? "image/gif"
        : file.Length >= 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8) ? "image/webp"
        : null;
}
