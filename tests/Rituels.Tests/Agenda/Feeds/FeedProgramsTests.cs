using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Calendars.Tests;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>Programs that we did not write read every calendar, over HTTP where they can, and agree on days, hours and states.</summary>
public class FeedProgramsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_calendar_is_read_by_two_libraries_as_by_ourselves()
    {
        await using var scene = await Year();
        using var programs = new OtherPrograms();
        var one = await scene.Plan(scene.Sheet);
        foreach (var path in await Paths(scene, one))
        {
            var octets = await scene.House.Browser().GetByteArrayAsync(path, Stop);
            var expected = CalendarReader.Read(octets).Feed(FeedScene.Paris).Events.Select(Line).ToList();
            Assert.Equal(expected, programs.Read("icalendar", octets));
            Assert.Equal(expected, programs.Read("vobject", octets));
        }
    }

    [Fact]
    public async Task Every_calendar_is_followed_by_two_programs_as_it_is_read_by_ourselves()
    {
        await using var scene = await Year();
        var one = await scene.Plan(scene.Sheet);
        foreach (var path in await Paths(scene, one))
        {
            using var programs = new OtherPrograms();
            var subscription = new Subscription(programs, $"""type = "http"{'\n'}url = "{scene.House.Url}{path}" """);
            subscription.Synchronise();
            var expected = (await scene.Read(path)).Events.Select(ReadLines.Of).Order(StringComparer.Ordinal).ToList();
            Assert.NotEmpty(expected);
            Assert.Equal(expected, subscription.List("2019-01-01", "365d").Select(ReadLines.OfKhal).Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task They_read_the_days_hours_and_states_that_were_entered()
    {
        await using var scene = await Year();
        using var programs = new OtherPrograms();
        var octets = await scene.House.Browser().GetByteArrayAsync(FeedScene.Mentors, Stop);
        string[] expected =
        [
            "2019-02-11 2019-02-16 CONFIRMED Bootcamp",
            "2019-03-14T13:00Z 2019-03-14T16:30Z CONFIRMED Plénière de mars",
            "2019-04-11T12:00Z 2019-04-11T15:30Z CANCELLED Annulée : Plénière d’avril",
            "2019-05-16T07:00Z 2019-05-17T15:00Z TENTATIVE Séminaire (à confirmer)",
            "2019-11-07T13:00Z 2019-11-07T16:30Z TENTATIVE Restitution (date à décider : 7 ou 14 novembre)",
            "2019-11-14T13:00Z 2019-11-14T16:30Z TENTATIVE Restitution (date à décider : 7 ou 14 novembre)",
        ];
        foreach (var library in new[] { "icalendar", "vobject" })
            Assert.Equal(expected, programs.Read(library, octets).Select(line => line.Replace('\u00a0', ' ').Split('|')).Select(line => $"{line[1]} {line[2]} {line[3]} {line[4]}"));
    }

    [Fact]
    public async Task A_session_moved_by_staff_is_moved_in_a_calendar_that_a_program_follows()
    {
        await using var scene = await FeedScene.Open("sqlite");
        var (moved, cancelled) = (await scene.Plan(scene.Sheet with { Place = "Ici", Rooms = "" }), await scene.Plan(scene.Sheet with { Title = "Atelier", Place = "Ici", Rooms = "", From = null, Until = null }));
        using var programs = new OtherPrograms();
        var subscription = new Subscription(programs, $"""type = "http"{'\n'}url = "{scene.House.Url}{FeedScene.Public}" """);
        subscription.Synchronise();
        Assert.Equal(["2019-03-14 00:00|2019-03-14 00:00|True|CONFIRMED|Atelier|Ici", "2019-03-14 08:30|2019-03-14 17:00|False|CONFIRMED|Plénière de mars|Ici"], Listed(subscription));
        await scene.Revise(moved, sheet => sheet with { Starts = new(2019, 4, 4), Ends = new(2019, 4, 4), Place = "Là" });
        await scene.Revise(cancelled, sheet => sheet with { Status = SessionStatus.Cancelled });
        subscription.Synchronise();
        Assert.Equal(["2019-03-14 00:00|2019-03-14 00:00|True|CANCELLED|Annulée : Atelier|Ici", "2019-04-04 07:30|2019-04-04 16:00|False|CONFIRMED|Plénière de mars|Là"], Listed(subscription));
    }

    /// <summary>One of each kind: public, each group's, one session's, a person's own, with another language and an alarm.</summary>
    private static async Task<IReadOnlyList<string>> Paths(FeedScene scene, Session one) =>
    [
        FeedScene.Public, FeedScene.Fellows, FeedScene.Mentors, "/eig-2019/agenda/public.ics", "/eig-2019/agenda/staff.ics", "/eig-2019/agenda/alumni.ics", FeedScene.Public + "?lang=en&alarm=60",
        $"/eig-2019/agenda/sessions/{one.Id}/session.ics", await scene.AddressOf(scene.Seed.Maud), await scene.AddressOf(scene.Seed.Aya) + "?alarm=30",
    ];

    /// <summary>A year with a session of every kind of date and state.</summary>
    private static async Task<FeedScene> Year()
    {
        var scene = await FeedScene.Open("sqlite");
        var (sheet, spring) = (scene.Sheet, new DateOnly(2019, 5, 16));
        Invited[] both = [new(Groups.Fellows), new(Groups.Mentors)];
        await scene.Plan(sheet with { Title = "Bootcamp", Starts = new(2019, 2, 11), Ends = new(2019, 2, 15), From = null, Until = null, Audience = [] });
        await scene.Plan(sheet);
        await scene.Plan(sheet with { Title = "Plénière d’avril", Starts = new(2019, 4, 11), Ends = new(2019, 4, 11), Status = SessionStatus.Cancelled });
        await scene.Plan(sheet with { Title = "Séminaire", Starts = spring, Ends = spring.AddDays(1), From = new(9, 0), Until = new(17, 0), Status = SessionStatus.Tentative, Audience = both });
        await scene.Plan(sheet with { Title = "Restitution", Starts = new(2019, 11, 7), Ends = new(2019, 11, 7), Alternatives = [new(2019, 11, 14)], Audience = [.. sheet.Audience, new(Groups.Public)] });
        return scene;
    }

    private static string Line(CalendarEvent e) => string.Join('|', e.Uid, e.Time is WholeDays days ? $"{days.First:yyyy-MM-dd}|{days.Last.AddDays(1):yyyy-MM-dd}" : Range((TimeRange)e.Time),
        e.Status.ToString().ToUpperInvariant(), e.Summary, e.Location);

    private static string Range(TimeRange range) => $"{range.StartsAt.UtcDateTime:yyyy-MM-ddTHH:mmZ}|{range.EndsAt.UtcDateTime:yyyy-MM-ddTHH:mmZ}";

    /// <summary>Without UIDs: vdirsyncer gives what it follows over HTTP its own.</summary>
    private static IEnumerable<string> Listed(Subscription subscription) =>
        subscription.List("2019-01-01", "365d").Select(line => line[(line.IndexOf('|') + 1)..].Replace('\u00a0', ' ')).Order(StringComparer.Ordinal);
}
