using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Rituels.Browser.Tests.House;
using Rituels.Programme;
using Rituels.StandUps;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string StandUps = "/{cohort}/stand-ups", OneStandUp = StandUps + "/{id}", Lines = StandUps + "/lines/{week?}";

    private static IEnumerable<Screen> TheStandUps =>
    [
        new(StandUps, "for staff", "/eig-2019/stand-ups", Aya, isMain: true),
        new(StandUps, "for a fellow", "/eig-2019/stand-ups", Lou),
        new(StandUps, "with an error", "/eig-2019/stand-ups", Aya, page => Fill(page, "#new-day", "")),
        new(StandUps, "empty", "/vide/stand-ups", Zoe),
        new(OneStandUp, "over", scene => At(scene, scene.Held), Lou, IsMain: true),
        new(OneStandUp, "to come", scene => At(scene, scene.Prepared), Aya),
        new(OneStandUp + "/prepare", "", scene => At(scene, scene.Prepared) + "/prepare", Aya, IsMain: true),
        new(OneStandUp + "/prepare", "with an error", scene => At(scene, scene.Prepared) + "/prepare", Aya, page => Fill(page, "#seconds", "1")),
        new(OneStandUp + "/prepare", "of a crowd", scene => $"/foule/stand-ups/{scene.CrowdPrepared.Id}/prepare", Zoe),
        new(OneStandUp + "/remote", "running", scene => At(scene, scene.Running) + "/remote", Aya, IsMain: true),
        new(OneStandUp + "/remote", "before the start", scene => At(scene, scene.Prepared) + "/remote", Aya),
        new(OneStandUp + "/remote", "over", scene => At(scene, scene.Held) + "/remote", Aya),
        new(OneStandUp + "/remote", "with a code that no screen shows", scene => At(scene, scene.Running) + "/remote", Aya, page => Fill(page, "#code", "AAAAAA")),
        new(OneStandUp + "/remote", "of a crowd", scene => $"/foule/stand-ups/{scene.CrowdRunning.Id}/remote", Zoe),
        new(OneStandUp + "/notes", "", scene => At(scene, scene.Held) + "/notes", Aya, IsMain: true),
        new(OneStandUp + "/notes", "with an error", scene => At(scene, scene.Held) + "/notes", Aya, page => Fill(page, "#note-text", "")),
        new(OneStandUp + "/wall", "running", scene => At(scene, scene.Running) + "/wall", Lou, IsMain: true),
        new(OneStandUp + "/wall", "soon over", scene => At(scene, scene.Soon) + "/wall", Lou),
        new(OneStandUp + "/wall", "time over", scene => At(scene, scene.Late) + "/wall", Lou),
        new(OneStandUp + "/wall", "at shared topics", scene => At(scene, scene.SharedTopics) + "/wall", Lou),
        new(OneStandUp + "/wall", "before the start", scene => At(scene, scene.Prepared) + "/wall", Lou),
        new(OneStandUp + "/wall", "over", scene => At(scene, scene.Held) + "/wall", Lou),
        new(OneStandUp + "/wall", "of a crowd", scene => $"/foule/stand-ups/{scene.CrowdRunning.Id}/wall", Zoe),
        new("/wall", "of a room", "/wall", isMain: true),
        new("/wall", "with a code", "/wall", then: page => page.Leaves(() => page.Locator("main button").ClickAsync()), isMain: true),
        new(Lines, "closed", "/eig-2019/stand-ups/lines/2019-W08", Lou, isMain: true),
        new(Lines, "to come", "/eig-2019/stand-ups/lines", Ines),
        new(Lines, "open, with an error", "/foule/stand-ups/lines", Zoe, page => Fill(page, "#text", "")),
        .. WithErrors("stand-ups", "#seconds", "1"),
    ];

    private static string At(Scene scene, StandUp standUp) => $"/{scene.Seed.Cohort.Slug}/stand-ups/{standUp.Id}";
}

public sealed partial class Scene
{
    public StandUp Held { get; private set; } = null!;
    public StandUp Prepared { get; private set; } = null!;
    public StandUp Running { get; private set; } = null!;
    public StandUp Soon { get; private set; } = null!;
    public StandUp Late { get; private set; } = null!;
    public StandUp SharedTopics { get; private set; } = null!;
    public StandUp CrowdPrepared { get; private set; } = null!;
    public StandUp CrowdRunning { get; private set; } = null!;

    /// <summary>One of each state, with the clock stopped where it should stay; and of a cohort of many teams with long names.</summary>
    private async Task AddStandUps()
    {
        var crowd = await house.With(db => db.Teams.AsNoTracking().Where(t => t.CohortId == Crowd.Cohort.Id).OrderBy(t => t.Slug).ToListAsync());
        (Held, Prepared, Running, Soon, Late, SharedTopics) = (AStandUp("Plénière de février", 0, 4), AStandUp("Plénière : ouvrir ses données", 0, 0), AStandUp("", 20, 1), AStandUp("Bientôt fini", 53, 1), AStandUp("Trop long", 92, 1), AStandUp("Sujets communs", 30, 3));
        (CrowdPrepared, CrowdRunning) = (AStandUp("Foule", 0, 0, crowd), AStandUp("Foule", 25, 3, crowd));
        await Keep(Held, Prepared, Running, Soon, Late, SharedTopics, CrowdPrepared, CrowdRunning);
        var date = Note(Held, 0, "Démonstration à la Maison des projets");
        date.SetDay(new(2019, 3, 21));
        await Keep(date, Note(Held, 1, "Cherche quelqu’un qui connaisse les marchés publics, pour une heure la semaine prochaine"), Note(Running, 0, "Un relecteur ?"));
        await Keep(new StandUpBook { CohortId = seed.Cohort.Id, HasLines = true }, new StandUpBook { CohortId = Crowd.Cohort.Id, HasLines = true, Opens = new(DayOfWeek.Wednesday, new(9, 0)), Closes = new(DayOfWeek.Wednesday, new(18, 0)) });
        await Keep(Line(seed.Carto, "La carte est en ligne 🗺️"), Line(seed.Balise, "Nous rallumons la balise"));
    }

    /// <param name="turns">How many were heard before; beyond the last it is over.</param>
    private StandUp AStandUp(string title, int seconds, int turns, IEnumerable<Team>? teams = null)
    {
        var standUp = new StandUp { CohortId = (teams?.First().CohortId) ?? seed.Cohort.Id, Title = title, Day = new(2019, 3, 14), CreatedAt = house.Clock.Now };
        standUp.Invite([.. (teams ?? [seed.Carto, seed.Balise]).Select(Turn.Of), Turn.Of("Une invitée") with { IsAbsent = turns == 0 }]);
        var now = house.Clock.Now.AddMinutes(-10);
        if (seconds > 0 || turns > 0) standUp.Start(now);
        for (var i = 0; i < turns; i++) standUp.Next(now = now.AddSeconds(50));
        standUp.Pause(now.AddSeconds(seconds));
        return standUp;
    }

    private static StandUpNote Note(StandUp standUp, int turn, string text) =>
        new() { StandUpId = standUp.Id, CohortId = standUp.CohortId, TurnId = standUp.Turns[turn].Id, TeamId = standUp.Turns[turn].TeamId, Text = text, At = standUp.StartedAt!.Value.AddMinutes(1) };

    private StandUpLine Line(Team team, string text)
    {
        var line = new StandUpLine { CohortId = seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse("2019-W08") };
        line.Say(text, null, house.Clock.Now);
        return line;
    }
}
