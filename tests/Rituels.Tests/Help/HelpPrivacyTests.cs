using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Help;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Help;

/// <summary>What requests hold on people, and what becomes of it when somebody is forgotten.</summary>
public class HelpPrivacyTests
{
    [Theory, OnEachDatabase]
    public async Task Who_is_forgotten_helps_nobody_any_more_and_their_words_stay_without_a_name(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Lived(house);
        await Erase(house, new Erasure(seed.Lou, null, KeepsWords: true));
        var after = await house.Request(request.Id);
        Assert.Equal((HelpState.Offered, (Guid?)null), (after.State, after.HelperId));
        Assert.Equal(["Moi, mardi|True", "|False"], after.Offers.OrderBy(o => o.OfferedAt).Select(o => $"{o.Text}|{o.PersonId is null && !o.IsStanding}"));
        Assert.Equal([(true, "Pour quand ?"), (false, "Mardi")], after.Comments.OrderBy(c => c.WrittenAt).Select(c => (c.PersonId is null, c.Text)));
        Assert.All(await house.With(db => db.Set<Letter>().AsNoTracking().Where(l => db.Set<Posting>().Any(p => p.LetterId == l.Id && p.Occasion.Contains("/help/offer"))).ToListAsync()), letter => Assert.Equal("—", letter.Subject));
    }

    [Theory, OnEachDatabase]
    public async Task Their_words_go_when_they_are_to_go_and_nobody_elses(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Lived(house);
        var alone = await house.Ask(seed, "Sans réponse", seed.Lou, seed.Balise);
        await Erase(house, new Erasure(seed.Lou, seed.Cohort, KeepsWords: false));
        var after = await house.Request(request.Id);
        Assert.Equal((HelpState.Offered, 1, 1), (after.State, after.Offers.Count, after.Comments.Count));
        Assert.DoesNotContain(await house.Requests(), r => r.Id == alone.Id);

        await Erase(house, new Erasure(seed.Ines, seed.Cohort, KeepsWords: false));
        after = await house.Request(request.Id);
        Assert.Equal((HelpState.Withdrawn, "", (Guid?)null), (after.State, after.Text, after.AskedById));
        Assert.Contains("Ce texte a été effacé", System.Net.WebUtility.HtmlDecode(await (await house.SignedIn(seed.Noe)).GetStringAsync(seed.Page(request))));
    }

    [Theory, OnEachDatabase]
    public async Task When_a_cohorts_names_go_its_requests_stay_without_any(string database)
    {
        await using var house = await TestHouse.Open(database);
        var (seed, request) = await Lived(house);
        await house.Ends(seed, seed.Noe, request, "solved");
        await Erase(house, new Erasure(null, seed.Cohort, KeepsWords: true));
        var after = await house.Request(request.Id);
        Assert.Equal((HelpState.Done, "Un juriste ?", null, null, null), (after.State, after.Text, after.AskedById, after.EndedById, after.HelperId));
        Assert.All(after.Offers, o => Assert.Null(o.PersonId));
        Assert.All(after.Comments, c => Assert.Null(c.PersonId));
    }

    private static async Task Erase(TestHouse house, Erasure erasure)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        var room = scope.ServiceProvider.GetServices<IHoldsOnPeople>().OfType<HelpOnPeople>().Single();
        Assert.NotEmpty(await room.Foretell(erasure, default));
        await room.Erase(erasure, default);
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync();
    }

    /// <summary>Lou offered, asked and was chosen; Aya offered; Inès answered.</summary>
    private static async Task<(Seed Seed, HelpRequest Request)> Lived(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        var request = await house.Ask(seed, "Un juriste ?", seed.Ines, seed.Carto);
        await house.Offers(seed, seed.Lou, request, "Moi, mardi");
        await house.Says(seed, seed.Lou, request, "Pour quand ?");
        house.Clock.Now = house.Clock.Now.AddMinutes(1);
        await house.Offers(seed, seed.Aya, request);
        await house.Says(seed, seed.Ines, request, "Mardi");
        await house.Chooses(seed, seed.Ines, request, seed.Lou);
        await house.Due();
        return (seed, request);
    }
}
