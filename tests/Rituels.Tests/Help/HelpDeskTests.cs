using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using Filing = Rituels.Tests.Retrospectives.Filing;

namespace Rituels.Tests.Help;

/// <summary>What other rituals tell and ask of requests for help.</summary>
public class HelpDeskTests
{
    [Theory, OnEachDatabase]
    public async Task The_same_source_never_asks_twice_and_what_has_ended_is_not_open(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        for (var i = 0; i < 2; i++)
            await house.AtDesk(async (_, desk) =>
            {
                await desk.Ask(seed.Cohort, seed.Carto.Id, $"Vu au stand-up {i}", "stand-up/1", seed.Aya.Id, house.Clock.Now, default);
                await desk.Ask(seed.Cohort, seed.Carto.Id, "Deux fois en un geste", "stand-up/2", null, house.Clock.Now.AddDays(-1), default);
                await desk.Ask(seed.Cohort, seed.Carto.Id, "Deux fois en un geste", "stand-up/2", null, house.Clock.Now.AddDays(-1), default);
                return 0;
            });
        var open = await house.AtDesk((_, desk) => desk.Open(seed.Cohort, default));
        Assert.Equal(["Deux fois en un geste", "Vu au stand-up 0"], open.Select(r => r.Text));
        Assert.Equal((1, $"/eig-2019/help/{open[0].Id}", null), (open[0].DaysOn(new(2019, 3, 6)), open[0].Path, open[0].Week));

        Assert.True(await house.AtDesk((_, desk) => desk.End(seed.Cohort, open[0].Id, HelpState.Done, seed.Aya.Id, house.Clock.Now, default)));
        Assert.False(await house.AtDesk((_, desk) => desk.End(seed.Cohort, Guid.NewGuid(), HelpState.Done, null, house.Clock.Now, default)));
        Assert.Equal(["Vu au stand-up 0"], (await house.AtDesk((_, desk) => desk.Open(seed.Cohort, default))).Select(r => r.Text));
        Assert.Equal(["Vu au stand-up 0", "Deux fois en un geste"], (await house.AtDesk((_, desk) => desk.OfTeam(seed.Cohort, seed.Carto.Id, default))).Select(r => r.Text));
        Assert.Empty(await house.AtDesk((_, desk) => desk.OfTeam(seed.Cohort, seed.Balise.Id, default)));
    }

