using System.Text;

namespace Rituels.Calendars.Tests;

/// <summary>Programs that we did not write read our feeds, and agree on days, hours, states and texts.</summary>
public class OtherProgramsTests
{
    private static readonly byte[] Octets = CalendarWriter.Write(SampleFeed.Feed);

    [Theory]
    [InlineData("icalendar")]
    [InlineData("vobject")]
    public void Libraries_read_what_was_written(string library)
    {
        using var programs = new OtherPrograms();
        Assert.Equal(SampleFeed.Expected, programs.Read(library, Octets));
    }

    /// <summary>Under names that nobody knows, zones are what their VTIMEZONE says.</summary>
    [Theory]
    [InlineData("icalendar")]
    [InlineData("vobject")]
    public void Libraries_read_the_same_hours_from_the_definitions_of_zones(string library)
    {
        using var programs = new OtherPrograms();
        Assert.Equal(SampleFeed.Expected, programs.Read(library, WithUnknownZones(Octets)));
    }

    [Fact]
    public void An_invitation_is_read_with_its_people()
    {
        var invitation = SampleFeed.Feed with { Method = CalendarMethod.Request, Events = [.. SampleFeed.Feed.Events.Select(Invited)] };
        using var programs = new OtherPrograms();
        Assert.Equal(SampleFeed.Expected, programs.Read("icalendar", CalendarWriter.Write(invitation)));
        Assert.Equal(SampleFeed.Expected, programs.Read("vobject", CalendarWriter.Write(invitation)));
    }

    [Fact]
    public void A_feed_synchronised_into_a_folder_is_listed_with_the_same_hours_and_states()
    {
        using var programs = new OtherPrograms();
        var subscription = new Subscription(programs, $"""type = "singlefile"{'\n'}path = "{programs.File("feed.ics", Octets)}" """);
        subscription.Synchronise();
        Assert.Equal(SampleFeed.Feed.Events.Count, Directory.GetFiles(subscription.Folder, "*.ics").Length);
        var listed = subscription.List("2026-01-01", "365d");
        Assert.Equal(SampleFeed.Feed.Events.Select(Listed).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    // khal shows hours in its own zone and the last of whole days; to what has no end it gives an hour.
    private static string Listed(CalendarEvent happening)
    {
        var (start, end) = happening.Time switch
        {
            WholeDays days => ($"{days.First:yyyy-MM-dd} 00:00", $"{days.Last:yyyy-MM-dd} 00:00"),
            TimeRange range when range.Start == range.End => ($"{range.StartsAt.UtcDateTime:yyyy-MM-dd HH:mm}", $"{range.EndsAt.UtcDateTime.AddHours(1):yyyy-MM-dd HH:mm}"),
            TimeRange range => ($"{range.StartsAt.UtcDateTime:yyyy-MM-dd HH:mm}", $"{range.EndsAt.UtcDateTime:yyyy-MM-dd HH:mm}"),
            _ => throw new NotSupportedException(),
        };
        return $"{happening.Uid}|{start}|{end}|{happening.Time is WholeDays}|{SampleFeed.Status(happening)}|{happening.Summary}|{happening.Location}";
    }

    private static CalendarEvent Invited(CalendarEvent happening) => happening with
    {
        Organizer = new("agenda@rituels.example", "L’équipe ; \"agenda\", l’État"),
        Attendees = [new("zoe@rituels.example", "Zoé Martin^", WantsReply: true), new("a+b@rituels.example", "", Participation.Accepted, IsOptional: true)],
    };

    private static byte[] WithUnknownZones(byte[] octets) =>
        Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(octets).Replace("TZID=", "TZID=Chez").Replace("TZID:", "TZID:Chez"));
}
