using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Coaching;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Coaching;

/// <summary>One mail on Monday morning to each of the staff, only when there is something to say, without a word of any note.</summary>
public class MondayTests
{
    private const string Monday = "2019-03-11T08:30:00+01:00";

    [Theory, OnEachDatabase]
    public async Task It_tells_who_waits_what_is_promised_and_what_is_planned(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-02-20", "Zorglub", "Zorglub promis", by: "2019-03-14");
        await scene.Planned(scene.Seed.Balise, "2019-03-13", with: scene.Bea);
        await scene.House.Due();
        await scene.House.Tick("2019-03-11T08:29:59+01:00");
        Assert.Empty(await scene.Posted("monday"));
        await scene.House.Tick(Monday);
        var posted = await scene.Posted("monday");
        Assert.Equal([scene.Seed.Aya.Email, scene.Bea.Email], posted.Select(p => p.Address));
        var own = posted[0].Letter!.Text.Replace('\u00a0', ' ');
        Assert.Contains("2 choses à savoir", own);
        Assert.Contains("- Carto Demo : 19 jours sans nouvelles, rythme 10", own);
        Assert.Contains("- Carto Demo : quelque chose est promis pour le 14 mars", own);
        Assert.Contains("/eig-2019/coaching/teams/carto-demo", own);
        Assert.Contains("- Balise : séance mercredi 13 mars, 15 h – 15 h 30", posted[1].Letter!.Text.Replace('\u00a0', ' '));
        Assert.All(posted, p => Assert.DoesNotContain("Zorglub", p.Letter!.Html + p.Letter.Text + p.Letter.Subject));
    }

