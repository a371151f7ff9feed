using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Rituels.Calendars.Tests;

/// <summary>Calendar programs of Debian that read what we write: each runs in a folder of its own, which goes with it.</summary>
internal sealed class OtherPrograms : IDisposable
{
    // Debian's, since another Python on the PATH has not their libraries.
    private const string Python = "/usr/bin/python3";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rituels-calendars-");

    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public string File(string name, byte[] octets)
    {
        var path = Path.Combine(_folder.FullName, name);
        System.IO.File.WriteAllBytes(path, octets);
        return path;
    }

    public string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));

    /// <summary>The lines that read.py prints.</summary>
    public string[] Read(string how, byte[] octets, params string[] years) =>
        Run(Python, [Path.Combine(AppContext.BaseDirectory, "Programs", "read.py"), how, File($"{how}.ics", octets), .. years]);

    /// <summary>The lines that a program prints when all goes well.</summary>
    public string[] Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        var missing = errors.Result.Contains("ModuleNotFoundError") ? HowToInstall : "";
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}. {missing}\n{errors.Result}\n{output}");
        return output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private const string HowToInstall =
        "This test needs calendar programs: apt-get install --no-install-recommends khal vdirsyncer python3-icalendar python3-vobject (./test does so on Debian, as root).";

    private Process Start(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8, StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in new[] { ("HOME", _folder.FullName), ("LC_ALL", "C.UTF-8"), ("PYTHONUTF8", "1"), ("TZ", "UTC") }) start.Environment[name] = value;
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("XDG_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"{program} is not to be found. {HowToInstall}", missing);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
