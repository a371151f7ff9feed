using System.Buffers;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Rituels.Portability;

/// <summary>
/// A cohort's archive, opened to be read. Nothing in it is believed: what it may weigh is bounded before anything is unpacked,
/// names are names and no paths, and each file is compared with its hash.
/// </summary>
internal sealed partial class ArchiveReader : IDisposable
{
    /// <summary>In bytes, unpacked.</summary>
    public const long Largest = 1L << 30;
    private const int LongestLine = 16 << 20, LargestManifest = 1 << 20, MostFiles = 200;

    private readonly ZipArchive _zip;

    private ArchiveReader(ZipArchive zip, Manifest manifest) => (_zip, Manifest) = (zip, manifest);

    public Manifest Manifest { get; }

    /// <exception cref="ArchiveFault">It is none, or one that this program does not read.</exception>
    public static async Task<ArchiveReader> Open(Stream file, CancellationToken stop)
    {
        ZipArchive? zip = null;
        try
        {
            if (file.Length < ZipDirectory.Shortest) throw new ArchiveFault("archive-broken");
            if (!ZipDirectory.IsShort(file)) throw new ArchiveFault("archive-too-large", Largest >> 20);
            zip = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true);
            CheckNames(zip);
            var reader = new ArchiveReader(zip, await ReadManifest(zip, stop));
            reader.CheckFiles();
            return reader;
        }
        catch (InvalidDataException)
        {
            zip?.Dispose();
            throw new ArchiveFault("archive-broken");
        }
        catch (ArchiveFault)
        {
            zip?.Dispose();
            throw;
        }
    }

    /// <summary>Each record of a file with its line, which is good only until the next.</summary>
    /// <exception cref="ArchiveFault">The file is not what its hash says, once it is read to its end; or a line is no JSON object.</exception>
    public async IAsyncEnumerable<(int Line, JsonElement Record)> Read(ManifestFile file, [EnumeratorCancellation] CancellationToken stop)
    {
        using var hash = SHA256.Create();
        await using var unpacked = new CryptoStream(Unpack(file), hash, CryptoStreamMode.Read);
        var count = 0;
        await foreach (var line in Lines(unpacked, file, stop))
        {
            using var document = Parse(line, file, ++count);
            yield return (count, document.RootElement);
        }
        if (!Convert.ToHexStringLower(hash.Hash!).Equals(file.Sha256, StringComparison.OrdinalIgnoreCase)) throw new ArchiveFault("archive-hash", file.File);
        if (count != file.Count) throw new ArchiveFault("archive-count", file.File, file.Count, count);
    }

    public void Dispose() => _zip.Dispose();

    private static void CheckNames(ZipArchive zip)
    {
        var names = zip.Entries.Select(entry => entry.FullName).ToList();
        if (names.Count > MostFiles || zip.Entries.Sum(entry => (decimal)entry.Length) > Largest) throw new ArchiveFault("archive-too-large", Largest >> 20);
        if (names.Find(name => name != Manifest.File && !Name().IsMatch(name)) is { } odd) throw new ArchiveFault("archive-name", Shown(odd));
        if (names.CountBy(name => name).FirstOrDefault(name => name.Value > 1) is { Key: { } twice }) throw new ArchiveFault("archive-name", twice);
    }

    private static async Task<Manifest> ReadManifest(ZipArchive zip, CancellationToken stop)
    {
        if (zip.GetEntry(Manifest.File) is not { Length: <= LargestManifest } entry) throw new ArchiveFault("archive-no-manifest");
        try
        {
            await using var stream = entry.Open();
            using var document = await JsonDocument.ParseAsync(stream, cancellationToken: stop);
            // A later format may say other things in other ways: its number is all that is read of it.
            if (!document.RootElement.TryGetProperty("format", out var format) || format.GetInt32() < 1) throw new ArchiveFault("archive-no-manifest");
            if (format.GetInt32() > Manifest.LatestFormat) throw new ArchiveFault("archive-newer", document.RootElement.TryGetProperty("product", out var product) ? Shown($"{product}") : "?");
            return document.Deserialize<Manifest>(Manifest.Json) ?? throw new ArchiveFault("archive-no-manifest");
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException)
        {
            throw new ArchiveFault("archive-no-manifest");
        }
    }

    /// <summary>What the manifest names is there, and nothing else.</summary>
    private void CheckFiles()
    {
        var (named, there) = (Manifest.Records.Select(file => file.File).ToList(), _zip.Entries.Select(entry => entry.FullName).Where(name => name != Manifest.File).ToList());
        if (named.Except(there).FirstOrDefault() is { } missing) throw new ArchiveFault("archive-missing", Shown(missing));
        if (there.Except(named).FirstOrDefault() is { } more) throw new ArchiveFault("archive-unnamed", more);
        if (named.Count != there.Count || Manifest.Records.Any(file => file.File != file.Kind + ".jsonl")) throw new ArchiveFault("archive-no-manifest");
    }

    private Stream Unpack(ManifestFile file)
    {
        try
        {
            return _zip.GetEntry(file.File)!.Open();
        }
        catch (InvalidDataException)
        {
            throw new ArchiveFault("archive-hash", file.File);
        }
    }

    private static async IAsyncEnumerable<ReadOnlySequence<byte>> Lines(Stream stream, ManifestFile file, [EnumeratorCancellation] CancellationToken stop)
    {
        var pipe = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        while (true)
        {
            var read = await Next(pipe, file, stop);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                yield return rest.Slice(0, end);
                rest = rest.Slice(rest.GetPosition(1, end));
            }
            if (rest.Length > LongestLine || (read.IsCompleted && !rest.IsEmpty)) throw new ArchiveFault("archive-hash", file.File);
            if (read.IsCompleted) break;
            pipe.AdvanceTo(rest.Start, rest.End);
        }
        await pipe.CompleteAsync();
    }

    private static async ValueTask<ReadResult> Next(PipeReader pipe, ManifestFile file, CancellationToken stop)
    {
        try
        {
            return await pipe.ReadAsync(stop);
        }
        catch (InvalidDataException)
        {
            throw new ArchiveFault("archive-hash", file.File);
        }
    }

    private static JsonDocument Parse(ReadOnlySequence<byte> line, ManifestFile file, int number)
    {
        try
        {
            var document = JsonDocument.Parse(line);
            if (document.RootElement.ValueKind == JsonValueKind.Object) return document;
            document.Dispose();
        }
        catch (JsonException broken)
        {
            throw new ArchiveFault("archive-json", broken.BytePositionInLine + 1).At(file.File, number);
        }
        throw new ArchiveFault("archive-json", 1).At(file.File, number);
    }

    /// <summary>As much of a text from a stranger as a message can take.</summary>
    private static string Shown(string text) => new([.. text.Take(80).Select(c => char.IsControl(c) ? '\ufffd' : c)]);

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,60}\.jsonl\z")]
    private static partial Regex Name();
}
