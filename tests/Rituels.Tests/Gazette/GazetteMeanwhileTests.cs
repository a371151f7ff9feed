using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Gazette.GazetteScene;

namespace Rituels.Tests.Gazette;

/// <summary>What happens to a draft while somebody writes in it.</summary>
public class GazetteMeanwhileTests
{
    [Theory, OnEachDatabase]
    public async Task What_was_typed_while_a_colleague_approved_is_in_sight_though_it_left(string database)
    {
        await using var scene = await OnMonday(database);
        var (plenary, bea) = (await scene.KeyOf("Plénière"), await scene.House.SignedIn(scene.Bea));
        var (address, fields) = await Fill(bea, Edit, "", ("Opening", "De Béa"), ($"Lines[{plenary}].Text", "La plénière de Béa"), ("Act", "save"));
        await scene.Approve();
        for (var left = 0; left < 2; left++)
        {
            var shown = await Text(await bea.PostAsync(address, new FormUrlEncodedContent(fields), Stop));
            Assert.Contains("De Béa", shown);
            Assert.Contains("La plénière de Béa", shown);
            await scene.House.Tick(Leaves);
        }
        Assert.DoesNotContain("La plénière de Béa", await scene.Lines());
    }

    [Fact]
    public async Task Whoever_only_looks_at_an_approved_gazette_has_typed_nothing()
    {
        await using var scene = await OnMonday("sqlite");
        await Send(scene.Aya, Edit, "", ("Opening", "Bonne semaine"), ("Act", "save"));
        await scene.Approve();
        Assert.DoesNotContain("n’est pas enregistré", await Text(scene.Aya, Edit));
    }
}
