using FsCheck;
using FsCheck.Fluent;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Calendars.Tests;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Tests.Agenda;

/// <summary>Whatever people enter, its events can be written, and are read back as they were.</summary>
public class AnySessionTests
{
    private static readonly DateTimeOffset Now = new(2019, 3, 6, 10, 0, 0, TimeSpan.FromHours(1));
    private static readonly Cohort Cohort = Cohort.Start("promo", "Promotion", new(2019, 1, 7), new(2019, 12, 20), Rhythm.Default, Now);

    // Longer than a sheet may be, with several lines where it has one: what comes in another way must not break a calendar either.
    private static Gen<string> Text => Rituels.Calendars.Tests.Feeds.Raw;

    // Not the hours of the night that clocks skip or repeat: EventHoursTests has these.
    private static Gen<TimeOnly?> Hour => Gen.Select(Gen.Choose(-60, 24 * 60 - 1), minutes => minutes < 5 * 60 ? (TimeOnly?)null : TimeOnly.MinValue.AddMinutes(minutes));

    private static Gen<SessionSheet> Sheet =>
        from day in Gen.Choose(0, 365)
        from length in Gen.Choose(0, 4)
        from others in Gen.ListOf(Gen.Choose(0, 365))
        from hours in Gen.ArrayOf(Hour, 4)
        from status in Gen.Choose(0, 2)
        from texts in Gen.ArrayOf(Text, 6)
        let first = new DateOnly(2019, 1, 1).AddDays(day)
        select new SessionSheet
        {
            Title = texts[0], Theme = texts[1], Status = (SessionStatus)status, Starts = first, Ends = first.AddDays(length), Alternatives = [.. others.Take(3).Select(n => first.AddDays(n))],
            From = hours[0], Until = hours[1], Audience = [new(Groups.Fellows), new(Groups.Mentors, hours[2], hours[3]), new("à part")],
            Place = texts[2], Rooms = texts[3], Objectives = [texts[4]], Facilitators = [new(texts[5])], StaffNotes = "Entre nous",
            RunOfShow = [new(1, hours[0], hours[1], texts[1]), new(length + 1, null, null, texts[2]) { Room = texts[3], Pairings = [[texts[4], texts[5]]] }],
        };

    [Fact]
    public void Any_session_is_written_for_any_reader_and_read_back() => Prop.ForAll(Arb.From(Sheet), sheet =>
    {
        foreach (var reader in new[] { AgendaReader.Outside, new AgendaReader([Groups.Mentors], true) })
        {
            var session = Session.Plan(Cohort, sheet, Now);
            var events = new SessionEvents(Cohort, reader, Tongue.Of("fr"), new Settings()) { Alarm = TimeSpan.FromMinutes(30) }.Of(session);
            var read = CalendarReader.Read(CalendarWriter.Write(new CalendarFeed("x", events))).Feed(FeedScene.Paris).Events;
            Assert.Equal(events.Select(Told), read.Select(Told));
            Assert.Equal(events.Count, events.Select(e => e.Uid).Distinct().Count());
            Assert.All(read, e => Assert.DoesNotContain("Entre nous", e.Description));
        }
    }).Check(Config.QuickThrowOnFailure);

    private static object Told(CalendarEvent e) => (e.Uid, e.Time, e.Stamp, e.Sequence, e.Status, e.LastModified, TextValue.Clean(e.Summary), TextValue.Clean(e.Description), TextValue.Clean(e.Location));
}
