using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>Staff tidy subjects; a merge loses nothing, and is undone.</summary>
public class MergingTests
{
    private static CancellationToken Stop => SkillsScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Two_subjects_become_one_and_two_again(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "PostgreSQL", Level.CanHelp);
        await scene.Says(scene.Seed.Ines, "Postgres", Level.WantsToLearn);
        await scene.Says(scene.Seed.Lou, "Postgres", Level.CanHelp);
        var merged = await scene.Post(scene.Seed.Aya, await scene.PageOf("Postgres"), "Merge", ("Into", "postgresql"));
        Assert.Equal($"{await scene.PageOf("PostgreSQL")}?done=merged", merged.Headers.Location!.OriginalString);
        Assert.Equal(["PostgreSQL: Inès+- Lou+"], await scene.Lines());

        // Its old address and its old name lead to where it went.
        var old = await scene.House.With(db => db.Set<Subject>().SingleAsync(s => s.Name == "Postgres", Stop));
        Assert.Contains("Fusionnés ici Postgres le 6 mars 2019 par Aya Staff", SkillsScene.Text(await scene.Page(scene.Seed.Aya, $"{SkillsScene.Map}/subjects/{old.Id}")).Replace('\u00a0', ' '));
        await scene.Says(scene.Seed.Maud, "postgres", Level.Interested);
        Assert.Equal(["PostgreSQL: Inès+- Lou+ Maud"], await scene.Lines());
        // Who leaves it leaves both.
        await scene.Post(scene.Seed.Lou, await scene.PageOf("Postgres"), "Place");

        await scene.Post(scene.Seed.Aya, await scene.PageOf("PostgreSQL"), "Unmerge", ("subject", $"{old.Id}"));
        Assert.Equal(["Postgres: Inès- Maud", "PostgreSQL: Inès+"], await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task After_a_merge_what_is_exported_is_known_and_its_old_name_is_said_to_be_taken(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "PostgreSQL", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Postgres", Level.CanHelp);
        await scene.Post(scene.Seed.Aya, await scene.PageOf("Postgres"), "Merge", ("Into", "postgresql"));
        var sheet = await (await scene.House.SignedIn(scene.Seed.Aya)).GetStringAsync($"{SkillsScene.Map}/export/placements.csv", Stop);
        Assert.Equal("/eig-2019/skills/import?did=0,0,2", (await scene.Post(scene.Seed.Aya, "/eig-2019/skills/import", "Accept", ("Text", sheet))).Headers.Location!.OriginalString);
        Assert.Equal(2, (await scene.Placements()).Count);
        var refused = await SkillsScene.Parse(await scene.Post(scene.Seed.Aya, await scene.PageOf("PostgreSQL"), "Rename", ("Name", "postgres"), ("Family", "craft"), ("Version", "1")));
        Assert.Contains("fusionné ici", SkillsScene.Text(refused));
    }

    [Fact]
    public async Task Only_staff_merge_rename_and_delete()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Ines, "Jit", Level.CanHelp);
        var page = await scene.PageOf("Jit");
        foreach (var handler in new[] { "Merge", "Rename", "Delete", "Unmerge" })
            Assert.Equal(HttpStatusCode.NotFound, (await scene.Post(scene.Seed.Ines, page, handler, ("Into", "Git"), ("Name", "X"), ("Family", "topic"), ("sure", "true"))).StatusCode);
        Assert.Equal(["Git: Inès+", "Jit: Inès+"], await scene.Lines());
    }

    [Fact]
    public async Task Staff_rename_move_and_delete_and_are_told_of_a_name_that_is_taken()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Ines, "Jit", Level.CanHelp);
        var page = await scene.PageOf("Jit");
        var taken = await SkillsScene.Parse(await scene.Post(scene.Seed.Aya, page, "Rename", ("Name", "GIT"), ("Family", "craft"), ("Version", "1")));
        Assert.Equal("GIT", taken.QuerySelector("#name[aria-invalid=true]")!.GetAttribute("value"));
        var nowhere = await SkillsScene.Parse(await scene.Post(scene.Seed.Aya, page, "Merge", ("Into", "Jit")));
        Assert.Contains("Choisissez un autre sujet", SkillsScene.Text(nowhere));
        await scene.Post(scene.Seed.Aya, page, "Rename", ("Name", "Mercurial"), ("Family", "craft"), ("Version", "1"));
        Assert.Equal(("Mercurial", "craft"), (await scene.Read()).Find(Guid.Parse(page.Split('/')[^1])) is { } topic ? (topic.Name, topic.Subject.Family) : default);
        var stale = await scene.Post(scene.Seed.Aya, page, "Rename", ("Name", "Autre"), ("Family", "craft"), ("Version", "1"));
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        Assert.Contains("Cochez la case", SkillsScene.Text(await SkillsScene.Parse(await scene.Post(scene.Seed.Aya, page, "Delete"))));
        await scene.Post(scene.Seed.Aya, page, "Delete", ("sure", "true"));
        Assert.Equal(["Git: Inès+"], await scene.Lines());
    }

    /// <summary>Pressed twice, or on a page that a colleague has passed: it is as was wished, and said to be.</summary>
    [Theory, OnEachDatabase]
    public async Task A_second_press_is_told_that_it_is_done(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        foreach (var name in new[] { "Git", "Jit", "Bof" }) await scene.Says(scene.Seed.Ines, name, Level.CanHelp);
        var (git, jit, bof, aya) = (await scene.PageOf("Git"), await scene.PageOf("Jit"), await scene.PageOf("Bof"), await scene.House.SignedIn(scene.Seed.Aya));
        var form = SignedInBrowsers.FormField(await aya.GetStringAsync(git, Stop));
        foreach (var (page, handler, field, then) in new[]
        {
            (jit, "Merge", ("Into", "Git"), $"{git}?done=merged"), (git, "Unmerge", ("subject", jit.Split('/')[^1]), $"{git}?done=unmerged"), (bof, "Delete", ("sure", "true"), $"{SkillsScene.Map}?done=removed"),
        })
            for (var press = 0; press < 2; press++)
            {
                var answer = await aya.PostAsync($"{page}?handler={handler}", new FormUrlEncodedContent([new("form", form), new(field.Item1, field.Item2)]), Stop);
                Assert.Equal((handler, press, HttpStatusCode.Redirect, then), (handler, press, answer.StatusCode, answer.Headers.Location?.OriginalString));
            }
        Assert.Equal(["Git: Inès+", "Jit: Inès+"], await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Two_merges_at_once_never_lead_in_a_circle(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Jit", Level.CanHelp);
        var (git, jit, aya) = (await scene.PageOf("Git"), await scene.PageOf("Jit"), await scene.House.SignedIn(scene.Seed.Aya));
        var form = SignedInBrowsers.FormField(await aya.GetStringAsync(git, Stop));
        await Task.WhenAll(new[] { (git, "Jit"), (jit, "Git") }.Select(merge => aya.PostAsync($"{merge.Item1}?handler=Merge", new FormUrlEncodedContent([new("form", form), new("Into", merge.Item2)]), Stop)));
        Assert.Equal("Inès+ Lou+", Assert.Single(await scene.Lines()).Split(": ")[1]);
    }
}
