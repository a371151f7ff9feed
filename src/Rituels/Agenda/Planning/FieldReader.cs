using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Reads what one cell, or one part of a section, says into a draft. What it cannot take goes into the draft's unread words.</summary>
/// <param name="takesAudience">A title may tell who comes: nothing else does.</param>
internal sealed partial class FieldReader(Draft draft, bool takesAudience)
{
    /// <summary>Of days that name no month, when the table tells it once above them.</summary>
    public int? Month { get; init; }

    /// <summary>Of the table whose cells are read.</summary>
    public CellMemory Memory { private get; init; } = CellMemory.None;

    /// <param name="name">The head of the column, to say what unread words are about.</param>
    public void Read(Field field, Phrase phrase, string name)
    {
        foreach (var aside in phrase.Aside) draft.Doubt(aside);
        if (phrase.IsBlank) return;
        // "Idem" with nothing above it.
        if (phrase.Text.Length > PlainText.Longest || Ditto.Is(phrase.Text, field)) { draft.Doubt(Told(name, phrase)); return; }
        switch (field)
        {
            case Field.Date or Field.Start: ReadDate(phrase); break;
            case Field.End: ReadEnd(phrase.Text); break;
            case Field.Alternatives: ReadAlternatives(phrase, name); break;
            case Field.Weekday: ReadWeekday(phrase, name); break;
            // A month with its year says more than that of the days beside it.
            case Field.Month when PlainText.Words(phrase.Text).Count == 1 && DayNames.MonthAlone(phrase.Text) is not null: break;
            case Field.Hours or Field.StartTime: Hours.Read(phrase.Text, name, takesAudience); break;
            case Field.EndTime: Hours.TakeEnd(phrase.Text, out var beside); draft.Doubt(PlainText.Trimmed(beside)); break;
            case Field.Place: ReadPlace(phrase.Text, name); break;
            case Field.Audience: ReadAudience(phrase.Text); break;
            case Field.Title: ReadTitle(phrase); break;
            case Field.Theme when draft.Theme.Length == 0: draft.Theme = Marked(phrase); break;
            case Field.Facilitators: ReadNames(phrase.Text, draft.Facilitators); break;
            case Field.Speakers: draft.Speakers.Add(Told(name, phrase)); break;
            case Field.Objectives: Draft.Add(draft.Objectives, Lines(phrase.Text)); break;
            case Field.RunOfShow: ReadRun(phrase.Text); break;
            case Field.Status: ReadStatus(phrase.Text); break;
            case Field.Rank when phrase.Text.All(char.IsDigit) && (draft.Dates is not null || !FieldNames.IsWeek(name)): break;
            case Field.Other when StatusWords.Of(phrase.Text) is { } status and not PlannedStatus.Confirmed: Decide(status); break;
            default: draft.Doubt(Told(name, phrase)); break;
        }
    }

    private HoursField Hours => new(draft, Memory);

    private static string Told(string name, Phrase phrase) => name.Length > 0 ? $"{name} : {PlainText.Joined(phrase.Text)}" : PlainText.Joined(phrase.Text);

    private void ReadDate(Phrase phrase)
    {
        var status = phrase.Struck ? PlannedStatus.Cancelled : PlannedStatus.Confirmed;
        var text = StatusWords.Take(WithoutRepeats(Apart(PlainText.Joined(phrase.Text))), ref status);
        if (status == PlannedStatus.Tentative && text.Contains('?')) text = text.Replace('?', ' ');
        var hours = Memory.Hours(text, out var rest);
        // Org's "<day 10:00>--<day 12:00>" is from one hour to another.
        if (hours.All is { Start: { } start, End: null } && TimeMarks.In(text) is [_, { Span.Start: { } end }] && text.Contains(">-", StringComparison.Ordinal)) hours = hours with { All = new(start, end), LeavesOut = false };
        draft.Take(hours);
        var reading = DateReader.Read(rest, Month).OfWholeWeek();
        Decide(reading.Undecided || Vague().IsMatch(PlainText.Key($"{reading.Before} {reading.After}")) ? Max(status, PlannedStatus.Tentative) : status);
        // Hours that leave some out are told with all the words of the cell.
        Take(hours.LeavesOut ? reading with { Before = "", After = "" } : reading, PlainText.Joined(phrase.Text));
    }

    private void Take(DateReading reading, string written)
    {
        foreach (var words in reading.IsDated ? reading.Unread : [written]) draft.Doubt(words);
        // Another day was told before.
        if (reading.IsDated && draft.Dates is { } known && !reading.IsOf(known)) draft.Doubt(draft.DateText);
        if (reading.IsDated || draft.Dates is null) (draft.DateText, draft.Dates) = (written, reading.IsDated ? reading : null);
    }

    private void ReadAlternatives(Phrase phrase, string name)
    {
        var reading = DateReader.Read(phrase.Text.Replace('\n', ','));
        foreach (var words in reading.IsDated ? reading.Unread : [Told(name, phrase)]) draft.Doubt(words);
        if (!reading.IsDated) return;
        var known = draft.Alternatives;
        draft.Alternatives = reading with { Days = [.. known?.Days ?? [], .. reading.Days, .. reading.Alternatives], Alternatives = [], Written = known is null ? reading.Written : $"{known.Written}, {reading.Written}" };
    }

    /// <summary>A wrong one is told with its day, as if it stood before it.</summary>
    private void ReadWeekday(Phrase phrase, string name)
    {
        if (draft.Dates?.On(DayNames.WeekdaysAlone(phrase.Text)) is { } dates) (draft.Dates, draft.DateText) = (dates, $"{PlainText.Joined(phrase.Text)} {draft.DateText}");
        else draft.Doubt(Told(name, phrase));
    }

