using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>Somebody who leaves is taken off what they hosted, said and wrote.</summary>
public class StandUpsOnPeopleTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Everything_is_told_then_their_name_goes_and_their_words_stay(string database)
    {
        await using var scene = await Traces(database);
        await using var services = scene.House.App.Services.CreateAsyncScope();
        var room = services.ServiceProvider.GetServices<IHoldsOnPeople>().Single(one => one.Name == "standUps");
        var told = JsonSerializer.Serialize(await room.Tell(scene.Seed.Ines, Stop));
        foreach (var word in new[] { "Pl\\u00E9ni\\u00E8re", "Une note", "Une ligne", "\"hosts\":true" }) Assert.Contains(word, told, StringComparison.Ordinal);
        Assert.Equal(2, (await room.Foretell(Erasure.Of(scene.Seed.Ines), Stop)).Count);

        await room.Erase(Erasure.Of(scene.Seed.Ines), Stop);
        var saved = await scene.Saved();
        Assert.Equal((null, ""), (saved.HostId, saved.Turns[^1].Name));
        Assert.Equal(["Une note", "Une ligne"], await Words(scene));
        Assert.Empty(await room.Foretell(Erasure.Of(scene.Seed.Ines), Stop));
        Assert.Contains("Quelqu’un", StandUpScene.Text(await scene.Read(scene.At)), StringComparison.Ordinal);
        Assert.DoesNotContain("Inès", StandUpScene.Text(await scene.Read(scene.At)), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task Or_their_words_go_too_of_one_cohort_alone(string database)
    {
        await using var scene = await Traces(database);
        var other = await Seed.Plant(scene.House, "ailleurs");
        await using var services = scene.House.App.Services.CreateAsyncScope();
        var room = services.ServiceProvider.GetServices<IHoldsOnPeople>().Single(one => one.Name == "standUps");
        await room.Erase(new(null, other.Cohort, KeepsWords: false), Stop);
        Assert.Equal(["Une note", "Une ligne"], await Words(scene));
        await room.Erase(new(scene.Seed.Ines, scene.Seed.Cohort, KeepsWords: false), Stop);
        Assert.Empty(await Words(scene));
    }

    private static async Task<StandUpScene> Traces(string database)
    {
        var scene = await StandUpScene.Open(database, (seed, standUp) =>
        {
            standUp.HostId = seed.Ines.Id;
            standUp.Invite([.. standUp.Turns, Turn.Of(seed.Ines)]);
        });
        var line = new StandUpLine { CohortId = scene.Seed.Cohort.Id, TeamId = scene.Seed.Carto.Id, Week = IsoWeek.Parse("2019-W10") };
        line.Say("Une ligne", scene.Seed.Ines.Id, scene.House.Clock.Now);
        await scene.House.With(db =>
        {
            db.AddRange(line, new StandUpNote { CohortId = scene.Seed.Cohort.Id, StandUpId = scene.StandUp.Id, Text = "Une note", ById = scene.Seed.Ines.Id, At = scene.House.Clock.Now });
            return db.SaveChangesAsync(Stop);
        });
        return scene;
    }

    private static Task<List<string>> Words(StandUpScene scene) => scene.House.With(async db =>
        (await db.Set<StandUpNote>().Select(n => n.Text).ToListAsync(Stop)).Concat(await db.Set<StandUpLine>().Select(l => l.Text).ToListAsync(Stop)).ToList());
}
