using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Gazette;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Gazette.GazetteScene;

namespace Rituels.Tests.Gazette;

/// <summary>What gazettes hold on somebody is in their file, and goes with them; a cohort that is made anew keeps the habits.</summary>
public class GazetteOnPeopleTests
{
    [Theory, OnEachDatabase]
    public async Task Whoever_leaves_is_welcomed_no_more_and_their_words_stay_or_go(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        var ali = Person.Named("Ali Nouveau", "ali@new.example");
        await scene.Keep(ali, new Membership { CohortId = scene.Seed.Cohort.Id, PersonId = ali.Id, TeamId = scene.Seed.Carto.Id, Role = Role.Fellow, From = new(2019, 3, 11) });
        await scene.House.Due();
        await scene.House.Tick(Draft);
        await Send(scene.Aya, Edit, "", ("Opening", "Bienvenue !"), ("Act", "save"));
        await scene.Approve();
        await scene.House.Tick(Leaves);
        Assert.Contains("welcomed = True", await Told(scene, ali));
        Assert.Contains("Bienvenue !", await Told(scene, scene.Seed.Aya));
        await Erase(scene, new(ali, null, true));
        await Erase(scene, new(scene.Seed.Aya, null, true));
        var issue = (await scene.Issue())!;
        Assert.Empty(issue.Blocks);
        Assert.Equal(("Bienvenue !", null, null), (issue.Opening, issue.OpeningById, issue.ApprovedById));
        Assert.DoesNotContain("Ali", await Text(scene.Aya, $"{At}/2019-W11"));
    }

    [Theory, OnEachDatabase]
    public async Task Their_name_goes_from_lines_that_others_wrote_and_from_mails_that_are_kept(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        await scene.Plenary("Atelier cartes de INÈS MARTIN");
        await scene.House.Due();
        await scene.House.Tick(Draft);
        await Send(scene.Aya, Edit, "", ("Opening", "Merci à Ines Martin et à Ines Martinez"), ("Act", "save"));
        await scene.Approve();
        await scene.House.Tick(Leaves);
        await scene.House.With(db => db.Set<Rituels.Delivery.Posting>().ExecuteUpdateAsync(set => set.SetProperty(p => p.SentAt, scene.House.Clock.Now), Stop));
        var ines = await scene.House.With(async db => { var person = await db.People.SingleAsync(p => p.Id == scene.Seed.Ines.Id, Stop); person.Name = "Inès Martin"; await db.SaveChangesAsync(Stop); return person; });
        Assert.Contains("\"named\":true", await Told(scene, ines));
        await Erase(scene, new(ines, null, true));
        var issue = (await scene.Issue())!;
        Assert.Equal("Merci à — et à Ines Martinez", issue.Opening);
        Assert.Contains("Atelier cartes de —", await scene.Lines());
        Assert.All(await scene.Posted("leave"), posted => Assert.Equal("", posted.Letter!.Text));
        Assert.DoesNotContain("\"named\":true", await Told(scene, ines));
    }

    [Theory, OnEachDatabase]
    public async Task A_namesake_in_another_cohort_keeps_their_name_and_is_not_told(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        var (elsewhere, rose) = (await Seed.Plant(scene.House, "elsewhere"), Person.Named("Rose", "rose@new.example"));
        var other = Rituels.Gazette.Issue.Draft(elsewhere.Cohort, IsoWeek.Parse(Week), [], scene.House.Clock.Now);
        other.Open("Merci à Inès Demo", elsewhere.Aya.Id);
        var own = Rituels.Gazette.Issue.Draft(scene.Seed.Cohort, IsoWeek.Parse(Week), [], scene.House.Clock.Now);
        own.Open("Une rose à Rose et à Inès Demo", scene.Seed.Aya.Id);
        await scene.Keep(rose, new Membership { CohortId = scene.Seed.Cohort.Id, PersonId = rose.Id, TeamId = scene.Seed.Carto.Id, Role = Role.Fellow }, other, own);
        Assert.DoesNotContain("elsewhere", await Told(scene, scene.Seed.Ines));
        await using (var scope = scene.House.App.Services.CreateAsyncScope())
            foreach (var person in new[] { scene.Seed.Ines, rose }) await scope.ServiceProvider.GetRequiredService<Eraser>().Erase(new(person, null, true), Rituels.Portability.Taken.Erased, null, scene.House.Clock.Now, Stop);
        Assert.Equal("Une rose à — et à —", (await scene.Issue())!.Opening);
        Assert.Equal("Merci à Inès Demo", (await scene.House.With(db => db.Set<Issue>().AsNoTracking().SingleAsync(i => i.CohortId == elsewhere.Cohort.Id, Stop))).Opening);
    }

