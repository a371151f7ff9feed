using Microsoft.EntityFrameworkCore;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
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

    private Task<(string Cohort, Person Staff, StandUp StandUp)> UnderWay() => House.With(async db =>
    {
        var cohort = await db.Cohorts.SingleAsync();
        var teams = await db.Teams.OrderBy(t => t.Slug).ToListAsync();
        var standUp = new StandUp { CohortId = cohort.Id, Title = "", Day = new(2026, 11, 26), CreatedAt = House.Clock.Now };
        standUp.Invite(teams.Where(team => team.TakesPartOn(standUp.Day)).Select(Turn.Of));
        var now = House.Clock.Now.AddMinutes(-3);
        standUp.Start(now);
        for (var i = 0; i < 3; i++) standUp.Next(now = now.AddSeconds(52));
        db.Add(standUp);
        await db.SaveChangesAsync();
        return (cohort.Slug, await db.Memberships.Where(m => m.Role == Role.Staff).OrderBy(m => m.Id).Select(m => m.Person!).FirstAsync(), standUp);
    });
}
