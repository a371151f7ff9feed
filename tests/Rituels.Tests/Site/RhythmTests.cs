using AngleSharp.Dom;
using Rituels.Agenda;
using Rituels.Coaching;
using Rituels.Gazette;
using Rituels.Places;
using Rituels.Programme;
using Rituels.Skills;
using Rituels.StandUps;
using Rituels.Talks;
using Rituels.Tests.Agenda;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Site;

/// <summary>The programme's page tells rituals by their settings: another hour is another sentence, and what a cohort does not do is not told.</summary>
public class RhythmTests
{
    private static readonly Dictionary<string, string[]> Usual = new()
    {
        ["retrospectives"] =
        [
            "Chaque semaine, chaque défi répond à 5 questions, au plus tard vendredi à 14 h 30.", "Un seul courriel porte ensuite les nouvelles des défis à toute la promotion, vendredi à 15 h.",
            "Quand ce jour est férié ou chômé, tout avance au dernier jour ouvré.",
        ],
    };

    [Fact]
    public async Task A_cohort_that_chose_nothing_has_its_week_only()
    {
        await using var scene = await SiteScene.Open("sqlite");
        Assert.Equal(Usual, await Told(scene));
        Assert.Equal(["Each week, each team answers 5 questions, by Friday at 14:30.", "One mail then brings the news of the teams to the whole cohort, Friday at 15:00.", "When that day is a holiday or a day off, everything moves to the last working day before."], (await Told(scene, "en"))["retrospectives"]);
    }

    [Theory, OnEachDatabase]
    public async Task Another_hour_is_another_sentence(string database)
    {
        await using var scene = await SiteScene.Open(database);
        var schedule = Schedule.Default with { Closes = WeekMoment.Parse("Thursday 18:00"), Digest = WeekMoment.Parse("Friday 9:05"), Reminders = [] };
        await scene.Change(cohort =>
        {
            cohort.ChangeRhythm(cohort.LatestRhythm with { Schedule = schedule }, scene.House.Clock.Now);
            cohort.Vocabulary = cohort.Vocabulary with { Fr = cohort.Vocabulary.Fr with { Team = new("startup", "startups", true) } };
        });
        var place = Place.Open(scene.Seed.Cohort.Id, new("Le Phare"));
        var room = Room.Furnish(place, new("Atlas", 10));
        var (cohort, plenary) = (scene.Seed.Cohort, Sessions.Plenary(scene.Seed));
        await scene.Keep(
            new StandUpBook { CohortId = cohort.Id, Seconds = 90, LastSlot = 600, HasLines = true }, new CoachingBook { CohortId = cohort.Id, Rhythm = 7 },
            new GazetteBook { CohortId = cohort.Id, Day = DayOfWeek.Tuesday, LeavesAt = new(9, 30) }, new TalkBook { CohortId = cohort.Id, Kinds = [new("off", "EIG off", ""), new("clinic", "Clinique", "")] },
            new AgendaBook { CohortId = cohort.Id, Habits = new(DayOfWeek.Tuesday, 5) }, Session.Plan(cohort, plenary with { Starts = new(2019, 3, 26), Ends = new(2019, 3, 26) }, scene.House.Clock.Now), Session.Plan(cohort, plenary with { Title = "Avril", Starts = new(2019, 4, 30), Ends = new(2019, 4, 30), Alternatives = [] }, scene.House.Clock.Now),
            Session.Plan(cohort, plenary with { Kind = SessionKind.Seminar }, scene.House.Clock.Now), Session.Plan(cohort, plenary with { Status = SessionStatus.Cancelled }, scene.House.Clock.Now),
            place, room, StandingSlot.Keep(room, DayOfWeek.Wednesday, new(new(14, 0), new(18, 30)), scene.House.Clock.Now), Subject.Named("Cartes", "craft", cohort, null, scene.House.Clock.Now));
        var told = await Told(scene);
        Assert.Equal(["retrospectives", "sessions", "stand-ups", "coaching", "skills", "gazette", "talks", "places"], told.Keys);
        Assert.Equal("Chaque semaine, chaque startup répond à 5 questions, au plus tard jeudi à 18 h.", told["retrospectives"][0]);
        Assert.Equal("Un seul courriel porte ensuite les nouvelles des startups à toute la promotion, vendredi à 9 h 05.", told["retrospectives"][1]);
        Assert.Equal(["L’année compte 2 plénières et un séminaire.", "Les plénières sont d’habitude le dernier mardi du mois."], told["sessions"][..2]);
        Assert.Equal(["Chaque startup dit où en sont les choses en 90 secondes, montre en main, dans un ordre tiré au sort.", "Puis viennent les sujets de tout le monde, en 10 minutes.", "Chaque vendredi entre 11 h 30 et 12 h 30, chaque startup écrit aussi une ligne."], told["stand-ups"]);
        Assert.StartsWith("Au moins tous les 7 jours,", told["coaching"][0], StringComparison.Ordinal);
        Assert.StartsWith("Chaque mardi à 9 h 30, un courriel", told["gazette"][0], StringComparison.Ordinal);
        Assert.Equal(["Qui veut partager quelque chose le propose, sous la forme qui lui va : EIG off et clinique."], told["talks"]);
        Assert.Equal("Chaque mercredi, de 14 h à 18 h 30, une salle est gardée pour la promotion : Atlas (Le Phare), 10 places.", told["places"][0]);
        var english = await Told(scene, "en");
        Assert.Equal("The year has 2 plenaries and one seminar.", english["sessions"][0]);
        Assert.Equal("Each Wednesday, from 14:00 to 18:30, a room is kept for the cohort: Atlas (Le Phare), 10 seats.", english["places"][0]);
    }

    [Fact]
    public async Task What_is_switched_off_is_not_told()
    {
        await using var scene = await SiteScene.Open("sqlite");
        await scene.Keep(new GazetteBook { CohortId = scene.Seed.Cohort.Id, IsOn = false }, Session.Plan(scene.Seed.Cohort, Sessions.Plenary(scene.Seed) with { IsPublic = false }, scene.House.Clock.Now));
        Assert.Equal(Usual.Keys, (await Told(scene)).Keys);
    }

    /// <summary>The sentences of each ritual, blanks as plain ones.</summary>
    private static async Task<Dictionary<string, string[]>> Told(SiteScene scene, string language = "fr") =>
        (await Read(scene.House.Browser(language), SiteScene.Page)).QuerySelectorAll(".rhythm")
            .ToDictionary(card => card.Id!, card => card.QuerySelectorAll("p").Where(p => p.QuerySelector("a") is null).Select(p => p.TextContent.Replace('\u00a0', ' ')).ToArray());
}
