using System.Net;
using Microsoft.AspNetCore.Http;
using Rituels.Delivery.Chat;

namespace Rituels.Tests.Delivery.Chat;

/// <summary>Each kind of chat over a real connection to a server that answers well, badly, late or elsewhere.</summary>
public class ChatClientsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Slack_gets_a_message_with_the_token_and_calls_nobody()
    {
        await using var server = await ChatListener.Open();
        Assert.Null(await Chats.Try(ChatKind.Slack, server, "Promo <!channel> & @here\n[Lire](https://r.example/x)"));
        var call = Assert.Single(server.Calls);
        Assert.Equal(("POST", "/api/chat.postMessage", "Bearer " + Chats.Token, Chats.Channel), (call.Method, call.Path, call.Authorization, call.Text("channel")));
        Assert.Equal("Promo &lt;!channel&gt; &amp; @\u2060here\n<https://r.example/x|Lire>", call.Text());
        Assert.False(call.Body.GetProperty("link_names").GetBoolean());
        Assert.True(call.Length > 0, "Some gateways take no body whose length is not said (411).");
    }

    [Theory]
    [InlineData("channel_not_found", ChatFault.UnknownPlace, true)]
    [InlineData("not_in_channel", ChatFault.NotInvited, true)]
    [InlineData("is_archived", ChatFault.Archived, true)]
    [InlineData("msg_too_long", ChatFault.Refused, true)]
    [InlineData("invalid_auth", ChatFault.Locked, false)]
    [InlineData("missing_scope", ChatFault.Locked, false)]
    [InlineData("ratelimited", ChatFault.Busy, false)]
    [InlineData("internal_error", ChatFault.Broken, false)]
    public async Task Slack_says_in_its_answer_what_is_wrong(string code, ChatFault fault, bool isFinal)
    {
        await using var server = await ChatListener.Open();
        server.Says(200, $$"""{"ok":false,"error":"{{code}}"}""");
        var failed = await Chats.Try(ChatKind.Slack, server);
        Assert.Equal((fault, isFinal), (failed!.Fault, failed.IsFinal));
        Assert.Equal(fault == ChatFault.Busy ? null : code, failed.Detail);
    }

    [Theory]
    [InlineData(200, "ok", "text/plain", null)]
    [InlineData(200, """{"success":true}""", "application/json", null)]
    [InlineData(200, "", "text/plain", null)]
    [InlineData(200, """{"success":false,"error":"error-invalid-room"}""", "application/json", ChatFault.Refused)]
    [InlineData(200, "<!doctype html><title>Mattermost</title>", "text/html; charset=utf-8", ChatFault.Strange)]
    [InlineData(400, """{"id":"web.incoming_webhook.text.app_error","message":"No text specified","status_code":400}""", "application/json", ChatFault.Refused)]
    [InlineData(404, "no_service", "text/plain", ChatFault.UnknownPlace)]
    [InlineData(403, """{"success":false,"error":"Invalid integration id or token provided."}""", "application/json", ChatFault.UnknownPlace)]
    [InlineData(410, "channel_is_archived", "text/plain", ChatFault.Archived)]
    public async Task A_webhook_answers_in_one_of_several_ways(int status, string body, string type, ChatFault? fault)
    {
        await using var server = await ChatListener.Open();
        server.Says(status, body, type);
        Assert.Equal(fault, (await Chats.Try(ChatKind.Webhook, server))?.Fault);
        Assert.Equal(("POST", "/hooks/secret-word", null, "Bonjour"), (server.Calls.First().Method, server.Calls.First().Path, server.Calls.First().Authorization, server.Calls.First().Text()));
    }

    [Fact]
    public async Task A_matrix_message_sent_twice_is_one()
    {
        await using var server = await ChatListener.Open();
        using var http = Chats.Http();
        var post = Chats.Post(ChatKind.Matrix, server, "Pour @room\n[Lire](https://r.example/x)", new Guid("00000000-0000-0000-0000-00000000000a"));
        foreach (var _ in new[] { 1, 2 }) await Chats.Of(ChatKind.Matrix, server, http).Post(post, Stop);
        Assert.Equal((2, 1), (server.Calls.Count, server.Events));
        var call = server.Calls.First();
        Assert.Equal(("PUT", "Bearer syt_secret-word", "m.text"), (call.Method, call.Authorization, call.Text("msgtype")));
        Assert.EndsWith("/send/m.room.message/0000000000000000000000000000000a", call.Path);
        Assert.Contains("%2F", call.Path);
        Assert.Equal("Pour @\u2060room\nLire\nhttps://r.example/x", call.Text("body"));
        Assert.Equal("Pour @\u2060room<br><a href=\"https://r.example/x\">Lire</a>", call.Text("formatted_body"));
        Assert.Empty(call.Body.GetProperty("m.mentions").EnumerateObject());
    }

    /// <summary>What a server answers is believed to be a code only when it looks like one, and has nothing of the token.</summary>
    [Theory]
    [InlineData("channel_not_found", true)]
    [InlineData("xoxb-0000-secret-word", false)]
    [InlineData("secret-word", false)]
    [InlineData("invalid_secret-word", false)]
    [InlineData("token_secret_revoked", false)]
    [InlineData("SECRET", false)]
    [InlineData("0000", false)]
    [InlineData("xoxb", false)]
    [InlineData("pdFZKVeTuE", false)]
    public async Task No_piece_of_a_token_that_a_server_repeats_is_kept(string said, bool isCode)
    {
        await using var server = await ChatListener.Open();
        server.Says(200, $$"""{"ok":false,"error":"{{said}}"}""");
        Assert.Equal(isCode ? said : "HTTP 200", (await Chats.Try(ChatKind.Slack, server))!.Detail);
    }

    [Theory]
    [InlineData(401, "M_UNKNOWN_TOKEN", ChatFault.Locked)]
    [InlineData(403, "M_FORBIDDEN", ChatFault.NotInvited)]
    [InlineData(404, "M_NOT_FOUND", ChatFault.UnknownPlace)]
    [InlineData(404, "M_UNRECOGNIZED", ChatFault.Strange)]
    [InlineData(413, "M_TOO_LARGE", ChatFault.Refused)]
    [InlineData(500, "M_UNKNOWN", ChatFault.Broken)]
    public async Task Matrix_says_in_its_answer_what_is_wrong(int status, string code, ChatFault fault)
    {
        await using var server = await ChatListener.Open();
        server.Says(status, $$"""{"errcode":"{{code}}","error":"Some words"}""");
        Assert.Equal(fault, (await Chats.Try(ChatKind.Matrix, server))!.Fault);
    }

    [Theory]
    [InlineData(ChatKind.Slack, """{"ok":false,"error":"ratelimited"}""", "7", 7d)]
    [InlineData(ChatKind.Webhook, "slow down", "7", 7d)]
    [InlineData(ChatKind.Webhook, "slow down", null, null)]
    [InlineData(ChatKind.Webhook, "slow down", "soon", null)]
    [InlineData(ChatKind.Webhook, "slow down", "99999999", 3600d)]
    [InlineData(ChatKind.Matrix, """{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":2500}""", null, 2.5)]
    [InlineData(ChatKind.Matrix, """{"errcode":"M_LIMIT_EXCEEDED","retry_after_ms":-9e99}""", null, null)]
    public async Task Who_asks_to_wait_says_how_long(ChatKind kind, string body, string? header, double? seconds)
    {
        await using var server = await ChatListener.Open();
        server.Says(429, body, "application/json", header is null ? [] : [("Retry-After", header)]);
        var failed = await Chats.Try(kind, server);
        Assert.Equal((ChatFault.Busy, false, seconds), (failed!.Fault, failed.IsFinal, failed.Wait?.TotalSeconds));
    }

    [Theory]
    [InlineData(ChatKind.Slack)]
    [InlineData(ChatKind.Webhook)]
    [InlineData(ChatKind.Matrix)]
    public async Task Whatever_goes_wrong_is_told_without_the_secret(ChatKind kind)
    {
        await using var server = await ChatListener.Open();
        await using var elsewhere = await ChatListener.Open();
        async Task Fails(ChatFault fault, bool isFinal, TimeSpan? patience = null)
        {
            var failed = await Chats.Try(kind, server, patience: patience);
            Assert.Equal((fault, isFinal), (failed?.Fault, failed?.IsFinal));
            Assert.DoesNotContain("secret-word", failed!.ToString());
        }

        server.Says(503, "secret-word");
        await Fails(ChatFault.Broken, isFinal: false);
        server.Says(307, "", "text/plain", ("Location", elsewhere.Url + "/hooks/other"));
        await Fails(ChatFault.Elsewhere, isFinal: true);
        Assert.Empty(elsewhere.Calls);
        server.Says(400, "secret-word");
        Assert.Equal("HTTP 400", (await Chats.Try(kind, server))!.Detail);
        server.Says(200, "{\"ok\":true,\"success\":true,\"event_id\":\"" + new string('x', 70_000) + "\"}");
        await Fails(ChatFault.Strange, isFinal: true);
        server.Answer = async context => { await Task.Delay(Timeout.Infinite, context.RequestAborted); return true; };
        await Fails(ChatFault.TimedOut, isFinal: false, TimeSpan.FromMilliseconds(300));
        server.Answer = async context => { await context.Response.WriteAsync("{"); await Task.Delay(Timeout.Infinite, context.RequestAborted); return true; };
        await Fails(ChatFault.TimedOut, isFinal: false, TimeSpan.FromMilliseconds(300));
        server.Answer = context => { context.Abort(); return Task.FromResult(true); };
        await Fails(ChatFault.Unreachable, isFinal: false);
    }

    [Theory]
    [InlineData(ChatKind.Slack)]
    [InlineData(ChatKind.Webhook)]
    [InlineData(ChatKind.Matrix)]
    public async Task A_certificate_that_nobody_vouches_for_gets_no_token(ChatKind kind)
    {
        await using var server = await ChatListener.Open(encrypted: true);
        var failed = await Chats.Try(kind, server);
        Assert.Equal(ChatFault.Untrusted, failed!.Fault);
        Assert.Empty(server.Calls);
    }
}
