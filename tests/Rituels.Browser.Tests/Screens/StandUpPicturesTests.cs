using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.StandUps;

namespace Rituels.Browser.Tests.Screens;

/// <summary>The guide's pictures of a stand-up, on the wall and in the hand, in both languages.</summary>
public class StandUpPicturesTests(Chromium chromium) : PictureTest(chromium)
{
    protected override string Begins => "2026-11-26T09:33:00+01:00";

    [Fact]
    public async Task The_guide_shows_the_wall_and_the_remote()
    {
        await MakeSample();
        var (cohort, staff, standUp) = await UnderWay();
        var at = $"/{cohort}/stand-ups/{standUp.Id}";
        foreach (var language in Languages)
        {
            var wall = await OpenAs(staff, new Device(1280, 800) { Language = language }, $"{at}/wall");
            await wall.Locator("#board[data-elapsed]").WaitForAsync();
            await Take(wall, $"stand-up-wall.{language}");
            var phone = await OpenAs(staff, Device.Phone with { Scale = 1.5f, Language = language }, $"{at}/remote");
            await phone.Locator("#board[data-elapsed]").WaitForAsync();
            await Take(phone, $"stand-up-remote.{language}");
        }
    }

    private static readonly string LongMission = string.Join(' ', Enumerable.Repeat("Donner à chacun de quoi comprendre et décider.", 6));

    /// <summary>A screen on a wall cannot be scrolled: for each team, whatever it asks, who is next is in sight.</summary>
    [Theory, InlineData(false, false), InlineData(true, false), InlineData(true, true)]
    public async Task The_wall_fits_its_screen_for_each_team(bool isLong, bool isBare)
    {
        await MakeSample();
        if (isLong) await House.With(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(t => t.Name, t => (t.Name + " pour l’observatoire participatif des mobilités douces").Substring(0, 60)).SetProperty(t => t.Mission, LongMission)));
        if (isBare) await House.With(async db => { await db.Set<HelpRequest>().ExecuteDeleteAsync(); await db.Set<Retrospective>().ExecuteDeleteAsync(); });
        var (cohort, staff, standUp) = await UnderWay(start: false);
        var sizes = new[] { (1280, 720), (1366, 768), (1920, 1080) };
        var wall = await OpenAs(staff, new Device(1280, 720) { Language = "fr" }, $"/{cohort}/stand-ups/{standUp.Id}/wall");
        foreach (var turn in standUp.Turns)
        {
            await Go(standUp.Id);
            // It follows by itself.
            await wall.Locator("#board[data-elapsed] h1", new() { HasText = turn.Name }).WaitForAsync();
            foreach (var (width, height) in sizes)
            {
                await wall.SetViewportSizeAsync(width, height);
                var over = await wall.EvaluateAsync<double>("() => Math.max(document.documentElement.scrollHeight, document.querySelector('.next').getBoundingClientRect().bottom) - innerHeight");
                var above = await wall.EvaluateAsync<double>("() => document.querySelector('.board > *').getBoundingClientRect().top");
                var lines = await wall.EvaluateAsync<double>("() => Math.max(...[...document.querySelectorAll('.board h1, .mission')].map(e => Math.abs((e.clientHeight / parseFloat(getComputedStyle(e).lineHeight) + .5) % 1 - .5)))");
                var overlap = await wall.EvaluateAsync<double>("() => Math.max(...[...document.querySelectorAll('.board > *')].map((e, i, all) => i && all[i - 1].getBoundingClientRect().bottom - e.getBoundingClientRect().top))");
                Assert.True(overlap <= 1, $"{turn.Name} at {width}×{height}: {overlap} px over one another");
                var cut = await wall.EvaluateAsync<double>("() => document.querySelector('.board h1').scrollHeight - document.querySelector('.board h1').clientHeight");
                Assert.True(cut <= 8, $"{turn.Name} at {width}×{height}: {cut} px of the name are cut");
                Assert.True(lines < .1, $"{turn.Name} at {width}×{height}: a line is cut");
                Assert.True(over <= 0 && above >= 0, $"{turn.Name} at {width}×{height}: {over} px too high, begins at {above}");
                if (await wall.Locator(".asks").CountAsync() > 0) await Take(wall, $"wall-asks-{width}-{turn.Name.Length}{(isLong ? "-long" : "")}");
            }
        }
    }

    private Task Go(Guid id) => House.With(async db =>
    {
        var standUp = await db.Set<StandUp>().SingleAsync(s => s.Id == id);
        if (standUp.State == StandUpState.Prepared) standUp.Start(House.Clock.Now);
        else standUp.Next(House.Clock.Now);
        await db.SaveChangesAsync();
    });

    private Task<(string Cohort, Person Staff, StandUp StandUp)> UnderWay(bool start = true) => House.With(async db =>
    {
        var cohort = await db.Cohorts.SingleAsync();
        var teams = await db.Teams.OrderBy(t => t.Slug).ToListAsync();
        var standUp = new StandUp { CohortId = cohort.Id, Title = "", Day = new(2026, 11, 26), CreatedAt = House.Clock.Now };
        standUp.Invite(teams.Where(team => team.TakesPartOn(standUp.Day)).Select(Turn.Of));
        var now = House.Clock.Now.AddMinutes(-3);
        if (start) standUp.Start(now);
        for (var i = 0; start && i < 3; i++) standUp.Next(now = now.AddSeconds(52));
        db.Add(standUp);
        await db.SaveChangesAsync();
        return (cohort.Slug, await db.Memberships.Where(m => m.Role == Role.Staff).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync(), standUp);
    });
}
