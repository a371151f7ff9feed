using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>Reads days into a draft: a cell or line of dates, and what stands beside it in columns of its own.</summary>
/// <param name="month">Of days that name none, when the table tells it once above them.</param>
internal sealed partial class DaysField(Draft draft, CellMemory memory, int? month)
{
    public void Read(Phrase phrase, string name)
    {
        var status = phrase.Struck ? PlannedStatus.Cancelled : PlannedStatus.Confirmed;
        var text = StatusWords.Take(StatusWords.TakeDetails(WithoutRepeats(Apart(PlainText.Joined(NextDay().Replace(phrase.Text, ", ")))), draft.Hear), ref status);
        if (status == PlannedStatus.Tentative && text.Contains('?')) text = text.Replace('?', ' ');
        var hours = memory.Hours(text, out var rest);
        // Org's "<day 10:00>--<day 12:00>" is from one hour to another.
        if (hours.All is { Start: { } start, End: null } && TimeMarks.In(text) is [_, { Span.Start: { } end }] && text.Contains(">-", StringComparison.Ordinal)) hours = hours with { All = new(start, end), LeavesOut = false };
        draft.Take(hours);
        var reading = DateReader.Read(rest, month).OfWholeWeek();
        // "Semaine du", then the day that it begins with.
        if (reading.Days.Any(days => days.IsOne) && InWeek().IsMatch(PlainText.Key(name))) { draft.Decide(PlannedStatus.Tentative); draft.Doubt(FieldReader.Told(name, phrase)); }
        draft.Decide(reading.Undecided || IsVague($"{reading.Before} {reading.After}") ? Max(status, PlannedStatus.Tentative) : status);
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

    public void ReadAlternatives(Phrase phrase, string name)
    {
        var reading = DateReader.Read(phrase.Text.Replace('\n', ','));
        foreach (var words in reading.IsDated ? reading.Unread : [FieldReader.Told(name, phrase)]) draft.Doubt(words);
        if (!reading.IsDated) return;
        var known = draft.Alternatives;
        draft.Alternatives = reading with { Days = [.. known?.Days ?? [], .. reading.Days, .. reading.Alternatives], Alternatives = [], Written = known is null ? reading.Written : $"{known.Written}, {reading.Written}" };
    }

    /// <summary>A wrong one is told with its day, as if it stood before it.</summary>
    public void ReadWeekday(Phrase phrase, string name)
    {
        if (draft.Dates?.On(DayNames.WeekdaysAlone(phrase.Text)) is { } dates) (draft.Dates, draft.DateText) = (dates, $"{PlainText.Joined(phrase.Text)} {draft.DateText}");
        else draft.Doubt(FieldReader.Told(name, phrase));
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

    public void ReadEnd(string text)
    {
        new HoursField(draft, memory).TakeEnd(Apart(text), out var rest);
        var end = DateReader.Read(rest, month);
        if (draft.Dates is not { Days: [var days] } dates || end.Days is not [var last]) draft.Doubt(end.IsDated || rest.Any(char.IsLetterOrDigit) ? PlainText.Joined(text) : null);
        else draft.Dates = dates with { Days = [days with { To = last.To }] };
    }

    /// <summary>Words that leave a day open: "vers le 8 mars", "semaine du 4".</summary>
    public static bool IsVague(string text) => Vague().IsMatch(PlainText.Key(text));

    public static PlannedStatus Max(PlannedStatus one, PlannedStatus other) => one > other ? one : other;

    [GeneratedRegex(@"\b(?:semaine|week|vers|around|circa|environ|courant|mi-|report[ee]{1,2}s?|postponed|deplacee?s?|moved|option|possible|peut-etre|maybe)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Vague();

    [GeneratedRegex(@"\b(?:semaine d[ue]|week (?:of|commencing|starting|beginning)|w/c)\b", RegexOptions.None, PlainText.Patience)]
    private static partial Regex InWeek();

    /// <summary>"14 janvier", and another day on the next line of the cell.</summary>
    [GeneratedRegex(@"(?<=\p{L}{3})\.?\n(?=(?:\p{L}+\.?\s+)?\d{1,2}(?!\d))", RegexOptions.None, PlainText.Patience)]
    private static partial Regex NextDay();

    [GeneratedRegex(@"(?<=\d)T(?=\d\d:\d\d)", RegexOptions.None, PlainText.Patience)]
    private static partial Regex IsoHour();

    [GeneratedRegex(@"\s(?:\.\+|\+\+?|--?)\d+[hdwmy](?=[\s>\]])", RegexOptions.None, PlainText.Patience)]
    private static partial Regex Repeat();
}
