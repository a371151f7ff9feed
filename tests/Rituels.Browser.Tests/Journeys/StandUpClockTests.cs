using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>With real clocks: screens count by themselves between what they are told, and agree.</summary>
public class StandUpClockTests(Chromium chromium) : BrowserTest(chromium)
{
    private const double Agreement = 300;

    protected override void Equip(WebApplicationBuilder builder) => builder.Services.AddSingleton(TimeProvider.System);

    [Fact]
    public async Task Two_watchers_agree_within_three_tenths_of_a_second_after_a_reload_too()
    {
        var seed = await Seed.Plant(House);
        var standUp = new StandUp { CohortId = seed.Cohort.Id, Title = "", Day = new(2019, 3, 14) };
        standUp.Invite([Turn.Of(seed.Carto), Turn.Of(seed.Balise)]);
        await House.With(db => { db.Add(standUp); return db.SaveChangesAsync(); });
        var at = $"/eig-2019/stand-ups/{standUp.Id}";
        var (ines, lou) = (await OpenAs(seed.Ines, Device.Desktop, $"{at}/wall"), await OpenAs(seed.Lou, Device.Phone, $"{at}/wall"));
        var aya = await OpenAs(seed.Aya, Device.Phone, $"{at}/remote");
        await aya.Button("Démarrer").ClickAsync();
        foreach (var page in new[] { ines, lou }) await page.Locator("#board[data-elapsed]").WaitForAsync();
        await Agree(ines, lou);
        await lou.ReloadAsync();
        await lou.Locator("#board[data-elapsed]").WaitForAsync();
        await Agree(ines, lou);
    }

    private async Task Agree(IPage one, IPage other)
    {
        var since = (await House.With(db => db.Set<StandUp>().AsNoTracking().SingleAsync())).RunsSince!.Value.ToUnixTimeMilliseconds();
        foreach (var page in new[] { one, other }) Assert.InRange(await Off(page, since), -Agreement, Agreement);
        Assert.InRange(await Off(one, since) - await Off(other, since), -Agreement, Agreement);
    }

    /// <summary>By how many milliseconds the screen shows more than has passed since that instant.</summary>
    private static Task<double> Off(IPage page, long since) =>
        page.EvaluateAsync<double>("since => { const board = document.getElementById('board').dataset; return Number(board.elapsed) - (Number(board.shownAt) - since); }", since);
}
