using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class SlugTests
{
    [Theory]
    [InlineData("Carto Démo", "carto-demo")]
    [InlineData("  L’Œil & l’Oreille ! ", "l-oeil-l-oreille")]
    [InlineData("漢字", "x")]
    [InlineData("settings", "settings-2")]
    public void An_address_is_made_from_a_name(string name, string slug) => Assert.Equal(slug, Slug.Free(name, _ => false));

    [Fact]
    public void Two_names_alike_for_sixty_letters_get_two_addresses()
    {
        var name = new string('a', 80);
        var taken = new HashSet<string>();
        for (var i = 0; i < 12; i++) Assert.True(taken.Add(Slug.Free(name, taken.Contains)));
        Assert.All(taken, slug => Assert.True(slug.Length <= 60 && Slug.IsAllowed(slug), slug));
    }
}
