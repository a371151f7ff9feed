using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Gazette.GazetteScene;

namespace Rituels.Tests.Gazette;

/// <summary>Channels hear of it, the ledger knows it, and an empty one is no gazette.</summary>
public class GazetteLedgerTests
{
    [Theory, OnEachDatabase]
    public async Task Channels_are_told_where_the_cohort_wishes(string database)
    {
        await using var scene = await OnMonday(database);
        await scene.Keep(new ChatChannel { CohortId = scene.Seed.Cohort.Id, Kind = ChatKind.Slack, Name = "général", Place = "C0123456", Secret = "x", AddedAt = scene.House.Clock.Now });
        await scene.Approve();
        await scene.House.Tick(Leaves);
        var told = Assert.Single(await scene.Posted("announcement"));
        Assert.Contains("La gazette est là\u00a0: du 11 au 15\u00a0mars 2019", told.Letter!.Text);
        Assert.Contains("/eig-2019/gazette/2019-W11)", told.Letter.Text);
    }

    [Theory, OnEachDatabase]
    public async Task An_empty_one_is_neither_approved_nor_missed(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        await scene.House.Due();
        await scene.House.Tick(Draft);
        Assert.Contains("Elle est encore vide", await Text(scene.Aya, Mail));
        await scene.House.Tick(Leaves);
        Assert.Empty(await scene.Posted(""));
        Assert.Equal(["gazette-draft", "skipped: nothing to say"], await scene.Outcomes());
    }

    [Theory, OnEachDatabase]
    public async Task The_ledger_names_it_shows_it_before_and_holds_it(string database)
    {
        await using var scene = await OnMonday(database);
        Assert.Contains("Gazette, semaine du 11 mars", await Text(scene.Aya, "/eig-2019/delivery"));
        var work = await scene.House.With(db => db.Set<DueWork>().SingleAsync(w => w.Ritual == "gazette" && w.Kind == "leave" && w.Period == "2019-03-11", Stop));
        var preview = $"/eig-2019/delivery/preview?work={work.Id}";
        Assert.DoesNotContain("Plénière de mars", await Text(scene.Aya, preview));
        await scene.Approve();
        Assert.Contains("Plénière de mars", await Text(scene.Aya, preview));
        await scene.House.With(async db => { (await db.Set<DueWork>().SingleAsync(w => w.Id == work.Id, Stop)).Hold(scene.House.Clock.Now, scene.Seed.Aya.Id); await db.SaveChangesAsync(Stop); });
        await scene.House.Tick(Leaves);
        Assert.Empty(await scene.Posted("leave"));
        await scene.House.With(async db => { (await db.Set<DueWork>().SingleAsync(w => w.Id == work.Id, Stop)).Release(); await db.SaveChangesAsync(Stop); });
        await scene.House.Due();
        Assert.Equal(6, (await scene.Posted("leave")).Count);
        Assert.Contains("Gazette, semaine du 11 mars", await Text(scene.Aya, "/eig-2019/delivery"));
    }
}
