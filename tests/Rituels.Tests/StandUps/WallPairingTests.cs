using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Shell;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>A screen in a meeting room, without an account, follows the stand-up whose host has typed its code.</summary>
public class WallPairingTests
{
    private static CancellationToken Stop => StandUpScene.Stop;

    [Theory, OnEachDatabase]
    public async Task A_wall_shows_a_code_and_then_the_stand_up_whose_host_typed_it(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        var wall = scene.House.Browser();
        var code = await ShowCode(scene, wall);
        Assert.Matches("^[2-9A-HJKMNP-TW-Z]{6}$", code);
        Assert.Equal(HttpStatusCode.NoContent, (await wall.GetAsync("/wall/state", Stop)).StatusCode);

        await scene.Press("start");
        var paired = await Pair(scene, $" {code[..3].ToLowerInvariant()}-{code[3..]} ");
        Assert.Equal($"{scene.At}/remote?paired#walls", paired.Headers.Location?.OriginalString);
        var shown = await wall.GetStringAsync("/wall", Stop);
        Assert.Contains("Carto Demo", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("data-press", shown, StringComparison.Ordinal);
        await using var events = await Watcher.Open(wall, "/wall/events");
        await scene.Press("next");
        Assert.Equal(scene.StandUp.Turns[1].Id.ToString(), (await events.Until(e => e.Turn == scene.StandUp.Turns[1].Id.ToString())).Turn);
        Assert.Equal(HttpStatusCode.OK, (await wall.GetAsync("/wall/state", Stop)).StatusCode);
    }

    [Fact]
    public async Task It_sees_nothing_else_of_the_cohort()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var wall = scene.House.Browser();
        await Pair(scene, await ShowCode(scene, wall));
        foreach (var page in new[] { scene.At, $"{scene.At}/wall", $"{scene.At}/remote", "/eig-2019/stand-ups", "/eig-2019/teams" })
            Assert.StartsWith("/account/sign-in", (await wall.GetAsync(page, Stop)).Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_is_over_after_ten_minutes_and_a_typed_one_is_used_up()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var (wall, other) = (scene.House.Browser(), scene.House.Browser());
        var (late, used) = (await ShowCode(scene, wall), await ShowCode(scene, other));
        Assert.Equal(HttpStatusCode.Redirect, (await Pair(scene, used)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Pair(scene, used)).StatusCode);
        scene.House.Clock.Now = scene.House.Clock.Now.AddMinutes(10);
        var refused = await Pair(scene, late);
        Assert.Contains("Aucun écran n’affiche ce code", await refused.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain(late, await wall.GetStringAsync("/wall", Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Looking_at_the_page_writes_nothing_and_only_hashes_are_kept()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var wall = scene.House.Browser();
        await wall.GetStringAsync("/wall", Stop);
        Assert.Empty(await scene.House.With(db => db.Set<PairedWall>().ToListAsync(Stop)));
        var code = await ShowCode(scene, wall);
        var kept = await scene.House.With(db => db.Set<PairedWall>().SingleAsync(Stop));
        Assert.Equal(PairedWall.Hash(code), kept.CodeHash);
        Assert.All([kept.CodeHash!, kept.SecretHash], hash => Assert.Equal(64, hash.Length));
    }

    [Fact]
    public async Task It_is_let_go_by_the_host_some_minutes_after_the_end_and_the_next_day()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var wall = scene.House.Browser();
        await Pair(scene, await ShowCode(scene, wall));
        await scene.Post($"{scene.At}/remote", "Unpair");
        Assert.Equal(HttpStatusCode.NoContent, (await wall.GetAsync("/wall/state", Stop)).StatusCode);

        await Pair(scene, await ShowCode(scene, wall));
        await scene.Press("start");
        await scene.Press("end");
        scene.House.Clock.Now = scene.House.Clock.Now.AddMinutes(9);
        Assert.Equal(HttpStatusCode.OK, (await wall.GetAsync("/wall/state", Stop)).StatusCode);
        scene.House.Clock.Now = scene.House.Clock.Now.AddMinutes(2);
        Assert.Equal(HttpStatusCode.NoContent, (await wall.GetAsync("/wall/events", Stop)).StatusCode);

        scene.House.Clock.Now = scene.House.Clock.Now.AddDays(1);
        await scene.House.App.Services.GetRequiredService<Purger>().PurgeDue(scene.House.Clock.Now, Stop);
        Assert.Empty(await scene.House.With(db => db.Set<PairedWall>().ToListAsync(Stop)));
    }

    [Fact]
    public async Task Nobody_tries_codes_for_long()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        for (var i = 0; i < CodeLimit.InFiveMinutes; i++) await Pair(scene, "AAAAAA");
        var code = await ShowCode(scene, scene.House.Browser());
        Assert.Contains("Trop d’essais", await (await Pair(scene, code)).Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_JavaScript_the_wall_refreshes_itself()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        await scene.Press("start");
        scene.House.Clock.Now = scene.House.Clock.Now.AddSeconds(52);
        var wall = await scene.Aya.GetStringAsync($"{scene.At}/wall", Stop);
        Assert.Contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>", wall, StringComparison.Ordinal);
        Assert.Contains("0:08", wall, StringComparison.Ordinal);
        Assert.Contains("Bientôt fini", wall, StringComparison.Ordinal);
    }

    private static async Task<string> ShowCode(StandUpScene scene, HttpClient wall)
    {
        var answer = await scene.House.Post(wall, "/wall", []);
        Assert.Equal("/wall", answer.Headers.Location?.OriginalString);
        var page = await scene.Read("/wall", wall);
        return string.Concat(page.QuerySelector(".code")!.TextContent.Where(char.IsLetterOrDigit));
    }

    private static Task<HttpResponseMessage> Pair(StandUpScene scene, string code) => scene.Post($"{scene.At}/remote", "Pair", ("Code", code));
}
