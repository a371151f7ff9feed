using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Programme;
using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>People place themselves, leave, and lose nothing when two write at once.</summary>
public class PlacingTests
{
    [Fact]
    public async Task Who_adds_a_subject_that_they_have_is_told_that_it_is_there()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        Assert.Contains("Vous y êtes déjà", SkillsScene.Text(await scene.Page(scene.Seed.Ines, SkillsScene.Mine + "?done=there")));
        Assert.DoesNotContain("Vous y êtes déjà", SkillsScene.Text(await scene.Page(scene.Seed.Ines, SkillsScene.Mine)));
    }

    private static CancellationToken Stop => SkillsScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Somebody_adds_a_subject_at_several_levels_and_leaves_it(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        var added = await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Add", ("Name", "  Postgre  SQL "), ("Family", "topic"), ("Levels", "CanHelp"), ("Levels", "WantsToLearn"));
        Assert.Equal(HttpStatusCode.Redirect, added.StatusCode);
        await scene.Post(scene.Seed.Lou, SkillsScene.Mine, "Add", ("Name", "postgré sql"), ("Family", "craft"), ("Levels", "Interested"));
        Assert.Equal(["Postgre SQL: Inès+- Lou"], await scene.Lines());

        var list = await scene.Page(scene.Seed.Maud, SkillsScene.List);
        Assert.Equal(["Postgre SQL", "Inès Demo", "Inès Demo", "Lou Essai"], list.QuerySelectorAll("table.data tbody :is(th, td)").Select(cell => cell.TextContent.Trim()));
        var people = await scene.Page(scene.Seed.Maud, SkillsScene.Map + "?view=people");
        Assert.Equal(["Inès Demo", "Lou Essai"], people.QuerySelectorAll(".people-skills h2").Select(name => name.TextContent));
        var map = await scene.Page(scene.Seed.Maud, SkillsScene.Map);
        Assert.Equal((1, 1, 1), (map.QuerySelectorAll("#bubbles a[data-bubble]").Length, map.QuerySelectorAll("#bubbles .framed").Length, map.QuerySelectorAll("#bubbles .circled").Length));

        var subject = (await scene.Read()).Topics[0].Id;
        await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Leave", ("subject", $"{subject}"));
        Assert.Equal(["Postgre SQL: Lou"], await scene.Lines());
        await scene.Post(scene.Seed.Lou, await scene.PageOf("postgre sql"), "Place", ("Levels", "CanHelp"));
        Assert.Equal(["Postgre SQL: Lou+"], await scene.Lines());
        await scene.Post(scene.Seed.Lou, await scene.PageOf("postgre sql"), "Place");
        Assert.Equal(["Postgre SQL:"], await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task C_and_its_cousins_stay_three(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        foreach (var name in new[] { "C", "C++", "C#", "c" }) await scene.Says(scene.Seed.Ines, name, Level.CanHelp);
        Assert.Equal(["C#: Inès+", "C++: Inès+", "C: Inès+"], (await scene.Lines()).Order(StringComparer.Ordinal));
    }

    [Theory, OnEachDatabase]
    public async Task Of_many_who_add_at_once_nothing_is_lost(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        var people = new[] { scene.Seed.Ines, scene.Seed.Noe, scene.Seed.Lou, scene.Seed.Maud };
        await Task.WhenAll(people.SelectMany(person => new[] { "Git", "Python", "Git" }.Select(subject => scene.Says(person, subject, Level.WantsToLearn))));
        Assert.Equal(["Git: Inès- Lou- Maud- Noé-", "Python: Inès- Lou- Maud- Noé-"], await scene.Lines());
        Assert.Equal(8, (await scene.Placements()).Count);
    }

    [Fact]
    public async Task A_wrong_form_comes_back_with_what_was_typed_and_says_what_is_wrong()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var wrong = await SkillsScene.Parse(await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Add", ("Name", new string('é', 61)), ("Family", "nowhere")));
        Assert.Equal(new string('é', 61), wrong.QuerySelector("#name[aria-invalid=true]")!.GetAttribute("value"));
        Assert.Contains("Cochez au moins une case", SkillsScene.Text(wrong));
        Assert.Equal(3, wrong.QuerySelectorAll("[role=alert] li").Length);
        var signs = await SkillsScene.Parse(await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Add", ("Name", "++"), ("Family", "topic"), ("Levels", "CanHelp")));
        Assert.Contains("au moins une lettre", SkillsScene.Text(signs));
        Assert.Equal("true", signs.QuerySelector("input[value=CanHelp]")!.HasAttribute("checked") ? "true" : "false");
        Assert.Empty(await scene.Lines());
    }

    [Fact]
    public async Task There_is_a_limit_to_what_one_person_says()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var subject = Subject.Named("Git", "topic", scene.Seed.Cohort, null, scene.House.Clock.Now);
        var many = Enumerable.Range(0, Placement.Most).Select(i => Subject.Named($"S{i}", "topic", scene.Seed.Cohort, null, scene.House.Clock.Now)).ToList();
        await scene.House.With(db => { db.Add(subject); db.AddRange(many); db.AddRange(many.Select(s => Placement.Of(s, scene.Seed.Ines.Id, Level.CanHelp, true, scene.House.Clock.Now))); return db.SaveChangesAsync(Stop); });
        var full = await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Add", ("Name", "Git"), ("Family", "topic"), ("Levels", "CanHelp"));
        Assert.Contains("plus de place", SkillsScene.Text(await SkillsScene.Parse(full)));
        Assert.Equal(Placement.Most, (await scene.Placements()).Count);
    }

    [Theory, OnEachDatabase]
    public async Task Filters_find_by_family_level_and_words_and_another_cohort_is_nowhere(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Écriture", Level.WantsToLearn);
        foreach (var (query, names) in new[] { ("show=help", "Git"), ("show=learn", "Écriture"), ("show=alone", "Écriture"), ("q=ecrit", "Écriture"), ("q=inès", "Git"), ("family=craft", ""), ("show=nonsense&family=nope", "Écriture,Git") })
            Assert.Equal(names, string.Join(',', (await scene.Page(scene.Seed.Maud, $"{SkillsScene.List}&{query}")).QuerySelectorAll("tbody th").Select(th => th.TextContent.Trim())));
        var elsewhere = await Seed.Plant(scene.House, "elsewhere");
        var browser = await scene.House.SignedIn(elsewhere.Ines);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(SkillsScene.Map, Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync((await scene.PageOf("Git")).Replace("eig-2019", "elsewhere"), Stop)).StatusCode);
    }

    [Fact]
    public async Task In_a_closed_cohort_all_is_read_and_nothing_written()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var form = SignedInBrowsers.FormField(await ines.GetStringAsync(SkillsScene.Mine, Stop));
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(Stop)).Close(scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await ines.PostAsync($"{SkillsScene.Mine}?handler=Add", new FormUrlEncodedContent([new("form", form), new("Name", "Python"), new("Family", "topic"), new("Levels", "CanHelp")]), Stop);
        Assert.Equal(["Git: Inès+"], await scene.Lines());
        Assert.Equal(1, (await scene.Page(scene.Seed.Lou, SkillsScene.Map)).QuerySelectorAll("#bubbles a[data-bubble]").Length);
        Assert.Null((await scene.Page(scene.Seed.Lou, await scene.PageOf("Git"))).QuerySelector("main form[method=post]"));
    }
}
