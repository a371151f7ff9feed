using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rituels.Database;
using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>
/// How a kind of record is written as one line of JSON: each property with its stored value, as the database keeps it. Instants
/// are UTC by the microsecond, days ISO 8601, ISO weeks 201910, enums names, bytes base64; what the database keeps as a JSON text is JSON here.
/// </summary>
internal sealed class RecordShape(RecordKind kind, IEntityType type)
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<IProperty> _properties = [.. type.GetProperties().Where(p => !kind.Staying.Contains(p.Name))];

    public RecordKind Kind => kind;
    public string File => kind.Name + ".jsonl";

    /// <summary>Kinds that must be written before this one.</summary>
    public IEnumerable<IEntityType> Principals => type.GetForeignKeys().Select(key => key.PrincipalEntityType).Where(other => other != type);
    public IEntityType Type => type;

    /// <summary>The one id of its own that a row has; null for what is only a link between others, or a part of one.</summary>
    public string? Id { get; } =
        type.FindPrimaryKey() is { Properties: [{ Name: var name, ClrType: var clr } key] } && clr == typeof(Guid) && !key.IsForeignKey() ? name : null;

    public byte[] Write(object row)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            foreach (var property in _properties) Write(json, property, property.GetGetter().GetClrValue(row));
            json.WriteEndObject();
        }
        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }

    /// <summary>The cohort that the row says it is of; null when it says none.</summary>
    public Guid? CohortOf(object row) => _properties.Find(property => property.Name == "CohortId")?.GetGetter().GetClrValue(row) as Guid?;

    /// <summary>Whether its rows say of which cohort they are.</summary>
    public bool NamesCohort => _properties.Exists(property => property.Name == "CohortId");

    /// <summary>Every id that the row holds.</summary>
    public IEnumerable<Guid> Ids(object row) => _properties.Select(property => property.GetGetter().GetClrValue(row)).OfType<Guid>();

    /// <summary>A record with the row's values, followed by no context. What the row lacks is as a new record has it.</summary>
    /// <exception cref="ArchiveFault">A property that this kind does not have, or a value that is none of its own.</exception>
    public object Read(RituelsDb db, JsonElement row, IdMap ids)
    {
        var record = Activator.CreateInstance(type.ClrType, nonPublic: true)!;
        var entry = db.Entry(record);
        foreach (var value in row.EnumerateObject())
            entry.Property(Find(value.Name).Name).CurrentValue = Read(Find(value.Name), value.Value, ids);
        // The save raises the version of what it adds.
        if (record is IVersioned versioned) versioned.Version--;
        return record;
    }

    /// <summary>The row's own id, where its kind has one; looks at every name and value on the way.</summary>
    public Guid? IdIn(JsonElement row)
    {
        foreach (var value in row.EnumerateObject()) _ = Read(Find(value.Name), value.Value, IdMap.None);
        if (Id is null) return null;
        return row.TryGetProperty(Id, out var id) && id.TryGetGuid(out var own) ? own : throw new ArchiveFault("archive-value", Id);
    }

    private IProperty Find(string name) => _properties.Find(property => property.Name == name) ?? throw new ArchiveFault("archive-property", name);

    private static void Write(Utf8JsonWriter json, IProperty property, object? value)
    {
        json.WritePropertyName(property.Name);
        switch (Converter(property) is { } converter && value is not null ? converter.ConvertToProvider(value) : value)
        {
            case null: json.WriteNullValue(); break;
            case string text when IsJson(property): json.WriteRawValue(text); break;
            case string text: json.WriteStringValue(text); break;
            case bool flag: json.WriteBooleanValue(flag); break;
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case double number: json.WriteNumberValue(number); break;
            case Guid id: json.WriteStringValue(id); break;
            case DateTime instant: json.WriteStringValue(instant.ToString(Instant, CultureInfo.InvariantCulture)); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case TimeOnly time: json.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case byte[] bytes: json.WriteBase64StringValue(bytes); break;
            case var other: throw new NotSupportedException($"{property.DeclaringType.DisplayName()}.{property.Name}: archives do not know {other.GetType()} yet.");
        }
    }

    private static object? Read(IProperty property, JsonElement value, IdMap ids)
    {
        if (value.ValueKind == JsonValueKind.Null) return property.IsNullable ? null : throw new ArchiveFault("archive-value", property.Name);
        try
        {
            var stored = Stored(property, value, ids);
            return Converter(property) is { } converter ? converter.ConvertFromProvider(stored) : stored;
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException or JsonException or ArgumentException or InvalidCastException)
        {
            throw new ArchiveFault("archive-value", property.Name);
        }
    }

    private static object Stored(IProperty property, JsonElement value, IdMap ids)
    {
        if (IsJson(property)) return ids.Within(value.GetRawText());
        var stored = Converter(property)?.ProviderClrType ?? property.ClrType;
        return (Nullable.GetUnderlyingType(stored) ?? stored) switch
        {
            var text when text == typeof(string) => ids.Within(value.GetString()!),
            var flag when flag == typeof(bool) => value.GetBoolean(),
            var number when number == typeof(int) => value.GetInt32(),
            var number when number == typeof(long) => value.GetInt64(),
            var number when number == typeof(double) => value.GetDouble(),
            var id when id == typeof(Guid) => ids[value.GetGuid()],
            var instant when instant == typeof(DateTime) => DateTime.ParseExact(value.GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal),
            var day when day == typeof(DateOnly) => DateOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture),
            var time when time == typeof(TimeOnly) => TimeOnly.ParseExact(value.GetString()!, "O", CultureInfo.InvariantCulture),
            var bytes when bytes == typeof(byte[]) => value.GetBytesFromBase64(),
            _ => throw new NotSupportedException($"{property.Name}: archives do not know {stored} yet."),
        };
    }

    private static ValueConverter? Converter(IProperty property) => property.GetTypeMapping().Converter;

    /// <summary>Kept as a text by the database, but no text in the program: see <see cref="Conventions.AsJson"/>.</summary>
    private static bool IsJson(IProperty property) =>
        Converter(property)?.ProviderClrType == typeof(string) && !(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum && property.ClrType != typeof(string);
}
