namespace Rituels.Agenda;

/// <summary>What each column of a table holds: by its head; without one that is known, by what stands in it.</summary>
internal sealed class Columns
{
    /// <summary>As many rows as it takes to know what a column holds.</summary>
    private const int Sample = 100;

    private readonly List<Field?> _fields;
    private readonly IReadOnlyList<string> _heads;
    private readonly List<List<string>> _cells;

    private Columns(IReadOnlyList<string> heads, IReadOnlyList<TableRow> rows, Func<string, Phrase> read)
    {
        var width = Math.Max(heads.Count, rows.Take(Sample).Select(row => row.Cells.Count).DefaultIfEmpty(0).Max());
        _heads = [.. heads, .. Enumerable.Repeat("", width - heads.Count)];
        // In a table that we wrote, what stands behind the contract's columns are details.
        var isOwn = heads.Contains(PlanningCsv.Mark);
        _fields = [.. _heads.Select(head => isOwn && !PlanningCsv.Contract.Contains(head) ? Field.Detail : FieldNames.OfHeader(head))];
        _cells = [.. Enumerable.Range(0, width).Select(at => rows.Take(Sample).Where(row => row.Cells.Count > at).Select(row => read(row.Cells[at]).Text).Where(text => !PlainText.IsBlank(text) && text.Length <= PlainText.Longest && !Ditto.Is(text, FieldAt(at))).ToList())];
    }

    /// <summary>Null when the table tells no days: it holds something else.</summary>
    public static Columns? Of(IReadOnlyList<string> heads, IReadOnlyList<TableRow> rows, Func<string, Phrase> read)
    {
        var columns = new Columns(heads, rows, read);
        columns.FindDates();
        columns.FindHoursOfGroups();
        if (!columns.Has(Field.Date) && !columns.Has(Field.Start)) return null;
        columns.Guess(Field.Hours, IsHours);
        columns.Guess(Field.Audience, text => AudienceReader.Read(text).Only);
        columns.FindTitle();
        columns.FindNames();
        columns.KeepOneOfEach();
        return columns;
    }

    public int Count => _fields.Count;
    public Field FieldAt(int at) => at < _fields.Count ? _fields[at] ?? Field.Other : Field.Other;
    public string HeadAt(int at) => at < _heads.Count ? _heads[at] : "";
    public bool AreOfTitlesAndGroups => Has(Field.Title) && Has(Field.Audience) && PlainText.Key(HeadAt(IndexOf(Field.Title))) is "titre" or "title";
    public bool Has(Field field) => _fields.Contains(field);
    public int IndexOf(Field field) => _fields.IndexOf(field);

    /// <summary>"Lieu (à confirmer)", "Horaires lauréats": words that no cell repeats, above cells that are read.</summary>
    public bool HeadsSayMore => Enumerable.Range(0, Count).Any(at => FieldAt(at) is not (Field.Other or Field.Speakers or Field.Detail) && SaysMore(_heads[at]));

    private static bool SaysMore(string head) =>
        FieldNames.Exactly(PlainText.Key(head)) is null && (head.Contains('(') && StatusWords.Mentions(head) || !PlainText.Words(head).TrueForAll(KnownWords.Holds));

    private void FindDates()
    {
        if (Has(Field.Date) && !IsMostly(IndexOf(Field.Date), IsDated) && Best(IsDated) is >= 0 and var better) (_fields[IndexOf(Field.Date)], _fields[better]) = (Field.Other, Field.Date);
        if (!Has(Field.Date) && !Has(Field.Start) && Best(IsDated) is >= 0 and var found) _fields[found] = Field.Date;
        if (!Has(Field.Date) && !Has(Field.Start) && Enumerable.Range(0, Count).Where(IsOfDaysBelowMonths).DefaultIfEmpty(-1).First() is >= 0 and var bare) _fields[bare] = Field.Date;
        FindBeside();
        // "Début" and "Fin" may hold hours, beside a column of dates.
        if (Has(Field.Date) && Has(Field.Start)) _fields[IndexOf(Field.Start)] = Field.StartTime;
        if (Has(Field.StartTime) && Has(Field.End) && !Has(Field.EndTime) && !IsMostly(IndexOf(Field.End), IsDated)) _fields[IndexOf(Field.End)] = Field.EndTime;
    }

