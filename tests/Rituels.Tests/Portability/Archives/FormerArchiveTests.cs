using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Rituels.Help;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using Filing = Rituels.Tests.Retrospectives.Filing;

namespace Rituels.Tests.Portability.Archives;

/// <summary>An archive made by 0.3.0, in which requests for help lay within their retrospectives.</summary>
public class FormerArchiveTests
{
    [Theory, OnEachDatabase]
    public async Task Its_requests_for_help_come_in_as_they_stood(string database)
    {
        await using var here = await TestHouse.Open("sqlite", "2019-03-06T10:00:00+01:00");
        var seed = await Seed.Plant(here);
        var ines = await here.SignedIn(seed.Ines);
        foreach (var (week, help) in new[] { ("2019-W08", "Un relecteur ?"), ("2019-W09", "Une salle\n« lundi » ?"), ("2019-W10", "") }) await here.File(ines, seed.Form(week), Filing.Fields(help: help));
        var former = Former(await Removal.Export(here), "2019-W08", new JsonObject { ["HelpClosedAt"] = "2019-03-02T09:00:00.000000Z", ["HelpOutcome"] = "Solved", ["HelpClosedById"] = $"{seed.Aya.Id}" });

        await using var there = await TestHouse.Open(database);
        foreach (var (house, slug) in new[] { (there, "eig-2019"), (there, "encore") })
        {
            var outcome = await Removal.Import(house, former, slug);
            Assert.Equal((2, 3), (outcome.Created["help-requests"], outcome.Created["retrospectives"]));
            await house.With(async db =>
            {
                var cohort = await db.Cohorts.SingleAsync(c => c.Slug == slug);
                var asked = await db.Set<HelpRequest>().Include(r => r.Team).Where(r => r.CohortId == cohort.Id).OrderBy(r => r.Week).ToListAsync();
                Assert.Equal([(HelpState.Done, "Un relecteur ?", 1), (HelpState.Asked, "Une salle\n« lundi » ?", 0)], asked.Select(r => (r.State, r.Text, r.Ends)));
                var people = await db.People.ToDictionaryAsync(p => p.Name, p => p.Id);
                Assert.Equal((people["Inès Demo"], people["Aya Staff"], new DateTimeOffset(2019, 3, 2, 9, 0, 0, TimeSpan.Zero)), (asked[0].AskedById, asked[0].EndedById, asked[0].EndedAt));
                Assert.All(asked, r => Assert.Equal((cohort.Id, HelpSources.Of(r.Week!.Value, r.TeamId!.Value)), (r.Team!.CohortId, r.Source)));
                Assert.Equal(3, await db.Set<Retrospective>().CountAsync(r => r.CohortId == cohort.Id));
            });
        }
    }

    [Fact]
    public async Task One_of_today_that_has_what_was_then_is_refused_and_so_is_one_that_lies()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form("2019-W09"), Filing.Fields(help: "Un relecteur ?"));
        var today = await Removal.Export(house);
        await Refused("archive-property", With(today, "2019-W09", new JsonObject { ["HelpOutcome"] = "Solved" }));
        await Refused("archive-value", Former(today, "2019-W09", new JsonObject { ["AsksForHelp"] = true, ["TeamId"] = 12 }));

        async Task Refused(string key, byte[] zip) => Assert.Equal(key, (await Assert.ThrowsAsync<ArchiveFault>(() => Removal.Import(house, zip, "copy"))).Key);
    }

    private static byte[] Former(byte[] zip, string week, JsonObject had)
    {
        foreach (var file in new[] { "help-requests", "help-offers", "help-comments" }) zip = Zip.With(zip, file + ".jsonl", null);
        zip = With(zip, week, had);
        var manifest = JsonNode.Parse(Zip.Text(zip, "manifest.json"))!;
        manifest["schema"] = "20261123110000_SessionMails";
        foreach (var record in manifest["records"]!.AsArray().Where(r => ((string)r!["kind"]!).StartsWith("help-", StringComparison.Ordinal)).ToList()) manifest["records"]!.AsArray().Remove(record);
        return Zip.With(zip, "manifest.json", manifest.ToJsonString());
    }

    /// <summary>With these values in the retrospective of that week; in the others they are null.</summary>
    private static byte[] With(byte[] zip, string week, JsonObject had)
    {
        var rows = Zip.Text(zip, "retrospectives.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!.AsObject()).ToList();
        foreach (var row in rows)
            foreach (var (name, value) in had) row[name] = (int)row["Week"]! == IsoWeek.Parse(week).Key ? value?.DeepClone() : row[name]?.DeepClone();
        return Zip.With(zip, "retrospectives.jsonl", string.Concat(rows.Select(row => row.ToJsonString() + "\n")), honestly: true);
    }
}
