using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using Rituels.WhoIsWho;

namespace Rituels.Tests.Help;

/// <summary>The mail of an offer sends nobody to an address that its owner hides.</summary>
public class HiddenHelperTests
{
    [Theory, OnEachDatabase]
    public async Task Whoever_hides_their_address_is_answered_on_the_page(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var card = new Card { CohortId = seed.Cohort.Id, PersonId = seed.Lou.Id };
        card.Write(new(ShowsEmail: false), house.Clock.Now);
        await house.With(db => { db.Add(card); return db.SaveChangesAsync(); });
        var request = await house.Ask(seed, "Un juriste ?", seed.Ines, seed.Carto);
        await house.Offers(seed, seed.Lou, request, "Moi");
        await house.Offers(seed, seed.Aya, request, "Moi aussi");
        await house.Due();
        var letters = await house.Letters("help/offer");
        foreach (var (name, said, unsaid) in new[] { ("Lou Essai", "répondez sur la page", "écrivez-lui"), ("Aya Staff", "écrivez-lui", "répondez sur la page") })
        {
            var letter = letters.Single(l => l.Subject.Replace('\u00a0', ' ').Contains(name, StringComparison.Ordinal));
            foreach (var text in new[] { letter.Text, System.Net.WebUtility.HtmlDecode(letter.Html) })
            {
                Assert.Contains(said, text);
                Assert.DoesNotContain(unsaid, text);
            }
        }
    }
}
