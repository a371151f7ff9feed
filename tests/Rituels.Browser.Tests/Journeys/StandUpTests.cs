using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Browser.Tests.Journeys;

/// <summary>A plenary opens with a minute for each of sixteen teams: Aya holds the remote, the wall and two watchers follow.</summary>
public class StandUpTests(Chromium chromium) : CohortTest(chromium)
{
    protected override string Begins => "2019-03-14T09:30:00+01:00";

    private readonly List<Team> _teams = [];

    protected override Task Prepare()
    {
        _teams.AddRange([Seed.Carto, Seed.Balise, .. Enumerable.Range(3, 14).Select(n => new Team { CohortId = Seed.Cohort.Id, Slug = $"defi-{n}", Name = $"Défi numéro {n}" })]);
        return Keep([.. _teams.Skip(2)]);
    }

    /// <summary>The browsers' clocks stand still: what the screens show is what the server's clock says, to the second.</summary>
    [Fact]
    public async Task Sixteen_teams_speak_by_the_clock_and_two_watchers_show_the_same_second()
    {
        var standUp = await Planned(_teams);
        var at = $"/eig-2019/stand-ups/{standUp.Id}";
        var remote = await OpenAs(Seed.Aya, Device.Phone, $"{at}/remote");
        var walls = new[] { await Still(Seed.Ines, $"{at}/wall"), await Still(Seed.Lou, $"{at}/wall") };
        foreach (var wall in walls) await wall.Button("Sonnerie").FocusAsync();
        foreach (var wall in walls) await wall.Keyboard.PressAsync("Shift");
        await remote.Button("Démarrer").ClickAsync();
        for (var i = 0; i < standUp.Turns.Count; i++)
        {
            await All(walls, "h1", standUp.Turns[i].Name);
            await All(walls, "#time", "1:00");
            await Pass(49, walls);
            await All(walls, "#time", "0:11");
            await Pass(1, walls);
            await All(walls, "#phase", "Bientôt fini");
            if (i == 3) await RunsOver(walls);
            await remote.Locator("#key-next").ClickAsync();
        }
        await All(walls, "h1", "Sujets communs");
        await All(walls, "#time", "5:00");
        await remote.Button("Finir").ClickAsync();
        await All(walls, "h1", "Merci à toutes et tous !");
        await remote.Button("Retour").ClickAsync();
        await All(walls, "#phase", "En pause");
        var saved = await Saved(standUp);
        Assert.All(saved.Turns, turn => Assert.Equal(TurnEnd.Heard, turn.End));
        Assert.Equal([50, 50, 50, 127, 50], saved.Turns.Take(5).Select(turn => (int)turn.Spoken / 1000));
    }

    /// <summary>Past the minute and its grace it counts up, and rings once on each wall that is not muted.</summary>
    private async Task RunsOver(IPage[] walls)
    {
        await walls[1].Button("Sonnerie").ClickAsync();
        await Pass(12, walls);
        await All(walls, "#phase", "Terminez votre phrase");
        await Pass(4, walls);
        await All(walls, "#time", "+0:01");
        await All(walls, "#phase", "Temps dépassé");
        for (var i = 0; i < 3; i++) await Pass(20, walls);
        await All(walls, "#time", "+1:01");
        await Pass(1, walls);
        await All(walls, "#time", "+1:02");
        await Assertions.Expect(walls[0].Locator("[data-standup]")).ToHaveAttributeAsync("data-rings", "1");
        await Assertions.Expect(walls[1].Locator("[data-standup]")).Not.ToHaveAttributeAsync("data-rings", "1");
    }

