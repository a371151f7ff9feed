using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Rituels.Delivery.Chat;

namespace Rituels.Tests.Delivery.Chat;

/// <summary>What a chat's server got.</summary>
public sealed record ChatCall(string Method, string Path, string? Authorization, long? Length, JsonElement Body)
{
    public string Text(string field = "text") => Body.GetProperty(field).GetString()!;
}

/// <summary>
/// A chat's server on loopback: Slack under <c>/api/</c>, webhooks under <c>/hooks/</c>, a Matrix home server under
/// <c>/_matrix/</c>. It answers as they do when all is well, or what a test wants of it.
/// </summary>
public sealed class ChatListener : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, string> _transactions = [];

    private ChatListener(WebApplication app) => _app = app;

    public ConcurrentQueue<ChatCall> Calls { get; } = [];

    /// <summary>Answers in the place of the service; false leaves it to the service.</summary>
    public Func<HttpContext, Task<bool>> Answer { get; set; } = _ => Task.FromResult(false);
    public string Url => _app.Urls.First();
    public string[] Configuration => [$"--Rituels:Chat:SlackUrl={Url}/api/", $"--Rituels:Chat:AllowedHosts={Chats.Local}"];

    public static async Task<ChatListener> Open(bool encrypted = false)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (encrypted) listen.UseHttps(SelfSigned());
        }));
        var listener = new ChatListener(builder.Build());
        listener._app.Run(listener.Take);
        await listener._app.StartAsync();
        return listener;
    }

    /// <summary>From now on each call gets this answer.</summary>
    public void Says(int status, string body, string type = "application/json", params (string Name, string Value)[] headers) => Answer = async context =>
    {
        (context.Response.StatusCode, context.Response.ContentType) = (status, type);
        foreach (var (name, value) in headers) context.Response.Headers[name] = value;
        await context.Response.WriteAsync(body);
        return true;
    };

    private async Task Take(HttpContext context)
    {
        var request = context.Request;
        Calls.Enqueue(new ChatCall(request.Method, request.Path.Value!, request.Headers.Authorization, request.ContentLength, (await JsonSerializer.DeserializeAsync<JsonElement>(request.Body)).Clone()));
        if (await Answer(context)) return;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(request.Path.Value!.Split('/')[1] switch
        {
            "api" => """{"ok":true,"channel":"C0123456789","ts":"1552035600.000100"}""",
            "_matrix" => $$"""{"event_id":"{{_transactions.GetOrAdd(request.Path.Value, _ => "$" + Guid.NewGuid().ToString("N"))}}"}""",
            _ => "ok",
        });
    }

    /// <summary>How many messages a Matrix room holds: a transaction is one, however often it is sent.</summary>
    public int Events => _transactions.Count;

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        using var certificate = request.CreateSelfSigned(new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero), new(2046, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>Short ways to call a chat.</summary>
internal static class Chats
{
    public const string Token = "xoxb-0000-secret-word", Room = "!abc/def:chat.example", Channel = "C0123456789";

    /// <summary>The host of listeners, which an instance calls only when it is named.</summary>
    public const string Local = "127.0.0.1";

    public static ChatHttp Http(string allowed = Local, string? proxy = null) => new(Reach(allowed, proxy)) { Patience = TimeSpan.FromSeconds(10) };

    public static ChatReach Reach(string allowed = Local, string? proxy = null) => new(Microsoft.Extensions.Options.Options.Create(new ChatOptions { AllowedHosts = allowed, Proxy = proxy }));

    public static IChat Of(ChatKind kind, ChatListener server, ChatHttp http) => kind switch
    {
        ChatKind.Slack => new SlackChat(http, Microsoft.Extensions.Options.Options.Create(new ChatOptions { SlackUrl = server.Url + "/api/" })),
        ChatKind.Webhook => new WebhookChat(http),
        _ => new MatrixChat(http),
    };

    public static ChatPost Post(ChatKind kind, ChatListener server, string text = "Bonjour", Guid? id = null) => kind switch
    {
        ChatKind.Slack => new ChatPost(Token, null, Channel, text, id ?? Guid.NewGuid()),
        ChatKind.Webhook => new ChatPost(server.Url + "/hooks/secret-word", null, "", text, id ?? Guid.NewGuid()),
        _ => new ChatPost("syt_secret-word", server.Url, Room, text, id ?? Guid.NewGuid()),
    };

    /// <summary>Posts once; what it failed with, or null.</summary>
    public static async Task<ChatFailed?> Try(ChatKind kind, ChatListener server, string text = "Bonjour", TimeSpan? patience = null)
    {
        using var http = new ChatHttp(Reach()) { Patience = patience ?? TimeSpan.FromSeconds(10) };
        return await Record.ExceptionAsync(() => Of(kind, server, http).Post(Post(kind, server, text), TestContext.Current.CancellationToken)) switch
        {
            null => null,
            ChatFailed failed => failed,
            var other => throw new InvalidOperationException("This should be a failure of the chat.", other),
        };
    }
}
