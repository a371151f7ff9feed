using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Gazette;
using Rituels.Programme;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Gazette.GazetteScene;

namespace Rituels.Tests.Gazette;

/// <summary>A draft stands ready on Monday morning, from what every ritual tells.</summary>
public class GazetteDraftTests
{
    [Theory, OnEachDatabase]
    public async Task It_stands_ready_on_Monday_with_what_everybody_may_read(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        await scene.Fill();
        await scene.Plenary("Réunion de l’encadrement", "2019-03-12", "staff");
        await scene.Plenary("Dans deux semaines", "2019-03-26");
        await scene.Plenary("La semaine d’après", "2019-03-22", "mentors");
        await scene.House.Due();
        await scene.House.Tick("2019-03-11T06:59:59+01:00");
        Assert.Null(await scene.Issue());
        await scene.House.Tick(Draft);
        Assert.Equal(["Plénière de mars", "La semaine d’après · Mentors", "Démonstration publique", "Un relecteur pour la page d’accueil ?"], await scene.Lines());
        Assert.Equal(["Trois relais de plus", "La carte est en ligne"], await scene.Lines(kept: false));
        Assert.Equal(["gazette-draft"], await scene.Outcomes());
    }

    [Theory, OnEachDatabase]
    public async Task Victories_of_a_week_that_was_not_mailed_are_not_offered(string database)
    {
        await using var scene = await GazetteScene.Open(database, "2019-03-08T12:00:00+01:00");
        await scene.Told(scene.Seed.Carto, "Encore secret", keyDate: new(2019, 3, 12), keyDateText: "Encore secrète");
        Assert.Contains("Il n’y a pas encore de brouillon", await Text(scene.Aya, Edit));
        Assert.Equal($"{Edit}?done=added", (await Send(scene.Aya, Edit, "Start")).Headers.Location?.OriginalString);
        Assert.Empty((await scene.Issue())!.Blocks);
        await scene.House.Tick("2019-03-08T15:00:00+01:00");
        Assert.Contains("Encore secret", await scene.Aya.GetStringAsync(Edit, Stop));
        Assert.Empty((await scene.Issue())!.Blocks);
    }

