using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;

namespace Rituels.Delivery.Chat;

/// <summary>
/// Calls the servers of chats: for ten seconds at most, only where <see cref="ChatReach"/> allows, following no redirect, and
/// reading no more than a short answer. It keeps no cookie and logs nothing, since an address may be a secret.
/// </summary>
public sealed class ChatHttp : IDisposable
{
    private const int LongestAnswer = 64 * 1024;

    private readonly ChatReach _reach;
    private readonly HttpClient _client;

    public ChatHttp(ChatReach reach)
    {
        _reach = reach;
        _client = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Never one of the environment's: what is not named here would decide where a call may go.
            UseProxy = reach.Proxy is not null,
            Proxy = reach.Proxy,
            ActivityHeadersPropagator = null,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = Connect,
        }) { Timeout = Timeout.InfiniteTimeSpan };
        _client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("Rituels", null));
    }

    /// <summary>For the whole call, connecting and reading included.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(10);

    /// <exception cref="ChatFailed">No answer came, or one that sends us elsewhere.</exception>
    public async Task<ChatAnswer> Send(HttpRequestMessage request, CancellationToken stop)
    {
        if (!_reach.MayCall(request.RequestUri!)) throw new ChatFailed(ChatFault.Forbidden);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        // With its length: some gateways take no body that comes in pieces.
        if (request.Content is { } content) await content.LoadIntoBufferAsync(stop);
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if ((int)response.StatusCode is >= 300 and < 400) throw new ChatFailed(ChatFault.Elsewhere, $"HTTP {(int)response.StatusCode}");
            return new ChatAnswer(response, await Read(response.Content, patience.Token));
        }
        catch (Exception error) when (error is not ChatFailed && !stop.IsCancellationRequested)
        {
            throw Explain(error);
        }
    }

    private static async Task<string> Read(HttpContent content, CancellationToken stop)
    {
        await using var stream = await content.ReadAsStreamAsync(stop);
        var octets = new byte[LongestAnswer + 1];
        var length = await stream.ReadAtLeastAsync(octets, octets.Length, throwOnEndOfStream: false, stop);
        return length <= LongestAnswer ? Encoding.UTF8.GetString(octets, 0, length) : throw new ChatFailed(ChatFault.Strange);
    }

    private static ChatFailed Explain(Exception error) => error switch
    {
        ChatFailed known => known,
        OperationCanceledException => new ChatFailed(ChatFault.TimedOut, cause: error),
        AuthenticationException => new ChatFailed(ChatFault.Untrusted, cause: error),
        { InnerException: { } inner } => Explain(inner),
        _ => new ChatFailed(ChatFault.Unreachable, cause: error),
    };

    /// <summary>
    /// The name is looked up once, and the connection goes to the very address that was looked at. The proxy is the choice of
    /// whoever runs the instance, and may lie anywhere.
    /// </summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var host = context.DnsEndPoint.Host;
        var isProxy = _reach.IsToProxy(context.InitialRequestMessage.RequestUri!, context.DnsEndPoint);
        var addresses = (await Dns.GetHostAddressesAsync(host, stop)).Where(address => isProxy || _reach.MayConnect(host, address)).ToArray();
        if (addresses.Length == 0) throw new ChatFailed(ChatFault.Forbidden);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public void Dispose() => _client.Dispose();
}
