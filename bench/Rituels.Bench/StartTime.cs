using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Rituels.Bench;

/// <summary>How long the built program takes from its start until it answers, on a database that it knows.</summary>
internal static class StartTime
{
    public static async Task Measure(Options options, Scratch scratch)
    {
        var folder = scratch.Folder("start");
        await Start(options.Program, folder); // makes the sample
        var starts = new List<(TimeSpan Answers, TimeSpan Cpu, double Megabytes)>();
        for (var round = 0; round < options.Rounds; round++) starts.Add(await Start(options.Program, folder));
        var median = starts.OrderBy(s => s.Answers).ElementAt(starts.Count / 2);
        Console.WriteLine($"\nstart until /healthz: {median.Answers.TotalSeconds:0.00} s, of which {median.Cpu.TotalSeconds:0.00} s of CPU, {median.Megabytes:0} MB");
    }

    private static async Task<(TimeSpan, TimeSpan, double)> Start(string program, string folder)
    {
        var url = $"http://127.0.0.1:{FreePort()}";
        using var client = new HttpClient { BaseAddress = new Uri(url) };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--urls", url, "--data", folder]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _ = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (!await Answers(client)) await Task.Delay(5);
        process.Refresh();
        var result = (clock.Elapsed, process.TotalProcessorTime, process.WorkingSet64 / 1048576.0);
        process.Kill();
        await process.WaitForExitAsync();
        return result;
    }

    private static async Task<bool> Answers(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/healthz")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false; // Not listening yet.
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
