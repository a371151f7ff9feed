using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Shell;
using Rituels.StandUps;
using Rituels.Tests.House;

namespace Rituels.Tests.StandUps;

/// <summary>What watchers are told, by events and by asking again, within one program and across several.</summary>
public class LiveTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static CancellationToken Stop => StandUpScene.Stop;

    [Theory, OnEachDatabase]
    public async Task A_watcher_is_told_at_once_what_is_pressed_with_the_clock_of_the_server(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        await using var noe = await Watcher.Open(await scene.House.SignedIn(scene.Seed.Noe), $"{scene.At}/events");
        Assert.Equal("prepared", (await noe.Until(e => e.State == "prepared")).State);
        await scene.Press("start");
        var started = await noe.Until(e => e.State == "running");
        Assert.Equal((scene.House.Clock.Now.ToUnixTimeMilliseconds(), scene.House.Clock.Now.ToUnixTimeMilliseconds()), (started.Since, started.Now));
        scene.House.Clock.Now = scene.House.Clock.Now.AddSeconds(30);
        await scene.Press("pause");
        Assert.Equal((null, 30_000), await noe.Until(e => e.Since is null) is var paused ? (paused.Since, paused.Before) : default);
    }

    [Fact]
    public async Task Watchers_of_another_program_on_one_PostgreSQL_are_told_within_a_quarter_of_a_second()
    {
        await using var scene = await StandUpScene.Open("postgres");
        var second = await scene.House.Again();
        await using var program = second.App;
        await using var noe = await Watcher.Open(await second.SignedIn(scene.Seed.Noe), $"{scene.At}/events");
        await noe.Until(e => e.State == "prepared");
        var waits = new List<double>();
        foreach (var verb in new[] { "start", "pause", "resume", "next", "pause", "resume", "next" })
        {
            var seen = noe.Last.Version;
            await scene.Press(verb);
            var watch = Stopwatch.StartNew();
            await noe.Until(e => e.Version > seen);
            waits.Add(watch.Elapsed.TotalMilliseconds);
        }
        output.WriteLine(string.Join(", ", waits.Select(wait => $"{wait:0} ms")));
        // Half of them: a machine that runs other tests too holds some up.
        Assert.InRange(waits.Order().ElementAt(waits.Count / 2), 0, 350);

        // And the other way round: a remote at the second program, a watcher at the first.
        await using var lou = await Watcher.Open(await scene.House.SignedIn(scene.Seed.Lou), $"{scene.At}/events");
        await scene.Press("back", await second.SignedIn(scene.Seed.Aya));
        Assert.Equal(scene.StandUp.Turns[1].Id.ToString(), (await lou.Until(e => e.Turn == scene.StandUp.Turns[1].Id.ToString())).Turn);
    }

    [Theory, OnEachDatabase]
    public async Task Who_asks_again_and_again_is_told_what_changed_and_always_the_time(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        await scene.Press("start");
        var first = await scene.Aya.GetAsync($"{scene.At}/state", Stop);
        var tag = first.Headers.ETag!.ToString();
        scene.House.Clock.Now = scene.House.Clock.Now.AddSeconds(10);
        var same = await Ask(scene, tag);
        Assert.Equal((HttpStatusCode.NotModified, $"{scene.House.Clock.Now.ToUnixTimeMilliseconds()}"), (same.StatusCode, same.Headers.GetValues("Server-Now").Single()));
        await scene.Press("next");
        var changed = await Ask(scene, tag);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.Equal(scene.StandUp.Turns[1].Id.ToString(), JsonDocument.Parse(await changed.Content.ReadAsStringAsync(Stop)).RootElement.GetProperty("turn").GetString());
    }

    private static Task<HttpResponseMessage> Ask(StandUpScene scene, string tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{scene.At}/state");
        request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return scene.Aya.SendAsync(request, Stop);
    }

    [Fact]
    public async Task However_many_watch_one_question_follows_and_none_when_all_have_left()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var watch = scene.House.App.Services.GetRequiredService<LiveWatch>();
        HttpClient[] screens = [await scene.House.SignedIn(scene.Seed.Noe), await scene.House.SignedIn(scene.Seed.Ines)];
        var watchers = new List<Watcher>();
        for (var i = 0; i < 20; i++) watchers.Add(await Watcher.Open(screens[i % 2], $"{scene.At}/events"));
        await Until(() => watch.Streams == 20);
        Assert.Equal(1, watch.Followed);
        await scene.Press("start");
        foreach (var watcher in watchers) await watcher.Until(e => e.State == "running");
        foreach (var watcher in watchers) await watcher.DisposeAsync();
        await Until(() => watch.Streams == 0 && watch.Followed == 0);
    }

    /// <summary>Whoever opens more asks again and again instead, and nobody else notices.</summary>
    [Fact]
    public async Task One_person_takes_no_more_than_their_share()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var noe = await scene.House.SignedIn(scene.Seed.Noe);
        var watchers = new List<Watcher>();
        for (var i = 0; i < LiveWatch.MostOfOne; i++) watchers.Add(await Watcher.Open(noe, $"{scene.At}/events"));
        using var refused = await noe.GetAsync($"{scene.At}/events", HttpCompletionOption.ResponseHeadersRead, Stop);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        await using (var other = await Watcher.Open(scene.Aya, $"{scene.At}/events")) await other.Until(e => e.State == "prepared");
        foreach (var watcher in watchers) await watcher.DisposeAsync();
        await Until(() => scene.House.App.Services.GetRequiredService<LiveWatch>().Streams == 0);
        await using var again = await Watcher.Open(noe, $"{scene.At}/events");
        await again.Until(e => e.State == "prepared");
    }

    [Fact]
    public async Task A_process_that_is_full_refuses_more_and_has_room_again()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var watch = scene.House.App.Services.GetRequiredService<LiveWatch>();
        var held = Enumerable.Range(0, LiveWatch.MostStreams).Select(_ => watch.Begin(FollowedStandUp.Kind, scene.StandUp.Id, Guid.NewGuid())!).ToList();
        using var refused = await scene.Aya.GetAsync($"{scene.At}/events", HttpCompletionOption.ResponseHeadersRead, Stop);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(30)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        Assert.Equal(HttpStatusCode.OK, (await scene.Aya.GetAsync($"{scene.At}/state", Stop)).StatusCode);
        held.ForEach(watching => watching.Dispose());
        await using var taken = await Watcher.Open(scene.Aya, $"{scene.At}/events");
        await taken.Until(e => e.State == "prepared");
    }

    [Fact]
    public async Task The_program_stops_at_once_though_somebody_watches()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        await using var noe = await Watcher.Open(await scene.House.SignedIn(scene.Seed.Noe), $"{scene.At}/events");
        await noe.Until(e => e.State == "prepared");
        var watch = Stopwatch.StartNew();
        await scene.House.App.StopAsync(Stop);
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        await Assert.ThrowsAnyAsync<Exception>(() => noe.Until(e => e.State == "ended"));
    }

    [Fact]
    public async Task A_stand_up_that_is_deleted_ends_its_streams()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        await using var noe = await Watcher.Open(await scene.House.SignedIn(scene.Seed.Noe), $"{scene.At}/events");
        await noe.Until(e => e.State == "prepared");
        await scene.Post($"{scene.At}/prepare", "Delete", ("Version", "1"));
        await Assert.ThrowsAsync<EndOfStreamException>(() => noe.Until(e => e.State == "ended"));
    }

    private static async Task Until(Func<bool> holds)
    {
        var watch = Stopwatch.StartNew();
        while (!holds())
        {
            Assert.True(watch.Elapsed < Patience);
            await Task.Delay(20, Stop);
        }
    }
}
