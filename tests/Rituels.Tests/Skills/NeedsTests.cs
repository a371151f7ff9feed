using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Skills;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>What the map is for: talks, what to bring from outside, teams that complete each other, helpers.</summary>
public class NeedsTests
{
    private const string Needs = "/eig-2019/skills/needs";

    private static CancellationToken Stop => SkillsScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Talks_to_give_teams_that_complete_each_other_and_for_staff_what_is_missing(string database)
    {
        await using var scene = await SkillsScene.Open(database, builder => builder.Services.RemoveAll<IProposeTalks>());
        var seed = scene.Seed;
        await scene.Says(seed.Ines, "Git", Level.CanHelp);
        await scene.Says(seed.Lou, "Git", Level.WantsToLearn);
        await scene.Says(seed.Lou, "Cartes", Level.CanHelp);
        await scene.Says(seed.Noe, "Cartes", Level.WantsToLearn);
        foreach (var person in new[] { seed.Ines, seed.Noe, seed.Lou }) await scene.Says(person, "Marchés publics", Level.WantsToLearn);
        var fellow = await scene.Page(seed.Ines, Needs);
        Assert.Equal(["Cartes", "Git"], fellow.QuerySelectorAll("#talks ~ .grid h3").Select(h => h.TextContent));
        Assert.Equal("Balise ⇄ et Carto Demo", string.Join(' ', fellow.QuerySelector("#pairs ~ .grid h3")!.TextContent.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)));
        Assert.Null(fellow.QuerySelector("#missing"));
        // There is no ritual of talks in this house.
        Assert.Empty(fellow.QuerySelectorAll("form[action*=Propose]"));
        Assert.Equal(["Marchés publics"], (await scene.Page(seed.Aya, Needs)).QuerySelectorAll("#missing ~ .list h3").Select(h => h.TextContent));

        var team = await scene.Page(seed.Maud, "/eig-2019/teams/carto-demo");
        Assert.Equal(["Git (Inès Demo)", "Cartes", "Marchés publics"], team.QuerySelectorAll("[aria-labelledby=team-skills] .badge").Select(badge => badge.TextContent.Trim()));
    }

    [Theory, OnEachDatabase]
    public async Task One_press_proposes_the_talk_where_there_is_a_ritual_of_talks(string database)
    {
        await using var scene = await SkillsScene.Open(database, builder => { builder.Services.RemoveAll<IProposeTalks>(); builder.Services.AddSingleton<Ideas>(); builder.Services.AddScoped<IProposeTalks>(services => services.GetRequiredService<Ideas>()); });
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        await scene.Says(scene.Seed.Lou, "Git", Level.WantsToLearn);
        var noe = await scene.House.SignedIn(scene.Seed.Noe);
        var form = SkillsScene.Parse(await noe.GetStringAsync(Needs, Stop)).QuerySelector("form[action*=Propose]")!;
        var answer = await noe.PostAsync(form.GetAttribute("action"), new FormUrlEncodedContent([new("form", form.QuerySelector("input[name=form]")!.GetAttribute("value")!)]), Stop);
        Assert.Equal("/eig-2019/talks/1", answer.Headers.Location!.OriginalString);
        var idea = Assert.Single(scene.House.App.Services.GetRequiredService<Ideas>().All);
        Assert.Equal(("Git", $"skills/{(await scene.Read()).Topics[0].Id}", (Guid?)scene.Seed.Noe.Id), (idea.Title, idea.Source, idea.By));
        Assert.Contains("1 veut apprendre", idea.About);
        Assert.DoesNotContain("Inès", idea.About);
    }

    [Theory, OnEachDatabase]
    public async Task A_request_for_help_finds_who_said_they_can_with_the_reason_and_writes_to_nobody(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Lou, "PostgreSQL", Level.CanHelp);
        await scene.Says(scene.Seed.Aya, "PostgreSQL", Level.WantsToLearn);
        await scene.Says(scene.Seed.Maud, "Accessibilité", Level.CanHelp);
        var asked = await scene.House.Ask(scene.Seed, "Notre base PostgreSQL rame : qui regarde ?", scene.Seed.Ines, scene.Seed.Carto);
        var suggested = Assert.Single((await scene.Page(scene.Seed.Ines, scene.Seed.Page(asked))).QuerySelectorAll("#suggestions ~ .list > li"));
        Assert.Equal(("Lou Essai", "a dit pouvoir aider\u00a0: PostgreSQL"), (suggested.QuerySelector("strong")!.TextContent, suggested.QuerySelector("p")!.TextContent));
        Assert.Empty(await scene.House.With(db => db.Set<Rituels.Delivery.Posting>().ToListAsync(Stop)));
    }

    [Theory]
    [InlineData("Qui connaît PostgreSQL ?", "postgresql", true)]
    [InlineData("Des données ouvertes, vite", "Donnée ouverte", false)]
    [InlineData("un audit de sécurité", "Sécurité", true)]
    [InlineData("relire nos APIs", "API", true)]
    [InlineData("Du C++ embarqué", "C", false)]
    [InlineData("Du C++ embarqué", "C++", true)]
    [InlineData("Du C# ?", "C", false)]
    [InlineData("C’est urgent", "C", false)]
    [InlineData("Qui écrit du C ?", "C", true)]
    [InlineData("quelqu’un pour du c", "C", false)]
    [InlineData("Le R.G.P.D.", "R", false)]
    [InlineData("Un script en R.", "R", true)]
    [InlineData("apprivoiser JavaScript", "Java", false)]
    public void A_subject_is_named_by_whole_words_and_its_signs(string text, string name, bool isNamed) => Assert.Equal(isNamed, NameInText.Names(text, name));

    /// <summary>A ritual of talks, as far as the map knows one.</summary>
    private sealed class Ideas : IProposeTalks
    {
        public List<(string Title, string About, string Source, Guid? By)> All { get; } = [];

        public Task<string> Idea(Cohort cohort, string title, string about, string source, Guid? by, DateTimeOffset now, CancellationToken stop)
        {
            All.Add((title, about, source, by));
            return Task.FromResult($"/{cohort.Slug}/talks/{All.Count}");
        }
    }
}
