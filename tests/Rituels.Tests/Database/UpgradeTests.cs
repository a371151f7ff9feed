using Microsoft.EntityFrameworkCore;
using Rituels.Help;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Database;

/// <summary>What an earlier program wrote is whole after an upgrade.</summary>
public class UpgradeTests
{
    private const string Asks = """{"Mood":3,"Texts":{"help":"Qui connaît « Météo » ?"},"KeyDateText":""}""", AsksNothing = """{"Mood":3,"Texts":{"priority":"help"},"KeyDateText":""}""";

    [Theory, OnEachDatabase]
    public async Task What_asked_for_help_before_requests_had_an_end_is_an_open_request(string database)
    {
        await using var older = await OlderDatabase.At(database, "20261122000000_Start");
        await older.Plant(Asks, AsksNothing);
        await older.Upgrade();
        Assert.Equal([true, false], (await older.Db.Set<Retrospective>().OrderBy(r => r.Week).ToListAsync()).Select(r => r.AsksForHelp));
        var asked = await older.Db.Set<HelpRequest>().SingleAsync();
        Assert.Equal((HelpState.Asked, "Qui connaît « Météo » ?"), (asked.State, asked.Text));
    }

    [Theory, OnEachDatabase]
    public async Task Requests_that_lived_in_their_retrospectives_keep_how_when_and_by_whom_they_ended(string database)
    {
        await using var older = await OlderDatabase.At(database, "20261123110000_SessionMails");
        await older.Plant(Asks, Asks, Asks, AsksNothing);
        var (person, filed, ended) = (Guid.CreateVersion7(), new DateTime(2019, 3, 8, 10, 2, 3, DateTimeKind.Utc), new DateTime(2019, 3, 20, 9, 0, 0, DateTimeKind.Utc));
        await older.Db.Database.ExecuteSqlAsync($"""INSERT INTO "people" ("Id", "Name", "Email", "EmailKey", "IsAdmin", "Version") VALUES ({person}, {"Inès"}, {"i@demo.example"}, {"i@demo.example"}, {false}, {1})""");
        await older.Db.Database.ExecuteSqlAsync($"""UPDATE "retrospectives" SET "AsksForHelp" = {true}, "FiledById" = {person}, "FiledAt" = {filed} WHERE "Week" < {201913}""");
        await older.Db.Database.ExecuteSqlAsync($"""UPDATE "retrospectives" SET "HelpClosedAt" = {ended}, "HelpOutcome" = {"Solved"}, "HelpClosedById" = {person} WHERE "Week" = {201911}""");
        await older.Db.Database.ExecuteSqlAsync($"""UPDATE "retrospectives" SET "HelpClosedAt" = {ended}, "HelpOutcome" = {"Withdrawn"} WHERE "Week" = {201912}""");
        await older.Upgrade();

        var asked = await older.Db.Set<HelpRequest>().OrderBy(r => r.Week).ToListAsync();
        Assert.Equal(["2019-W10 Asked  ", $"2019-W11 Done 2019-03-20T09:00:00 {person}", "2019-W12 Withdrawn 2019-03-20T09:00:00 "],
            asked.Select(r => $"{r.Week} {r.State} {r.EndedAt?.UtcDateTime:s} {r.EndedById}"));
        var told = await older.Db.Set<Retrospective>().OrderBy(r => r.Week).FirstAsync();
        Assert.All(asked, r => Assert.Equal((told.TeamId, told.CohortId, (Guid?)person, filed, "Qui connaît « Météo » ?", HelpSources.Of(r.Week!.Value, told.TeamId)), (r.TeamId, r.CohortId, r.AskedById, r.AskedAt.UtcDateTime, r.Text, r.Source)));
        // What the moved rows rest on still holds: they change, and their retrospectives too.
        asked[0].End(HelpState.Done, person, filed);
        await older.Db.SaveChangesAsync();
        older.Db.Remove(told);
        await older.Db.SaveChangesAsync();
        Assert.Equal(3, await older.Db.Set<HelpRequest>().CountAsync());
    }

    [Theory, OnEachDatabase]
    public async Task What_was_told_before_the_upgrade_is_found_by_its_ligatures_too(string database)
    {
        await using var older = await OlderDatabase.At(database, "20261123021000_SearchWeeks");
        await older.Plant("""{"Mood":3,"Texts":{"priority":"Le cœur du sujet"},"KeyDateText":""}""");
        await older.Upgrade();
        ISearchWeeks search = database == "sqlite" ? new SqliteSearch(older.Db) : new PostgresSearch(older.Db);
        var scope = new SearchScope((await older.Db.Cohorts.SingleAsync()).Id, null, IsoWeek.Parse("2019-W01"), IsoWeek.Parse("2019-W52"));
        Assert.Equal((1, 0), (await Count("coeur"), await Count("corps")));

        async Task<int> Count(string typed) => (await search.Find(SearchQuery.Read(typed), scope, 0, 10, CancellationToken.None)).Count;
    }
}