    /// <summary>"Jour" or "Mois", beside the column of days.</summary>
    private void FindBeside()
    {
        for (var at = 0; at < Count; at++)
            if (at != IndexOf(Field.Date) && FieldNames.OfHeader(_heads[at]) == Field.Date && IsMostly(at, text => DayNames.WeekdaysAlone(text).Count > 0)) _fields[at] = Field.Weekday;
            else if (FieldNames.IsMonth(_heads[at]) && IsMostly(at, text => DayNames.MonthAlone(text) is not null)) _fields[at] = Field.Month;
    }

    /// <summary>"Mars", then "8", "15 et 22": the month stands above its days.</summary>
    private bool IsOfDaysBelowMonths(int at) =>
        FieldAt(at) is Field.Other or Field.Rank && _cells[at].Exists(text => DayNames.MonthAlone(text) is not null)
        && IsMostly(at, text => DayNames.MonthAlone(text) is not null || DateReader.Read(text, month: 1).IsDated);

    /// <summary>"EIG | Mentors", with the hours of each below.</summary>
    private void FindHoursOfGroups()
    {
        for (var at = 0; at < Count; at++)
            if (_fields[at] == Field.Audience && FieldNames.AreOfOneGroup(_heads[at]) && IsMostly(at, IsHours)) _fields[at] = Field.Hours;
    }

    private static bool IsHours(string text) => HoursReader.Take(text, out var rest) is { IsEmpty: false } && !rest.Any(char.IsLetter);

    private static bool IsDated(string text) => DateReader.Read(text).IsDated;

    private int Best(Func<string, bool> holds) =>
        Enumerable.Range(0, Count).Where(at => FieldAt(at) is Field.Other or Field.Title or Field.Theme or Field.Rank or Field.Date or Field.Start && IsMostly(at, holds)).DefaultIfEmpty(-1).First();

    private void Guess(Field field, Func<string, bool> holds)
    {
        if (!Has(field) && Enumerable.Range(0, Count).Where(at => _fields[at] is null && IsMostly(at, holds)).DefaultIfEmpty(-1).First() is >= 0 and var found) _fields[found] = field;
    }

    /// <summary>Without a column for titles, the first of words holds them, whatever stands above it.</summary>
    private void FindTitle()
    {
        if (Has(Field.Title)) return;
        var found = Has(Field.Theme) ? IndexOf(Field.Theme) : Wordy();
        if (found >= 0) _fields[found] = Field.Title;
    }

    private int Wordy() =>
        Has(Field.RunOfShow) ? IndexOf(Field.RunOfShow)
        : Has(Field.Other) ? IndexOf(Field.Other)
        : Enumerable.Range(0, Count).Where(at => _fields[at] is null && IsMostly(at, IsWords) && !IsOrganisation(at)).DefaultIfEmpty(-1).First();

    /// <summary>"3", "W12", "S. 4" number a row.</summary>
    private static bool IsWords(string text) => PlainText.Words(text).Exists(word => !word.Any(char.IsDigit) && FieldNames.Exactly(word) != Field.Rank);

    /// <summary>Below the name of an organisation, among columns with plain heads, stand those of its people who run the session.</summary>
    private void FindNames()
    {
        if (Has(Field.Facilitators)) return;
        if (Has(Field.Speakers)) _fields[IndexOf(Field.Speakers)] = Field.Facilitators;
        else if (Enumerable.Range(0, Count).Where(IsOrganisation).DefaultIfEmpty(-1).First() is >= 0 and var found) _fields[found] = Field.Facilitators;
    }

    private bool IsOrganisation(int at) =>
        _fields[at] is null && _heads[at].Length is >= 2 and <= 8 && _heads[at].All(char.IsUpper) && _heads.Any(head => head.Any(char.IsLower)) && IsMostly(at, NamesReader.AreNames);

    /// <summary>Two columns for the same thing: the first is it, the others' words are kept beside.</summary>
    private void KeepOneOfEach()
    {
        for (var at = 0; at < Count; at++)
            if (_fields[at] is Field.Date or Field.Title or Field.Theme or Field.Start or Field.End && IndexOf(_fields[at]!.Value) < at) _fields[at] = Field.Other;
    }

    private bool IsMostly(int at, Func<string, bool> holds) => _cells[at].Count > 0 && _cells[at].Count(holds) * 5 >= _cells[at].Count * 3;
}
