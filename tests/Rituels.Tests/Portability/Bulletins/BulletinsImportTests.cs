using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Help;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Shell;
using Rituels.Tests.House;

namespace Rituels.Tests.Portability.Bulletins;

public class BulletinsImportTests
{
    [Theory, OnEachDatabase]
    public async Task What_teams_told_moves_in_once_and_twice_changes_nothing(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2019-06-06T10:00:00+02:00");
        var seed = await Seed.Plant(house);
        var old = BulletinsInstance.In(house.Database.Folder)
            .Report("CARTO DEMO", "2019-10", "2019-03-08 13:45:10", "☹️", "Une carte", "Deux\r\nvictoires", "Un avis ?", "2019-03-08 13:50:00")
            .Report("Balise", "2019-10", "2019-03-07 09:00:00", "😐")
            .Report("cartodemo", "2019-11", "2019-03-15 08:00:00", "😀")
            .Report("Balise", "2019-11", "2019-03-15 08:00:00", "☹")
            .Date("Carto Demo", "2019-06-12", "Démo publique", "2019-03-08 13:45:10");
        var outcome = await Move(house, old);
        Assert.Equal((4, 0, 0), Counts(outcome));
        var told = await Told(house, seed.Carto, "2019-W10");
        Assert.Equal((1, "Une carte", "Deux\nvictoires", "Un avis ?"), (told.Mood, told.Answers["priority"], told.Answers["victories"], told.Answers["help"]));
        Assert.Equal((new DateOnly(2019, 6, 12), "Démo publique"), (told.KeyDate, told.Answers.KeyDateText));
        Assert.Equal(DateTimeOffset.Parse("2019-03-08T14:45:10+01:00"), told.FiledAt);
        Assert.Equal(DateTimeOffset.Parse("2019-03-08T14:50:00+01:00"), told.EditedAt);
        Assert.Equal((null, false, null), (told.FiledById, told.IsLate, told.AtClosing));
        Assert.Equal([4, 1], await house.With(db => db.Set<Retrospective>().Where(r => r.Week == IsoWeek.Parse("2019-W11")).OrderByDescending(r => r.Mood).Select(r => r.Mood).ToListAsync()));
        Assert.Equal((0, 0, 4), Counts(await Move(house, old)));
    }

    [Theory, OnEachDatabase]
    public async Task Only_what_a_team_asked_last_stands_and_what_is_opened_again_here_stays_open(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2019-06-06T10:00:00+02:00");
        var seed = await Seed.Plant(house);
        var old = BulletinsInstance.In(house.Database.Folder)
            .Report("Balise", "2019-10", "2019-03-08 10:00:00", help: "Un avis ?").Report("Balise", "2019-11", "2019-03-15 10:00:00").Report("Carto Demo", "2019-10", "2019-03-08 10:00:00", help: "Une salle ?");
        await Move(house, old);
        Assert.Equal([("Un avis ?", HelpState.Withdrawn, "2019-03-15"), ("Une salle ?", HelpState.Asked, null)], await Asked());
        await house.With(async db => { (await db.Set<HelpRequest>().SingleAsync(r => r.Text == "Un avis ?")).Reopen(house.Clock.Now); return await db.SaveChangesAsync(); });
        old.Report("Carto Demo", "2019-11", "2019-03-15 10:00:00", help: "Un écran ?");
        await Move(house, old);
        Assert.Equal([("Un avis ?", HelpState.Asked, null), ("Un écran ?", HelpState.Asked, null), ("Une salle ?", HelpState.Withdrawn, "2019-03-15")], await Asked());

        Task<List<(string, HelpState, string?)>> Asked() => house.With(async db =>
            (await db.Set<HelpRequest>().AsNoTracking().ToListAsync()).OrderBy(r => r.Text, StringComparer.Ordinal).Select(r => (r.Text, r.State, r.EndedAt?.ToString("yyyy-MM-dd"))).ToList());
    }

