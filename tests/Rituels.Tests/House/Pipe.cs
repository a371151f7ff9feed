using System.Diagnostics;

namespace Rituels.Tests.House;

/// <summary>A named pipe at which nobody writes: whoever opens it as a file waits for ever.</summary>
internal sealed class Pipe : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rituels-pipe-");

    public Pipe()
    {
        using var made = Process.Start("mkfifo", [Path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    public string Path => System.IO.Path.Combine(_folder.FullName, "pipe");

    /// <summary>What it gives, or a failure when it waits.</summary>
    public static Task<T> Promptly<T>(Func<T> work) => Task.Run(work).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

    public void Dispose() => _folder.Delete(recursive: true);
}
