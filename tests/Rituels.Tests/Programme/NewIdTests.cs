using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class NewIdTests
{
    [Fact]
    public void Ids_grow_with_each_call_within_a_millisecond_too()
    {
        var ids = Enumerable.Range(0, 20_000).Select(_ => NewId.Next()).ToList();
        Assert.Equal(ids.Order(), ids);
        Assert.Equal(ids.Order(Comparer<Guid>.Create((a, b) => string.CompareOrdinal(a.ToString(), b.ToString()))), ids);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void No_two_are_the_same_when_many_ask_at_once()
    {
        var ids = new Guid[40_000];
        Parallel.For(0, ids.Length, i => ids[i] = NewId.Next());
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void They_are_of_version_7_and_tell_when_they_were_made()
    {
        var (before, id, after) = (Guid.CreateVersion7(), NewId.Next(), Guid.CreateVersion7());
        Assert.Equal((7, 8), (id.Version, id.Variant & 0xC));
        Assert.InRange(Stamp(id), Stamp(before), Stamp(after) + 20);

        static long Stamp(Guid id) => Convert.ToInt64(id.ToString("N")[..12], 16);
    }
}
