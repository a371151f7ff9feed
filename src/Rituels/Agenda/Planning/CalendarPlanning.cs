using System.Globalization;
using System.Text.RegularExpressions;
using Rituels.Calendars;
using Rituels.Programme;
using Calendar = Rituels.Calendars.Calendar;

namespace Rituels.Agenda;

/// <summary>The events of a calendar (RFC 5545). Hours in UTC, or in a zone of their own, are told in the calendar's zone.</summary>
internal sealed partial class CalendarPlanning(string text)
{
    private const string UsualZone = "Europe/Paris";

    /// <summary>What calendars write about the entry itself, not about the session.</summary>
    private static readonly string[] Technical = ["UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "TRANSP", "CLASS", "PRIORITY", "DTSTART", "DTEND", "DURATION", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "CATEGORIES", "RECURRENCE-ID"];

    private readonly Calendar _calendar = CalendarReader.Read(text);

    /// <exception cref="CalendarFormatException">It is no calendar, with the line.</exception>
    public static IReadOnlyList<PlannedSession> Read(string text) => new CalendarPlanning(text).Read();

    private List<PlannedSession> Read()
    {
        var zone = _calendar.Objects.SelectMany(o => o.All("X-WR-TIMEZONE").Select(name => name.Value).Concat(o.Children.Where(c => c.Name == "VTIMEZONE").SelectMany(c => c.All("TZID")).Select(id => id.Value))).FirstOrDefault() ?? UsualZone;
        var local = CalendarZones.Find(zone) ?? TimeZoneInfo.FindSystemTimeZoneById(UsualZone);
        var recurring = new RecurringEvents(_calendar, local);
        return [.. _calendar.Events.SelectMany(happening => Sessions(happening, local, recurring.Of(happening)))];
    }

    /// <summary>One that recurs is a session each time; the first of them tells the rule.</summary>
    private static IEnumerable<PlannedSession> Sessions(Component happening, TimeZoneInfo zone, IReadOnlyList<EventTime>? recurring) => recurring is null
        ? [Session(happening, zone, null, [])]
        : recurring.Select((time, at) => Session(happening, zone, time, at == 0 ? [] : RecurringEvents.Properties));

    /// <param name="time">Of one that recurs.</param>
    /// <param name="known">Properties that another session told.</param>
    private static PlannedSession Session(Component happening, TimeZoneInfo zone, EventTime? time, IReadOnlyList<string> known)
    {
        var draft = new Draft(happening.Line);
        var (start, end) = Bounds(happening, zone, draft);
        if (time is not null) (start, end) = (Start(time, zone), end is null ? null : End(time, zone));
        if (start is { } from) draft.Dates = DateReading.Of(DateOnly.FromDateTime(from.At), LastDay(from, end));
        ReadTexts(happening, draft);
        foreach (var line in happening.Properties.Where(p => !Technical.Contains(p.Name) && !known.Contains(p.Name) && !p.Name.StartsWith("X-", StringComparison.Ordinal))) draft.Doubt($"{line.Name} : {TextValue.Unescape(line.Value)}");
        if (end?.At < start?.At) { draft.Doubt(string.Join(", ", happening.All("DTEND").Concat(happening.All("DURATION")).Select(line => line.Value))); end = null; }
        var days = start is { } first ? new DaySpan(DateOnly.FromDateTime(first.At), LastDay(first, end)) : (DaySpan?)null;
        if (start is { HasTime: true } at) draft.Hours = new(new(TimeOnly.FromDateTime(at.At), end is { HasTime: true } last ? TimeOnly.FromDateTime(last.At) : null), draft.Hours.Groups, "");
        return new SessionMerge(draft, null, [], []).Session(days, []);
    }

    private static (DateTime, bool) Start(EventTime time, TimeZoneInfo zone) =>
        time is TimeRange range ? (TimeZoneInfo.ConvertTime(range.StartsAt, zone).DateTime, true) : (((WholeDays)time).First.ToDateTime(default), false);

    private static (DateTime, bool) End(EventTime time, TimeZoneInfo zone) =>
        time is TimeRange range ? (TimeZoneInfo.ConvertTime(range.EndsAt, zone).DateTime, true) : (((WholeDays)time).Last.AddDays(1).ToDateTime(default), false);

    private static void ReadTexts(Component happening, Draft draft)
    {
        var fields = new FieldReader(draft, takesAudience: true);
        TakeCategories(draft, happening.All("CATEGORIES").SelectMany(line => TextValue.UnescapeList(line.Value)).Select(PlainText.Joined).ToList());
        fields.Read(Field.Title, Text(happening, "SUMMARY"), "");
        fields.Read(Field.Place, Text(happening, "LOCATION"), "");
        draft.Status = Text(happening, "STATUS").Text.ToUpperInvariant() switch { "CANCELLED" => PlannedStatus.Cancelled, "TENTATIVE" => PlannedStatus.Tentative, _ => draft.Status };
        var sheet = new SectionReader(draft, raw => Markup.Read(raw, org: false), above: new Dictionary<Field, string>());
        foreach (var block in new BlockReader(TextValue.Unescape(string.Join('\n', happening.All("DESCRIPTION").Select(line => line.Value))), org: false).Read()) sheet.Add(block);
    }

    /// <summary>Calendars have categories of all kinds: those that name groups that everybody knows are the audience, the others are unread.</summary>
    private static void TakeCategories(Draft draft, List<string> categories)
    {
        var read = categories.ConvertAll(category => (Text: category, Audience: AudienceReader.Read(category)));
        var named = read.SelectMany(one => one.Audience.Groups).ToHashSet();
        Draft.Add(draft.Audience, AudienceWords.Order.Where(named.Contains));
        foreach (var (text, audience) in read)
            if (!audience.Groups.Any(AudienceWords.Order.Contains)) draft.Doubt(text);
            else foreach (var words in audience.Unread.Concat(audience.Groups.Except(AudienceWords.Order))) draft.Doubt(words);
    }

    private static Phrase Text(Component happening, string name) => Phrase.Of(PlainText.Squeeze(TextValue.Unescape(string.Join(", ", happening.All(name).Select(line => line.Value)))));

    private static ((DateTime At, bool HasTime)? Start, (DateTime At, bool HasTime)? End) Bounds(Component happening, TimeZoneInfo zone, Draft draft)
    {
        var start = Moment(happening, "DTSTART", zone, draft);
        if (start is not { } from || happening.All("DURATION").FirstOrDefault() is not { } lasting) return (start, Moment(happening, "DTEND", zone, draft));
        if (Length(lasting.Value) is { } length) return (start, (from.At + length, from.HasTime));
        draft.Doubt(lasting.Value);
        return (start, null);
    }

    private static (DateTime At, bool HasTime)? Moment(Component happening, string name, TimeZoneInfo zone, Draft draft)
    {
        if (happening.All(name).FirstOrDefault() is not { } property) return null;
        var value = property.Value.Trim().ToUpperInvariant();
        if (DateTime.TryParseExact(value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsOfATime(day)) return (day, false);
        if (DateTime.TryParseExact(value.TrimEnd('Z'), "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var wall) && IsOfATime(wall))
            return (value.EndsWith('Z') ? TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(wall, DateTimeKind.Utc), zone) : At(wall, property.Parameter("TZID"), zone, draft), true);
        draft.Doubt(property.Value);
        return null;
    }

    /// <summary>Far from the ends of the calendar, beyond which no length can be added.</summary>
    private static bool IsOfATime(DateTime wall) => CohortLimits.IsDay(DateOnly.FromDateTime(wall));

    /// <summary>Hours of elsewhere are told in the calendar's zone, with a word on what stands there.</summary>
    private static DateTime At(DateTime wall, string? id, TimeZoneInfo zone, Draft draft)
    {
        if (id is null) return wall;
        if (CalendarZones.Find(id) is not { } own) { draft.Doubt($"{wall:HH:mm} {id}"); return wall; }
        if (own.IsInvalidTime(wall)) return wall;
        var here = TimeZoneInfo.ConvertTime(wall, own, zone);
        if (here != wall) draft.Doubt($"{wall:HH:mm} {id}");
        return here;
    }

    /// <summary>The end of whole days is the day after; hours that end at midnight end the day before (RFC 5545 §3.6.1).</summary>
    private static DateOnly LastDay((DateTime At, bool HasTime) start, (DateTime At, bool HasTime)? end)
    {
        var first = DateOnly.FromDateTime(start.At);
        if (end is not { } over) return first;
        var last = DateOnly.FromDateTime(over.At.TimeOfDay == TimeSpan.Zero ? over.At.AddDays(-1) : over.At);
        return last < first ? first : last;
    }

    private static TimeSpan? Length(string value)
    {
        var match = Duration().Match(value.Trim());
        int Number(string unit) => match.Groups[unit].Success ? int.Parse(match.Groups[unit].ValueSpan) : 0;
        return match.Success ? new TimeSpan(7 * Number("w") + Number("d"), Number("h"), Number("m"), Number("s")) : null;
    }

    [GeneratedRegex(@"^\+?P(?:(?<w>[0-9]{1,3})W)?(?:(?<d>[0-9]{1,3})D)?(?:T(?:(?<h>[0-9]{1,4})H)?(?:(?<m>[0-9]{1,5})M)?(?:(?<s>[0-9]{1,6})S)?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, PlainText.Patience)]
    private static partial Regex Duration();
}
