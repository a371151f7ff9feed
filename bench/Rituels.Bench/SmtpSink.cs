using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Rituels.Bench;

/// <summary>A mail server that takes everything as quickly as it can, in a process of its own.</summary>
internal sealed class SmtpSink : IDisposable
{
    private readonly Process _process;

    public int Port { get; }

    private SmtpSink(Process process, int port) => (_process, Port) = (process, port);

    public static SmtpSink Start()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rituels.Bench.dll"), "sink"]) { RedirectStandardOutput = true };
        var process = Process.Start(start)!;
        return new SmtpSink(process, int.Parse(process.StandardOutput.ReadLine()!));
    }

    /// <summary>The other process: takes mail until it is killed.</summary>
    public static async Task<int> Run()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Console.WriteLine(((IPEndPoint)listener.LocalEndpoint).Port);
        while (true) _ = Converse(await listener.AcceptTcpClientAsync());
    }

    private static async Task Converse(TcpClient connection)
    {
        using (connection)
        {
            connection.NoDelay = true;
            var stream = connection.GetStream();
            using var reader = new StreamReader(stream, Encoding.Latin1, false, 16 * 1024);
            await Say(stream, "220 ready");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line == "DATA") await Take(connection, stream, reader);
                await Say(stream, line == "QUIT" ? "221 bye" : "250 fine");
            }
        }
    }

    /// <summary>
    /// Acknowledges at once: System.Net.Mail sends a mail's end apart, and would else wait 40 ms for the kernel's delayed
    /// acknowledgement, with whichever sender.
    /// </summary>
    private static async Task Take(TcpClient connection, NetworkStream stream, StreamReader reader)
    {
        await Say(stream, "354 go on");
        string? line;
        do
        {
            if (OperatingSystem.IsLinux()) connection.Client.SetRawSocketOption(6, 12, BitConverter.GetBytes(1));
            line = await reader.ReadLineAsync();
        }
        while (line is not (null or "."));
    }

    private static ValueTask Say(NetworkStream stream, string answer) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer + "\r\n"));

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }
}