    [Theory, OnEachDatabase]
    public async Task Without_anything_to_say_nobody_is_written_to(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-05");
        await scene.Called(scene.Seed.Balise, "2019-03-05");
        await scene.House.Due();
        await scene.House.Tick(Monday);
        Assert.Empty(await scene.Posted("monday"));
        Assert.Equal(["skipped: nothing to say"], await Outcomes(scene));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_that_nobody_follows_is_told_to_all_of_the_staff(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Called(scene.Seed.Carto, "2019-03-08");
        await scene.House.Due();
        await scene.House.Tick(Monday);
        Assert.Equal(2, (await scene.Posted("monday")).Count(p => p.Letter!.Text.Contains("Balise", StringComparison.Ordinal)));
    }

    [Theory, OnEachDatabase]
    public async Task It_leaves_on_the_first_working_day_at_the_hour_of_the_cohort(string database)
    {
        await using var scene = await CoachingScene.Open(database, cohort: cohort => cohort.DeclareDayOff(new(2019, 3, 11), new(2019, 3, 12), null, null));
        await scene.Keep(new CoachingBook { CohortId = scene.Seed.Cohort.Id, MailAt = new(9, 15) });
        await scene.House.Due();
        await scene.House.Tick("2019-03-13T09:14:59+01:00");
        Assert.Empty(await scene.Posted("monday"));
        await scene.House.Tick("2019-03-13T09:15:00+01:00");
        Assert.Equal(2, (await scene.Posted("monday")).Count);
    }

    [Theory, OnEachDatabase]
    public async Task A_day_off_that_is_declared_later_moves_it_and_Easter_Monday_is_one(string database)
    {
        await using var scene = await CoachingScene.Open(database, "2019-04-15T10:00:00+02:00");
        await scene.House.Due();
        Assert.Equal(["2019-04-23T06:30"], await Due(scene));
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(Stop)).DeclareDayOff(new(2019, 4, 23), new(2019, 4, 23), null, scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await scene.House.Due();
        Assert.Equal(["2019-04-24T06:30"], await Due(scene));
    }

    [Theory, OnEachDatabase]
    public async Task Whoever_is_away_or_stopped_it_gets_none(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.Keep(new Absence { PersonId = scene.Bea.Id, From = new(2019, 3, 11), To = new(2019, 3, 11) }, new MailStop { CohortId = scene.Seed.Cohort.Id, PersonId = scene.Seed.Aya.Id, Kind = "monday", Since = scene.House.Clock.Now });
        await scene.House.Due();
        await scene.House.Tick(Monday);
        Assert.Empty(await scene.Posted("monday"));
        await scene.House.Tick("2019-03-18T08:30:00+01:00");
        Assert.Equal([scene.Bea.Email], (await scene.Posted("monday")).Select(p => p.Address));
    }

    [Theory, OnEachDatabase]
    public async Task It_is_stopped_by_the_account_and_by_the_settings(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        Assert.Contains("Le courriel du lundi à l’encadrement", await Text(scene.Aya, "/account"));
        Assert.DoesNotContain("Le courriel du lundi", await Text(await scene.House.SignedIn(scene.Seed.Ines), "/account"));
        await scene.House.Due();
        var (address, fields) = await Fill(scene.Aya, "/eig-2019/settings/coaching", "", []);
        Went(await scene.Aya.PostAsync(address, new FormUrlEncodedContent(fields.Where(f => f.Key != "MailsOnMonday")), Stop), "/eig-2019/settings/coaching?done=saved");
        await scene.House.Tick(Monday);
        Assert.Empty(await scene.Posted("monday"));
        Assert.Empty(await Due(scene));
    }

    [Theory, OnEachDatabase]
    public async Task Two_programs_and_a_restart_send_it_once(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await using var replica = scene.House.Replica();
        await Task.WhenAll(scene.House.Due(), replica.RunDue(scene.House.Clock.Now));
        scene.House.Clock.Now = DateTimeOffset.Parse(Monday, System.Globalization.CultureInfo.InvariantCulture);
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { scene.House.Due(), replica.RunDue(scene.House.Clock.Now) }));
        await using var again = scene.House.Replica();
        await again.RunDue(scene.House.Clock.Now.AddMinutes(1));
        Assert.Equal([scene.Seed.Aya.Email, scene.Bea.Email], (await scene.Posted("monday")).Select(p => p.Address));
        Assert.Equal(["monday-mail"], await Outcomes(scene));
    }

    [Theory, OnEachDatabase]
    public async Task Down_on_Monday_it_leaves_late_and_says_so_and_not_a_week_later(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.House.Due();
        await scene.House.Tick("2019-03-12T10:00:00+01:00");
        Assert.All(await scene.Posted("monday"), p => Assert.Contains("Ce courriel part en retard.", p.Letter!.Text));
        await scene.House.Tick("2019-03-25T12:00:00+01:00");
        Assert.Equal(["monday-mail", "skipped: week over"], await Outcomes(scene));
    }

    [Theory, OnEachDatabase]
    public async Task Other_rooms_have_their_lines_in_the_same_mail(string database)
    {
        await using var scene = await CoachingScene.Open(database, adjust: builder => builder.Services.AddScoped<IMondayPart, Waiting>());
        await scene.Called(scene.Seed.Carto, "2019-03-08");
        await scene.Called(scene.Seed.Balise, "2019-03-08");
        await scene.House.Due();
        await scene.House.Tick(Monday);
        var letter = Assert.Single(await scene.Posted("monday")).Letter!;
        Assert.Contains("Entraide\n- Une demande attend depuis 9 jours\n  http", letter.Text);
        Assert.DoesNotContain("Coaching\n", letter.Text);
        Assert.Equal("Promotion 3 · Votre lundi\u00a0: Entraide", letter.Subject);
        Assert.Contains("Ouvrir l’accueil", letter.Html);
    }

    [Theory, OnEachDatabase]
    public async Task The_ledger_calls_it_by_its_name_shows_it_before_and_holds_it(string database)
    {
        await using var scene = await CoachingScene.Open(database);
        await scene.House.Due();
        Assert.Contains("Courriel du lundi à l’encadrement, semaine du 11 mars", await Text(scene.Aya, "/eig-2019/delivery"));
        await scene.House.Tick(Monday);
        Assert.Contains("Courriel du lundi à l’encadrement, semaine du 11 mars", await Text(scene.Aya, "/eig-2019/delivery"));
    }

    private static Task<List<string>> Outcomes(CoachingScene scene) => scene.House.With(db =>
        db.Set<DueWork>().Where(w => w.Ritual == "coaching" && w.DoneAt != null).OrderBy(w => w.DueAt).Select(w => w.Outcome!).ToListAsync(Stop));

    private static async Task<List<string>> Due(CoachingScene scene) => [.. (await scene.House.With(db =>
        db.Set<DueWork>().Where(w => w.Ritual == "coaching" && w.DoneAt == null).OrderBy(w => w.DueAt).Select(w => w.DueAt).ToListAsync(Stop))).Select(at => $"{at:yyyy-MM-ddTHH:mm}")];

    /// <summary>Another room's share, for one of the staff.</summary>
    private sealed class Waiting : IMondayPart
    {
        public Task<MondayPart?> Make(Cohort cohort, Person reader, Tongue tongue, DateTimeOffset now, CancellationToken stop) =>
            Task.FromResult(reader.Name.StartsWith("Aya", StringComparison.Ordinal) ? new MondayPart("Entraide", [new("Une demande attend depuis 9 jours", "/eig-2019/help")]) : null);
    }
}
