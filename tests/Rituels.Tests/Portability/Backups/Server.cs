using System.Diagnostics;

namespace Rituels.Tests.Portability.Backups;

/// <summary>The program serving, until it is killed.</summary>
internal sealed class Server(Process process) : IDisposable
{
    public static async Task<Server> Start(Terminal terminal)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rituels.dll"), "serve", "--empty", "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = terminal.Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var server = new Server(Process.Start(start)!);
        Assert.NotNull(await server.FirstLine());
        return server;
    }

    private Task<string?> FirstLine() => process.StandardOutput.ReadLineAsync();

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
    }
}
