using System.Globalization;

namespace Rituels.Bench;

/// <summary><c>[ladder] [growth] [post] [feed] [start] [planning] [--postgres "Host=…"] [--rounds N] [--seconds N] [--connections N] [--cohorts N] [--readers N] [--lanes N] [--program DLL] [--page NAME]</c></summary>
internal sealed record Options(IReadOnlyList<string> Parts, int Rounds, double Seconds, int Connections, int Cohorts, int Readers, int Lanes, string Program, string Page, string Postgres)
{
    public static Options Read(string[] args)
    {
        string Value(string name, string usual) => Array.IndexOf(args, name) is var at and >= 0 ? args[at + 1] : usual;
        double Number(string name, double usual) => double.Parse(Value(name, usual.ToString(CultureInfo.InvariantCulture)), CultureInfo.InvariantCulture);
        return new(
            [.. args.TakeWhile(arg => !arg.StartsWith("--", StringComparison.Ordinal))],
            (int)Number("--rounds", 5), Number("--seconds", 3), (int)Number("--connections", 16), (int)Number("--cohorts", 1000), (int)Number("--readers", 10_000), (int)Number("--lanes", 4),
            Value("--program", Path.Combine(AppContext.BaseDirectory, "Rituels.dll")), Value("--page", ""), Value("--postgres", ""));
    }

    public bool WantsPage(string page) => Page.Length == 0 || Page == page;
    public bool Wants(string part) => Parts.Count == 0 || Parts.Contains(part);
}

/// <summary>A folder for databases and pages, gone at the end.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rituels-bench-");

    public string Folder(string name) => _folder.CreateSubdirectory(name).FullName;

    public void Dispose() => _folder.Delete(recursive: true);
}
