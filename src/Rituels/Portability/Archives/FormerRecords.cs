using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Rituels.Portability;

/// <summary>Rows of an archive as today's program has them, though an earlier one wrote them: see <see cref="RecordKind{T}.MadeFrom"/>.</summary>
internal static class FormerRecords
{
    /// <summary>The rows of a kind, those that are made of another's among them; none where the archive has no such file.</summary>
    public static IAsyncEnumerable<(int Line, JsonElement Row)> Today(ArchiveReader archive, RecordShape shape, IReadOnlyList<RecordShape> shapes, CancellationToken stop)
    {
        var (name, files) = (shape.Kind.Name, archive.Manifest.Records);
        if (shape.Kind.Former is { } former && IsOlder(archive, former) && files.FirstOrDefault(f => f.Kind == former.Kind) is { } source) return Made(archive, source, former, stop);
        if (files.FirstOrDefault(f => f.Kind == name) is not { } file) return AsyncEnumerable.Empty<(int, JsonElement)>();
        var gone = shapes.Select(s => s.Kind.Former).OfType<FormerRows>().Where(f => f.Kind == name && IsOlder(archive, f)).SelectMany(f => f.Properties).ToList();
        return gone.Count == 0 ? archive.Read(file, stop) : Without(archive, file, gone, stop);
    }

    private static bool IsOlder(ArchiveReader archive, FormerRows former) => string.CompareOrdinal(archive.Manifest.Schema, former.Until) < 0;

    private static async IAsyncEnumerable<(int, JsonElement)> Made(ArchiveReader archive, ManifestFile source, FormerRows former, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var (line, row) in archive.Read(source, stop))
            if (Make(former, row, source, line) is { } made) yield return (line, JsonSerializer.SerializeToElement(made));
    }

    private static JsonObject? Make(FormerRows former, JsonElement row, ManifestFile source, int line)
    {
        try
        {
            return former.Make(JsonObject.Create(row)!);
        }
        catch (Exception wrong) when (wrong is InvalidOperationException or FormatException or ArgumentException or NullReferenceException or JsonException)
        {
            throw new ArchiveFault("archive-value", former.Properties[0]).At(source.File, line);
        }
    }

    private static async IAsyncEnumerable<(int, JsonElement)> Without(ArchiveReader archive, ManifestFile file, List<string> gone, [EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var (line, row) in archive.Read(file, stop))
        {
            var kept = JsonObject.Create(row)!;
            foreach (var property in gone) kept.Remove(property);
            yield return (line, JsonSerializer.SerializeToElement(kept));
        }
    }
}
