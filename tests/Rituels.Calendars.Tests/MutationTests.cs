using FsCheck;
using FsCheck.Fluent;

namespace Rituels.Calendars.Tests;

/// <summary>Calendars that were right once: octets changed, cut out, put twice. They are read or refused with a line, and nothing else.</summary>
public class MutationTests
{
    private static readonly CalendarLimits Narrow = CalendarLimits.Default with { Expansions = 5_000, Steps = 100_000 };
    private static readonly DateOnly From = new(2026, 1, 1), To = new(2026, 1, 31);
    private static readonly byte[] Written = CalendarWriter.Write(SampleFeed.Feed);
    private static readonly byte[] Recurring = [.. CaseTable.Read("rfc5545-rules").SelectMany(row => System.Text.Encoding.UTF8.GetBytes(Ics.Calendar(row.Data.Lines)))];

    private int _read, _noted;

    [Fact]
    public void Any_change_of_a_feed_is_read_or_refused() => Check(Written);

    [Fact]
    public void Any_change_of_recurrences_is_read_or_refused() => Check(Recurring);

    [Fact]
    public void Any_octets_are_read_or_refused() =>
        Prop.ForAll<byte[]>(octets => Read([.. "BEGIN:VCALENDAR\n"u8, .. octets ?? [], .. "\nEND:VCALENDAR"u8])).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    private void Check(byte[] octets)
    {
        Prop.ForAll(Arb.From(Changed(octets)), Read).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
        Assert.True(_read > 20 && _noted > 20, $"{_read} read, {_noted} noted");
    }

    private static Gen<byte[]> Changed(byte[] octets) =>
        Gen.Select(Gen.ListOf(Change(octets.Length), 4), changes => changes.Aggregate(octets, (all, change) => change(all)));

    private static Gen<Func<byte[], byte[]>> Change(int length) =>
        from at in Gen.Choose(0, length - 1)
        from size in Gen.Choose(1, 60)
        from octet in Gen.Elements<byte>([0, 10, 13, 32, 34, 44, 45, 48, 57, 58, 59, 61, 65, 90, 92, 94, 0x80, 0xC3, 0xF0, 0xFF])
        from kind in Gen.Choose(0, 2)
        select (Func<byte[], byte[]>)(all =>
        {
            var (start, end) = (Math.Min(at, all.Length), Math.Min(at + size, all.Length));
            byte[] middle = kind switch { 0 => [octet], 1 => [], _ => [.. all[start..end], .. all[start..end]] };
            return [.. all[..start], .. middle, .. all[(kind == 0 ? Math.Min(start + 1, all.Length) : end)..]];
        });

    private void Read(byte[] octets)
    {
        var unread = new List<CalendarFormatException>();
        try
        {
            var calendar = CalendarReader.Read(octets, Narrow, unread);
            calendar.Occurrences(From, To, Ics.Paris, Narrow, unread);
            calendar.Feed(Ics.Paris, Narrow, unread);
            _read++;
        }
        catch (CalendarFormatException wrong)
        {
            unread.Add(wrong);
        }
        _noted += unread.Count;
        Assert.All(unread, wrong => Assert.InRange(wrong.Line, 1, octets.Length + 1));
    }
}
