using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Shell;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Portability;

public class CohortFileExportTests
{
    private static readonly PortabilityWords Words = new(Tongue.Of("en"));

    [Theory, OnEachDatabase]
    public async Task A_referent_who_is_no_longer_staff_is_left_out(string database)
    {
        await using var scene = await Scene.Open(database);
        foreach (var (referent, told) in new[] { (scene.Head, scene.Head.Email), (scene.Mentor, null) })
        {
            await scene.House.With(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(t => t.ReferentId, referent.Id), Scene.Stop));
            var file = await scene.House.With(db => CohortFileExport.Of(db, scene.Cohort, Scene.Stop));
            Assert.Equal(told, file.Teams.Single().Referent);
            Assert.Empty(CohortYaml.Read(CohortYaml.Write(file), null, Words).Problems);
        }
    }
}
