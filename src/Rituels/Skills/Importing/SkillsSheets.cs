using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Skills;

/// <summary>A subject that a table names, whoever is on it.</summary>
/// <param name="Family">As the table calls it; empty when it does not say.</param>
internal sealed record ToldSubject(int Line, string Name, string Family);

/// <summary>Somebody on a subject, as a table says it.</summary>
/// <param name="Who">An address, a name, or a sign that the sheet of people explains.</param>
/// <param name="IsConfirmed">False when the table says that it waits for their word.</param>
internal sealed record ToldPlacement(int Line, string Subject, Level Level, string Who, bool IsConfirmed = true);

/// <summary>
/// One or two sheets of a workshop, each known by its columns: who is where (subject, level, person), subjects with their family,
/// people with the sign they had on the wall; or the wide one, subjects across and people down with a cross in each cell.
/// </summary>
internal sealed class SkillsSheets(Findings findings)
{
    private readonly Dictionary<string, string> _signs = new(StringComparer.OrdinalIgnoreCase);

    public List<ToldSubject> Subjects { get; } = [];
    public List<ToldPlacement> Placements { get; } = [];
    public bool IsEmpty => Subjects.Count + Placements.Count == 0;

    /// <summary>Who is meant: what stands for a sign of the other sheet, or the words themselves.</summary>
    public string Who(ToldPlacement told) => _signs.GetValueOrDefault(told.Who, told.Who);

    public void Read(string text)
    {
        if (SkillsTable.Read(text, findings) is not { Count: > 0 } rows) return;
        var columns = rows[0].Cells.Select(SheetWords.ColumnOf).ToList();
        int At(Column column) => columns.IndexOf(column);
        var (subject, who) = (At(Column.Subject), At(Column.Email) is var email and >= 0 ? email : At(Column.Person));
        if (subject >= 0 && who >= 0 && (At(Column.Level) >= 0 || At(Column.Gives) >= 0 || At(Column.Takes) >= 0)) Long(rows, columns, subject);
        else if (subject >= 0) SubjectsOnly(rows, subject, At(Column.Family));
        else if (At(Column.Sign) >= 0 && who >= 0 && rows[0].Cells.Count(cell => cell.Length > 0) <= 4) People(rows, At(Column.Sign), who);
        else if (rows.Count > 1 && rows[1].Cells.Any(cell => SheetWords.LevelOf(cell) is not null)) Wide(rows);
        else findings.Problem(1, "columns-missing");
    }

    private void Long(IReadOnlyList<TableRow> rows, List<Column> columns, int subject)
    {
        int At(Column column) => columns.IndexOf(column);
        foreach (var row in rows.Skip(1))
        {
            var who = row[At(Column.Email)] is { Length: > 0 } email ? email : row[At(Column.Person)];
            var isConfirmed = row[At(Column.Confirmed)] is var said && (said.Length == 0 || SheetWords.IsMarked(said));
            if (row[subject].Length == 0)
            {
                if (who.Length > 0) findings.Note(row.Line, "subject-missing");
                continue;
            }
            Name(row.Line, row[subject], row[At(Column.Family)]);
            if (row[At(Column.Level)] is { Length: > 0 } cell && SheetWords.LevelOf(cell) is null) findings.Note(row.Line, "level-unknown", cell);
            foreach (var level in Levels(row, columns)) if (who.Length > 0) Placements.Add(new(row.Line, row[subject], level, who, isConfirmed));
        }
    }

    private static IEnumerable<Level> Levels(TableRow row, List<Column> columns)
    {
        if (SheetWords.LevelOf(row[columns.IndexOf(Column.Level)]) is { } level) yield return level;
        if (columns.Contains(Column.Gives) && SheetWords.IsMarked(row[columns.IndexOf(Column.Gives)])) yield return Level.CanHelp;
        if (columns.Contains(Column.Takes) && SheetWords.IsMarked(row[columns.IndexOf(Column.Takes)])) yield return Level.WantsToLearn;
    }

    private void SubjectsOnly(IReadOnlyList<TableRow> rows, int subject, int family)
    {
        foreach (var row in rows.Skip(1)) if (row[subject].Length > 0) Name(row.Line, row[subject], row[family]);
    }

    private void People(IReadOnlyList<TableRow> rows, int sign, int who)
    {
        foreach (var row in rows.Skip(1)) if (row[sign].Length > 0 && row[who].Length > 0) _signs[row[sign]] = row[who];
    }

    /// <summary>The first row names subjects, each above the columns of its levels; the second names levels; then a row for each person.</summary>
    private void Wide(IReadOnlyList<TableRow> rows)
    {
        var (columns, subject, first) = (new List<(int At, string Subject, Level Level)>(), "", int.MaxValue);
        for (var at = 0; at < rows[1].Cells.Count; at++)
        {
            if (rows[0][at].Length > 0 && SheetWords.LevelOf(rows[1][at]) is not null) subject = rows[0][at].Replace('_', ' ');
            if (subject.Length == 0 || SheetWords.LevelOf(rows[1][at]) is not { } level) continue;
            columns.Add((at, subject, level));
            first = Math.Min(first, at);
        }
        foreach (var name in columns.Select(column => column.Subject).Distinct()) Name(1, name, "");
        var heads = rows[1].Cells.Select(SheetWords.ColumnOf).ToList();
        var who = heads.IndexOf(Column.Email) is var email and >= 0 ? email : heads.IndexOf(Column.Person) is var person and >= 0 ? person : Math.Max(0, first - 1);
        foreach (var row in rows.Skip(2))
            foreach (var (at, name, level) in columns)
                if (row[who].Length > 0 && SheetWords.IsMarked(row[at])) Placements.Add(new(row.Line, name, level, row[who]));
    }

    private void Name(int line, string name, string family)
    {
        if (!Characters.Fit(name, Subject.Longest)) findings.Note(line, "subject-long", Characters.First(name, 20), Subject.Longest);
        else if (name.Any(char.IsLetterOrDigit)) Subjects.Add(new(line, name, family));
    }
}
