using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>What the directory of skills finds.</summary>
public class SkillsSearchTests
{
    [Theory, OnEachDatabase]
    public async Task A_name_finds_that_person_with_all_their_subjects_and_a_subject_those_who_are_on_it(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        foreach (var person in new[] { scene.Seed.Lou, scene.Seed.Ines, scene.Seed.Noe }) await scene.Says(person, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Cartes", Level.WantsToLearn);
        await scene.Says(scene.Seed.Maud, "Loupes", Level.Interested);
        async Task<string[]> Found(string query)
        {
            var page = await scene.Page(scene.Seed.Aya, $"{SkillsScene.Map}?view=people&q={query}");
            return [.. page.QuerySelectorAll(".people-skills > li").Select(card => $"{card.QuerySelector("h2")!.TextContent}: {string.Join(' ', card.QuerySelectorAll("a.badge bdi").Select(badge => badge.TextContent))}"), page.QuerySelector("p.muted[role=status]")!.TextContent];
        }
        Assert.Equal(["Lou Essai: Git Cartes", "Maud Modèle: Loupes", "3 sujets · 2 personnes"], await Found("lou"));
        Assert.Equal(["Inès", "Lou", "Noé"], (await Found("git"))[..^1].Select(line => line.Split(' ')[0]));
        Assert.All((await Found("git"))[..^1], line => Assert.EndsWith(": Git", line));
    }
}
