using FsCheck;
using FsCheck.Fluent;

namespace Rituels.Calendars.Tests;

/// <summary>Feeds of every kind that can be written, with texts made to annoy.</summary>
internal static class Feeds
{
    public static readonly string[] ZoneIds =
    [
        "Europe/Paris", "UTC", "Africa/Casablanca", "America/Nuuk", "Asia/Kathmandu", "Pacific/Apia", "Australia/Lord_Howe", "America/New_York",
        "America/Santiago", "Asia/Jerusalem", "Africa/Cairo", "Europe/Dublin", "Pacific/Kiritimati", "America/Sao_Paulo", "Asia/Tehran",
    ];

    private static readonly string[] Bits =
    [
        "Séance", "d’été", " ", "  ", ",", ";", ":", "\\", "\\n", "\"", "^", "^n", "^'", "\n", "\n\n", "\t", "=", "BEGIN:VEVENT", "\nEND:VCALENDAR\n",
        "e\u0301", "👩🏽‍🚀", "🇫🇷", "日本語", "ẍ̧̛", "<b>", "&", "%41", "long enough to be folded, whatever stands before it: ", "ﷺ", "\u2028", "\ufeff", "\u00a0",
    ];

    public static Gen<string> Text { get; } = Gen.Select(Gen.ListOf(Gen.Elements(Bits)), bits => string.Concat(bits));

    /// <summary>Any text at all: control characters, halves of pairs, line ends of all sorts.</summary>
    public static Gen<string> Raw { get; } = Gen.Select(
        Gen.ListOf(Gen.OneOf(Gen.Elements(Bits), Gen.Elements("\r", "\r\n", "\0", "\u0007", "\u007f", "\u0085", "\ud83d", "\ude00"), Gen.Select(Gen.Choose(0, 0xFFFF), c => ((char)c).ToString()))),
        bits => string.Concat(bits));

    private static Gen<bool> Coin { get; } = Gen.Elements(true, false);

    private static Gen<DateTime> Wall { get; } = Gen.Select(Gen.Zip(Gen.Choose(0, 55 * 366), Gen.Choose(0, 24 * 60 * 60 - 1)), at => new DateTime(1975, 1, 1).AddDays(at.Item1).AddSeconds(at.Item2));

    private static Gen<DateTimeOffset> Instant { get; } = Gen.Select(Wall, wall => new DateTimeOffset(wall, TimeSpan.Zero));

    private static Gen<EventTime> Days { get; } = Gen.Select(Gen.Zip(Wall, Gen.Choose(0, 40)), at =>
        (EventTime)new WholeDays(DateOnly.FromDateTime(at.Item1), DateOnly.FromDateTime(at.Item1).AddDays(at.Item2)));

    // Ends that clocks repeat cannot be told from the first of the two, nor those that they skip from later ones: they are set to midday.
    private static Gen<EventTime> Hours { get; } =
        from start in Wall
        from days in Gen.Choose(0, 3)
        from zone in Gen.Elements(ZoneIds)
        select (EventTime)new TimeRange(start, days == 0 ? start : start.Date.AddDays(days + 1).AddHours(12), TimeZoneInfo.FindSystemTimeZoneById(zone));

    private static Gen<Uri?> Link { get; } = Gen.Elements<Uri?>(null, new("https://agenda.example/été?q=a,b;c#ici"), new("https://agenda.example/" + new string('x', 200)), new("mailto:a@b.example"));

    private static Gen<Attendee> Guest { get; } =
        from address in Gen.Elements("zoé+1@équipe.example", "a%b@c.example", "o'hara/x@d.example")
        from name in Text
        from answer in Gen.Choose(0, 3)
        from wants in Coin
        from optional in Coin
        select new Attendee(address, name, (Participation)answer, wants, optional);

    private static Gen<Alarm> Bell { get; } = Gen.Select(Gen.Zip(Gen.Choose(-100_000, 1_000_000), Text), at => new Alarm(TimeSpan.FromSeconds(at.Item1), at.Item2));

    private static Gen<CalendarEvent> Event { get; } =
        from uid in Gen.Choose(1, 999_999)
        from time in Gen.OneOf(Days, Hours)
        from stamp in Instant
        from created in Gen.OneOf(Gen.Constant<DateTimeOffset?>(null), Gen.Select(Instant, instant => (DateTimeOffset?)instant))
        from sequence in Gen.Choose(0, 9)
        from status in Gen.Choose(0, 2)
        from kind in Gen.Choose(0, 2)
        from free in Coin
        from texts in Gen.ArrayOf(Text, 4)
        from link in Link
        from categories in Gen.ListOf(Text)
        from guests in Gen.ListOf(Guest)
        from bells in Gen.ListOf(Bell)
        select new CalendarEvent($"{uid}@agenda.example", time, stamp)
        {
            Sequence = sequence, Status = (EventStatus)status, Class = (EventClass)kind, IsFree = free, Created = created, LastModified = stamp.AddDays(1), Url = link, Color = "turquoise",
            Summary = texts[0], Description = texts[1], Location = texts[2], Categories = [.. categories.Where(c => c.Length > 0)],
            Organizer = new Organizer("équipe@agenda.example", texts[3]), Attendees = [new("always@agenda.example"), .. guests], Alarms = [.. bells],
        };

    public static Gen<CalendarFeed> Any { get; } =
        from name in Text
        from link in Link
        from method in Gen.Choose(-1, 3)
        from seconds in Gen.Choose(0, 200_000)
        from events in Gen.ListOf(Event)
        select new CalendarFeed("-//Rituels//Agenda//FR", [.. events])
        {
            Name = name, Description = name + name, Color = "tomato", Url = link, Source = link,
            Method = method < 0 ? null : (CalendarMethod)method, RefreshInterval = seconds == 0 ? null : TimeSpan.FromSeconds(seconds),
        };

    /// <summary>Equality that looks into lists, since records do not.</summary>
    public static void AssertEqual(CalendarFeed expected, CalendarFeed read)
    {
        Assert.Equal(expected with { Events = [] }, read with { Events = [] }, (a, b) => a with { Events = b.Events } == b);
        Assert.Equal(expected.Events.Count, read.Events.Count);
        foreach (var (one, other) in expected.Events.Zip(read.Events)) AssertEqual(one, other);
    }

    private static void AssertEqual(CalendarEvent expected, CalendarEvent read)
    {
        Assert.Equal(expected.Categories, read.Categories);
        Assert.Equal(expected.Attendees, read.Attendees);
        Assert.Equal(expected.Alarms, read.Alarms);
        Assert.Equal(expected, read with { Categories = expected.Categories, Attendees = expected.Attendees, Alarms = expected.Alarms });
    }
}