    [Fact]
    public async Task A_whole_stand_up_on_two_devices_a_phone_and_the_wall_of_a_room()
    {
        var wall = await Open(Device.Desktop);
        await wall.GotoAsync("/wall");
        await wall.Button("Afficher un code").ClickAsync();
        var code = string.Concat((await wall.Locator(".code").TextContentAsync())!.Where(char.IsLetterOrDigit));

        var phone = await OpenAs(Seed.Aya, Device.Phone, "/eig-2019/stand-ups");
        await phone.Button("Créer et tirer l’ordre au sort").ClickAsync();
        await phone.Sees("C’est ajouté.");
        var drawn = await House.With(db => db.Set<StandUp>().AsNoTracking().SingleAsync());
        foreach (var turn in drawn.Turns.Skip(2)) await phone.Locator($"input[value='{turn.Id}']").UncheckAsync();
        await phone.Button("Démarrer").ClickAsync();
        await phone.Field("Code affiché par l’écran").FillAsync(code.ToLowerInvariant());
        await phone.Button("Relier l’écran").ClickAsync();
        await phone.Sees("L’écran suit ce stand-up.");
        await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync(drawn.Turns[0].Name);

        await phone.Button("Pause").ClickAsync();
        await Assertions.Expect(wall.Locator("#phase")).ToHaveTextAsync("En pause");
        await Assertions.Expect(phone.Button("Reprendre")).ToBeVisibleAsync();
        await phone.Keyboard.PressAsync("Space");
        await Assertions.Expect(wall.Locator("#phase")).ToHaveTextAsync("En cours");
        await phone.Locator("#note-text").FillAsync("Démonstration au ministère");
        await phone.Locator("#note-day").FillAsync("2019-03-28");
        await phone.Button("En faire une date clé").First.ClickAsync();
        await phone.Sees("Date clé : jeudi 28 mars");
        await phone.Keyboard.PressAsync("ArrowRight");
        await Both(wall, phone, drawn.Turns[1].Name);
        await phone.Keyboard.PressAsync("ArrowLeft");
        await Both(wall, phone, drawn.Turns[0].Name);
        foreach (var name in new[] { drawn.Turns[1].Name, "Sujets communs" })
        {
            await phone.Keyboard.PressAsync("ArrowRight");
            await Both(wall, phone, name);
        }
        await phone.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync("Merci à toutes et tous !");

        var lou = await OpenAs(Seed.Lou, Device.Desktop, "/eig-2019/archive");
        await lou.Link("Stand-up du 14 mars").ClickAsync();
        await lou.Sees("Qui a parlé", drawn.Turns[0].Name, "Démonstration au ministère");
        await lou.GotoAsync("/eig-2019/key-dates");
        await lou.Sees("Démonstration au ministère");
    }

    /// <summary>The wall and the remote are on that turn: a press made before the remote is counts for nothing.</summary>
    private static async Task Both(IPage wall, IPage phone, string name)
    {
        await Assertions.Expect(wall.Locator("h1")).ToHaveTextAsync(name);
        await Assertions.Expect(phone.Locator("#board h2")).ToHaveTextAsync(name);
    }

    private async Task<StandUp> Planned(IEnumerable<Team> teams)
    {
        var standUp = new StandUp { CohortId = Seed.Cohort.Id, Title = "", Day = new(2019, 3, 14), CreatedAt = House.Clock.Now };
        standUp.Invite(teams.Select(Turn.Of));
        standUp.Draw(new Random(16));
        await Keep(standUp);
        return standUp;
    }

    private Task<StandUp> Saved(StandUp standUp) => House.With(db => db.Set<StandUp>().AsNoTracking().SingleAsync(s => s.Id == standUp.Id));

    /// <summary>A browser whose own clock does not move.</summary>
    private async Task<IPage> Still(Person person, string address)
    {
        var page = await Open(Device.Desktop);
        await page.Clock.InstallAsync(new() { TimeDate = new DateTime(2019, 3, 14, 8, 0, 0, DateTimeKind.Utc) });
        await page.GotoAsync(await House.SignInPath(person, address));
        await page.Clock.PauseAtAsync(new DateTime(2019, 3, 14, 9, 0, 0, DateTimeKind.Utc));
        await page.Locator("main button").ClickAsync();
        await page.IsAt(address);
        return page;
    }

    /// <summary>Time goes on at the server; the screens are told, as after a sleep.</summary>
    private async Task Pass(int seconds, IEnumerable<IPage> walls)
    {
        House.Clock.Now = House.Clock.Now.AddSeconds(seconds);
        foreach (var wall in walls) await wall.EvaluateAsync("() => dispatchEvent(new Event('online'))");
    }

    private static async Task All(IEnumerable<IPage> walls, string place, string text)
    {
        foreach (var wall in walls) await Assertions.Expect(wall.Locator(place)).ToHaveTextAsync(text);
    }
}
