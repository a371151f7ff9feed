using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Portability;

/// <summary>Who is erased with their words in a week that still runs leaves a team that has told nothing yet.</summary>
public class ErasedInOpenWeekTests
{
    [Theory, OnEachDatabase]
    public async Task Their_team_is_reminded_and_named_among_those_of_whom_nothing_was_heard(string database)
    {
        await using var story = await Story.Begin(database);
        await story.File("2019-W10", story.Seed.Balise, story.Seed.Lou, 3, "Balise reste");
        var house = story.House;
        await house.Due();
        var aya = await house.SignedIn(story.Seed.Aya);
        await ErasureTests.Erase(story, story.Seed.Ines, "go");
        Assert.Contains("Carto Demo", (await aya.Read(story.At + "/overview")).QuerySelector("main")!.TextContent);
        await house.Tick("2019-03-08T14:20:00+01:00");
        Assert.Contains(story.Seed.Noe.Email, await house.AddressesOf("member-reminder"));
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.All(await house.Letters("digest"), letter => Assert.Contains("Carto Demo", letter.Text));
    }

    [Theory, OnEachDatabase]
    public async Task Once_the_mail_has_left_the_page_says_that_words_were_erased_and_not_that_nobody_told_any(string database)
    {
        await using var story = await Story.Begin(database);
        var house = story.House;
        await house.Due();
        await house.Tick("2019-03-08T15:00:00+01:00");
        await ErasureTests.Erase(story, story.Seed.Ines, "go");
        var lou = await house.SignedIn(story.Seed.Lou);
        var page = (await lou.Read(story.Seed.Week())).QuerySelector("main")!;
        Assert.Contains("Ce qui avait été raconté cette semaine-là a été effacé", page.TextContent);
        Assert.DoesNotContain("Personne n’a déposé", page.TextContent);
        Assert.Contains("Carto Demo", page.QuerySelector("[aria-labelledby=quiet]")!.TextContent);
    }
}
