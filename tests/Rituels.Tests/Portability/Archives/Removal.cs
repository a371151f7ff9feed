using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Archives;

/// <summary>A cohort that moves house: taken out of one program, brought into another.</summary>
internal static class Removal
{
    public static readonly ArchiveWords Words = new(Tongue.Of("en"));

    public static async Task<byte[]> Export(TestHouse house, string slug = "eig-2019", bool withoutPersonal = false)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var export = new ArchiveExport(db, scope.ServiceProvider.GetServices<RecordKind>(), house.Clock) { WithoutPersonal = withoutPersonal };
        using var zip = new MemoryStream();
        await export.Write(await db.Cohorts.AsNoTracking().SingleAsync(c => c.Slug == slug), zip, CancellationToken.None);
        return zip.ToArray();
    }

    public static async Task<ArchiveOutcome> Import(TestHouse house, byte[] zip, string? id = null)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        using var archive = await ArchiveReader.Open(new MemoryStream(zip), CancellationToken.None);
        var import = new ArchiveImport(scope.ServiceProvider.GetRequiredService<RituelsDb>(), scope.ServiceProvider.GetServices<RecordKind>(), house.Clock);
        return await import.Apply(archive, id, CancellationToken.None);
    }

    /// <summary>Every record of a cohort as its database gives it, value by value, and not by way of what archives are written with.</summary>
    /// <param name="landed">As they should be where they come in: some rooms change a row on arrival, and say so.</param>
    public static async Task<SortedDictionary<string, List<string>>> Records(TestHouse house, Guid cohort, bool landed = false)
    {
        var records = new SortedDictionary<string, List<string>>(StringComparer.Ordinal);
        await house.With(async db =>
        {
            foreach (var kind in house.App.Services.GetServices<RecordKind>())
            {
                var type = db.Model.FindEntityType(kind.Type)!;
                var rows = kind.IsReferred ? kind.Among(db, [.. db.People.Select(p => p.Id)]).AsAsyncEnumerable() : kind.Of(db, cohort);
                var all = await rows.ToListAsync();
                if (landed) all.ForEach(row => kind.Land(row, house.Clock.Now));
                records[kind.Name] = [.. all.Select(row => string.Join('\n', type.GetProperties().Where(p => !kind.Staying.Contains(p.Name)).Select(p => Value(db, row, p)))).Order(StringComparer.Ordinal)];
            }
        });
        return records;
    }

    private static string Value(RituelsDb db, object row, IProperty property)
    {
        var value = db.Entry(row).Property(property.Name).CurrentValue;
        var stored = value is null ? null : property.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
        return $"{property.Name}: " + stored switch
        {
            null => "-",
            byte[] bytes => Convert.ToHexString(bytes),
            DateTime instant => instant.ToString("O", CultureInfo.InvariantCulture),
            var other => Convert.ToString(other, CultureInfo.InvariantCulture),
        };
    }
}
