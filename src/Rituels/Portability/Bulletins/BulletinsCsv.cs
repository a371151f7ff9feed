using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Rituels.Portability;

/// <summary>Reads the CSV that Bulletins exports, one file for each project; key dates are not in it.</summary>
internal static class BulletinsCsv
{
    public static IReadOnlyList<BulletinsReport> Read(string path, Findings findings, PortabilityWords shared)
    {
        var file = new Findings(shared);
        if (FileText.Open(path, file) is not { } text)
        {
            findings.Add(file.Conclude(null), path);
            return [];
        }
        return Read(text, path, findings);
    }

    private static List<BulletinsReport> Read(string text, string path, Findings findings)
    {
        var reports = new List<BulletinsReport>();
        var line = 2;
        try
        {
            using var csv = new CsvReader(new StringReader(text.TrimStart('\ufeff')), Settings(text));
            if (!ReadHeader(csv, path, findings)) return [];
            for (; csv.Read(); line = csv.Parser.RawRow + 1) reports.Add(BulletinsReport.Of(line, name => csv.GetField(name) ?? ""));
        }
        catch (CsvHelperException)
        {
            findings.Problem(line, "bulletins-csv", path);
        }
        return reports;
    }

    private static CsvConfiguration Settings(string text)
    {
        var header = text.AsSpan(0, Math.Max(text.IndexOf('\n'), 0));
        return new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            // As a spreadsheet writes it again.
            Delimiter = header.Count(';') > header.Count(',') ? ";" : ",",
            MissingFieldFound = null,
        };
    }

    private static bool ReadHeader(CsvReader csv, string path, Findings findings)
    {
        var header = csv.Read() && csv.ReadHeader() ? csv.HeaderRecord! : [];
        var missing = BulletinsReport.Columns.Except(header).ToList();
        foreach (var column in missing) findings.Problem(1, "bulletins-csv-no-column", path, column);
        return missing.Count == 0;
    }
}