    [Theory, OnEachDatabase]
    public async Task Another_need_in_a_week_whose_request_has_ended_is_another_request(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var week = IsoWeek.Parse("2019-W10");
        async Task Says(string text) => await house.AtDesk(async (_, desk) => { await desk.AskedInWeek(seed.Cohort, seed.Carto.Id, week, text, seed.Ines.Id, house.Clock.Now, default); return 0; });
        async Task Ends(string text) => await house.AtDesk(async (_, desk) => await desk.End(seed.Cohort, (await house.Requests()).Single(r => r.Text == text).Id, HelpState.Done, seed.Ines.Id, house.Clock.Now, default));
        await Says("Un juriste ?");
        await Ends("Un juriste ?");
        await Says("Un juriste ?");
        Assert.Equal([("Un juriste ?", false)], (await house.Requests()).Select(r => (r.Text, r.IsOpen)));
        await Says("Une salle ?");
        await Says("Une grande salle ?");
        Assert.Equal([("Un juriste ?", false), ("Une grande salle ?", true)], (await house.Requests()).Select(r => (r.Text, r.IsOpen)));
        await Ends("Une grande salle ?");
        await Says("Un écran ?");
        Assert.Equal(["", "/2", "/3"], (await house.Requests()).Select(r => r.Source[HelpSources.Of(week, seed.Carto.Id).Length..]));
        await Says("");
        Assert.Equal(["Un juriste ?", "Une grande salle ?"], (await house.Requests()).Select(r => r.Text));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_are_told_what_happened_to_a_team_since_their_last_call(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.Ask(seed, "Ancienne", seed.Ines, seed.Carto, daysAgo: 20);
        var request = await house.Ask(seed, "Récente", seed.Ines, seed.Carto, daysAgo: 2);
        await house.Ask(seed, "Ailleurs", seed.Lou, seed.Balise);
        await house.Offers(seed, seed.Lou, request);
        house.Clock.Now = house.Clock.Now.AddHours(1);
        await house.Ends(seed, seed.Noe, request, "solved");
        await using var scope = house.App.Services.CreateAsyncScope();
        var changes = scope.ServiceProvider.GetServices<ITeamChanges>().OfType<HelpChanges>().Single();
        var told = await changes.Since(seed.Cohort, new Dictionary<Guid, DateTimeOffset> { [seed.Carto.Id] = house.Clock.Now.AddDays(-10) }, Tongue.Of("fr"), default);
        Assert.Equal(["Demande un coup de main : Récente", "Lou Essai propose son aide : Récente", "Réglé : Récente"], told.OrderBy(c => c.At).Select(c => c.Text.Replace('\u00a0', ' ')));
        Assert.All(told, change => Assert.Equal((seed.Carto.Id, $"/eig-2019/help/{request.Id}"), (change.TeamId, change.Path)));
        Assert.Empty(await changes.Since(seed.Cohort, new Dictionary<Guid, DateTimeOffset>(), Tongue.Of("fr"), default));
    }

    [Theory, OnEachDatabase]
    public async Task On_Monday_staff_are_told_what_has_waited_for_more_than_a_week(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        async Task<MondayPart?> Monday()
        {
            await using var scope = house.App.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetServices<IMondayPart>().OfType<HelpMonday>().Single().Make(seed.Cohort, seed.Aya, Tongue.Of("fr"), house.Clock.Now, default);
        }
        await house.Ask(seed, "Sept jours", seed.Ines, seed.Carto, daysAgo: 7);
        Assert.Null(await Monday());
        var (waits, offered, matched) = (await house.Ask(seed, "Huit jours", seed.Ines, seed.Carto, daysAgo: 8), await house.Ask(seed, "Neuf jours", seed.Lou, daysAgo: 9), await house.Ask(seed, "Trouvé", seed.Ines, seed.Carto, daysAgo: 12));
        await house.Offers(seed, seed.Aya, offered);
        await house.Offers(seed, seed.Lou, matched);
        await house.Chooses(seed, seed.Ines, matched, seed.Lou);
        var part = await Monday();
        Assert.Equal(["Lou Essai attend depuis 9 jours, une offre est à choisir : Neuf jours", "Carto Demo attend depuis 8 jours : Huit jours"], part!.Lines.Select(l => l.Text.Replace('\u00a0', ' ')));
        Assert.Equal($"/eig-2019/help/{waits.Id}", part.Lines[1].Path);
    }

    [Theory, OnEachDatabase]
    public async Task The_weekly_mail_begins_with_every_open_request_and_since_when_it_waits(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.With(db =>
        {
            db.Add(HelpRequest.Ask(seed.Cohort, seed.Balise.Id, "De la semaine 8", HelpSources.Of(IsoWeek.Parse("2019-W08"), seed.Balise.Id), null, new(2019, 2, 22, 9, 0, 0, TimeSpan.Zero), IsoWeek.Parse("2019-W08")));
            var ended = HelpRequest.Ask(seed.Cohort, seed.Balise.Id, "Déjà réglé", "own/ended", null, house.Clock.Now);
            ended.End(HelpState.Done, null, house.Clock.Now);
            db.AddRange(ended, HelpRequest.Ask(seed.Cohort, null, "Du stand-up", "stand-up/1", seed.Aya.Id, house.Clock.Now));
            return db.SaveChangesAsync();
        });
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(help: "De cette semaine"));
        await house.Tick("2019-03-08T15:00:00+01:00");
        var letter = Assert.Single(await house.Letters("digest"));
        var asked = await house.Requests();
        foreach (var text in new[] { letter.Html, letter.Text })
        {
            var places = new[] { "De la semaine 8", "Du stand-up", "De cette semaine", "Finir la carte" }.Select(part => text.IndexOf(part, StringComparison.Ordinal)).ToList();
            Assert.True(places.TrueForAll(place => place >= 0) && places.SequenceEqual(places.Order()), text);
            Assert.DoesNotContain("Déjà réglé", text);
            Assert.Contains($"/eig-2019/help/{asked[0].Id}", text);
            Assert.Contains("demandé il y a 14\u00a0jours".Replace('\u00a0', ' '), text);
        }
        Assert.Contains("Aya Staff", letter.Text);
        Assert.Equal("Promotion 3 · semaine 10, 3 coups de main cherchés", letter.Subject);
    }
}
