using Microsoft.EntityFrameworkCore;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability;

public class CohortFileImportTests
{
    private static readonly PortabilityWords Words = new(Tongue.Of("en"));
    private static readonly DateTimeOffset Now = new(2019, 3, 6, 10, 0, 0, TimeSpan.FromHours(1));

    [Theory, OnEachDatabase]
    public async Task The_same_file_twice_changes_nothing(string kind)
    {
        await using var database = await TestDatabase.Create(kind);
        Assert.Equal((12, 0, 0), await Apply(database, Samples.Everything));
        var before = await Dump(database);
        Assert.Equal((0, 0, 12), await Apply(database, Samples.Everything));
        Assert.Equal(before, await Dump(database));
    }

    [Theory, OnEachDatabase]
    public async Task What_another_command_imports_at_the_same_moment_is_compared_again(string kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await using var db = TestDatabase.Context(database.ConnectionString);
        await using var other = TestDatabase.Context(database.ConnectionString);
        var late = new CohortFileImport(db, Words) { Refusal = _ => { First(other).GetAwaiter().GetResult(); return null; } };
        Assert.Equal((0, 0, 12), Counts(await late.Insist(Read(Samples.Everything), Now, TestContext.Current.CancellationToken)));
    }

    /// <summary>Imports the file once the late one has looked and found nothing.</summary>
    private static Task<ImportOutcome> First(RituelsDb db) => new CohortFileImport(db, Words).Apply(Read(Samples.Everything), Now, TestContext.Current.CancellationToken);

    [Theory, OnEachDatabase]
    public async Task A_preview_says_what_applying_does_and_writes_nothing(string kind)
    {
        await using var database = await TestDatabase.Create(kind);
        await Apply(database, Samples.Everything);
        var before = await Dump(database);
        var changed = Samples.Everything.Replace("Fellow One", "Fellow Uno").Replace("Friday 14:30", "Friday 14:45").Replace("to: null", "to: 2019-06-30")
            .Replace("Agence de démonstration", "Office <b>neuf</b>").Replace("Données vives", "Nouvelles données");
        await using var db = TestDatabase.Context(database.ConnectionString);
        var plan = await new CohortFileImport(db, Words).Plan(Read(changed), Now, TestContext.Current.CancellationToken);
        Assert.Equal(before, await Dump(database));
        Assert.Equal(Tell(plan), Tell(await new CohortFileImport(db, Words).Apply(Read(changed), Now, TestContext.Current.CancellationToken)));
        Assert.Equal(
            """
            Cohort Updated EIG 3: schedule
            Person Unchanged Staff One
            Membership Unchanged Staff One
            Team Updated Carto Demo: host
            Person Updated Fellow Uno: name
            Membership Unchanged Fellow Uno
            Person Unchanged Mentor One
            Membership Updated Mentor One: to
            Team Created Nouvelles données
            Person Unchanged Fellow Two
            Membership Created Fellow Two
            Membership Created Mentor One
            """, Tell(plan));
    }

