using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Rituels.Portability;
using Rituels.Tests.Accounts;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class MyDataTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_person_gets_all_that_is_held_on_them_in_one_file(string database)
    {
        await using var story = await Story.Begin(database);
        await story.LeaveTraces(story.Seed.Ines);
        var ines = await story.House.SignedIn(story.Seed.Ines);
        var answer = await story.Send(ines, "File");
        var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Stop)).RootElement;
        Assert.Equal(("rituels/person", "rituels.json"), (json.GetProperty("format").GetString(), answer.Content.Headers.ContentDisposition!.FileNameStar));
        var held = json.GetProperty("held");
        Assert.Equal(["account", "agenda", "chat", "coaching", "gazette", "help", "mail", "places", "programme", "register", "retrospectives", "skills", "standUps", "talks"], held.EnumerateObject().Select(part => part.Name).Order());
        Assert.Equal(("Inès Demo", "carto-demo"), (held.GetProperty("programme").GetProperty("name").GetString(), held.GetProperty("programme").GetProperty("parts")[0].GetProperty("team").GetString()));
        Assert.Equal(["2019-W08", "2019-W10"], held.GetProperty("retrospectives").GetProperty("filed").EnumerateArray().Select(r => r.GetProperty("week").GetString()!));
        Assert.Equal((1, 1, 2), (held.GetProperty("retrospectives").GetProperty("drafts").GetArrayLength(), held.GetProperty("mail").GetProperty("stopped").GetArrayLength(), held.GetProperty("mail").GetProperty("letters").GetArrayLength()));
        Assert.Equal((1, 1), (held.GetProperty("register").GetProperty("lines").GetArrayLength(), held.GetProperty("register").GetProperty("linksMade").GetArrayLength()));
        foreach (var hidden in new[] { "Lou Essai", "Noé", "relire" }) Assert.DoesNotContain(hidden, json.GetRawText());
        Assert.Equal(1, await story.House.With(db => db.Set<RegisterRow>().CountAsync(r => r.What == Taken.PersonalFile && r.PersonId == story.Seed.Ines.Id, Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Whose_cohort_goes_on_is_told_whom_to_ask(string database)
    {
        await using var story = await Story.Begin(database);
        var ines = await story.House.SignedIn(story.Seed.Ines);
        var page = await ines.GetStringAsync("/account/data", Stop);
        Assert.Contains("mailto:aya@eig-2019.example?subject=", page);
        Assert.Equal(HttpStatusCode.NotFound, (await story.Send(ines, "Erase", story.Seed.Ines.Email)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Whose_cohorts_are_over_erases_themself_with_their_address(string database)
    {
        await using var story = await Story.Begin(database);
        await story.LeaveTraces(story.Seed.Ines);
        story.House.Clock.Now = new(2019, 11, 16, 9, 0, 0, TimeSpan.FromHours(1));
        var ines = await story.House.SignedIn(story.Seed.Ines);
        Assert.Contains("id=\"confirmation-error\"", await (await story.Send(ines, "Erase", "autre@team.example")).Content.ReadAsStringAsync(Stop));

        var gone = await story.Send(ines, "Erase", story.Seed.Ines.Email.ToUpperInvariant());
        Assert.Contains("C’est effacé", WebUtility.HtmlDecode(await gone.Content.ReadAsStringAsync(Stop)));
        Assert.Equal([], await story.House.Find("Inès Demo", story.Seed.Ines.Email, story.Seed.Ines.Id.ToString()));
        Assert.False(await ines.IsSignedIn());
        var row = await story.House.With(db => db.Set<RegisterRow>().AsNoTracking().SingleAsync(r => r.What == Taken.Erased, Stop));
        Assert.Equal((story.CohortId, null), (row.CohortId, row.PersonId));
    }

    [Fact]
    public async Task An_administrator_hands_over_first()
    {
        await using var story = await Story.Begin("sqlite");
        await story.House.With(db => { db.People.Single(p => p.Id == story.Seed.Ines.Id).IsAdmin = true; return db.SaveChangesAsync(Stop); });
        story.House.Clock.Now = new(2019, 11, 16, 9, 0, 0, TimeSpan.FromHours(1));
        var ines = await story.House.SignedIn(story.Seed.Ines);
        Assert.Contains("Vous administrez l’instance", WebUtility.HtmlDecode(await ines.GetStringAsync("/account/data", Stop)));
        Assert.Equal(HttpStatusCode.NotFound, (await story.Send(ines, "Erase", story.Seed.Ines.Email)).StatusCode);
    }
}

internal static class MyDataForms
{
    public static async Task<HttpResponseMessage> Send(this Story story, HttpClient browser, string handler, string confirmation = "")
    {
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync("/account/data"));
        return await browser.PostAsync($"/account/data?handler={handler}", new FormUrlEncodedContent([new("form", field), new("Confirmation", confirmation)]));
    }
}
