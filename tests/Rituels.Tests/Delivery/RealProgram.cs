using System.Diagnostics;
using Rituels.Tests.House;

namespace Rituels.Tests.Delivery;

/// <summary>The built program in a process of its own, worker and all, by the real clock: to be killed.</summary>
internal sealed class RealProgram : IDisposable
{
    private readonly Process _process;

    private RealProgram(Process process) => _process = process;

    public static RealProgram Start(TestDatabase database, SmtpListener server)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "Rituels.dll"), "serve", "--empty", "--urls", "http://127.0.0.1:0", "--data", database.Folder,
            $"--Rituels:Database={database.ConnectionString}", .. server.Configuration,
        ]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // Compiled quickly rather than well: it lives for a second or two.
        start.Environment["DOTNET_TieredPGO"] = "0";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new RealProgram(process);
    }

    public bool IsAlive => !_process.HasExited;

    /// <summary>SIGKILL: nothing is finished, nothing is tidied up.</summary>
    public async Task Kill()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (IsAlive) _process.Kill();
        _process.Dispose();
    }
}
