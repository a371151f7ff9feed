using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

/// <summary>Two teams with a past: on Wednesday of week 10, weeks 8 and 9 were mailed, and Carto has filed week 10.</summary>
internal sealed record Story(TestHouse House, Seed Seed) : IAsyncDisposable
{
    public Guid CohortId => Seed.Cohort.Id;
    public string At => "/" + Seed.Cohort.Slug;

    public static async Task<Story> Begin(string database, string now = "2019-03-06T10:00:00+01:00")
    {
        var house = await TestHouse.Open(database, now);
        var story = new Story(house, await Rituels.Tests.House.Seed.Plant(house));
        await story.File("2019-W08", story.Seed.Carto, story.Seed.Ines, 4, "=SUM(A1:A9)", "Démo réussie, \"bravo\"", new(2019, 2, 28), "Démonstration publique");
        await story.File("2019-W08", story.Seed.Balise, story.Seed.Lou, 1, "Rallumer la balise", late: true);
        await story.File("2019-W09", story.Seed.Carto, story.Seed.Noe, 3, "- relire\n- publier");
        await story.File("2019-W10", story.Seed.Carto, story.Seed.Ines, 2, "Pas encore publié");
        return story;
    }

    public async Task<Retrospective> File(string week, Team team, Person by, int mood, string priority, string victories = "", DateOnly? day = null, string dayText = "", bool late = false)
    {
        var filed = new Retrospective { CohortId = team.CohortId, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        var closes = Seed.Cohort.PlanOf(filed.Week).Hours!.Closes;
        filed.File(by.Id, Answers.Of(mood, [new("priority", priority), new("victories", victories)], day, dayText), closes.AddHours(late ? 2 : -2), closes);
        await House.With(db => { db.Add(filed); return db.SaveChangesAsync(); });
        return filed;
    }

    /// <summary>The team asked for help that week, and its request was ended that way.</summary>
    /// <param name="filed">Whether its retrospective is filed too; without, it is one that another followed.</param>
    /// <param name="nth">Of those that one week asked.</param>
    public Task Ask(string week, Team team, string help, HelpState end, Person? endedBy = null, bool filed = true, int nth = 1)
    {
        if (!filed) return AskAgain(IsoWeek.Parse(week), team, help, end, nth);
        return AskAsFiled(week, team, help, end, endedBy);
    }

    private Task AskAgain(IsoWeek week, Team team, string help, HelpState end, int nth)
    {
        var source = HelpSources.Of(week, team.Id) + (nth == 1 ? "" : $"{HelpSources.Later}{nth}");
        var asked = HelpRequest.Ask(Seed.Cohort, team.Id, help, source, Seed.Lou.Id, Seed.Cohort.PlanOf(week).Hours!.Closes.AddHours(nth - 5), week);
        asked.End(end, null, House.Clock.Now);
        return House.With(db => { db.Add(asked); return db.SaveChangesAsync(); });
    }

    private Task AskAsFiled(string week, Team team, string help, HelpState end, Person? endedBy)
    {
        var filed = new Retrospective { CohortId = team.CohortId, TeamId = team.Id, Week = IsoWeek.Parse(week) };
        var closes = Seed.Cohort.PlanOf(filed.Week).Hours!.Closes;
        filed.File(Seed.Lou.Id, Answers.Of(2, [new("help", help)]), closes.AddHours(-1), closes);
        var asked = Asked.By(Seed.Cohort, filed)[0];
        asked.End(end, endedBy?.Id, House.Clock.Now);
        return House.With(db => { db.AddRange(filed, asked); return db.SaveChangesAsync(); });
    }

    /// <summary>Sends a form to that address as the page with the export's form does.</summary>
    public async Task<HttpResponseMessage> Take(HttpClient browser, string file, string team = "", string week = "")
    {
        var field = SignedInBrowsers.FormField(await browser.GetStringAsync(At + "/exports"));
        return await browser.PostAsync($"{At}/exports/{file}", new FormUrlEncodedContent([new("form", field), new("Team", team), new("Week", week)]));
    }

    public ValueTask DisposeAsync() => House.DisposeAsync();
}
