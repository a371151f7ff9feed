using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Portability;

/// <summary>What a file of people does not say of its cohort: the id, and the dates of one that does not exist yet.</summary>
public sealed record CohortHints(string? Id = null, DateOnly? Starts = null, DateOnly? Ends = null)
{
    internal CohortSettings? Settings => Starts is { } starts && Ends is { } ends ? new CohortSettings(Id!, starts, ends) : null;

    internal bool Hold(Findings findings)
    {
        if (string.IsNullOrEmpty(Id)) findings.Problem(1, "cohort-missing");
        else if (!Slug.IsAllowed(Id)) findings.Problem(1, "id-not-allowed", Id, Slug.Free(Id, _ => false));
        if (Starts > Ends) findings.Problem(1, "ends-before-starts");
        return !string.IsNullOrEmpty(Id);
    }
}

/// <summary>
/// A table of people: <c>team,host,name,email,role,from,to</c>, separated by commas or semicolons, in any order of columns;
/// only team, name and email must be there. An empty role is fellow; staff have no team.
/// </summary>
public static class CohortCsv
{
    private static readonly string[] Columns = ["team", "host", "name", "email", "role", "from", "to"];
    private static readonly string[] Needed = ["team", "name", "email"];

    public static FileReading Read(string text, CohortHints hints, PortabilityWords words)
    {
        var findings = new Findings(words);
        if (!hints.Hold(findings)) return findings.Conclude(null);
        if (System.Text.Encoding.UTF8.GetByteCount(text) <= FileLimits.Bytes) return findings.Conclude(Read(text, hints, findings));
        findings.Problem(1, "file-too-large", FileLimits.Bytes >> 20);
        return findings.Conclude(null);
    }

    private static CohortFile? Read(string text, CohortHints hints, Findings findings)
    {
        var rows = new List<CsvRow>();
        try
        {
            using var reader = new CsvReader(new StringReader(text.TrimStart('\ufeff')), Settings(text));
            if (!ReadHeader(reader, findings)) return null;
            while (reader.Read() && rows.Count <= FileLimits.Members) rows.Add(new CsvRow(reader, findings));
            if (rows.Count > FileLimits.Members) findings.Problem(rows[^1].Line, "too-many", "members", FileLimits.Members);
        }
        catch (CsvHelperException)
        {
            findings.Problem(rows.Count == 0 ? 2 : rows[^1].Line + 1, "csv-broken");
        }
        return Gather(rows, hints, findings);
    }

    private static CsvConfiguration Settings(string text)
    {
        var header = text.AsSpan(0, Math.Max(text.IndexOf('\n'), 0));
        return new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = header.Count(';') > header.Count(',') ? ";" : ",",
            PrepareHeaderForMatch = column => column.Header.Trim().ToLowerInvariant(),
            MissingFieldFound = null,
            TrimOptions = TrimOptions.Trim,
        };
    }

    private static bool ReadHeader(CsvReader reader, Findings findings)
    {
        var header = reader.Read() && reader.ReadHeader() ? reader.HeaderRecord!.Select(column => column.Trim().ToLowerInvariant()).ToList() : [];
        foreach (var missing in Needed.Except(header)) findings.Problem(1, "column-missing", missing, string.Join(",", Columns));
        foreach (var column in header.Except(Columns).Where(column => column.Length > 0))
            if (NearestWords.To(column, Columns.Except(header)) is { } near) findings.Problem(1, "column-unknown-near", column, near);
            else findings.Note(1, "column-ignored", column);
        return Needed.All(header.Contains);
    }

    private static CohortFile Gather(List<CsvRow> rows, CohortHints hints, Findings findings)
    {
        var names = new FileNames(findings);
        var staff = rows.Where(r => r.Member is { Role: Role.Staff }).Select(r => r.Member!).ToList();
        names.TakePeople(staff);
        var groups = rows.Where(r => r.Member is { Role: not Role.Staff } || (r.Member is null && r.Team.Length > 0)).GroupBy(r => Folding.Fold(r.Team)).ToList();
        if (groups.Count > CohortLimits.Teams) findings.Problem(groups[CohortLimits.Teams].First().Line, "too-many", "teams", CohortLimits.Teams);
        var teams = groups.Select(rowsOfTeam => TeamOf([.. rowsOfTeam])).ToList();
        foreach (var team in teams) names.TakePeople(team.Members);
        return new CohortFile(hints.Id!, hints.Settings) { OnlyPeople = true, Staff = staff, Teams = teams };
    }

    private static FileTeam TeamOf(List<CsvRow> rows) => new(rows[0].Team)
    {
        Line = rows[0].Line,
        Host = rows.Select(r => r.Host).FirstOrDefault(host => host.Length > 0),
        Members = [.. rows.Select(r => r.Member).OfType<FileMember>()],
    };
}
