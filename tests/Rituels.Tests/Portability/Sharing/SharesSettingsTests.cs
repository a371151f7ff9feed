using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class SharesSettingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_link_wants_a_team_a_label_and_an_end_within_a_year(string database)
    {
        await using var story = await Story.Begin(database);
        foreach (var (label, until, team, field) in new[]
        {
            ("", "2019-04-01", "carto-demo", "label-error"), ("Jury", "2019-03-05", "carto-demo", "until-error"), ("Jury", "2020-03-07", "carto-demo", "until-error"),
            ("Jury", "demain", "carto-demo", "until-error"), ("Jury", "2019-04-01", "nulle-part", "team-error"), (new string('a', 81), "2019-04-01", "carto-demo", "label-error"),
        })
            Assert.Contains($"id=\"{field}\"", await (await story.Make(label, until, team)).Content.ReadAsStringAsync(Stop));
        Assert.Equal(0, await story.House.With(db => db.Set<ShareLink>().CountAsync(Stop)));
        await story.Share("Jury", "2020-03-06");
    }

    [Theory, OnEachDatabase]
    public async Task Staff_revoke_only_links_of_their_cohort(string database)
    {
        await using var story = await Story.Begin(database);
        await story.Share();
        var link = await story.Link();
        var elsewhere = await Seed.Plant(story.House, "elsewhere");
        var other = await story.House.SignedIn(elsewhere.Aya);
        var field = SignedInBrowsers.FormField(await other.GetStringAsync("/elsewhere/settings/shares", Stop));
        var answer = await other.PostAsync("/elsewhere/settings/shares?handler=Revoke", new FormUrlEncodedContent([new("form", field), new("Id", $"{link.Id}"), new("Version", "1")]), Stop);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null((await story.Link()).RevokedAt);
    }

    [Theory, OnEachDatabase]
    public async Task Links_that_ended_are_forgotten_after_ninety_days(string database)
    {
        await using var story = await Story.Begin(database);
        await story.Share(until: "2019-03-07");
        await Purge(story, new(2019, 6, 5, 0, 0, 0, TimeSpan.Zero));
        await story.Link();
        await Purge(story, new(2019, 6, 6, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal(0, await story.House.With(db => db.Set<ShareLink>().CountAsync(Stop)));
    }

    [Fact]
    public void No_cohort_is_called_shared() => Assert.False(Slug.IsAllowed("shared"));

    private static Task Purge(Story story, DateTimeOffset now) => ActivatorUtilities.CreateInstance<Purger>(story.House.App.Services).PurgeDue(now, Stop);
}
