using System.Diagnostics;

namespace Rituels.Tests.Portability;

/// <summary>The real program, run as somebody at a terminal does, in a folder of its own.</summary>
internal sealed class Terminal : IDisposable
{
    public string Language { get; init; } = "en_GB.UTF-8";
    public Dictionary<string, string> Environment { get; } = [];
    public string Folder { get; } = Directory.CreateTempSubdirectory("rituels-terminal-").FullName;

    public string Write(string name, string text)
    {
        File.WriteAllText(Path.Combine(Folder, name), text);
        return name;
    }

    public async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rituels.dll"), .. arguments])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = Language;
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