    /// <summary>"2019-03-14T09:30" (ISO 8601), as programs write a day and an hour.</summary>
    private static string Apart(string text) => text.Contains('T') ? IsoHour().Replace(text, " ") : text;

    /// <summary>The repeats and warnings of an Org timestamp: one session is read, the rest is told.</summary>
    private string WithoutRepeats(string text)
    {
        if (!text.Contains('<') && !text.Contains('[')) return text;
        foreach (Match match in Repeat().Matches(text)) draft.Doubt(match.Value.Trim());
        return Repeat().Replace(text, "");
    }

    private void ReadEnd(string text)
    {
        Hours.TakeEnd(Apart(text), out var rest);
        var end = DateReader.Read(rest, Month);
        if (draft.Dates is not { Days: [var days] } dates || end.Days is not [var last]) draft.Doubt(end.IsDated || rest.Any(char.IsLetterOrDigit) ? PlainText.Joined(text) : null);
        else draft.Dates = dates with { Days = [days with { To = last.To }] };
    }

    private void ReadPlace(string text, string name)
    {
        if (StatusWords.OnlyOpen(text) || !text.Any(char.IsLetterOrDigit)) { draft.PlaceIsOpen = true; draft.Doubt(PlainText.Joined(text)); return; }
        var status = draft.Status;
        var marked = StatusWords.TakeMarked(text, ref status, draft.Doubt);
        if (status == PlannedStatus.Cancelled) Decide(status); else if (status != draft.Status) draft.Doubt(PlainText.Joined(text));
        // "Reporté au 11 février" is no place.
        if (StatusWords.BeginsWith(marked) is { } said) { Decide(said); draft.Doubt(PlainText.Joined(text)); return; }
        draft.Take(PlaceReader.TakeHours(marked, draft.Hours, out var rest));
        if (StatusWords.Mentions(rest) || PlaceReader.HoldsHours(rest)) draft.Doubt(PlainText.Joined(text));
        if (PlaceReader.Clean(rest) is { } place) draft.TakePlace(place, name);
    }

    private void ReadAudience(string text)
    {
        var status = draft.Status;
        var marked = StatusWords.TakeMarked(text, ref status, draft.Doubt);
        Decide(status);
        var hours = Hours.Take(marked, out var rest);
        draft.Take(Memory.Audience(hours.IsEmpty ? marked : rest));
    }

    private void ReadTitle(Phrase phrase)
    {
        var marked = Marked(phrase);
        if (draft.Title.Length > 0) { draft.Doubt(marked); return; }
        var ranges = draft.Hours.IsEmpty && TimeMarks.In(marked) is { Count: > 0 } marks && marks.TrueForAll(mark => mark.IsRange);
        if (ranges) { Hours.Take(marked, out var rest); marked = PlainText.Trimmed(rest); }
        // "Répétition à 10h": when it begins, or something in it.
        else if (draft.Hours.IsEmpty) foreach (var mark in TimeMarks.In(marked)) draft.Doubt(marked[mark.From..mark.To].Trim());
        if (draft.Hours.IsEmpty && TitleReader.PartOfDay(marked) is { } part) draft.Doubt(part);
        var title = TitleReader.Read(marked, takesAudience && draft.Audience.Count == 0);
        (draft.Title, draft.IsGeneric, draft.Called) = (title.Text, title.Generic, marked);
        draft.Take(title.Audience);
    }

    private string Marked(Phrase phrase)
    {
        var status = phrase.Struck ? PlannedStatus.Cancelled : draft.Status;
        var text = StatusWords.TakeMarked(PlainText.Joined(phrase.Text), ref status, draft.Doubt);
        Decide(status);
        if (StatusWords.Mentions(text)) draft.Doubt(text);
        return text == phrase.Text ? text : PlainText.Squeeze(text).Trim(' ', '-', '–', '—', ':', ',');
    }

    private void ReadRun(string text)
    {
        var run = new RunReader(draft);
        foreach (var line in Lines(text).Where(line => !run.TakeDay(line))) run.Add(RunLine.Timed(line) ?? RunLine.Step(line));
    }

    private void ReadNames(string text, List<string> names)
    {
        var read = Memory.Names(text, out var unread);
        Draft.Add(names, read);
        draft.Doubt(unread);
    }

    private void ReadStatus(string text)
    {
        if (StatusWords.Of(text) is { } status)
        {
            // Of two that differ, one is not taken.
            if (status != draft.Status) draft.Doubt(status < draft.Status ? PlainText.Joined(text) : draft.StatusText);
            draft.StatusText = PlainText.Joined(text);
            Decide(status);
        }
        else draft.Doubt(PlainText.Joined(text));
        if (Vague().IsMatch(PlainText.Key(text))) Decide(PlannedStatus.Tentative);
    }

    private void Decide(PlannedStatus status) => draft.Status = Max(draft.Status, status);

    private static PlannedStatus Max(PlannedStatus one, PlannedStatus other) => one > other ? one : other;

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.TrimStart(' ', '-', '–', '•', '*').TrimEnd(' ', ';', ',')).Where(line => !PlainText.IsBlank(line));

    [GeneratedRegex(@"\b(?:semaine|week|vers|around|circa|environ|courant|mi-|report[ee]{1,2}s?|postponed|deplacee?s?|moved|option|possible|peut-etre|maybe)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Vague();

    [GeneratedRegex(@"(?<=\d)T(?=\d\d:\d\d)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex IsoHour();

    [GeneratedRegex(@"\s(?:\.\+|\+\+?|--?)\d+[hdwmy](?=[\s>\]])", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Repeat();
}
