namespace Rituels.Calendars;

/// <summary>A calendar that cannot be read, with the line to look at. Its message is for people, in English.</summary>
public sealed class CalendarFormatException : FormatException
{
    private const int LongestDetail = 80;

    internal CalendarFormatException(CalendarProblem problem, int line, string detail = "")
        : base($"Line {line}: {Sentence(problem, Short(detail))}")
    {
        Problem = problem;
        Line = line;
        Detail = Short(detail);
    }

    /// <summary>What is wrong, as a name to translate.</summary>
    public CalendarProblem Problem { get; }

    /// <summary>Whether it is the file as a whole that weighs too much, so that nothing else in it can be read either.</summary>
    public bool IsLimit => Problem is CalendarProblem.TooManyBytes or CalendarProblem.LineTooLong or CalendarProblem.NestedTooDeep
        or CalendarProblem.TooManyEvents or CalendarProblem.TooManyExpansions or CalendarProblem.TooManyZones;

    /// <summary>The line of the file, from 1, where the faulty (folded) line begins.</summary>
    public int Line { get; }

    /// <summary>The faulty text, or the limit that was passed, on one line of at most 80 characters; may be empty.</summary>
    public string Detail { get; }

    private static string Sentence(CalendarProblem problem, string detail) => problem switch
    {
        CalendarProblem.TooManyBytes => $"the file is larger than {detail} bytes.",
        CalendarProblem.LineTooLong => $"the line is longer than {detail} bytes.",
        CalendarProblem.NestedTooDeep => $"components are nested deeper than {detail}.",
        CalendarProblem.TooManyEvents => $"there are more than {detail} events.",
        CalendarProblem.TooManyExpansions => $"recurring events repeat more than {detail} times.",
        CalendarProblem.TooManyZones => $"there are more than {detail} time zones.",
        CalendarProblem.NotUtf8 => "the line is not UTF-8 text; save the file as UTF-8.",
        CalendarProblem.NotACalendar => $"expected BEGIN:VCALENDAR, found “{detail}”.",
        CalendarProblem.NotAContentLine => $"expected NAME:VALUE, found “{detail}”.",
        CalendarProblem.UnmatchedEnd => $"{detail} ends here but is not open.",
        CalendarProblem.MissingEnd => $"{detail} begins here and has no END:{detail}.",
        CalendarProblem.MissingStart => "the event has no DTSTART.",
        CalendarProblem.RepeatedProperty => $"the event already has a {detail}.",
        CalendarProblem.EndGivenTwice => "the event has both DTEND and DURATION.",
        CalendarProblem.BadDate => $"“{detail}” is not a date such as 20260501 or 20260501T093000Z.",
        CalendarProblem.BadDuration => $"“{detail}” is not how long this event can last, such as P2D.",
        CalendarProblem.EndBeforeStart => $"the event ends ({detail}) before it starts.",
        CalendarProblem.MixedDateAndTime => $"{detail} and DTSTART must both be dates, or both be dates with a time.",
        CalendarProblem.BadOffset => $"“{detail}” is not an offset to UTC such as +0100.",
        CalendarProblem.BadRule => $"“{detail}” is not a recurrence rule.",
        _ => $"this recurrence is not supported: “{detail}”.",
    };

    private static string Short(string detail)
    {
        var line = new string([.. detail.Select(c => char.IsControl(c) ? ' ' : c).Take(LongestDetail + 1)]);
        return line.Length <= LongestDetail ? line : $"{line[..(LongestDetail - 1)]}…";
    }
}
