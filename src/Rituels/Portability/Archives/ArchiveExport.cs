using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Writes everything that a cohort holds into one zip: a file of JSON lines for each kind of record, and a manifest.</summary>
internal sealed class ArchiveExport(RituelsDb db, IEnumerable<RecordKind> kinds, TimeProvider clock)
{
    private const int Chunk = 500;

    private readonly HashSet<Guid> _met = [];

    /// <summary>For staff in a browser: without what is one person's own.</summary>
    public bool WithoutPersonal { get; init; }

    public async Task<Manifest> Write(Cohort cohort, Stream output, CancellationToken stop)
    {
        await using var snapshot = await Snapshot.Begin(db, stop);
        using var zip = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        var files = new List<ManifestFile>();
        // What is referred to comes last, for only then is it known.
        foreach (var shape in RecordShapes.In(db.Model, kinds.Where(k => !(WithoutPersonal && k.IsPersonal))).OrderBy(s => s.Kind.IsReferred))
            files.Add(await Write(zip, shape, shape.Kind.IsReferred ? Referred(shape) : shape.Kind.Of(db, cohort.Id), stop));
        var schema = (await db.Database.GetAppliedMigrationsAsync(stop)).Last();
        var manifest = new Manifest(Manifest.LatestFormat, Manifest.ThisProduct, schema, clock.GetUtcNow(), cohort.Slug, cohort.Name, files);
        await using var entry = zip.CreateEntry(Manifest.File).Open();
        await JsonSerializer.SerializeAsync(entry, manifest, Manifest.Json, stop);
        return manifest;
    }

    private async Task<ManifestFile> Write(ZipArchive zip, RecordShape shape, IAsyncEnumerable<object> rows, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var entry = zip.CreateEntry(shape.File).Open();
        var count = 0;
        await foreach (var row in rows.WithCancellation(stop))
        {
            var line = shape.Write(row);
            hash.AppendData(line);
            await entry.WriteAsync(line, stop);
            _met.UnionWith(shape.Ids(row));
            count++;
        }
        return new ManifestFile(shape.Kind.Name, shape.File, count, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private async IAsyncEnumerable<object> Referred(RecordShape shape)
    {
        foreach (var ids in _met.Order().Chunk(Chunk).ToList())
            await foreach (var row in shape.Kind.Among(db, ids).AsAsyncEnumerable())
                yield return row;
    }
}
