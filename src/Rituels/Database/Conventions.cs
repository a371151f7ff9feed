using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Rituels.Programme;

namespace Rituels.Database;

/// <summary>How values are kept, the same on both databases: instants in UTC by the microsecond, enums by name, ISO weeks as 201910.</summary>
internal static class Conventions
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static void Apply(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configuration.Properties<IsoWeek>().HaveConversion<IsoWeekKey>();
        configuration.Properties<Enum>().HaveConversion<string>();
    }

    public static void MarkVersions(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes().Where(e => e.ClrType.IsAssignableTo(typeof(IVersioned))))
            model.Entity(entity.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken();
    }

    /// <summary>Keeps the property as one JSON text, compared by that text.</summary>
    public static PropertyBuilder<T> AsJson<T>(this PropertyBuilder<T> property) => property.HasConversion(
        new ValueConverter<T, string>(value => Write(value), text => Read<T>(text)),
        new ValueComparer<T>((a, b) => AreSame(a, b), value => Write(value).GetHashCode(StringComparison.Ordinal), value => value));

    /// <summary>Values are replaced as a whole: the same one is equal without being written twice.</summary>
    private static bool AreSame<T>(T one, T other) => ReferenceEquals(one, other) || Write(one) == Write(other);

    private static string Write<T>(T value) => JsonSerializer.Serialize(value, Json);
    private static T Read<T>(string text) => JsonSerializer.Deserialize<T>(text, Json)!;

    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        instant => new DateTime(instant.UtcTicks - instant.UtcTicks % TimeSpan.TicksPerMicrosecond, DateTimeKind.Utc),
        stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class IsoWeekKey() : ValueConverter<IsoWeek, int>(week => week.Key, key => IsoWeek.FromKey(key));
}
