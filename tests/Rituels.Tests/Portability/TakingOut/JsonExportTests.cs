using System.Text.Json;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class JsonExportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task It_says_what_it_is_and_holds_everything(string database)
    {
        await using var story = await Story.Begin(database);
        await EditAfterClosing(story);
        var json = await Json(await story.Take(await story.House.SignedIn(story.Seed.Aya), "retrospectives.json", team: "carto-demo"));
        Assert.Equal(("rituels/retrospectives", 1, 3), (json.GetProperty("format").GetString(), json.GetProperty("version").GetInt32(), json.GetProperty("count").GetInt32()));
        Assert.Equal(("eig-2019", "carto-demo"), (json.GetProperty("cohort").GetProperty("id").GetString(), json.GetProperty("scope").GetProperty("team").GetString()));
        Assert.Equal(["mood", "priority", "victories", "difficulties", "help"], json.GetProperty("about").GetProperty("questions").EnumerateArray().Select(q => q.GetProperty("key").GetString()!));

        var team = Assert.Single(json.GetProperty("about").GetProperty("teams").EnumerateArray());
        Assert.Equal(("carto-demo", "Carto Demo", "Aya Staff"), (team.GetProperty("id").GetString(), team.GetProperty("name").GetString(), team.GetProperty("referent").GetString()));

        var first = json.GetProperty("retrospectives")[0];
        Assert.Equal(("2019-W08", "edited-late", "Inès Demo"), (first.GetProperty("week").GetString(), first.GetProperty("state").GetString(), first.GetProperty("filedBy").GetString()));
        Assert.Equal(("=SUM(A1:A9)", "2019-02-28", 4), Said(first.GetProperty("asMailed")));
        Assert.Equal(("Corrigé", null, 3), Said(first.GetProperty("answers")));
    }

    [Theory, OnEachDatabase]
    public async Task A_member_finds_no_name_in_it_and_nothing_that_was_not_mailed(string database)
    {
        await using var story = await Story.Begin(database);
        var json = await Json(await story.Take(await story.House.SignedIn(story.Seed.Lou), "retrospectives.json"));
        Assert.Equal(3, json.GetProperty("retrospectives").GetArrayLength());
        Assert.Equal(["balise", "carto-demo"], json.GetProperty("about").GetProperty("teams").EnumerateArray().Select(team => team.GetProperty("id").GetString()));
        foreach (var hidden in new[] { "filedBy", "Inès Demo", "Pas encore publié", "referent" }) Assert.DoesNotContain(hidden, json.GetRawText());
    }

    private static Task EditAfterClosing(Story story) => story.House.With(async db =>
    {
        var filed = db.Set<Rituels.Retrospectives.Retrospective>().Single(r => r.TeamId == story.Seed.Carto.Id && r.Week == Rituels.Programme.IsoWeek.Parse("2019-W08"));
        filed.File(story.Seed.Ines.Id, Rituels.Retrospectives.Answers.Of(3, [new("priority", "Corrigé")]), story.House.Clock.Now, story.Seed.Cohort.PlanOf(filed.Week).Hours!.Closes);
        await db.SaveChangesAsync(Stop);
    });

    private static (string?, string?, int) Said(JsonElement answers) => (answers.GetProperty("texts").GetProperty("priority").GetString(),
        answers.TryGetProperty("keyDate", out var day) ? day.GetString() : null, answers.GetProperty("mood").GetInt32());

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop));
        return document.RootElement.Clone();
    }
}
