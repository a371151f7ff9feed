using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery.Chat;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Delivery.Chat;

/// <summary>Staff add, try, change and remove channels; what opens them is seen by nobody again.</summary>
public class ChannelsSettingsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_channel_of_each_kind_is_added_and_its_secret_sealed(string database)
    {
        await using var scene = await Scene.Open(database);
        await Add(scene, "slack", ("Name", "Promo"), ("Place", "C0123456789"), ("Secret", Chats.Token));
        await Add(scene, "webhook", ("Name", "Mattermost"), ("Secret", "https://chat.example/hooks/secret-word"), ("Reminds", "-"));
        await Add(scene, "matrix", ("Name", "Tchap"), ("Server", "matrix.chat.example/"), ("Place", Chats.Room), ("Secret", "syt_secret-word"), ("Announces", "-"));

        var saved = await Saved(scene);
        Assert.Equal([(ChatKind.Slack, null, "C0123456789", true, true), (ChatKind.Webhook, "https://chat.example", "", false, true), (ChatKind.Matrix, "https://matrix.chat.example", Chats.Room, true, false)],
            saved.Select(c => (c.Kind, c.Server, c.Place, c.Reminds, c.Announces)));
        Assert.All(saved, c => Assert.DoesNotContain("secret-word", c.Secret));
        Assert.Equal([Chats.Token, "https://chat.example/hooks/secret-word", "syt_secret-word"], saved.Select(c => scene.House.App.Services.GetRequiredService<ChatSeal>().Open(c.Secret)));

        foreach (var page in saved.Select(c => $"/channels/{c.Id}").Append("/channels").Append("/channels/people").Append("").Append("/file"))
            Assert.DoesNotContain("secret-word", await scene.Staff.GetStringAsync(scene.At(page), Stop));
    }

    [Theory]
    [InlineData("slack", "Place", "#general", "place")]
    [InlineData("slack", "Secret", "two words", "secret")]
    [InlineData("slack", "Secret", "nottoken", "secret")]
    [InlineData("slack", "Name", "", "name")]
    [InlineData("webhook", "Secret", "http://chat.example/hooks/x", "secret")]
    [InlineData("webhook", "Secret", "https://10.0.0.1/hooks/x", "secret")]
    [InlineData("webhook", "Secret", "https://chat.example", "secret")]
    [InlineData("webhook", "Secret", "hooks", "secret")]
    [InlineData("matrix", "Server", "https://chat.example/app", "server")]
    [InlineData("matrix", "Server", "https://192.168.0.9", "server")]
    [InlineData("matrix", "Place", "#promo:chat.example", "place")]
    [InlineData("matrix", "Secret", "", "secret")]
    public async Task What_cannot_be_is_told_at_its_field_and_a_secret_is_not_shown_again(string kind, string field, string typed, string wrong)
    {
        await using var scene = await Scene.Open("sqlite");
        var good = new Dictionary<string, string>
        {
            ["Name"] = "Promo", ["Server"] = "https://chat.example", ["Place"] = kind == "slack" ? Chats.Channel : Chats.Room,
            ["Secret"] = kind == "webhook" ? "https://chat.example/hooks/secret-word" : "xoxb-secret-word", [field] = typed,
        };
        var page = await Scene.Page(await scene.Send(scene.At($"/channels/{kind}"), "", [.. good.Select(f => (f.Key, f.Value))]));
        Assert.NotNull(page.GetElementById($"{wrong}-error"));
        Assert.Equal("", ((IHtmlInputElement)page.GetElementById("secret")!).Value);
        Assert.DoesNotContain("secret-word", page.DocumentElement.OuterHtml);
        Assert.Empty(await Saved(scene));
    }

    [Theory, OnEachDatabase]
    public async Task An_empty_field_keeps_the_secret_but_not_for_another_server(string database)
    {
        await using var server = await ChatListener.Open();
        await using var scene = await Scene.Open(database, configuration: server.Configuration);
        await scene.House.AddChannels(scene.Cohort, server);
        var matrix = (await Saved(scene)).Single(c => c.Kind == ChatKind.Matrix);
        Scene.Went(await scene.Send(scene.At($"/channels/{matrix.Id}"), "", [("Name", "Tchap"), ("Place", "!other:chat.example")]), scene.At("/channels?done=saved"));
        var changed = (await Saved(scene)).Single(c => c.Kind == ChatKind.Matrix);
        Assert.Equal(("Tchap", "!other:chat.example", matrix.Secret), (changed.Name, changed.Place, changed.Secret));

        await Scene.CameBack(await scene.Send(scene.At($"/channels/{matrix.Id}"), "", [("Server", "https://elsewhere.example")]), "secret", "");
        Assert.Equal(server.Url, (await Saved(scene)).Single(c => c.Kind == ChatKind.Matrix).Server);
        Scene.Went(await scene.Send(scene.At($"/channels/{matrix.Id}"), "Remove", []), scene.At("/channels?done=removed"));
        Assert.Equal(2, (await Saved(scene)).Count);
    }

    [Fact]
    public async Task A_channel_that_came_in_an_archive_wants_its_secret()
    {
        await using var server = await ChatListener.Open();
        await using var scene = await SceneWith("sqlite", server);
        await scene.House.With(db => { db.Set<ChatChannel>().Single(c => c.Kind == ChatKind.Slack).Arrive(); return db.SaveChangesAsync(Stop); });
        var slack = (await Saved(scene)).Single(c => c.Kind == ChatKind.Slack);
        Assert.Contains("à entrer à nouveau", Scene.Text(await scene.Read(scene.At("/channels"))));
        Assert.Contains("n’est plus lisible", Scene.Text(await Scene.Page(await Test(scene, slack))));
        await Scene.CameBack(await scene.Send(scene.At($"/channels/{slack.Id}"), "", []), "secret", "");
        Scene.Went(await scene.Send(scene.At($"/channels/{slack.Id}"), "", [("Secret", Chats.Token), ("Announces", "true")]));
        Scene.Went(await Test(scene, slack));
    }

    [Fact]
    public async Task The_same_channel_added_again_however_impatiently_is_one()
    {
        await using var scene = await Scene.Open("sqlite");
        foreach (var (kind, secret) in new[] { ("slack", Chats.Token), ("webhook", "https://chat.example/hooks/secret-word") })
        {
            var form = await scene.Read(scene.At($"/channels/{kind}"));
            var fields = new Dictionary<string, string> { ["form"] = form.QuerySelector("input[name=form]")!.GetAttribute("value")!, ["Name"] = "Promo", ["Place"] = Chats.Channel, ["Secret"] = secret };
            var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.Staff.PostAsync(scene.At($"/channels/{kind}"), new FormUrlEncodedContent(fields), Stop)));
            Assert.Single(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        }
        Assert.Equal(2, (await Saved(scene)).Count);
        Assert.NotNull((await Scene.Page(await scene.Send(scene.At("/channels/slack"), "", [("Name", "Encore"), ("Place", Chats.Channel), ("Secret", "xoxb-other")]))).GetElementById("place-error"));
    }

    [Theory, OnEachDatabase]
    public async Task A_test_message_says_in_words_what_became_of_it(string database)
    {
        await using var server = await ChatListener.Open();
        await using var scene = await SceneWith(database, server);
        var channels = await Saved(scene);
        foreach (var channel in channels)
        {
            var answer = await Test(scene, channel);
            Scene.Went(answer, scene.At($"/channels?tested={channel.Id:N}"));
            Assert.Contains($"bien arrivé dans « {channel.Name} »", Scene.Text(await scene.Read(answer.Headers.Location!.OriginalString)));
        }
        Assert.All(server.Calls, c => Assert.Contains("EIG", c.Path.StartsWith("/_matrix", StringComparison.Ordinal) ? c.Text("body") : c.Text()));

        server.Says(200, """{"ok":false,"error":"invalid_auth"}""");
        Assert.Contains("Le jeton n’est pas accepté", Scene.Text(await Scene.Page(await Test(scene, channels.Single(c => c.Kind == ChatKind.Slack)))));
        server.Says(302, "", "text/plain", ("Location", "https://elsewhere.example"));
        Assert.Contains("renvoie vers une autre", Scene.Text(await Scene.Page(await Test(scene, channels.Single(c => c.Kind == ChatKind.Webhook)))));
    }

    [Fact]
    public async Task Others_and_other_cohorts_do_not_reach_them()
    {
        await using var server = await ChatListener.Open();
        await using var scene = await SceneWith("sqlite", server);
        var channel = (await Saved(scene))[0];
        var elsewhere = await Seed.Plant(scene.House, "ailleurs");
        var aya = await scene.House.SignedIn(elsewhere.Aya);
        Assert.Equal(HttpStatusCode.NotFound, (await aya.GetAsync(scene.At($"/channels/{channel.Id}"), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await aya.GetAsync($"/ailleurs/settings/channels/{channel.Id}", Stop)).StatusCode);
        var form = SignedInBrowsers.FormField(await aya.GetStringAsync("/ailleurs/settings/channels/slack", Stop));
        var test = await aya.PostAsync("/ailleurs/settings/channels?handler=Test", new FormUrlEncodedContent([new("form", form), new("channel", $"{channel.Id}")]), Stop);
        Assert.Equal(HttpStatusCode.NotFound, test.StatusCode);
        Assert.Empty(server.Calls);
    }

    [Theory, OnEachDatabase]
    public async Task Staff_enter_ids_and_change_only_what_they_changed(string database)
    {
        await using var server = await ChatListener.Open();
        await using var scene = await SceneWith(database, server);
        var (own, other) = ($"Ids[{scene.Fellow.Id}]", $"Ids[{scene.Mentor.Id}]");
        var url = scene.At("/channels/people");
        await Scene.CameBack(await scene.Send(url, "", [($"{own}.Member", "@ines")]), $"ids-{scene.Fellow.Id}--member", "@ines");
        Scene.Went(await scene.Send(url, "", [($"{own}.Member", " u0000000001 ")]));
        Assert.Equal("U0000000001", (await Members(scene)).Single().MemberId);

        await Scene.CameBack(await scene.Send(url, "", [($"{other}.Member", "U0000000001")]), $"ids-{scene.Mentor.Id}--member", "U0000000001");
        var page = await scene.Read(url);
        await scene.House.With(db => db.Set<ChatMember>().ExecuteUpdateAsync(m => m.SetProperty(x => x.MemberId, "U0000000009"), Stop));
        var stale = new Dictionary<string, string>
        {
            ["form"] = page.QuerySelector("input[name=form]")!.GetAttribute("value")!, [$"{own}.Was"] = "U0000000001", [$"{own}.Member"] = "U0000000001", [$"{other}.Member"] = "W0000000002",
        };
        Scene.Went(await scene.Staff.PostAsync(url, new FormUrlEncodedContent(stale), Stop));
        Assert.Equal(["U0000000009", "W0000000002"], (await Members(scene)).Select(m => m.MemberId).Order());
        Assert.All(await Members(scene), m => Assert.False(m.Reminds));
    }

    private static async Task<Scene> SceneWith(string database, ChatListener server)
    {
        var scene = await Scene.Open(database, configuration: server.Configuration);
        await scene.House.AddChannels(scene.Cohort, server);
        return scene;
    }

    private static async Task Add(Scene scene, string kind, params (string, string)[] fields) =>
        Scene.Went(await scene.Send(scene.At($"/channels/{kind}"), "", fields), scene.At("/channels?done=added"));

    private static async Task<HttpResponseMessage> Test(Scene scene, ChatChannel channel) => await scene.Send(scene.At("/channels"), "Test", [("channel", $"{channel.Id}")]);

    private static Task<List<ChatChannel>> Saved(Scene scene) => scene.House.With(db => db.Set<ChatChannel>().AsNoTracking().OrderBy(c => c.AddedAt).ThenBy(c => c.Id).ToListAsync(Stop));

    private static Task<List<ChatMember>> Members(Scene scene) => scene.House.With(db => db.Set<ChatMember>().AsNoTracking().ToListAsync(Stop));
}