    [Theory, OnEachDatabase]
    public async Task A_cohort_made_anew_has_its_gazette_the_same_way(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        var again = scene.Seed.Cohort.Again("eig-2020", "Promotion 4", new(2020, 2, 10), scene.House.Clock.Now);
        await scene.Keep(new GazetteBook { CohortId = scene.Seed.Cohort.Id, Day = DayOfWeek.Tuesday, LeavesAt = new(12, 0), Birthdays = true }, again);
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        foreach (var part in scope.ServiceProvider.GetServices<ICohortPart>()) await part.Copy(scene.Seed.Cohort, again, Stop);
        await scope.ServiceProvider.GetRequiredService<Rituels.Database.RituelsDb>().SaveChangesAsync(Stop);
        var kept = await scene.House.With(db => db.Set<GazetteBook>().SingleAsync(b => b.CohortId == again.Id, Stop));
        Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(12, 0), true), (kept.Day, kept.LeavesAt, kept.Birthdays));
    }

    [Theory, OnEachDatabase]
    public async Task A_cohorts_file_holds_its_hours_and_the_same_file_twice_changes_nothing(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        var words = new PortabilityWords(Rituels.Shell.Tongue.Of("fr"));
        async Task<string> Written() => CohortYaml.Write(await scene.House.With(db => CohortFileExport.Of(db, scene.Seed.Cohort, Stop)));
        Assert.DoesNotContain("gazette:", await Written());
        var text = (await Written()).Replace("staff:\n", "gazette:\n  on: true\n  draft: Tuesday 08:00\n  leaves: Tuesday 12:00\n  birthdays: true\n  announce: false\nstaff:\n", StringComparison.Ordinal);
        foreach (var effect in new[] { ImportEffect.Updated, ImportEffect.Unchanged })
            Assert.Equal(effect, (await scene.House.With(db => new CohortFileImport(db, words).Apply(CohortYaml.Read(text, null, words).File!, scene.House.Clock.Now))).Changes[0].Effect);
        var kept = await scene.House.With(db => db.Set<GazetteBook>().AsNoTracking().SingleAsync(Stop));
        Assert.Equal((DayOfWeek.Tuesday, new TimeOnly(8, 0), new TimeOnly(12, 0), true, false), (kept.Day, kept.DraftAt, kept.LeavesAt, kept.Birthdays, kept.Announces));
        Assert.Equal(text, await Written());
        foreach (var wrong in new[] { text.Replace("Tuesday 12:00", "Tuesday 08:00"), text.Replace("Tuesday 12:00", "Friday 12:00"), text.Replace("  draft: Tuesday 08:00\n", ""), text.Replace("Tuesday", "Sunday") })
            Assert.Equal(["gazette-hours"], CohortYaml.Read(wrong, null, words).Problems.Select(problem => problem.Key));
        Assert.Equal(["not-a-moment"], CohortYaml.Read(text.Replace("Tuesday 08:00", "bientôt"), null, words).Problems.Select(problem => problem.Key));
    }

    private static async Task<string> Told(GazetteScene scene, Person person)
    {
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var told = await scope.ServiceProvider.GetServices<IHoldsOnPeople>().Single(room => room.Name == "gazette").Tell(person, Stop);
        return System.Text.Json.JsonSerializer.Serialize(told, new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).Replace("\"welcomed\":true", "welcomed = True");
    }

    private static async Task Erase(GazetteScene scene, Erasure erasure)
    {
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetServices<IHoldsOnPeople>().Single(room => room.Name == "gazette").Erase(erasure, Stop);
    }
}
