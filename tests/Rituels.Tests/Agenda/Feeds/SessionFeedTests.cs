using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

public class SessionFeedTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_is_an_event_that_says_what_it_is(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet);
        var feed = await scene.Read(FeedScene.Public);
        var written = Assert.Single(feed.Events);
        Assert.Equal(new TimeRange(new(2019, 3, 14, 9, 30, 0), new(2019, 3, 14, 18, 0, 0), FeedScene.Paris), written.Time);
        Assert.Equal((session.Uid, 0, EventStatus.Confirmed, "Plénière de mars"), (written.Uid, written.Sequence, written.Status, written.Summary));
        Assert.Equal("Maison des projets, 12 rue Exemple, Grand atelier", written.Location);
        Assert.Equal(["Plénière", "EIG", "mentors", "alumni"], written.Categories);
        Assert.EndsWith($"/eig-2019/agenda/sessions/{session.Id}", written.Url!.AbsoluteUri);
        Assert.Equal((scene.House.Clock.Now, scene.House.Clock.Now), (written.Stamp, written.LastModified!.Value));
        Assert.Equal(("Promotion 3", TimeSpan.FromHours(1), CalendarMethod.Publish), (feed.Name, feed.RefreshInterval!.Value, feed.Method!.Value));
        Assert.EndsWith(FeedScene.Public, feed.Source!.AbsoluteUri);
    }

    /// <summary>A cohort that moves to another zone keeps the hours of each session in the zone of its week, in calendars as in mails.</summary>
    [Theory, OnEachDatabase]
    public async Task Its_hours_are_in_the_zone_that_the_cohort_has_in_its_week(string database)
    {
        await using var scene = await FeedScene.Open(database, cohort => cohort.ChangeRhythm(cohort.LatestRhythm with { TimeZone = "Indian/Reunion" }, new(2019, 3, 6, 10, 0, 0, TimeSpan.FromHours(1))));
        await scene.Plan(scene.Sheet with { Title = "Avant", Starts = new(2019, 3, 8), Ends = new(2019, 3, 8) });
        await scene.Plan(scene.Sheet);
        var events = (await scene.Read(FeedScene.Public)).Events;
        Assert.Equal(["2019-03-08 08:30", "2019-03-14 05:30"], events.Select(e => $"{((TimeRange)e.Time).StartsAt.UtcDateTime:yyyy-MM-dd HH:mm}"));
        Assert.Equal("2019-03-14 05:30", $"{new SessionTimes(scene.Sheet, scene.Seed.Cohort).Begins.UtcDateTime:yyyy-MM-dd HH:mm}");
    }

    [Theory, OnEachDatabase]
    public async Task Its_description_has_objectives_and_the_run_of_show_and_nothing_for_staff(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet);
        Assert.Equal(
            """
            Thème : Données
            Pour qui : EIG et alumni + mentors l’après-midi
            Animation : Aya Staff et Camille Invitée (de l’extérieur)
            Interventions : Inès Demo et Dominique Lieu (du lieu)

            Objectifs
            – Partager les avancées
            – Ouvrir un jeu de données ✨

            Résultats attendus
            – Une feuille de route par équipe

            Déroulé
            9 h 30 – 10 h : Accueil
            10 h – 12 h : Atelier « données » (Atelier B · Aya Staff · Carto Demo + Balise)
            10 h – 12 h : Clinique juridique (Atelier C)

            Liens
            – Support : https://supports.example/mars
            """.ReplaceLineEndings("\n"), Assert.Single((await scene.Read(FeedScene.Public)).Events).Description.Replace('\u00a0', ' '));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_that_moves_moves_in_calendars(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet);
        var before = Assert.Single((await scene.Read(FeedScene.Public)).Events);
        scene.House.Clock.Now = scene.House.Clock.Now.AddSeconds(90);
        await scene.Revise(session, sheet => sheet with { Starts = new(2019, 3, 21), Ends = new(2019, 3, 21), From = new(14, 0) });
        var after = Assert.Single((await scene.Read(FeedScene.Public)).Events);
        Assert.Equal(new TimeRange(new(2019, 3, 21, 14, 0, 0), new(2019, 3, 21, 18, 0, 0), FeedScene.Paris), after.Time);
        Assert.Equal((before.Uid, before.Sequence + 1, before.Stamp.AddSeconds(90), before.Created), (after.Uid, after.Sequence, after.LastModified!.Value, after.Created));
    }

    [Theory, OnEachDatabase]
    public async Task A_cancelled_session_stays_and_says_so_and_rings_no_more(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet);
        Assert.Single(Assert.Single((await scene.Read(FeedScene.Public + "?alarm=30")).Events).Alarms);
        await scene.Revise(session, sheet => sheet with { Status = SessionStatus.Cancelled });
        var cancelled = Assert.Single((await scene.Read(FeedScene.Public + "?alarm=30")).Events);
        Assert.Equal((session.Uid, EventStatus.Cancelled, "Annulée\u00a0: Plénière de mars", 1, true), (cancelled.Uid, cancelled.Status, cancelled.Summary, cancelled.Sequence, cancelled.IsFree));
        Assert.Empty(cancelled.Alarms);
    }

    [Theory, OnEachDatabase]
    public async Task Dates_that_nobody_decided_are_events_of_their_own_that_say_so(string database)
    {
        await using var scene = await FeedScene.Open(database);
        var session = await scene.Plan(scene.Sheet with { Alternatives = [new(2019, 3, 28)] });
        var undecided = (await scene.Read(FeedScene.Public)).Events;
        Assert.Equal([(session.Uid, 14), ($"{session.Uid}-20190328", 28)], undecided.Select(e => (e.Uid, ((TimeRange)e.Time).Start.Day)));
        Assert.All(undecided, e => Assert.Equal((EventStatus.Tentative, "Plénière de mars (date à décider : 14 ou 28 mars)"), (e.Status, e.Summary.Replace('\u00a0', ' '))));
        Assert.All(undecided, e => Assert.StartsWith("La date n’est pas encore décidée : 14 ou 28 mars 2019.", e.Description.Replace('\u00a0', ' ')));
        await scene.Revise(session, sheet => sheet with { Starts = new(2019, 3, 28), Ends = new(2019, 3, 28), Alternatives = [] });
        var decided = (await scene.Read(FeedScene.Public)).Events[0];
        Assert.Equal((session.Uid, 28, EventStatus.Confirmed, 1), (decided.Uid, ((TimeRange)decided.Time).Start.Day, decided.Status, decided.Sequence));
    }

    [Theory, OnEachDatabase]
    public async Task Each_group_has_its_sessions_with_its_hours(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet);
        await scene.Plan(scene.Sheet with { Title = "Fellows seuls", Audience = [new(Groups.Fellows)] });
        await scene.Plan(scene.Sheet with { Title = "Restitution", Audience = [new(Groups.Fellows), new(Groups.Public, new(17, 0))] });
        Assert.Equal([("Plénière de mars", 9), ("Fellows seuls", 9), ("Restitution", 9)], await Titles(FeedScene.Fellows));
        Assert.Equal([("Plénière de mars", 14)], (await Titles(FeedScene.Mentors)).Where(e => e.Item1 != "Restitution"));
        Assert.Equal([("Restitution", 17)], await Titles("/eig-2019/agenda/public.ics"));
        Assert.Equal("Plénière de mars", (await Titles("/eig-2019/agenda/Alumni.ics"))[0].Item1);
        Assert.Equal("Promotion 3 – mentors", (await scene.Read(FeedScene.Mentors)).Name);

        async Task<(string, int)[]> Titles(string path) => [.. (await scene.Read(path)).Events.Select(e => (e.Summary, ((TimeRange)e.Time).Start.Hour))];
    }

    [Theory, OnEachDatabase]
    public async Task A_calendar_speaks_the_cohorts_first_language_or_the_one_asked_for(string database)
    {
        await using var scene = await FeedScene.Open(database);
        await scene.Plan(scene.Sheet with { Status = SessionStatus.Tentative });
        Assert.Equal("Plénière de mars (à confirmer)", Assert.Single((await scene.Read(FeedScene.Public, scene.House.Browser("en"))).Events).Summary);
        var english = await scene.Read(FeedScene.Public + "?lang=en", scene.House.Browser("fr"));
        Assert.Equal("Plénière de mars (to be confirmed)", Assert.Single(english.Events).Summary);
        Assert.EndsWith("?lang=en", english.Source!.AbsoluteUri);
    }
}