    [Fact]
    public async Task Weeks_at_the_turn_of_the_year_are_repaired_and_told()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house, adjust: cohort => (cohort.Starts, cohort.Ends) = (new(2018, 9, 3), new(2019, 6, 30)));
        var old = BulletinsInstance.In(house.Database.Folder).Report("Balise", "2018-52", "2018-12-28 10:00:00").Report("Balise", "2018-01", "2018-12-31 10:00:00").Report("Balise", "2019-02", "2019-01-11 10:00:00");
        var outcome = await Move(house, old);
        Assert.Equal([new RepairedWeek(2, "Balise", "2018-01", "2019-W01")], outcome.Repaired);
        Assert.Equal(["2018-W52", "2019-W01", "2019-W02"], await Weeks(house, seed.Balise));
        Assert.Equal(outcome.Repaired, (await Move(house, old)).Repaired);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_date_that_no_week_can_hold_is_the_teams_own(string database)
    {
        await using var house = await TestHouse.Open(database, now: "2019-06-06T10:00:00+02:00");
        var seed = await Seed.Plant(house);
        var old = BulletinsInstance.In(house.Database.Folder).Report("Balise", "2019-10", "2019-03-08 10:00:00")
            .Date("Balise", "2019-06-12", "Démo", "2019-03-08 10:00:00").Date("Balise", "2019-06-20", "Recette", "2019-03-08 10:00:00").Date("Carto Demo", "2019-07-01", "Lancement", "2019-03-08 10:00:00");
        var outcome = await Move(house, old);
        Assert.Equal((1, 0, 2), (outcome.Effects.Count, outcome.Problems.Count, outcome.Notes.Count(note => note.Message.Contains("without a week", StringComparison.Ordinal))));
        Assert.Empty((await Move(house, old)).Problems);
        var noted = await house.With(db => db.Set<NotedDate>().AsNoTracking().OrderBy(n => n.Day).ToListAsync());
        Assert.Equal([(seed.Balise.Id, "Recette"), (seed.Carto.Id, "Lancement")], noted.Select(n => (n.TeamId, n.Text)));
        var page = await (await house.SignedIn(seed.Lou)).GetStringAsync("/eig-2019/key-dates");
        Assert.All(new[] { "Démo", "Recette", "Lancement" }, text => Assert.Contains(text, System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_reports_of_one_week_are_for_people_to_join()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house, adjust: cohort => (cohort.Starts, cohort.Ends) = (new(2018, 9, 3), new(2019, 6, 30)));
        var old = BulletinsInstance.In(house.Database.Folder)
            .Report("Balise", "2018-01", "2018-12-31 10:00:00", "☹️", "Lundi", "Même", null).Report("Balise", "2019-01", "2019-01-03 10:00:00", "😀", "Jeudi", "Même", "Aide");
        Assert.Equal("Balise: another report is that of 2019-W01 already, line 1. --join makes them one, the earlier first.", Assert.Single((await Move(house, old)).Problems).Message);
        Assert.Empty(await Weeks(house, seed.Balise));
        var joined = await Move(house, old, joins: true);
        Assert.Equal((1, 0, 0), Counts(joined));
        Assert.Equal("Balise, 2019-W01: joined with line 1.", Assert.Single(joined.Notes).Message);
        var told = await Told(house, seed.Balise, "2019-W01");
        Assert.Equal((4, "Lundi\n\nJeudi", "Même", "Aide"), (told.Mood, told.Answers["priority"], told.Answers["victories"], told.Answers["help"]));
        Assert.Equal((0, 0, 1), Counts(await Move(house, old, joins: true)));
    }

    [Fact]
    public async Task A_key_date_goes_to_its_week_or_to_the_nearest_that_is_free()
    {
        await using var house = await TestHouse.Open("sqlite", now: "2019-06-06T10:00:00+02:00");
        var seed = await Seed.Plant(house);
        var old = BulletinsInstance.In(house.Database.Folder)
            .Report("Balise", "2019-10", "2019-03-08 10:00:00").Report("Balise", "2019-12", "2019-03-22 10:00:00").Report("Balise", "2019-13", "2019-03-29 10:00:00")
            .Date("Balise", "2019-06-12", "Première", "2019-03-22 10:00:00").Date("Balise", "2019-06-13 00:00:00", "Deuxième", "2019-03-22 11:00:00").Date("Balise", "2019-07-01", "Troisième", "2019-03-06 10:00:00");
        var outcome = await Move(house, old);
        Assert.Equal([new MovedDate(2, "Balise", "2019-06-13", "2019-W12", "2019-W13")], outcome.Moved);
        Assert.Equal([(new(2019, 7, 1), "Troisième"), (new(2019, 6, 12), "Première"), (new DateOnly(2019, 6, 13), "Deuxième")], await house.With(async db =>
            (await db.Set<Retrospective>().Where(r => r.TeamId == seed.Balise.Id).OrderBy(r => r.Week).ToListAsync()).Select(r => (r.KeyDate!.Value, r.Answers.KeyDateText)).ToList()));
        Assert.Equal((0, 0, 3), Counts(await Move(house, old)));
        old.Date("Balise", "2019-08-01", "Quatrième", "2019-03-22 12:00:00");
        Assert.StartsWith("Balise: the key date 2019-08-01 is kept as the team’s own, without a week", Assert.Single((await Move(house, old)).Notes).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_written_here_since_stays_and_what_changed_there_follows()
    {
        await using var house = await TestHouse.Open("sqlite", now: "2019-06-06T10:00:00+02:00");
        var seed = await Seed.Plant(house);
        var old = BulletinsInstance.In(house.Database.Folder).Report("Balise", "2019-10", "2019-03-08 10:00:00").Report("Balise", "2019-11", "2019-03-15 10:00:00");
        await Move(house, old);
        await house.With(async db =>
        {
            var told = await db.Set<Retrospective>().SingleAsync(r => r.Week == IsoWeek.Parse("2019-W10"));
            told.File(seed.Lou.Id, Answers.Of(2, [new("priority", "Corrigé ici")]), house.Clock.Now, DateTimeOffset.MaxValue);
            await db.SaveChangesAsync();
        });
        old.Do("UPDATE reports SET priorities = 'Corrigé là-bas'");
        var outcome = await Move(house, old);
        Assert.Equal((0, 1, 1), Counts(outcome));
        Assert.Equal("Balise, 2019-W10: written here since, so it stays as it is.", Assert.Single(outcome.Notes).Message);
        Assert.Equal("Corrigé ici", (await Told(house, seed.Balise, "2019-W10")).Answers["priority"]);
        Assert.Equal("Corrigé là-bas", (await Told(house, seed.Balise, "2019-W11")).Answers["priority"]);
    }

    [Theory]
    [InlineData("Inconnue", "2019-10", "2019-03-08 10:00:00", "🙂", "“Inconnue” (rows: 1) is the name of no team here.")]
    [InlineData("Balise", "2019-10", "2019-03-08 10:00:00", "😊", "Balise: “😊” is no mood of Bulletins")]
    [InlineData("Balise", "2019-1", "2019-03-08 10:00:00", "🙂", "Balise: the week “2019-1”, entered on 2019-03-08 10:00:00, cannot be read for certain.")]
    [InlineData("Balise", "2019-10", "hier", "🙂", "Balise: “hier” is no instant such as")]
    [InlineData("Balise", "2018-20", "2018-05-18 10:00:00", "🙂", "Balise: 2018-W20 is no week of the cohort, which goes from 2019-W07 to 2019-W46.")]
    public async Task A_row_that_cannot_be_placed_stops_everything(string project, string week, string created, string spirit, string message)
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        var outcome = await Move(house, BulletinsInstance.In(house.Database.Folder).Report("Balise", "2019-09", "2019-03-01 10:00:00").Report(project, week, created, spirit));
        Assert.StartsWith(message, Assert.Single(outcome.Problems).Message);
        Assert.Equal(2, outcome.Problems[0].Line);
        Assert.Equal((0, 0, 0), Counts(outcome));
        Assert.Empty(await Weeks(house, seed.Balise));
    }

    [Fact]
    public async Task A_report_entered_after_its_week_is_late_and_one_for_which_people_asked_is_left_out()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        var old = BulletinsInstance.In(house.Database.Folder).Report("Balise", "2019-09", "2019-03-04 10:00:00").Report("Balise", "2018-20", "2018-05-18 10:00:00").Report("Ancien", "2019-09", "2019-03-01 10:00:00");
        var outcome = await Move(house, old, onlyItsWeeks: true, skipped: "ANCIEN");
        Assert.Equal((1, 2), (outcome.Count(ToldEffect.Created), outcome.Skipped));
        Assert.Equal("Balise, 2019-W09: entered in 2019-W10; the week number is kept.", Assert.Single(outcome.Notes).Message);
        Assert.True((await Told(house, seed.Balise, "2019-W09")).IsLate);
    }

    private static (int, int, int) Counts(BulletinsOutcome outcome) =>
        (outcome.Count(ToldEffect.Created), outcome.Count(ToldEffect.Updated), outcome.Count(ToldEffect.Unchanged, ToldEffect.Kept));

    private static Task<Retrospective> Told(TestHouse house, Team team, string week) =>
        house.With(db => db.Set<Retrospective>().AsNoTracking().SingleAsync(r => r.TeamId == team.Id && r.Week == IsoWeek.Parse(week)));

    private static Task<List<string>> Weeks(TestHouse house, Team team) =>
        house.With(async db => (await db.Set<Retrospective>().Where(r => r.TeamId == team.Id).OrderBy(r => r.Week).Select(r => r.Week).ToListAsync()).ConvertAll(week => week.ToString()));

    private static async Task<BulletinsOutcome> Move(TestHouse house, BulletinsInstance old, bool joins = false, bool onlyItsWeeks = false, params string[] skipped)
    {
        var words = new BulletinsWords(Tongue.Of("en"));
        await using var scope = house.App.Services.CreateAsyncScope();
        var import = new BulletinsImport(scope.ServiceProvider.GetRequiredService<RituelsDb>(), scope.ServiceProvider.GetRequiredService<IWeeklyRecords>(), scope.ServiceProvider.GetRequiredService<IKeyDateBook>(), words, new PortabilityWords(Tongue.Of("en")));
        var rows = BulletinsDatabase.Read(old.File, new Rituels.Portability.Findings(words))!;
        return await import.Apply(rows, "eig-2019", null, new BulletinsChoices(TimeZoneInfo.Utc, skipped.Select(Folding.Fold).ToHashSet(), joins, onlyItsWeeks), house.Clock.Now, CancellationToken.None);
    }
}
