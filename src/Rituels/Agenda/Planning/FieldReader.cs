using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Reads what one cell, or one part of a section, says into a draft. What it cannot take goes into the draft's unread words.</summary>
/// <param name="takesAudience">A title may tell who comes: nothing else does.</param>
internal sealed partial class FieldReader(Draft draft, bool takesAudience)
{
    private static readonly HashSet<string> Crosses = ["x", "✓", "✔", "✔️", "✅", "oui", "yes", "●", "•"];

    /// <summary>Of days that name no month, when the table tells it once above them.</summary>
    public int? Month { get; init; }

    /// <summary>Of the table whose cells are read.</summary>
    public CellMemory Memory { private get; init; } = CellMemory.None;

    /// <param name="name">The head of the column, to say what unread words are about.</param>
    public void Read(Field field, Phrase phrase, string name)
    {
        foreach (var aside in phrase.Aside) draft.Doubt(aside);
        if (field == Field.Audience && FieldNames.AreOfOneGroup(name) && AudienceWords.In(name) is [var group] && AudienceWords.In(phrase.Text).Count == 0) { ReadOfGroup(group, phrase, name); return; }
        if (field is Field.Audience or Field.Other && Crosses.Contains(PlainText.Key(phrase.Text))) { draft.Doubt(Told(name, phrase)); return; }
        if (phrase.IsBlank) return;
        // "Matin (9h-12h)", as the head of what is done then.
        if (field is Field.Title or Field.Theme or Field.RunOfShow && TimeMarks.In(name).Count > 0) draft.Doubt(name);
        // "Idem" with nothing above it.
        if (phrase.Text.Length > PlainText.Longest || Ditto.Is(phrase.Text, field)) { draft.Doubt(Told(name, phrase)); return; }
        switch (field)
        {
            case Field.Date or Field.Start: Days.Read(phrase, name); break;
            case Field.End: Days.ReadEnd(phrase.Text); break;
            case Field.Alternatives: Days.ReadAlternatives(phrase, name); break;
            case Field.Weekday: Days.ReadWeekday(phrase, name); break;
            // A month with its year says more than that of the days beside it.
            case Field.Month when draft.Dates is not null && PlainText.Words(phrase.Text).Count == 1 && DayNames.MonthAlone(phrase.Text) is not null: break;
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
            case Field.Other when PlainText.IsBlank(StatusWords.TakeDetails(phrase.Text, draft.Hear).Trim()): break;
            case Field.Other when StatusWords.Of(phrase.Text) is { } status and not PlannedStatus.Confirmed: draft.Decide(status); break;
            default: draft.Doubt(Told(name, phrase)); break;
        }
    }

    private HoursField Hours => new(draft, Memory);

    private DaysField Days => new(draft, Memory, Month);

    public static string Told(string name, Phrase phrase) => name.Length > 0 ? $"{name} : {PlainText.Joined(phrase.Text)}" : PlainText.Joined(phrase.Text);

    private void ReadPlace(string text, string name)
    {
        if (StatusWords.OnlyOpen(text) || StatusWords.BeginsOpen(text) || !text.Any(char.IsLetterOrDigit)) { draft.PlaceIsOpen = true; draft.Doubt(PlainText.Joined(text)); return; }
        var status = draft.Status;
        var marked = StatusWords.TakeMarked(text, ref status, draft.Hear);
        if (status == PlannedStatus.Cancelled) draft.Decide(status); else if (status != draft.Status) draft.Doubt(PlainText.Joined(text));
        // "Reporté au 11 février" is no place.
        if (StatusWords.BeginsWith(marked) is { } said) { draft.Decide(said); draft.Doubt(PlainText.Joined(text)); return; }
        draft.Take(PlaceReader.TakeHours(marked, draft.Hours, out var rest));
        if (StatusWords.Mentions(rest) || PlaceReader.HoldsHours(rest) || rest.Contains('?')) draft.Doubt(PlainText.Joined(text));
        if (PlaceReader.Clean(rest) is { } place) draft.TakePlace(place, name);
    }

    /// <summary>In a column headed by a group: a cross, or hours, say that it comes.</summary>
    private void ReadOfGroup(string group, Phrase phrase, string name)
    {
        var words = phrase.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var comes = words.Length > 0 && Crosses.Contains(PlainText.Key(words[0].Trim('(', ')')));
        var hasHours = HoursReader.Take(phrase.Text, out var rest) is { IsEmpty: false };
        if (comes || hasHours) Draft.Add(draft.Audience, [group]);
        if (hasHours) Hours.Read(comes ? string.Join(' ', words[1..]) : phrase.Text, name, takesAudience);
        else if (!comes && !phrase.IsBlank || comes && words.Length > 1) draft.Doubt(Told(name, phrase));
    }

    private void ReadAudience(string text)
    {
        var status = draft.Status;
        var marked = StatusWords.TakeMarked(text, ref status, draft.Hear);
        draft.Decide(status);
        var hours = Hours.Take(marked, out var rest);
        draft.AudienceText ??= PlainText.Joined(text);
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
        var text = StatusWords.TakeMarked(PlainText.Joined(phrase.Text), ref status, draft.Hear);
        draft.Decide(StatusWords.AsksWhetherCancelled(text) || StatusWords.BeginsPostponed(text) ? DaysField.Max(status, PlannedStatus.Tentative) : status);
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

    private void ReadStatus(string written)
    {
        var text = PlainText.Trimmed(StatusWords.TakeDetails(written, draft.Hear));
        if (text.Length == 0) return;
        if (StatusWords.Of(text) is { } status)
        {
            // Of two that differ, one is not taken.
            if (status != draft.Status) draft.Doubt(status < draft.Status ? PlainText.Joined(text) : draft.StatusText);
            draft.StatusText = PlainText.Joined(text);
            draft.Decide(status);
        }
        else draft.Doubt(PlainText.Joined(text));
        if (DaysField.IsVague(text) || StatusWords.AsksWhetherCancelled(text)) draft.Decide(PlannedStatus.Tentative);
    }

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.TrimStart(' ', '-', '–', '•', '*').TrimEnd(' ', ';', ',')).Where(line => !PlainText.IsBlank(line));
}
