using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>Days on which a session might have been: calendars that met them strike them out.</summary>
public class WithdrawnDayTests
{
    private static readonly DateOnly First = new(2019, 3, 14), Second = new(2019, 3, 28), Third = new(2019, 4, 4);

    [Theory]
    [InlineData("sqlite", "2019-03-14", "14 Confirmed 1, 28 Cancelled 1, 4 Cancelled 1")]
    [InlineData("postgres", "2019-03-14", "14 Confirmed 1, 28 Cancelled 1, 4 Cancelled 1")]
    [InlineData("sqlite", "2019-03-28", "28 Confirmed 1, 14 Cancelled 1, 4 Cancelled 1")]
    [InlineData("postgres", "2019-03-28", "28 Confirmed 1, 14 Cancelled 1, 4 Cancelled 1")]
    public async Task A_day_that_is_not_chosen_stays_cancelled_in_every_calendar(string database, string chosen, string expected)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet with { Alternatives = [Second, Third] });
        var mine = await scene.AddressOf(scene.Seed.Ines);
        var uids = (await scene.Read(FeedScene.Public)).Events.Select(e => e.Uid).ToList();
        await scene.Revise(session, sheet => sheet.DecidedFor(AgendaScene.Day(chosen)));
        foreach (var path in new[] { FeedScene.Public, FeedScene.Fellows, mine, $"/eig-2019/agenda/sessions/{session.Id}/session.ics" })
        {
            var events = (await scene.Read(path)).Events;
            Assert.Equal((string.Join(' ', uids), expected), (string.Join(' ', events.Select(e => e.Uid)), string.Join(", ", events.Select(Told))));
        }
        Assert.DoesNotContain("CANCELLED", await scene.Text("/eig-2019/agenda/export/ics"));
    }

    [Theory, OnEachDatabase]
    public async Task It_says_so_and_rings_no_more(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet with { Alternatives = [Second] });
        await scene.Revise(session, sheet => sheet.DecidedFor(First));
        var off = (await scene.Read(FeedScene.Public + "?alarm=30")).Events[1];
        Assert.Equal(("Ancienne option : Plénière de mars", "Cette date était provisoire. La séance est maintenant prévue : jeudi 14 mars 2019.", true, 0),
            (off.Summary.Replace('\u00a0', ' '), off.Description.Replace('\u00a0', ' '), off.IsFree, off.Alarms.Count));
    }

    /// <summary>What people hesitate about comes, goes and comes again, each time later than before.</summary>
    [Theory, OnEachDatabase]
    public async Task A_day_offered_again_is_there_again(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet with { Alternatives = [Second] });
        await scene.Revise(session, sheet => sheet with { Alternatives = [Third] });
        Assert.Equal("14 Tentative 1, 4 Tentative 1, 28 Cancelled 1", await Events());
        await scene.Revise(session, sheet => sheet with { Alternatives = [Second] });
        Assert.Equal("14 Tentative 2, 28 Tentative 2, 4 Cancelled 2", await Events());
        await scene.Revise(session, sheet => sheet with { Alternatives = [], Status = SessionStatus.Cancelled });
        Assert.Equal("14 Cancelled 3, 28 Cancelled 3, 4 Cancelled 3", await Events());

        async Task<string> Events() => string.Join(", ", (await scene.Read(FeedScene.Public)).Events.Select(Told));
    }

    private static string Told(CalendarEvent happening) => $"{((TimeRange)happening.Time).Start.Day} {happening.Status} {happening.Sequence}";
}
