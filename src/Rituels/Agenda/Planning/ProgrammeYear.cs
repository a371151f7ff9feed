namespace Rituels.Agenda;

/// <summary>Which year a month belongs to: a month earlier than that of the first dated row is in the next year.</summary>
internal sealed record ProgrammeYear(int Year, int FirstMonth)
{
    /// <summary>No session lasts longer: a range beyond is a slip.</summary>
    private const int MostDays = 62;

    /// <summary>Null when a day does not exist, or when the days run backwards.</summary>
    public ResolvedDays? Resolve(DateReading reading)
    {
        var days = reading.Days.Select(Resolve).ToList();
        var alternatives = reading.Alternatives.Select(Resolve).ToList();
        return days.Concat(alternatives).Any(span => span is null) ? null : new(
            Joined(days.Select(span => span!.Value)), [.. Joined(alternatives.Select(span => span!.Value)).Select(span => span.From)],
            reading.Days.Concat(reading.Alternatives).SelectMany(span => new[] { span.From, span.To }).All(IsItsWeekday));
    }

    private DaySpan? Resolve(DaysMention mention)
    {
        if (Resolve(mention.From, null) is not { } from) return null;
        if (Resolve(mention.To, mention.From.Year) is not { } to) return null;
        // "28 décembre - 3 janvier"
        if (to < from && mention.To.Month < mention.From.Month && mention.To.Year is null) to = Resolve(mention.To with { Year = from.Year + 1 }, null) ?? to;
        return to >= from && to.DayNumber - from.DayNumber < MostDays ? new(from, to) : null;
    }

    private DateOnly? Resolve(DayMention day, int? year)
    {
        var (month, named) = (day.Month!.Value, day.Year ?? year ?? YearOf(day.Month.Value));
        return month is >= 1 and <= 12 && named is >= 1990 and < 2200 && day.Day >= 1 && day.Day <= DateTime.DaysInMonth(named, month) ? new DateOnly(named, month, day.Day) : null;
    }

    private int YearOf(int month) => month < FirstMonth ? Year + 1 : Year;

    private bool IsItsWeekday(DayMention day) => day.Weekday is null || Resolve(day, null)?.DayOfWeek == day.Weekday;

    /// <summary>Days that follow each other become one span: "16 &amp; 17 mai".</summary>
    private static List<DaySpan> Joined(IEnumerable<DaySpan> spans)
    {
        var joined = new List<DaySpan>();
        foreach (var span in spans)
            if (joined.Count > 0 && joined[^1].To.AddDays(1) == span.From) joined[^1] = joined[^1] with { To = span.To };
            else joined.Add(span);
        return joined;
    }
}

/// <summary>Both days included.</summary>
internal readonly record struct DaySpan(DateOnly From, DateOnly To);

/// <param name="WeekdaysFit">No day is called by the name of another weekday.</param>
internal sealed record ResolvedDays(IReadOnlyList<DaySpan> Days, IReadOnlyList<DateOnly> Alternatives, bool WeekdaysFit);
