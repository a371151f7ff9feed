using Rituels.Tests.House;
using static Rituels.Tests.Retrospectives.SearchTests;

namespace Rituels.Tests.Retrospectives;

public class SearchBeginningsTests
{
    /// <summary>PostgreSQL knows words by their stems, and "conventio" is longer than that of "convention".</summary>
    [Theory, OnEachDatabase]
    public async Task The_beginning_of_a_word_is_found_wherever_it_ends(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Told(house, ("2019-W09", "carto", "Une convention avec l’administration, présentations"), ("2019-W09", "balise", "Rien de tel"));
        var lou = await house.SignedIn(seed.Lou);
        foreach (var word in new[] { "convention", "administration", "présentation", "présentations" })
            for (var length = 3; length <= word.Length; length++) Assert.Equal((word[..length], "Carto Demo"), (word[..length], string.Join(", ", Teams(await lou.GetStringAsync(Search(word[..length]))))));
        Assert.Equal(["convention"], Read(await lou.GetStringAsync(Search("conventio"))).QuerySelectorAll("mark").Select(mark => mark.TextContent));
    }
}
