using FsCheck;
using FsCheck.Fluent;

namespace Rituels.Calendars.Tests;

/// <summary>Whatever the text, it gives days off in order or a refusal with a line of the text, and nothing else.</summary>
public class AnyTextTests
{
    private int _read, _refused;

    private static readonly TimeZoneInfo[] Zones =
        [.. new[] { "UTC", "Europe/Paris", "America/Sao_Paulo", "Pacific/Apia", "Pacific/Kiritimati", "Etc/GMT+12" }.Select(TimeZoneInfo.FindSystemTimeZoneById)];

    private static readonly string[] Words =
    [
        "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RDATE", "RECURRENCE-ID", "UID", "STATUS", "SUMMARY",
        ";VALUE=DATE", ";VALUE=DATE-TIME", ";TZID=Europe/Paris", ";TZID=Asia/Tokyo", ";TZID=\"", ":", ":", ":", ",", ";", "\\", "\\n",
        "00010101", "00010101T000000Z", "00010101T000000", "99991231", "99991231T235959Z", "99991231T235959", "20260329T023000", "20261025T023000", "20240229",
        "P1D", "P99999DT999999H", "PT0S", "P9999W", "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=YEARLY", ";INTERVAL=9999", ";COUNT=3", ";COUNT=2147483647",
        ";UNTIL=99991231", ";UNTIL=00010101T000000Z", "CANCELLED", "é", "🎉", "\u0000", "\r\n ", "\n\t",
    ];

    private static readonly string[] Lines =
    [
        "BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT", "END:VCALENDAR",
        "DTSTART;VALUE=DATE:00010101", "DTSTART:99991231T235959Z", "DTSTART:00010101T000000", "DTSTART;TZID=Asia/Tokyo:20260329T023000",
        "DTEND:99991231T235959", "DTEND;VALUE=DATE:99991231", "DURATION:P99999D", "DURATION:P99999DT999999H",
        "RRULE:FREQ=YEARLY", "RRULE:FREQ=DAILY;INTERVAL=9999", "RRULE:FREQ=WEEKLY;COUNT=2147483647", "RRULE:FREQ=DAILY;UNTIL=99991231T235959Z",
        "EXDATE:00010101T000000Z,99991231T235959", "RDATE:99991231T235959Z,00010101T000000", "RDATE;VALUE=DATE:99991231", "UID:u", "RECURRENCE-ID:00010101",
    ];

    private static Gen<string> Text(Gen<string> parts, string between) =>
        Gen.Select(Gen.ListOf(parts), found => string.Join(between, found));

    private static Gen<string> Soup => Text(Gen.Elements(Words), "");

    // One line or none of each kind: most of these can be read.
    private static Gen<string> Likely =>
        Gen.Select(
            Gen.CollectToList(
                ["DTSTART", "D", "RRULE", "EXDATE", "RDATE", "UID"],
                kind => Gen.Elements(Lines.Where(l => l.StartsWith(kind) && (kind != "D" || !l.StartsWith("DTSTART"))).Append("X:"))),
            lines => Ics.Calendar(lines.Select((line, n) => n == 0 && line == "X:" ? "DTSTART:20260501" : line)));

    private static Gen<string> Unlikely =>
        Gen.Select(Text(Gen.OneOf(Gen.Elements(Lines[4..]), Soup), "\r\n"), lines => Ics.Calendar("DTSTART:00010101", lines));

    [Fact]
    public void Any_string_is_read_or_refused() =>
        Check(ArbMap.Default.ArbFor<string>().Generator);

    [Fact]
    public void Any_order_of_lines_is_read_or_refused() =>
        Check(Text(Gen.Elements(Lines), "\n"));

    [Fact]
    public void Any_event_is_read_or_refused_and_each_happens()
    {
        Check(Gen.OneOf(Likely, Unlikely));
        Assert.True(_read > 500 && _refused > 500, $"{_read} read, {_refused} refused");
        TestContext.Current.TestOutputHelper?.WriteLine($"{_read} read, {_refused} refused");
    }

    [Fact]
    public void Any_octets_are_read_or_refused() =>
        Prop.ForAll<byte[]>(octets => IsFair(() => CalendarReader.Read(new MemoryStream(octets ?? [])), int.MaxValue))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private void Check(Gen<string> texts) =>
        Prop.ForAll(Arb.From(Gen.Zip(texts, Gen.Elements(Zones))), given => IsFair(given.Item1 ?? "", given.Item2))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private bool IsFair(string text, TimeZoneInfo zone)
    {
        var lines = text.Split('\r', '\n').Length;
        return IsFair(() => InOrder(DaysOff.Read(text, zone)), lines)
            && IsFair(() => InOrder(DaysOff.Read(text, zone, DateOnly.MinValue, DateOnly.MaxValue)), lines);
    }

    private bool IsFair(Action reading, int lines)
    {
        try
        {
            reading();
            _read++;
            return true;
        }
        catch (CalendarFormatException refusal)
        {
            _refused++;
            return refusal.Line >= 1 && refusal.Line <= lines && refusal.Message.Length < 250;
        }
    }

    private static void InOrder(IReadOnlyList<DayOffSpan> spans)
    {
        Assert.All(spans, span => Assert.True(span.From <= span.To));
        Assert.Equal(spans.OrderBy(span => span.From).ThenBy(span => span.To), spans);
    }
}
