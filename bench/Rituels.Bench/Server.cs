using System.Diagnostics;

namespace Rituels.Bench;

/// <summary>A rung of the ladder in a process of its own. It says on its first line where it listens, then what it wants known.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process _process;

    private Server(Process process, Uri address, IReadOnlyList<string> said) => (_process, Address, Said) = (process, address, said);

    public Uri Address { get; }
    public IReadOnlyList<string> Said { get; }
    public TimeSpan Cpu { get { _process.Refresh(); return _process.TotalProcessorTime; } }
    public double Megabytes { get { _process.Refresh(); return _process.WorkingSet64 / 1048576.0; } }

    public static Server Start(string rung, string folder, int cohorts = 1)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rituels.Bench.dll"), "serve", rung, folder, $"{cohorts}"]) { RedirectStandardOutput = true };
        // The compiler would else wait for a quiet moment, which a burst does not leave it: half of a page would be measured unoptimised.
        start.Environment["DOTNET_TC_CallCountingDelayMs"] = "0";
        var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadLine()?.Split('\t') ?? throw new InvalidOperationException($"The {rung} server did not start.");
        return new Server(process, new Uri(said[0]), said[1..]);
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }
}
