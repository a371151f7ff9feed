using System.Reflection;
using System.Text.Json;

namespace Rituels.Portability;

/// <summary>What stands in an archive's <c>manifest.json</c>.</summary>
/// <param name="Format">The way archives are written: 1. A later one is refused.</param>
/// <param name="Product">The program and its version, for people.</param>
/// <param name="Schema">The last migration of the database it comes from.</param>
/// <param name="Cohort">The cohort's id, as in its address.</param>
internal sealed record Manifest(int Format, string Product, string Schema, DateTimeOffset ExportedAt, string Cohort, string Name, IReadOnlyList<ManifestFile> Records)
{
    public const int LatestFormat = 1;
    public const string File = "manifest.json";

    public static readonly JsonSerializerOptions Json = new(ImportReport.Options) { WriteIndented = true, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true };

    /// <summary>This program and its version.</summary>
    public static string ThisProduct { get; } =
        "Rituels " + typeof(Manifest).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0];

    public int CountOf(string kind) => Records.FirstOrDefault(file => file.Kind == kind)?.Count ?? 0;
}

/// <summary>A file of an archive: one record a line.</summary>
internal sealed record ManifestFile(string Kind, string File, int Count, string Sha256);

/// <summary>Why an archive is refused: a key of <see cref="ArchiveWords"/> and its arguments; nothing was written.</summary>
internal sealed class ArchiveFault(string key, params object?[] arguments) : Exception
{
    public string Key => key;
    public object?[] Arguments => arguments;

    /// <summary>The line of <see cref="File"/>, from 1; 0 when it is about the whole.</summary>
    public int Line { get; init; }
    public string? File { get; init; }

    public ArchiveFault At(string file, int line) => Line > 0 ? this : new ArchiveFault(key, arguments) { File = file, Line = line };

    public Problem In(ArchiveWords words) =>
        new(Math.Max(1, Line), key, File is null ? words[key, arguments] : words["archive-at", File, Line, words[key, arguments]]);
}
