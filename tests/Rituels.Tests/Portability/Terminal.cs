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

    /// <summary>The whole path of a file of its folder.</summary>
    public string At(string name) => Path.Combine(Folder, name);

    public async Task<(int Code, string Output, string Errors)> Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Rituels.dll"), .. arguments])
        {
            WorkingDirectory = Folder, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = Language;
        // As the wrapper does: instrumented code is not worth its price for a command.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}

internal static class TerminalAnswers
{
    /// <summary>Its code and what it printed; the log goes to the errors.</summary>
    public static (int Code, string Output) WithoutErrors(this (int Code, string Output, string Errors) answer) => (answer.Code, answer.Output);
}
