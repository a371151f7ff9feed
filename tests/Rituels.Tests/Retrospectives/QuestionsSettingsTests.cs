using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Rituels.Retrospectives;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Retrospectives;

public class QuestionsSettingsTests
{
    [Theory, OnEachDatabase]
    public async Task Questions_are_put_in_order_reworded_left_out_and_added(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/questions"), "", [("Questions[4].Position", "1"), ("Questions[0].Position", "2"), ("Questions[2].Asked", "-"),
            ("Questions[1].LabelFr", "Le cap"), ("Questions[1].Limit", "500"), ("Questions[1].Required", "true"),
            ("Questions[5].LabelFr", "Version"), ("Questions[5].LabelEn", "Version"), ("Questions[5].HintFr", "Du logiciel.")]));
        var asked = await Asked(scene);
        Assert.Equal(["help", "mood", "priority", "difficulties", "version-2"], asked.Select(q => q.Key));
        Assert.Equal(new Question("priority", new("Le cap"), new(), 500, true), asked[2]);
        Assert.Equal("Du logiciel.", asked[4].Hint.Fr);

        var page = await scene.Read(scene.At("/questions"));
        Assert.Equal(7, page.QuerySelectorAll("main fieldset").Length);
        Scene.Went(await scene.Send(scene.At("/questions"), "", [("Questions[4].Asked", "-"), ("Questions[5].Asked", "true")]));
        Assert.Equal(["help", "mood", "priority", "difficulties", "victories"], (await Asked(scene)).Select(q => q.Key));
    }

    [Theory, OnEachDatabase]
    public async Task A_change_counts_from_the_next_week_on(string database)
    {
        await using var scene = await Scene.Open(database);
        var ines = await scene.House.SignedIn(scene.Fellow);
        string Form(int week) => $"/eig-2019/retrospectives/2019-W{week}/cartodemo/edit";
        Scene.Went(await scene.Send(scene.At("/questions"), "", [("Questions[2].Asked", "-"), ("Questions[1].LabelFr", "Le cap")]));
        Assert.Matches(@"semaine\s11", (await scene.Read(scene.At("/questions"))).QuerySelector("main .notice")!.TextContent);

        var running = await ines.GetStringAsync(Form(10));
        Assert.Contains("name=\"victories\"", running);
        Assert.DoesNotContain("Le cap", running);
        scene.House.Clock.Now = DateTimeOffset.Parse("2019-03-11T09:00:00+01:00", CultureInfo.InvariantCulture);
        var next = await ines.GetStringAsync(Form(11));
        Assert.DoesNotContain("name=\"victories\"", next);
        Assert.Contains("Le cap", next);
        Assert.DoesNotContain("Le cap", await ines.GetStringAsync(Form(10)));
    }

    [Fact]
    public async Task Saving_what_is_asked_already_changes_nothing()
    {
        await using var scene = await Scene.Open("sqlite");
        Scene.Went(await scene.Send(scene.At("/questions"), "", []));
        Assert.Empty(await Asked(scene));
    }

    [Theory]
    [InlineData("Questions[1].Limit", "19", "questions-1--limit")]
    [InlineData("Questions[1].Limit", "5001", "questions-1--limit")]
    [InlineData("Questions[0].Position", "zéro", "questions-0--position")]
    [InlineData("Questions[5].LabelFr", "Sans anglais", "questions-5--labelen")]
    public async Task What_cannot_be_asked_comes_back_at_its_field(string field, string typed, string at)
    {
        await using var scene = await Scene.Open("sqlite");
        var page = await Scene.Page(await scene.Send(scene.At("/questions"), "", [(field, typed)]));
        Assert.NotNull(page.QuerySelector($"#{at}-error"));
        Assert.Equal(typed, page.QuerySelector($"[name='{field}']")!.GetAttribute("value"));
        Assert.Empty(await Asked(scene));
    }

    [Theory]
    [InlineData("Questions[0].Key", "priority")]
    [InlineData("Questions[1].Key", "keyDate")]
    public async Task The_mood_stays_and_no_key_is_made_up(string field, string key)
    {
        await using var scene = await Scene.Open("sqlite");
        Assert.NotNull((await Scene.Page(await scene.Send(scene.At("/questions"), "", [(field, key)]))).QuerySelector("[role=alert]"));
        Assert.Empty(await Asked(scene));
    }

    [Theory]
    [InlineData("Ce qui vous a surpris", "ce-qui-vous-a-surpris")]
    [InlineData("Mood", "mood-2")]
    [InlineData("KeyDate", "keydate-2")]
    [InlineData("Form", "form-2")]
    [InlineData("Help", "help-2")]
    [InlineData("Météo", "meteo-2")]
    public void A_key_is_a_field_of_its_own(string label, string key) => Assert.Equal(key, QuestionKeys.For(label, ["meteo"]));

    private static Task<IReadOnlyList<Question>> Asked(Scene scene) => scene.House.With(async db =>
        (await db.Set<Questionnaire>().AsNoTracking().FirstOrDefaultAsync(q => q.CohortId == scene.Cohort.Id, Scene.Stop))?.Editions.LastOrDefault()?.Questions ?? []);
}
