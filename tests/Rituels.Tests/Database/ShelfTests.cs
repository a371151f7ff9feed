using Rituels.Database;

namespace Rituels.Tests.Database;

/// <summary>How much is kept in memory is bounded, and what did not fit costs nothing.</summary>
public class ShelfTests
{
    private const int Half = Shelf.MostBytes / 2;

    [Fact]
    public void What_does_not_fit_leaves_the_room_to_others()
    {
        var shelf = new Shelf();
        shelf.Keep("large", "page", Half);
        for (var i = 0; i < 100; i++) shelf.Keep($"too large {i}", "page", Half + 1);
        shelf.Keep("small", "value");
        shelf.Keep("last", "page", Half);
        Assert.Equal(("page", null, "value", "page"), (shelf.Find("large"), shelf.Find("too large 7"), shelf.Find("small"), shelf.Find("last")));
        shelf.Keep("one more", "page", 1);
        Assert.Null(shelf.Find("one more"));
    }

    [Fact]
    public void A_page_made_anew_takes_the_place_of_the_former()
    {
        var shelf = new Shelf();
        for (var i = 0; i < 10; i++) shelf.Keep("page", i, Half);
        Assert.Equal(9, shelf.Find("page"));
        shelf.Keep("other", "page", Half);
        Assert.Equal("page", shelf.Find("other"));
    }

    [Fact]
    public void There_are_so_many_values_at_most_and_known_ones_still_change()
    {
        var shelf = new Shelf();
        for (var i = 0; i <= Shelf.Most; i++) shelf.Keep(i, "value");
        shelf.Keep(0, "another");
        Assert.Equal(("another", "value", null), (shelf.Find(0), shelf.Find(Shelf.Most - 1), shelf.Find(Shelf.Most)));
    }
}
