using Microsoft.Extensions.DependencyInjection;
using Rituels.Portability;

namespace Rituels.Tests.House;

public class RecordsTests
{
    [Fact]
    public async Task Every_record_travels_in_an_archive_or_says_why_it_stays()
    {
        await using var house = await TestHouse.Open("sqlite");
        var (kinds, staying) = (house.App.Services.GetServices<RecordKind>().ToList(), house.App.Services.GetServices<StayingRecords>().ToList());
        var declared = kinds.Select(kind => kind.Type).Concat(staying.Select(kind => kind.Type)).Select(type => type.ToString()).Order(StringComparer.Ordinal);
        await house.With(db =>
        {
            Assert.Equal(db.Model.GetEntityTypes().Select(entity => entity.ClrType.ToString()).Order(StringComparer.Ordinal), declared);
            return Task.CompletedTask;
        });
        Assert.All(staying, kind => Assert.True(kind.Reason.Length > 10, kind.Type.Name));
        Assert.All(kinds, kind => Assert.Matches("^[a-z][a-z0-9-]{0,60}$", kind.Name));
        Assert.Equal(kinds.Count, kinds.Select(kind => kind.Name).Distinct().Count());
    }

    [Fact]
    public async Task What_stays_of_a_record_is_a_property_of_it()
    {
        await using var house = await TestHouse.Open("sqlite");
        var kinds = house.App.Services.GetServices<RecordKind>().ToList();
        await house.With(db =>
        {
            Assert.All(kinds, kind => Assert.Subset(db.Model.FindEntityType(kind.Type)!.GetProperties().Select(p => p.Name).ToHashSet(), kind.Staying.ToHashSet()));
            return Task.CompletedTask;
        });
    }
}
