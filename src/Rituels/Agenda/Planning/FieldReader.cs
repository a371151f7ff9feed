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
            case Field.Alternatives: draft.Alternatives = DateReader.Read(phrase.Text.Replace('\n', ',')); break;
            case Field.Hours or Field.StartTime: ReadHours(phrase.Text, name); break;
            case Field.EndTime: TakeEndTime(phrase.Text, out var beside); draft.Doubt(PlainText.Trimmed(beside)); break;
            case Field.Place: ReadPlace(phrase.Text); break;
            case Field.Audience: ReadAudience(phrase.Text); break;
            case Field.Title: ReadTitle(phrase); break;
            case Field.Theme: draft.Theme = Marked(phrase); break;
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

    private static string Told(string name, Phrase phrase) => name.Length > 0 ? $"{name} : {PlainText.Joined(phrase.Text)}" : PlainText.Joined(phrase.Text);

    private void ReadDate(Phrase phrase)
    {
        var status = phrase.Struck ? PlannedStatus.Cancelled : PlannedStatus.Confirmed;
        var text = StatusWords.Take(WithoutRepeats(Apart(PlainText.Joined(phrase.Text))), ref status);
        if (status == PlannedStatus.Tentative && text.Contains('?')) text = text.Replace('?', ' ');
        var hours = TakeHours(text, out var rest);
        // Org's "<day 10:00>--<day 12:00>" is from one hour to another.
        if (hours.All is { Start: { } start, End: null } && TimeMarks.In(text) is [_, { Span.Start: { } end }] && text.Contains(">-", StringComparison.Ordinal)) draft.Hours = hours with { All = new(start, end) };
        var reading = DateReader.Read(rest, Month);
        Decide(reading.Undecided || Vague().IsMatch(PlainText.Key(rest)) ? Max(status, PlannedStatus.Tentative) : status);
        (draft.DateText, draft.Dates) = (PlainText.Joined(phrase.Text), reading.IsDated ? reading : draft.Dates);
        if (reading.IsDated) foreach (var words in reading.Unread) draft.Doubt(words);
        else draft.Doubt(draft.DateText);
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
        TakeEndTime(Apart(text), out var rest);
        var end = DateReader.Read(rest, Month);
        if (draft.Dates is not { Days: [var days] } dates || end.Days is not [var last]) draft.Doubt(end.IsDated || rest.Any(char.IsLetterOrDigit) ? PlainText.Joined(text) : null);
        else draft.Dates = dates with { Days = [days with { To = last.To }] };
    }

    private void TakeEndTime(string text, out string rest)
    {
        var end = HoursReader.Take(text, out rest);
        // "02:30" begins nothing, but may end an evening.
        if (end.IsEmpty && HoursReader.Take($"until {text}", out var left) is { IsEmpty: false } late) (end, rest) = (late, left);
        if (end.IsEmpty) return;
        draft.Hours = draft.Hours.Or(end with { All = new(null, end.All.End ?? end.All.Start) });
        // It would end before it begins.
        if (draft.Hours.All.End is null) draft.Doubt(PlainText.Joined(text));
    }

    private void ReadHours(string text, string name)
    {
        // A column of its own for the hours of a group.
        text = BareRange().Replace(text, "$1h$2-$3h$4");
        if (FieldNames.AreOfGroups(name)) { draft.Hours = draft.Hours.Or(HoursReader.OfGroups(text, draft.Doubt)); return; }
        if (AudienceWords.In(name) is { Count: > 0 } groups && AudienceWords.In(text).Count == 0) text = $"{string.Join(" + ", groups)} : {text}";
        var hours = TakeHours(text, out var rest);
        var words = hours.Groups.Count > 0 ? HoursReader.BesideGroups(rest) : PlainText.Trimmed(rest);
        if (hours.IsEmpty) draft.Doubt(PlainText.Joined(text));
        else if (PlainText.Words(words).Exists(word => word is not ("puis" or "ensuite" or "then"))) draft.Doubt(words);
        // Beside the hours of all, those of a group say that it comes too, not that it comes alone.
        if (hours.Groups.Count > 0 && draft.Hours.IsOfGroups && takesAudience) Draft.Add(draft.Audience, hours.Groups.Keys);
    }

    private Hours TakeHours(string text, out string rest)
    {
        var hours = Memory.Hours(text, out rest);
        draft.Hours = draft.Hours.Or(hours);
        return hours;
    }

    private void ReadPlace(string text)
    {
        if (StatusWords.OnlyOpen(text) || !text.Any(char.IsLetterOrDigit)) { draft.PlaceIsOpen = true; draft.Doubt(PlainText.Joined(text)); return; }
        var status = draft.Status;
        var marked = StatusWords.TakeMarked(text, ref status, draft.Doubt);
        if (status == PlannedStatus.Cancelled) Decide(status); else if (status != draft.Status) draft.Doubt(PlainText.Joined(text));
        // "Reporté au 11 février" is no place.
        if (StatusWords.BeginsWith(marked) is { } said) { Decide(said); draft.Doubt(PlainText.Joined(text)); return; }
        draft.Hours = draft.Hours.Or(PlaceReader.TakeHours(marked, draft.Hours, out var rest));
        if (StatusWords.Mentions(rest) || PlaceReader.HoldsHours(rest)) draft.Doubt(PlainText.Joined(text));
        draft.Place = PlaceReader.Clean(rest) ?? draft.Place;
    }

    private void ReadAudience(string text)
    {
        var status = draft.Status;
        var marked = StatusWords.TakeMarked(text, ref status, draft.Doubt);
        Decide(status);
        var hours = TakeHours(marked, out var rest);
        draft.Take(Memory.Audience(hours.IsEmpty ? marked : rest));
    }

    private void ReadTitle(Phrase phrase)
    {
        var marked = Marked(phrase);
        if (draft.Title.Length > 0) { draft.Doubt(marked); return; }
        var ranges = draft.Hours.IsEmpty && TimeMarks.In(marked) is { Count: > 0 } marks && marks.TrueForAll(mark => mark.IsRange);
        if (ranges) { TakeHours(marked, out var rest); marked = PlainText.Trimmed(rest); }
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
        if (StatusWords.Of(text) is { } status) Decide(status);
        else draft.Doubt(PlainText.Joined(text));
        if (Vague().IsMatch(PlainText.Key(text))) Decide(PlannedStatus.Tentative);
    }

    private void Decide(PlannedStatus status) => draft.Status = Max(draft.Status, status);

    private static PlannedStatus Max(PlannedStatus one, PlannedStatus other) => one > other ? one : other;

    private static IEnumerable<string> Lines(string text) =>
        text.Split('\n').Select(line => line.TrimStart(' ', '-', '–', '•', '*').TrimEnd(' ', ';', ',')).Where(line => !PlainText.IsBlank(line));

    /// <summary>"9-17", "14.00-16.00": hours, where only hours can stand.</summary>
    [GeneratedRegex(@"^\s*(\d{1,2})(?:[.:](\d{2}))?\s*[-–—]\s*(\d{1,2})(?:[.:](\d{2}))?\s*$", RegexOptions.None, PlainText.Patience)]
    private static partial Regex BareRange();

    [GeneratedRegex(@"\b(?:semaine|week|vers|around|circa|environ|courant|mi-|report[ee]{1,2}s?|postponed|deplacee?s?|moved|option|possible|peut-etre|maybe)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Vague();

    [GeneratedRegex(@"(?<=\d)T(?=\d\d:\d\d)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex IsoHour();

    [GeneratedRegex(@"\s(?:\.\+|\+\+?|--?)\d+[hdwmy](?=[\s>\]])", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Repeat();
}
