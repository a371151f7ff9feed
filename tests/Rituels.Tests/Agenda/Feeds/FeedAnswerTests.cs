using System.IO.Compression;
using System.Net;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

public class FeedAnswerTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task A_calendar_is_sent_again_only_when_it_changed(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet);
        var first = await Get(scene, FeedScene.Public);
        Assert.Equal("text/calendar; charset=utf-8", first.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, must-revalidate, max-age=300", first.Headers.CacheControl!.ToString());
        var tag = first.Headers.ETag!;
        Assert.True(tag.IsWeak);
        var same = await Get(scene, FeedScene.Public, ("If-None-Match", $"{tag}"));
        Assert.Equal((HttpStatusCode.NotModified, tag, 0), (same.StatusCode, same.Headers.ETag!, (await same.Content.ReadAsByteArrayAsync(Stop)).Length));
        await scene.Revise(session, sheet => sheet with { Rooms = "Petit atelier" });
        var changed = await Get(scene, FeedScene.Public, ("If-None-Match", $"{tag}"));
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
        await scene.Revise(session, sheet => sheet with { StaffNotes = "Rien que pour nous." });
        Assert.DoesNotContain("Rien que pour nous", await scene.Text(FeedScene.Public));
    }

    [Theory, OnEachDatabase]
    public async Task It_travels_compressed_with_one_tag(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet);
        var plain = await (await Get(scene, FeedScene.Public)).Content.ReadAsByteArrayAsync(Stop);
        var tags = new HashSet<string>();
        foreach (var (wished, sent) in new[] { ("br", "br"), ("gzip", "gzip"), ("gzip, deflate, br;q=0.5", "br"), ("br;q=0, gzip", "gzip"), ("deflate", ""), ("identity", ""), ("br", "br"), ("gzip", "gzip") })
        {
            var answer = await Get(scene, FeedScene.Public, ("Accept-Encoding", wished));
            Assert.Equal(sent, string.Join(", ", answer.Content.Headers.ContentEncoding));
            Assert.Equal(plain, await Unpacked(answer));
            Assert.Contains("Accept-Encoding", answer.Headers.Vary);
            tags.Add($"{answer.Headers.ETag}");
        }
        Assert.Single(tags);
    }

    [Theory, OnEachDatabase]
    public async Task The_head_alone_says_the_same(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet);
        var program = scene.House.Browser();
        foreach (var path in new[] { FeedScene.Public, FeedScene.Public + "?alarm=7", $"/eig-2019/agenda/sessions/{session.Id}/session.ics", await scene.AddressOf(scene.Seed.Ines) })
        {
            var head = await program.SendAsync(new(HttpMethod.Head, path), Stop);
            var whole = await program.GetAsync(path, Stop);
            Assert.Equal((HttpStatusCode.OK, whole.Headers.ETag, whole.Content.Headers.ContentLength), (head.StatusCode, head.Headers.ETag, head.Content.Headers.ContentLength));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync(Stop));
            Assert.Equal(HttpStatusCode.NotModified, (await Get(scene, path, ("If-None-Match", $"{whole.Headers.ETag}"))).StatusCode);
        }
    }

    [Theory, OnEachDatabase]
    public async Task What_is_in_memory_is_what_would_be_made(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet);
        var (kept, made) = (await scene.Text(FeedScene.Public), await scene.Text(FeedScene.Public));
        Assert.Equal(kept, made);
        await scene.House.With(db => { db.Cohorts.Single().IsListed = false; return db.SaveChangesAsync(Stop); });
        Assert.Equal(HttpStatusCode.NotFound, (await Get(scene, FeedScene.Public)).StatusCode);
    }

    [Theory]
    [InlineData("?alarm=soon", "minutes")]
    [InlineData("?alarm=-5", "minutes")]
    [InlineData("?alarm=40321", "40320")]
    [InlineData("?alarm=1&alarm=2", "minutes")]
    [InlineData("?lang=de", "fr ou en")]
    public async Task A_choice_that_nobody_can_follow_is_refused_in_words(string query, string word)
    {
        await using var scene = await FeedScene.Open("sqlite");
        var answer = await Get(scene, FeedScene.Public + query);
        Assert.Equal((HttpStatusCode.BadRequest, "text/plain; charset=utf-8"), (answer.StatusCode, answer.Content.Headers.ContentType!.ToString()));
        Assert.Contains(word, await answer.Content.ReadAsStringAsync(Stop));
    }

    private static async Task<HttpResponseMessage> Get(FeedScene scene, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await scene.House.Browser().SendAsync(request, Stop);
    }

    private static async Task<byte[]> Unpacked(HttpResponseMessage answer)
    {
        var wire = await answer.Content.ReadAsStreamAsync(Stop);
        using var plain = new MemoryStream();
        var how = answer.Content.Headers.ContentEncoding.FirstOrDefault();
        await (how switch { "br" => new BrotliStream(wire, CompressionMode.Decompress), "gzip" => new GZipStream(wire, CompressionMode.Decompress), _ => wire }).CopyToAsync(plain, Stop);
        return plain.ToArray();
    }
}
