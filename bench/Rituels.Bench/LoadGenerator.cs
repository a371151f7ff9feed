using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rituels.Bench;

/// <summary>What one burst of requests gave. Times are of the whole request, seen from the client.</summary>
internal sealed record Burst(int Requests, TimeSpan Took, TimeSpan ServerCpu, IReadOnlyList<double> Milliseconds)
{
    public double PerSecond => Requests / Took.TotalSeconds;
    public double CpuMicroseconds => ServerCpu.TotalMicroseconds / Requests;
    public double Percentile(int percent) => Milliseconds[(Milliseconds.Count - 1) * percent / 100];
}

/// <summary>
/// Asks for one address again and again over keep-alive connections. One blocking socket and thread a connection: next to
/// nothing is spent on this side, and the same for each rung.
/// </summary>
internal static class LoadGenerator
{
    /// <summary>Until the compiler has done its best for this page: so many requests, whatever time they take.</summary>
    public static async Task WarmUp(Server server, string path, string? cookie, int connections, string? tag = null, int requests = 4000)
    {
        for (var asked = 0; asked < requests;) asked += (await Run(server, path, cookie, connections, TimeSpan.FromSeconds(0.5), tag)).Requests;
    }

    /// <param name="tag">Asks whether the page is still the one of that tag, and wants the answer that it is.</param>
    public static async Task<Burst> Run(Server server, string path, string? cookie, int connections, TimeSpan time, string? tag = null)
    {
        var request = Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Address.Authority}\r\nAccept-Language: fr\r\n{(cookie is null ? "" : $"Cookie: {cookie}\r\n")}{(tag is null ? "" : $"If-None-Match: {tag}\r\n")}\r\n");
        var (cpu, clock) = (server.Cpu, Stopwatch.StartNew());
        var threads = Enumerable.Range(0, connections).Select(_ => Task.Factory.StartNew(() => Ask(server.Address, request, tag is null ? 200 : 304, clock, time), TaskCreationOptions.LongRunning));
        var times = (await Task.WhenAll(threads)).SelectMany(t => t).Order().ToList();
        return new Burst(times.Count, clock.Elapsed, server.Cpu - cpu, times);
    }

    private static List<double> Ask(Uri address, byte[] request, int status, Stopwatch clock, TimeSpan time)
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        socket.Connect(IPAddress.Loopback, address.Port);
        var (times, buffer) = (new List<double>(), new byte[2 * 1024 * 1024]);
        while (clock.Elapsed < time)
        {
            var began = Stopwatch.GetTimestamp();
            socket.Send(request);
            Read(socket, buffer, status);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return times;
    }

    private static void Read(Socket socket, byte[] buffer, int status)
    {
        var (filled, end) = (0, -1);
        while (end < 0 || filled < end)
        {
            var read = socket.Receive(buffer, filled, buffer.Length - filled, SocketFlags.None);
            if (read == 0) throw new IOException("The server hung up.");
            filled += read;
            if (end < 0) end = EndOf(buffer.AsSpan(0, filled), status);
        }
    }

    /// <summary>Where the answer ends: after its Content-Length, or with its last chunk. -1 when that is not known yet.</summary>
    private static int EndOf(ReadOnlySpan<byte> answer, int status)
    {
        var head = answer.IndexOf("\r\n\r\n"u8);
        if (head < 0) return -1;
        if (!answer.StartsWith(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}"))) throw new IOException($"Not {status}: {Encoding.UTF8.GetString(answer[..head])}");
        if (status == 304) return head + 4;
        var length = answer[..head].IndexOf("Content-Length: "u8);
        if (length < 0) return answer.EndsWith("\r\n0\r\n\r\n"u8) ? answer.Length : -1;
        var digits = answer[(length + 16)..head];
        return head + 4 + int.Parse(digits.IndexOf((byte)'\r') is var cut and >= 0 ? digits[..cut] : digits);
    }
}
