using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.WhoIsWho;

/// <summary>Staff hide their addresses behind the one that they share: it does not go without a word.</summary>
public class SharedAddressTests
{
    [Theory, OnEachDatabase]
    public async Task The_shared_address_is_not_emptied_unaware_of_who_hides_behind_it(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.HasContact();
        await scene.Writes(scene.Seed.Aya, new(ShowsEmail: false));
        await scene.Writes(scene.Seed.Ines, new(ShowsEmail: false));
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        var refused = DirectoryScene.Parse(await (await Send(aya, DirectoryScene.Settings, "", ("Contact", ""))).Content.ReadAsStringAsync(Stop));
        Assert.Equal(["contact"], refused.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id));
        Assert.Contains("Aya Staff", DirectoryScene.Text(refused));
        Assert.DoesNotContain("Inès Demo", DirectoryScene.Text(refused));
        Assert.DoesNotContain(scene.Seed.Aya.Email, await scene.Raw(scene.Seed.Lou, DirectoryScene.All));
        Went(await Send(aya, DirectoryScene.Settings, "", ("Contact", ""), ("ShowsHidden", "true")), DirectoryScene.Settings + "?done=saved");
        Assert.Contains(scene.Seed.Aya.Email, await scene.Raw(scene.Seed.Lou, DirectoryScene.All));
    }

    [Theory, OnEachDatabase]
    public async Task It_goes_at_once_where_nobody_hides_or_another_stands_in(string database)
    {
        foreach (var (configuration, hides) in new[] { ("--Rituels:Mail:ReplyTo=bonjour@eig.example", true), ("--Rituels:Mail:ReplyTo=", false) })
        {
            await using var scene = await DirectoryScene.Open(database, configuration);
            await scene.HasContact();
            if (hides) await scene.Writes(scene.Seed.Aya, new(ShowsEmail: false));
            Went(await Send(await scene.House.SignedIn(scene.Seed.Aya), DirectoryScene.Settings, "", ("Contact", "")), DirectoryScene.Settings + "?done=saved");
        }
    }
}
