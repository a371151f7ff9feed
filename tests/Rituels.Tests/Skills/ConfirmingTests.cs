using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>What a phone put down in somebody's name is theirs once they say so, and not before.</summary>
public class ConfirmingTests
{
    [Theory, OnEachDatabase]
    public async Task What_somebody_says_of_one_level_confirms_no_other(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await using (var scope = scene.House.App.Services.CreateAsyncScope())
            Assert.True(await scope.ServiceProvider.GetRequiredService<Placing>().Add(scene.Seed.Cohort, scene.Seed.Lou.Id, new("Git", "topic", new HashSet<Level> { Level.CanHelp }), isConfirmed: false, scene.House.Clock.Now, SkillsScene.Stop));
        await scene.Says(scene.Seed.Lou, "Git", Level.WantsToLearn);
        Assert.Equal([(Level.CanHelp, false), (Level.WantsToLearn, true)], (await scene.Placements()).Select(p => (p.Level, p.IsConfirmed)).OrderBy(p => p.IsConfirmed));
        await scene.Says(scene.Seed.Lou, "Git", Level.CanHelp);
        Assert.All(await scene.Placements(), placement => Assert.True(placement.IsConfirmed));
        Assert.Null((await scene.Read()).Named("Git")!.Subject.CreatedById);
    }

    [Theory, OnEachDatabase]
    public async Task A_phone_fills_nobodys_list_and_takes_nothing_from_what_they_said(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Lou, "Git", Level.CanHelp);
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var placing = scope.ServiceProvider.GetRequiredService<Placing>();
        Task<bool> Put(string subject, Level level = Level.CanHelp) => placing.Add(scene.Seed.Cohort, scene.Seed.Lou.Id, new(subject, "topic", new HashSet<Level> { level }), isConfirmed: false, scene.House.Clock.Now, SkillsScene.Stop);
        Assert.True(await Put("git", Level.WantsToLearn));
        Assert.True(Assert.Single(Assert.Single((await scene.Read()).Topics).Marks).SurelyHelps);
        for (var i = 1; i < Placement.MostDoubted; i++) Assert.True(await Put($"S{i}"));
        Assert.False(await Put("One more"));
        await scene.Says(scene.Seed.Lou, "Her own", Level.CanHelp);
    }

    /// <summary>Sixty phones behind one address of the network: a few forms each in a minute.</summary>
    [Fact]
    public async Task A_room_full_of_phones_is_not_too_many()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var phone = scene.House.Browser();
        for (var forms = 0; forms < 180; forms++) Assert.NotEqual(HttpStatusCode.TooManyRequests, (await phone.PostAsync("/join/abcdef?handler=Add", new FormUrlEncodedContent([]), SkillsScene.Stop)).StatusCode);
    }
}
