using Rituels.Programme;

namespace Rituels.Portability;

/// <summary>Turns the rows of Bulletins into weeks of a cohort's teams; what cannot be placed for certain is a problem.</summary>
internal sealed class BulletinsReading(Cohort cohort, IReadOnlyList<Team> teams, BulletinsChoices choices, Findings findings)
{
    private readonly Dictionary<(Guid Team, IsoWeek Week), ToldWeek> _told = [];
    private readonly Dictionary<string, Team?> _teams = [];
    private readonly List<RepairedWeek> _repaired = [];

    public IReadOnlyList<RepairedWeek> Repaired => _repaired;
    public IReadOnlyList<MovedDate> Moved { get; private set; } = [];
    public IReadOnlyList<WeeklessDate> Weekless { get; private set; } = [];
    public int Skipped { get; private set; }

    public IReadOnlyList<ToldWeek> Read(BulletinsRows rows)
    {
        FindTeams(rows);
        foreach (var report in rows.Reports) Take(report);
        var dates = new BulletinsDates(_told, choices.Zone, findings);
        foreach (var date in rows.Dates)
            if (TeamOf(date.Project) is { } team) dates.Take(date, team);
            else Skipped++;
        (Moved, Weekless) = (dates.Place(), dates.Weekless);
        return [.. _told.Values];
    }

    private void FindTeams(BulletinsRows rows)
    {
        var projects = rows.Reports.Select(r => (r.Line, r.Project)).Concat(rows.Dates.Select(d => (d.Line, d.Project))).GroupBy(row => Folding.Fold(row.Project));
        foreach (var project in projects)
        {
            var (line, name) = project.First();
            _teams[project.Key] = teams.FirstOrDefault(team => team.IsCalled(name));
            if (_teams[project.Key] is null && !choices.Skipped.Contains(project.Key)) findings.Problem(line, "bulletins-no-team", name, project.Count());
        }
        foreach (var nobody in choices.Skipped.Where(name => !_teams.ContainsKey(name))) findings.Note(1, "bulletins-skipped-nothing", nobody);
    }

    private Team? TeamOf(string project) => Folding.Fold(project) is var name && choices.Skipped.Contains(name) ? null : _teams[name];

    private void Take(BulletinsReport report)
    {
        if (TeamOf(report.Project) is not { } team) Skipped++;
        else if (Read(report, team) is { } told) Keep(told, report);
    }

    private ToldWeek? Read(BulletinsReport report, Team team)
    {
        if (BulletinsValues.Instant(report.CreatedAt) is not { } created) return Refuse(report, "bulletins-no-instant", report.CreatedAt);
        if (BulletinsWeek.Read(report.Week, DateOnly.FromDateTime(created)) is not { } week) return Refuse(report, "bulletins-week", report.Week, report.CreatedAt);
        if (!cohort.Has(week)) return Outside(report, week);
        if (report.Longest > BulletinsValues.LongestText) return Refuse(report, "bulletins-long", BulletinsValues.LongestText);
        var mood = BulletinsValues.Mood(report.Spirit);
        if (mood is null && report.Spirit.Length > 0) return Refuse(report, "bulletins-mood", report.Spirit);
        if (mood is null) findings.Note(report.Line, "bulletins-no-mood", report.Project, week);
        Compare(report, week, created);
        var edited = BulletinsValues.Instant(report.UpdatedAt) ?? created;
        return new ToldWeek(report.Line, team, week, mood, report.Priorities, report.Victories, report.Help, created.In(choices.Zone), edited.In(choices.Zone));
    }

    private ToldWeek? Refuse(BulletinsReport report, string key, params object[] arguments)
    {
        findings.Problem(report.Line, key, [report.Project, .. arguments]);
        return null;
    }

    private ToldWeek? Outside(BulletinsReport report, IsoWeek week)
    {
        if (!choices.OnlyItsWeeks) return Refuse(report, "bulletins-other-week", week, cohort.FirstWeek, cohort.LastWeek);
        Skipped++;
        return null;
    }

    private void Compare(BulletinsReport report, IsoWeek week, DateTime created)
    {
        if (report.Week != week.ToString().Replace("W", "", StringComparison.Ordinal)) _repaired.Add(new RepairedWeek(report.Line, report.Project, report.Week, week.ToString()));
        if (IsoWeek.Of(DateOnly.FromDateTime(created)) is var entered && entered != week) findings.Note(report.Line, "bulletins-entered", report.Project, week, entered);
    }

    /// <summary>At the turn of a year Bulletins let a team report twice in one week: it took it for two.</summary>
    private void Keep(ToldWeek told, BulletinsReport report)
    {
        if (_told.TryAdd((told.Team.Id, told.Week), told)) return;
        var first = _told[(told.Team.Id, told.Week)];
        if (choices.Joins) _told[(told.Team.Id, told.Week)] = first.FiledAt <= told.FiledAt ? Join(first, told) : Join(told, first);
        else findings.Problem(told.Line, "bulletins-twice", report.Project, told.Week, first.Line);
    }

    private ToldWeek Join(ToldWeek first, ToldWeek then)
    {
        findings.Note(then.Line, "bulletins-joined", then.Team.Name, then.Week, first.Line);
        return first with
        {
            Mood = then.Mood ?? first.Mood,
            Priority = Join(first.Priority, then.Priority),
            Victories = Join(first.Victories, then.Victories),
            Help = Join(first.Help, then.Help),
            EditedAt = then.EditedAt > first.EditedAt ? then.EditedAt : first.EditedAt,
        };
    }

    private static string Join(string first, string then) => first.Trim() == then.Trim() ? first : $"{first.Trim()}\n\n{then.Trim()}".Trim();
}
