using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Archives;

public class ArchiveTests
{
    [Theory, InlineData("sqlite", "sqlite"), InlineData("sqlite", "postgres"), InlineData("postgres", "sqlite")]
    public async Task A_cohort_moves_to_another_database_and_loses_nothing(string from, string to)
    {
        await using var here = await TestHouse.Open(from);
        await using var there = await TestHouse.Open(to);
        var seed = await FullCohort.Plant(here);
        await Seed.Plant(there, "another");
        await there.With(db => db.People.ExecuteDeleteAsync());
        var outcome = await Removal.Import(there, await Removal.Export(here));
        var (left, arrived) = (await Removal.Records(here, seed.Cohort.Id, landed: true), await Removal.Records(there, seed.Cohort.Id));
        Assert.All(left, kind => Assert.True(kind.Value.Count > 0, $"{kind.Key} has no record: plant one."));
        Assert.All(left, kind => Assert.Equal(kind.Value, arrived[kind.Key]));
        Assert.Equal(left.Values.Sum(rows => rows.Count), outcome.Created.Values.Sum());
        Assert.Equal(0, outcome.Known);
    }

    [Theory, OnEachDatabase]
    public async Task A_copy_beside_its_original_has_ids_of_its_own_everywhere(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await FullCohort.Plant(house);
        var before = await Removal.Records(house, seed.Cohort.Id);
        var outcome = await Removal.Import(house, await Removal.Export(house), "copy");
        Assert.Equal(before, await Removal.Records(house, seed.Cohort.Id));
        Assert.Equal((5, 1, 1), (outcome.Known, outcome.Taken["old-addresses"], outcome.Taken["share-links"]));
        await house.With(async db =>
        {
            var copy = await db.Cohorts.SingleAsync(c => c.Slug == "copy");
            var posting = await db.Set<Posting>().SingleAsync(p => p.CohortId == copy.Id);
            Assert.Equal(Occasion.Of(copy.Id, "retrospectives", "digest-0", "2019-W09"), posting.Occasion);
            Assert.Equal(seed.Ines.Id, posting.PersonId);
            var carto = await db.Teams.SingleAsync(t => t.CohortId == copy.Id && t.Slug == "carto-demo");
            Assert.NotEqual(seed.Carto.Id, carto.Id);
            Assert.Equal(seed.Aya.Id, carto.ReferentId);
            Assert.Equal(2, await db.Set<Retrospective>().CountAsync(r => r.CohortId == copy.Id && r.TeamId == carto.Id));
            Assert.Equal(carto.Id, (await db.OldSlugs.SingleAsync(s => s.CohortId == copy.Id)).TargetId);
        });
        Assert.Equal(before.Values.Sum(rows => rows.Count), (await Removal.Records(house, await IdOf(house, "copy"))).Values.Sum(rows => rows.Count) + 2);
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_has_the_same_address_is_the_same_person_and_stays_as_they_are(string database)
    {
        await using var here = await TestHouse.Open("sqlite");
        await using var there = await TestHouse.Open(database);
        var seed = await FullCohort.Plant(here);
        var (known, other) = (Person.Named("Inès, mariée", seed.Ines.Email.ToUpperInvariant()), new Person { Id = seed.Noe.Id, Name = "Noé ailleurs" });
        other.MoveTo("noe@elsewhere.example");
        await here.With(db => db.People.ExecuteUpdateAsync(p => p.SetProperty(x => x.IsAdmin, true)));
        await there.With(db => { db.AddRange(known, other); return db.SaveChangesAsync(); });
        Assert.Equal(1, (await Removal.Import(there, await Removal.Export(here))).Known);
        await there.With(async db =>
        {
            Assert.Equal("Inès, mariée", (await db.People.SingleAsync(p => p.Id == known.Id)).Name);
            Assert.Equal(known.Id, (await db.Memberships.Include(m => m.Person).SingleAsync(m => m.Person!.EmailKey == seed.Ines.EmailKey)).PersonId);
            Assert.All(await db.Set<Retrospective>().Where(r => r.FiledById != null).ToListAsync(), r => Assert.Equal(known.Id, r.FiledById));
            Assert.Equal("Noé ailleurs", (await db.People.SingleAsync(p => p.Id == seed.Noe.Id)).Name);
            Assert.Equal("Noé Exemple", (await db.People.SingleAsync(p => p.EmailKey == seed.Noe.EmailKey)).Name);
            Assert.False(await db.People.AnyAsync(p => p.IsAdmin));
        });
    }

    [Theory, OnEachDatabase]
    public async Task What_fell_due_before_is_never_mailed_from_here(string database)
    {
        await using var here = await TestHouse.Open("sqlite", now: "2019-03-08T14:55:00+01:00");
        await using var there = await TestHouse.Open(database, now: "2019-03-08T15:30:00+01:00");
        var seed = await FullCohort.Plant(here);
        await here.With(db =>
        {
            var (letter, due) = (db.Set<Letter>().First(), here.Clock.Now.AddMinutes(5));
            db.Add(new DueWork { CohortId = seed.Cohort.Id, Ritual = "retrospectives", Kind = "digest", Period = "2019-W10", Ordinal = 3, DueAt = due });
            db.Add(new Posting { LetterId = letter.Id, CohortId = seed.Cohort.Id, Occasion = "x", Address = "a@b.example", DueAt = due, NextTryAt = due });
            return db.SaveChangesAsync();
        });
        await Removal.Import(there, await Removal.Export(here));
        await there.With(async db =>
        {
            Assert.Equal("skipped: imported", (await db.Set<DueWork>().SingleAsync(w => w.Ordinal == 3)).Outcome);
            Assert.Equal("imported", (await db.Set<Posting>().SingleAsync(p => p.Occasion == "x")).LastError);
            Assert.Null((await db.Set<DueWork>().SingleAsync(w => w.DueAt > there.Clock.Now && w.Ordinal == 0)).DoneAt);
        });
        Assert.Equal(0, await there.App.Services.GetRequiredService<DueWorker>().RunDue(there.Clock.Now, CancellationToken.None));
        Assert.False(Directory.Exists(there.MailFolder));
    }

    [Fact]
    public async Task What_staff_take_out_in_a_browser_holds_nobodys_drafts()
    {
        await using var house = await TestHouse.Open("sqlite");
        await FullCohort.Plant(house);
        var kept = Zip.Names(await Removal.Export(house)).Except(Zip.Names(await Removal.Export(house, withoutPersonal: true))).ToList();
        Assert.Equal(house.App.Services.GetServices<RecordKind>().Where(kind => kind.IsPersonal).Select(kind => kind.Name + ".jsonl").Order(), kept.Order());
        Assert.Contains("drafts.jsonl", kept);
        await using var there = await TestHouse.Open("sqlite");
        await Removal.Import(there, await Removal.Export(house, withoutPersonal: true));
    }

    private static Task<Guid> IdOf(TestHouse house, string slug) => house.With(db => db.Cohorts.Where(c => c.Slug == slug).Select(c => c.Id).SingleAsync());
}