    [Theory, OnEachDatabase]
    public async Task New_people_are_welcomed_once(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        async Task Joins(string name, string from, Team? team, Role role) { var person = Person.Named(name, $"{name}@new.example"); await scene.Keep(person, new Membership { CohortId = scene.Seed.Cohort.Id, PersonId = person.Id, TeamId = team?.Id, Role = role, From = DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture) }); }
        await Joins("Ali", "2019-03-11", scene.Seed.Carto, Role.Fellow);
        await Joins("Bao", "2019-03-05", scene.Seed.Balise, Role.Mentor);
        await Joins("Cléo", "2019-03-06", null, Role.Staff);
        await Joins("Dan", "2019-03-04", scene.Seed.Carto, Role.Fellow);
        await Joins("Eva", "2019-03-12", scene.Seed.Carto, Role.Fellow);
        await scene.House.Due();
        await scene.House.Tick(Draft);
        Assert.Equal(["Ali rejoint Carto Demo", "Bao rejoint Balise (mentor)", "Cléo rejoint l’encadrement"], await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Birthdays_of_teams_are_told_where_the_cohort_wishes(string database)
    {
        await using var scene = await GazetteScene.Open(database, "2019-08-09T16:00:00+02:00");
        await scene.Keep(new GazetteBook { CohortId = scene.Seed.Cohort.Id, Birthdays = true });
        await scene.House.With(async db => { (await db.Teams.SingleAsync(t => t.Id == scene.Seed.Balise.Id, Stop)).Starts = new(2019, 2, 14); await db.SaveChangesAsync(Stop); });
        await scene.House.Due();
        await scene.House.Tick("2019-08-12T07:00:00+02:00");
        Assert.Equal(["Balise a six mois"], (await scene.Issue("2019-W33"))!.Kept.Select(b => b.In("fr")));
        Assert.Equal(["Balise is six months old"], (await scene.Issue("2019-W33"))!.Kept.Select(b => b.In("en")));
        await scene.House.With(async db => { (await db.Set<GazetteBook>().SingleAsync(Stop)).Birthdays = false; await db.SaveChangesAsync(Stop); });
        Assert.DoesNotContain("six mois", await Text(scene.Aya, $"{At}/2019-W33/edit"));
    }

    [Theory, OnEachDatabase]
    public async Task Days_off_move_it_to_the_next_working_day_and_a_week_off_has_none(string database)
    {
        await using var scene = await GazetteScene.Open(database, "2019-04-15T12:00:00+02:00", cohort => cohort.DeclareDayOff(new(2019, 4, 29), new(2019, 5, 3), null, null));
        await scene.House.Due();
        Assert.Equal(["draft 2019-04-23T05:00", "leave 2019-04-23T08:00"], await scene.Planned());
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(Stop)).DeclareDayOff(new(2019, 4, 23), new(2019, 4, 23), "Grève", scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await scene.House.Due();
        Assert.Equal(["draft 2019-04-24T05:00", "leave 2019-04-24T08:00"], await scene.Planned());
        await scene.House.Tick("2019-04-24T12:00:00+02:00");
        Assert.Empty(await scene.Planned());
    }

    [Theory, OnEachDatabase]
    public async Task The_settings_choose_its_day_and_hours_or_that_there_is_none(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        await scene.House.Due();
        const string settings = "/eig-2019/settings/gazette";
        Assert.Contains("La prochaine : lundi 11 mars, brouillon à 7 h, départ à 10 h.", await Text(scene.Aya, settings));
        Assert.Equal($"{settings}?done=saved", (await Send(scene.Aya, settings, "", ("Draft.Day", "Tuesday"), ("Draft.Time", "08:00"), ("Leaves.Time", "11:30"))).Headers.Location?.OriginalString);
        await scene.House.Due();
        Assert.Equal(["draft 2019-03-12T07:00", "leave 2019-03-12T10:30"], await scene.Planned());
        Assert.Contains("Elle part après que le brouillon est prêt.", await Text(await Send(scene.Aya, settings, "", ("Leaves.Time", "08:00"))));
        Assert.Contains("Choisissez dans la liste.", await Text(await Send(scene.Aya, settings, "", ("Draft.Day", "Sunday"))));
        await Send(scene.Aya, settings, "", ("IsOn", "-"));
        await scene.House.Due();
        Assert.Empty(await scene.Planned());
    }

    [Theory, OnEachDatabase]
    public async Task Two_programs_and_a_restart_draft_once_and_a_late_start_drafts_late(string database)
    {
        await using var scene = await GazetteScene.Open(database);
        await scene.Fill();
        await using var replica = scene.House.Replica();
        await Task.WhenAll(scene.House.Due(), replica.RunDue(scene.House.Clock.Now));
        scene.House.Clock.Now = DateTimeOffset.Parse("2019-03-11T09:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        await Task.WhenAll(Enumerable.Range(0, 3).SelectMany(_ => new[] { scene.House.Due(), replica.RunDue(scene.House.Clock.Now) }));
        Assert.Equal(["gazette-draft"], await scene.Outcomes());
        Assert.Equal(1, await scene.House.With(db => db.Set<Issue>().CountAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_has_none(string database)
    {
        await using var scene = await GazetteScene.OnMonday(database);
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(Stop)).Close(scene.House.Clock.Now); await db.SaveChangesAsync(Stop); });
        await scene.House.Due();
        Assert.Empty(await scene.Planned());
    }

    [Theory, OnEachDatabase]
    public async Task Mondays_mail_to_staff_says_that_it_waits(string database)
    {
        await using var scene = await GazetteScene.OnMonday(database);
        await scene.House.Tick("2019-03-11T08:30:00+01:00");
        var mails = await scene.House.With(db => db.Set<Posting>().Where(p => p.Occasion.Contains("/coaching/monday")).Select(p => p.Letter!.Text).ToListAsync(Stop));
        Assert.All(mails, text => Assert.Contains("Le brouillon est prêt\u00a0: il part à 10\u00a0h si quelqu’un l’approuve", text));
        Assert.Equal(2, mails.Count);
    }

    /// <summary>It waits every Monday: that alone is no mail.</summary>
    [Fact]
    public async Task Nobody_gets_Mondays_mail_for_a_draft_alone()
    {
        await using var scene = await GazetteScene.Open("sqlite");
        await scene.Plenary();
        foreach (var team in new[] { scene.Seed.Carto, scene.Seed.Balise })
            await scene.Keep(Rituels.Coaching.Contact.Log(team, new(new(2019, 3, 8), Rituels.Coaching.ContactKind.Call, 15, scene.Seed.Aya.Id, "", "", "", null), scene.House.Clock.Now));
        await scene.House.Due();
        foreach (var at in new[] { Draft, "2019-03-11T08:30:00+01:00" }) await scene.House.Tick(at);
        Assert.False((await scene.Issue())!.IsApproved);
        Assert.False(await scene.House.With(db => db.Set<Posting>().AnyAsync(p => p.Occasion.Contains("/coaching/monday"), Stop)));
    }
}
