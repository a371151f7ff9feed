using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>Key dates that came up elsewhere than in a week's form stand wherever those of the form do.</summary>
public class NotedDatesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_noted_date_is_shown_where_key_dates_are(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await Note(house, seed, new(2019, 3, 12), "Jury");
        await Note(house, seed, new(2019, 3, 12), "Jury final");
        await Note(house, seed, new(2019, 3, 4), "Déjà passé");
        var noe = await house.SignedIn(seed.Lou);
        var page = await noe.GetStringAsync("/eig-2019/key-dates", Stop);
        Assert.Contains("Jury final", page, StringComparison.Ordinal);
        Assert.Contains("Déjà passé", page, StringComparison.Ordinal);
        Assert.DoesNotContain(">Jury<", page, StringComparison.Ordinal);
        Assert.Contains("Jury final", await noe.GetStringAsync("/eig-2019/teams/carto-demo", Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("Jury", await noe.GetStringAsync("/eig-2019/key-dates?team=balise", Stop), StringComparison.Ordinal);
        Assert.Contains("Jury final", await noe.GetStringAsync("/eig-2019/agenda", Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Jury|Comité", "Jury · Comité")]
    [InlineData("Jury|Jury", "Jury")]
    [InlineData("Jury|Comité|jury", "Jury · Comité")]
    [InlineData("Jury|Jury final", "Jury final")]
    public void What_is_told_of_one_day_stands_together_and_once(string told, string text)
    {
        var noted = new NotedDate { CohortId = Guid.Empty, TeamId = Guid.Empty, Day = new(2019, 3, 12) };
        foreach (var each in told.Split('|')) noted.Hear(each, null, default);
        Assert.Equal(text, noted.Text);
    }

    [Theory, OnEachDatabase]
    public async Task The_mail_tells_those_of_the_next_seven_days_that_were_noted_before_it(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await Note(house, seed, new(2019, 3, 12), "Jury");
        await Note(house, seed, new(2019, 3, 20), "Trop loin");
        house.Clock.Now = DateTimeOffset.Parse("2019-03-08T15:30:00+01:00", null);
        await Note(house, seed, new(2019, 3, 13), "Noté après");
        var news = await house.AtDesk((db, desk) => WeekNews.Gather(db, desk, seed.Cohort, seed.Cohort.PlanOf(IsoWeek.Parse("2019-W10")), asMailed: true, Stop));
        Assert.Equal(["Jury"], news.KeyDates.Select(date => date.Text));
    }

    [Theory, OnEachDatabase]
    public async Task What_a_team_tells_itself_of_a_day_comes_first(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-11T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await Note(house, seed, new(2019, 3, 14), "Noté");
        await house.With(db =>
        {
            var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = seed.Carto.Id, Week = IsoWeek.Parse("2019-W10") };
            filed.File(null, Answers.Of(3, [], new(2019, 3, 14), "Dit par l’équipe"), DateTimeOffset.Parse("2019-03-08T10:00:00+01:00", null), DateTimeOffset.Parse("2019-03-08T14:30:00+01:00", null));
            db.Add(filed);
            return db.SaveChangesAsync(Stop);
        });
        var lou = await house.SignedIn(seed.Lou);
        foreach (var page in new[] { "/eig-2019/key-dates", "/eig-2019/teams/carto-demo", "/eig-2019/agenda", "/eig-2019" })
        {
            var read = await lou.GetStringAsync(page, Stop);
            Assert.Contains("Dit par l’équipe", read, StringComparison.Ordinal);
            Assert.DoesNotContain("Noté", read, StringComparison.Ordinal);
        }
    }

    [Theory, OnEachDatabase]
    public async Task Other_rituals_read_what_each_team_told_last(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.With(db =>
        {
            foreach (var (team, week, priority) in new[] { (seed.Carto, "2019-W08", "Huit"), (seed.Carto, "2019-W09", "Neuf"), (seed.Carto, "2019-W10", "Dix"), (seed.Balise, "2019-W04", "Trop vieux") })
            {
                var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
                filed.File(null, Answers.Of(2, [new("priority", priority), new("help", "Un coup de main")]), house.Clock.Now, house.Clock.Now.AddDays(1));
                db.Add(filed);
            }
            return db.SaveChangesAsync(Stop);
        });
        await using var scope = house.App.Services.CreateAsyncScope();
        var news = scope.ServiceProvider.GetRequiredService<ITeamNews>();
        var latest = await news.Latest(seed.Cohort, IsoWeek.Parse("2019-W09"), Stop);
        Assert.Equal([new TeamWeekInShort(seed.Carto.Id, IsoWeek.Parse("2019-W09"), 2, "Neuf", "Un coup de main")], latest.Values);
        Assert.Equal(2, (await news.Moods(seed.Cohort, IsoWeek.Parse("2019-W09"), IsoWeek.Parse("2019-W10"), Stop)).Count);
    }

    private static async Task Note(TestHouse house, Seed seed, DateOnly day, string text)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<IKeyDateBook>().Note(seed.Cohort, seed.Carto.Id, day, text, seed.Aya.Id, house.Clock.Now, Stop);
        await scope.ServiceProvider.GetRequiredService<RituelsDb>().SaveChangesAsync(Stop);
    }
}
