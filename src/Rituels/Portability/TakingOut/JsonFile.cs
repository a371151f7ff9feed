using System.IO.Pipelines;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Writes what is taken out as JSON: format, version, cohort, scope, what the ritual says before, then its records.</summary>
internal static class JsonFile
{
    public const string Type = "application/json; charset=utf-8";

    /// <summary>Grows when a reader of the earlier one would be misled; a field more is no new version.</summary>
    public const int Version = 1;

    /// <summary>Letters with accents stay letters, absent values are left out, names are camelCase.</summary>
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private const int Buffered = 16 << 10;

    public static async Task Write(Stream stream, string name, Extract extract, Export export, CancellationToken stop)
    {
        // Through a pipe: the serializer flushes its writer by itself, and a response takes no synchronous write.
        var pipe = PipeWriter.Create(stream, new StreamPipeWriterOptions(leaveOpen: true));
        await using var json = new Utf8JsonWriter(pipe, new JsonWriterOptions { Indented = true, Encoder = Options.Encoder });
        json.WriteStartObject();
        foreach (var (key, value) in Head(name, extract, export)) Put(json, key, value);
        json.WriteStartArray(name);
        await foreach (var record in export.Records.WithCancellation(stop))
        {
            JsonSerializer.Serialize(json, record.Whole, Options);
            if (pipe.UnflushedBytes > Buffered) await pipe.FlushAsync(stop);
        }
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(stop);
        await pipe.CompleteAsync();
    }

    private static IEnumerable<(string, object)> Head(string name, Extract extract, Export export) =>
    [
        ("format", $"rituels/{name}"),
        ("version", Version),
        ("exportedAt", extract.Now.In(extract.Cohort.Zone(extract.Now))),
        ("cohort", new { id = extract.Cohort.Slug, extract.Cohort.Name, extract.Cohort.Starts, extract.Cohort.Ends, timeZone = extract.Cohort.LatestRhythm.TimeZone }),
        ("scope", new { team = extract.Team?.Slug, week = extract.Week }),
        ("count", export.Count),
        ("about", export.About),
    ];

    private static void Put(Utf8JsonWriter json, string key, object value)
    {
        json.WritePropertyName(key);
        JsonSerializer.Serialize(json, value, Options);
    }
}
