using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Rituels.Tests.Delivery;

/// <summary>
/// A mail server on loopback that says what a test wants. <see cref="Answer"/> gets each command (<c>CONNECT</c>, <c>EHLO …</c>,
/// <c>MAIL …</c>, <c>RCPT …</c>, <c>DATA</c>, <c>.</c> once the mail was received, <c>QUIT</c>) and returns the answer, null for
/// the usual one, or <see cref="HangUp"/>.
/// </summary>
public sealed class SmtpListener : IAsyncDisposable
{
    public const string HangUp = "";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _accepting;
    private int _connections, _open, _quits, _encrypted;

    public SmtpListener()
    {
        _listener.Start();
        _accepting = Accept();
    }

    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>What was accepted, in order, each with the number of its connection.</summary>
    public ConcurrentQueue<(string To, ReadMail Mail, int Connection)> Mails { get; } = [];

    /// <summary>How long the server takes to accept a mail.</summary>
    public TimeSpan Pace { get; init; }
    public ConcurrentQueue<string> Faults { get; } = [];
    public int Connections => _connections;

    /// <summary>Connections that are not over yet.</summary>
    public int Open => _open;
    public int Quits => _quits;
    public int Encrypted => _encrypted;

    /// <summary>With one, the server offers STARTTLS (RFC 3207).</summary>
    public X509Certificate2? Certificate { get; init; }
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public string[] Configuration =>
        ["--Rituels:Mail:Smtp:Host=127.0.0.1", $"--Rituels:Mail:Smtp:Port={Port}", "--Rituels:Mail:Smtp:StartTls=false", "--Rituels:Mail:From=Rituels <rituels@house.example>"];

    private async Task Accept()
    {
        try
        {
            while (true) _ = Converse(await _listener.AcceptTcpClientAsync(_closing.Token));
        }
        catch (Exception) when (_closing.IsCancellationRequested)
        {
            // Closed, which accepting says in one of several ways.
        }
    }

    private async Task Converse(TcpClient connection)
    {
        var number = Interlocked.Increment(ref _connections);
        Interlocked.Increment(ref _open);
        try
        {
            using (connection) await new Session(this, connection.GetStream(), number).Run(_closing.Token);
        }
        catch (Exception error)
        {
            // That the other side leaves, or the test ends, is as in life.
            if (error is not (IOException or OperationCanceledException or AuthenticationException)) Faults.Enqueue(error.ToString());
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private sealed class Session(SmtpListener server, Stream stream, int number)
    {
        private StreamReader _reader = new(stream, Encoding.Latin1);
        private string _to = "";

        public async Task Run(CancellationToken stop)
        {
            if (!await Reply("CONNECT", "220 ready", stop)) return;
            while (await _reader.ReadLineAsync(stop) is { } line)
                if (!await Handle(line, stop) || line == "QUIT") return;
        }

        private Task<bool> Handle(string line, CancellationToken stop)
        {
            switch (line.Split(' ')[0].ToUpperInvariant())
            {
                case "RCPT": _to = line[(line.IndexOf('<') + 1)..line.IndexOf('>')]; break;
                case "DATA": return Receive(stop);
                case "EHLO" when server.Certificate is not null && stream is not SslStream: return Reply(line, "250-at your service\r\n250 STARTTLS", stop);
                case "STARTTLS": return GoOnInTls(line, stop);
                case "QUIT": Interlocked.Increment(ref server._quits); return Reply(line, "221 bye", stop);
            }
            return Reply(line, "250 fine", stop);
        }

        private async Task<bool> GoOnInTls(string line, CancellationToken stop)
        {
            if (!await Reply(line, "220 go on", stop)) return false;
            var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = server.Certificate }, stop);
            (stream, _reader) = (tls, new StreamReader(tls, Encoding.Latin1));
            Interlocked.Increment(ref server._encrypted);
            return true;
        }

        private async Task<bool> Receive(CancellationToken stop)
        {
            if (server.Answer("DATA") is { } refusal) return await Reply(refusal, stop);
            await Reply("354 go on", stop);
            var mail = new StringBuilder();
            for (var line = await _reader.ReadLineAsync(stop); line != "."; line = await _reader.ReadLineAsync(stop))
            {
                // Half a mail is none: its sender died.
                if (line is null) return false;
                mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }
            if (server.Pace > TimeSpan.Zero) await Task.Delay(server.Pace, stop);
            server.Mails.Enqueue((_to, ReadMail.Parse(mail.ToString()), number));
            return await Reply(".", "250 accepted", stop);
        }

        private Task<bool> Reply(string command, string usual, CancellationToken stop) => Reply(server.Answer(command) ?? usual, stop);

        private async Task<bool> Reply(string answer, CancellationToken stop)
        {
            if (answer == HangUp) return false;
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"), stop);
            return true;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Stop();
        await _accepting;
        _closing.Dispose();
        Assert.Empty(Faults);
    }
}