    [Fact]
    public async Task A_new_rhythm_counts_from_the_next_week()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        await Apply(database, Samples.Everything.Replace("Friday 14:30", "Friday 14:45"));
        await using var db = TestDatabase.Context(database.ConnectionString);
        var cohort = await db.Cohorts.SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(30, cohort.RhythmOf(IsoWeek.Parse("2019-W10")).Schedule.Closes.Time.Minute);
        Assert.Equal(45, cohort.RhythmOf(IsoWeek.Parse("2019-W11")).Schedule.Closes.Time.Minute);
    }

    [Fact]
    public async Task A_team_is_found_by_its_name_or_an_alias_and_keeps_its_name()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        await Apply(database, Samples.Everything.Replace("name: Carto Demo", "name: CARTODEMO").Replace("aliases: [Cartodemo]", "aliases: [Carto]"));
        Assert.Equal(["Carto Demo: Cartodemo, Carto", "Données vives: "], await Teams(database));
    }

    [Fact]
    public async Task A_file_that_has_the_present_name_as_an_alias_renames_the_team()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        var renamed = Samples.Everything.Replace("name: Carto Demo", "name: Atlas").Replace("aliases: [Cartodemo]", "aliases: [Carto Demo]");
        Assert.Equal((0, 1, 11), await Apply(database, renamed));
        Assert.Equal(["Atlas: Cartodemo, Carto Demo", "Données vives: "], await Teams(database));
        Assert.Equal((0, 0, 12), await Apply(database, renamed));
    }

    [Fact]
    public async Task Two_teams_of_a_file_that_are_one_here_are_a_problem()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        var before = await Dump(database);
        await using var db = TestDatabase.Context(database.ConnectionString);
        var file = Read(Samples.Everything.Replace("aliases: [Cartodemo]", "aliases: []").Replace("Données vives", "Cartodemo"));
        var outcome = await new CohortFileImport(db, Words).Apply(file, Now, TestContext.Current.CancellationToken);
        Assert.Equal("one-team-here", Assert.Single(outcome.Problems).Key);
        Assert.Equal(before, await Dump(database));
    }

    [Fact]
    public async Task Nothing_is_ever_deleted()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        Assert.Equal((0, 1, 0), await Apply(database, "id: eig-2019\nname: EIG 3\nstarts: 2019-02-11\nends: 2019-11-15\n"));
        await using var db = TestDatabase.Context(database.ConnectionString);
        Assert.Equal(5, await db.Memberships.CountAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, (await db.Cohorts.SingleAsync(TestContext.Current.CancellationToken)).DaysOff.Count);
    }

    [Fact]
    public async Task A_name_that_another_cohort_shows_is_not_changed()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        await Apply(database, Samples.Everything.Replace("id: eig-2019", "id: other").Replace("Fellow One", "Somebody Else"));
        await using var db = TestDatabase.Context(database.ConnectionString);
        Assert.Equal("Fellow One", (await db.People.SingleAsync(p => p.EmailKey == "one@team.example", TestContext.Current.CancellationToken)).Name);
    }

    [Fact]
    public async Task A_closed_cohort_refuses_the_file()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        await using var db = TestDatabase.Context(database.ConnectionString);
        (await db.Cohorts.SingleAsync(TestContext.Current.CancellationToken)).Close(Now);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        var outcome = await new CohortFileImport(db, Words).Apply(Read(Samples.Everything), Now, TestContext.Current.CancellationToken);
        Assert.Equal("cohort-closed", Assert.Single(outcome.Problems).Key);
    }

    [Fact]
    public async Task An_old_address_finds_the_cohort()
    {
        await using var database = await TestDatabase.Create("sqlite");
        await Apply(database, Samples.Everything);
        await using var db = TestDatabase.Context(database.ConnectionString);
        var cohort = await db.Cohorts.SingleAsync(TestContext.Current.CancellationToken);
        db.Add(new OldSlug { Slug = "eig3", CohortId = Guid.Empty, TargetId = cohort.Id });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        Assert.Equal((0, 0, 12), await Apply(database, Samples.Everything.Replace("id: eig-2019", "id: eig3")));
    }

    private static async Task<(int, int, int)> Apply(TestDatabase database, string text)
    {
        await using var db = TestDatabase.Context(database.ConnectionString);
        var outcome = await new CohortFileImport(db, Words).Apply(Read(text), Now, TestContext.Current.CancellationToken);
        return Counts(outcome);
    }

    private static (int, int, int) Counts(ImportOutcome outcome)
    {
        Assert.Empty(outcome.Problems);
        return (outcome.Count(ImportEffect.Created), outcome.Count(ImportEffect.Updated), outcome.Count(ImportEffect.Unchanged));
    }

    private static CohortFile Read(string text)
    {
        var reading = CohortYaml.Read(text, null, Words);
        Assert.Empty(reading.Problems);
        return reading.File!;
    }

    private static string Tell(ImportOutcome outcome) => string.Join('\n', outcome.Changes.Select(c =>
        $"{c.Record} {c.Effect} {c.Name}" + (c.Differences.Count == 0 ? "" : ": " + string.Join(", ", c.Differences.Select(d => d.Field)))));

    private static async Task<List<string>> Teams(TestDatabase database)
    {
        await using var db = TestDatabase.Context(database.ConnectionString);
        var teams = await db.Teams.ToListAsync(TestContext.Current.CancellationToken);
        return [.. teams.Select(t => $"{t.Name}: {string.Join(", ", t.Aliases)}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Every record with its version: what was written even without a change would show.</summary>
    private static async Task<string> Dump(TestDatabase database)
    {
        await using var db = TestDatabase.Context(database.ConnectionString);
        var records = new List<object>();
        records.AddRange(await db.Cohorts.AsNoTracking().ToListAsync());
        records.AddRange(await db.Teams.AsNoTracking().OrderBy(t => t.Slug).ToListAsync());
        records.AddRange(await db.People.AsNoTracking().OrderBy(p => p.EmailKey).ToListAsync());
        records.AddRange(await db.Memberships.AsNoTracking().OrderBy(m => m.Id).ToListAsync());
        return string.Join('\n', records.Select(r => System.Text.Json.JsonSerializer.Serialize(r)));
    }
}
