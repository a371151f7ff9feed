using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Skills;
using Rituels.Tests.House;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Skills;

/// <summary>Families of a cohort's choice; what is held on people; the sample.</summary>
public class SkillsHouseTests
{
    private const string Settings = "/eig-2019/settings/skills";

    private static CancellationToken Stop => SkillsScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Families_are_named_added_and_dropped_unless_they_have_subjects(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        var saved = await scene.House.Post(await scene.House.SignedIn(scene.Seed.Aya), Settings, [new("Version", "0"), .. Rows(("craft", "Corps de métier", false), ("theme", "", true), ("topic", "", false), ("", "Loisirs", false))]);
        Assert.Equal($"{Settings}?done=saved", saved.Headers.Location!.OriginalString);
        var page = await scene.Page(scene.Seed.Lou, SkillsScene.Mine);
        Assert.Equal(["Corps de métier", "Sujet", "Loisirs"], page.QuerySelectorAll("#family option").Select(option => option.TextContent));
        var refused = await scene.House.Post(await scene.House.SignedIn(scene.Seed.Aya), Settings, [new("Version", "1"), .. Rows(("craft", "Loisirs", false), ("topic", "", true), ("loisirs", "Loisirs", false))]);
        var text = SkillsScene.Text(await SkillsScene.Parse(refused));
        Assert.Contains("Cette famille a des sujets", text);
        Assert.Contains("Deux familles ont le même nom", text);

        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<Rituels.Database.RituelsDb>();
        var other = Cohort.Start("autre", "Autre", new(2020, 1, 1), new(2020, 12, 1), Rhythm.Default, scene.House.Clock.Now);
        db.Add(other);
        foreach (var part in scope.ServiceProvider.GetServices<ICohortPart>()) await part.Copy(scene.Seed.Cohort, other, Stop);
        await db.SaveChangesAsync(Stop);
        Assert.Equal(["craft", "topic", "loisirs"], (await db.Set<SkillsBook>().SingleAsync(book => book.CohortId == other.Id, Stop)).Families.Select(family => family.Key));
    }

    private static IEnumerable<KeyValuePair<string, string>> Rows(params (string Key, string Name, bool Drop)[] rows) => rows.SelectMany((row, i) => new[]
    {
        KeyValuePair.Create($"Families[{i}].Key", row.Key), KeyValuePair.Create($"Families[{i}].Name", row.Name), KeyValuePair.Create($"Families[{i}].Drop", row.Drop ? "true" : "false"),
    });

    [Theory, OnEachDatabase]
    public async Task A_person_reads_what_is_held_on_them_and_takes_it_along_when_they_leave(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Git", Level.WantsToLearn);
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var room = scope.ServiceProvider.GetServices<IHoldsOnPeople>().Single(held => held.Name == "skills");
        Assert.Contains("\"subject\":\"Git\",\"level\":\"CanHelp\"", System.Text.Json.JsonSerializer.Serialize(await room.Tell(scene.Seed.Ines, Stop)));
        Assert.Single(await room.Foretell(Erasure.Of(scene.Seed.Ines), Stop));
        await room.Erase(Erasure.Of(scene.Seed.Ines), Stop);
        Assert.Equal(["Git: Lou-"], await scene.Lines());
        Assert.Empty(await room.Foretell(Erasure.Of(scene.Seed.Ines), Stop));
    }

    [Theory, OnEachDatabase]
    public async Task Families_come_with_a_cohorts_file_and_go_with_it(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var (db, words) = (scope.ServiceProvider.GetRequiredService<Rituels.Database.RituelsDb>(), new PortabilityWords(Rituels.Shell.Tongue.Of("fr")));
        async Task<string> File() => CohortYaml.Write(await CohortFileExport.Of(db, await db.Cohorts.AsNoTracking().SingleAsync(Stop), Stop));
        var plain = await File();
        Assert.DoesNotContain("skills", plain);
        var told = CohortYaml.Read(plain + "skills:\n  topic: null\n  loisirs: Loisirs et passions\n", null, words);
        var outcome = await new CohortFileImport(db, words).Apply(told.File!, scene.House.Clock.Now, Stop);
        Assert.Equal(["skills"], outcome.Changes.SelectMany(change => change.Differences).Select(difference => difference.Field));
        var kept = await File();
        Assert.EndsWith("skills:\n  topic: null\n  loisirs: Loisirs et passions\n  craft: null\n  theme: null\n", kept.Split("staff:")[0]);
        db.ChangeTracker.Clear();
        Assert.Equal(0, (await new CohortFileImport(db, words).Apply(CohortYaml.Read(kept, null, words).File!, scene.House.Clock.Now, Stop)).Count(ImportEffect.Updated));
        Assert.Equal(2, CohortYaml.Read(plain + $"skills:\n  Pas Une Clé: X\n  topic: {new string('x', 41)}\n", null, words).Problems.Count);
    }

    [Fact]
    public async Task A_simulation_fills_the_wall_in_its_second_week() =>
        Assert.Contains("2027-02-18T14:30:00+01:00", Assert.Single(await SimulatedYear.Told(), e => e.Kind() == "skills-workshop").At());

    [Fact]
    public void What_people_of_a_sample_say_depends_on_the_seed_alone()
    {
        string[] Told(int seed) => [.. new[] { "a@x.example", "b@x.example" }.SelectMany(person => new SkillsLife("fr", seed).Of(person)).Select(said => $"{said.Name} {string.Join('+', said.Levels.Order())}")];
        Assert.Equal(Told(1), Told(1));
        Assert.NotEqual(Told(1), Told(2));
        Assert.True(Told(1).Length >= 8);
    }
}
