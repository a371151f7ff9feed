using System.Text.RegularExpressions;

namespace Rituels.Agenda;

/// <summary>A day as it is written: month and year may be told elsewhere.</summary>
/// <param name="Weekday">As named, right or wrong.</param>
internal sealed record DayMention(int Day, int? Month, int? Year, DayOfWeek? Weekday)
{
    public DayMention On(DayOfWeek? weekday) => this with { Weekday = Weekday ?? weekday };
}

/// <summary>One day, or days that follow each other.</summary>
internal sealed record DaysMention(DayMention From, DayMention To)
{
    /// <summary>Every day exists in it.</summary>
    private const int AnyYear = 2000;

    public bool IsOne => From == To;

    public DaysMention On(DayOfWeek weekday, DayOfWeek? last) => new(From.On(weekday), To.On(IsOne ? weekday : last));

    public bool Holds(DayMention day) =>
        In(From) <= In(day) && In(day) <= In(To) && (day.Year is null || From.Year is null || day.Year == In(day)!.Value.Year);

    /// <summary>Which of these days it is, from 1. Null for another, and where only the year could tell.</summary>
    public int? Number(DayMention day) =>
        !Holds(day) || (From.Year is null && From.Month <= 2 && day.Month > 2 && day.Month >= From.Month) ? null : In(day)!.Value.DayNumber - In(From)!.Value.DayNumber + 1;

    public DaysMention InYear(int year)
    {
        var from = From with { Year = From.Year ?? year };
        return new(from, To with { Year = To.Year ?? (To.Month < From.Month ? from.Year + 1 : from.Year) });
    }

    /// <summary>The day after the last of others.</summary>
    public bool Follows(DaysMention others) => (In(others.To), In(From)) is ({ } last, { } first) && last.AddDays(1) == first;

    private DateOnly? In(DayMention day)
    {
        var year = (From.Year ?? AnyYear) + (day.Month < From.Month ? 1 : 0);
        return day.Month is >= 1 and <= 12 and var month && day.Day >= 1 && day.Day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day.Day) : null;
    }
}

/// <summary>What a text says about days, before their years are known.</summary>
/// <param name="Days">Several when they do not follow each other.</param>
/// <param name="Alternatives">Others of which one will be chosen.</param>
/// <param name="Undecided">The text says that this may change.</param>
/// <param name="Written">The words that were read.</param>
/// <param name="Before">Words before them that were not.</param>
/// <param name="After">Words after them that were not.</param>
internal sealed partial record DateReading(
    IReadOnlyList<DaysMention> Days, IReadOnlyList<DaysMention> Alternatives, bool Undecided, string Written, string Before, string After)
{
    public static DateReading Nothing(string text) => new([], [], false, "", text, "");

    public static DateReading Of(DateOnly from, DateOnly to) => new([new(Mention(from), Mention(to))], [], false, "", "", "");

    private static DayMention Mention(DateOnly day) => new(day.Day, day.Month, day.Year, null);

    public bool IsDated => Days.Count > 0;

    /// <summary>All its days, when none lies between them that is not one: "16 et 17 juin". Null for others.</summary>
    public DaysMention? Span => Days.Count > 0 && Days.Zip(Days.Skip(1)).All(pair => pair.Second.Follows(pair.First)) ? new(Days[0].From, Days[^1].To) : null;

    /// <summary>"Semaine du 4 au 8 mars": with its end, a week is its days.</summary>
    public DateReading OfWholeWeek() => Days is [{ IsOne: false }] && Week().IsMatch(Before) ? this with { Before = "" } : this;

    /// <summary>With the weekdays that stand beside it; null where it is not clear which are whose.</summary>
    public DateReading? On(IReadOnlyList<DayOfWeek> weekdays)
    {
        if (weekdays.Count == 0 || Days.Any(days => days.From.Weekday is { } own && !weekdays.Contains(own))) return null;
        if (weekdays.Count == 2 && Days is [{ IsOne: false } span]) return this with { Days = [span.On(weekdays[0], weekdays[1])] };
        if (weekdays.Count != 1 && weekdays.Count != Days.Count) return null;
        return this with { Days = [.. Days.Select((days, at) => days.On(weekdays[weekdays.Count == 1 ? 0 : at], last: null))] };
    }

    /// <summary>With this year, where the text names none.</summary>
    public DateReading In(int year) => this with { Days = [.. Days.Select(days => days.InYear(year))], Alternatives = [.. Alternatives.Select(days => days.InYear(year))] };

    /// <summary>The same days, whatever else each says of them.</summary>
    public bool IsOf(DateReading other) => Bare().SequenceEqual(other.Bare());

    private IEnumerable<(int, int?, int, int?)> Bare() => Days.Concat(Alternatives).Select(days => (days.From.Day, days.From.Month, days.To.Day, days.To.Month));

    /// <summary>What is left of the text once its joining words are gone.</summary>
    public IEnumerable<string> Unread => new[] { Before, After }.Select(Meaningful).Where(text => text.Length > 0);

    private static string Meaningful(string text) =>
        PlainText.Words(text).All(word => word is "le" or "les" or "du" or "de" or "des" or "the" or "on" or "of" or "a" or "au" or "to" or "at" or "from" or "l" or "la" or "et" or "and")
            ? "" : PlainText.Trimmed(text);

    [GeneratedRegex(@"^\W*(?:la\s+|the\s+)?(?:semaine|week)(?:\s+\d{1,2})?\W*(?:du|de|of|from)?\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Week();
}
