using Rituels.Agenda;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

/// <summary>Who comes to sessions: asked and answered, listed for staff, and to be signed on paper.</summary>
internal static class AgendaMailScreens
{
    private const string Session = "/{cohort}/agenda/sessions/{id}", Attendance = Session + "/attendance", SignIn = Session + "/sign-in";

    public static IEnumerable<Screen> All =>
    [
        new(Session, "answered", scene => $"/eig-2019/agenda/sessions/{scene.Plenary.Id}", Ines, IsMain: true),
        new(Session, "to answer", scene => $"/eig-2019/agenda/sessions/{scene.Plenary.Id}", Lou),
        new(Attendance, "of a session", scene => $"/eig-2019/agenda/sessions/{scene.Plenary.Id}/attendance", Aya, IsMain: true),
        new(Attendance, "of a crowd", scene => $"/foule/agenda/sessions/{scene.Crowded.Id}/attendance", Zoe),
        new(Attendance, "of nobody", scene => $"/vide/agenda/sessions/{scene.Alone.Id}/attendance", Zoe),
        new(SignIn, "of a day", scene => $"/eig-2019/agenda/sessions/{scene.Plenary.Id}/sign-in", Aya, IsMain: true),
        new(SignIn, "of several days", scene => $"/eig-2019/agenda/sessions/{scene.Seminar.Id}/sign-in", Aya),
        new(SignIn, "of a crowd", scene => $"/foule/agenda/sessions/{scene.Crowded.Id}/sign-in", Zoe),
    ];

    private static Person Aya(Scene scene) => scene.Seed.Aya;
    private static Person Ines(Scene scene) => scene.Seed.Ines;
    private static Person Lou(Scene scene) => scene.Seed.Lou;
    private static Person Zoe(Scene scene) => scene.Zoe;
}

public sealed partial class Scene
{
    /// <summary>A session that is for nobody whom the cohort knows.</summary>
    public Session Alone { get; private set; } = null!;

    /// <summary>Inès comes to the plenary, Maud does not, the others have not said.</summary>
    private async Task AddAnswers()
    {
        var cohort = await house.With(db => Task.FromResult(db.Cohorts.Single(c => c.Slug == "vide")));
        Alone = Plan(cohort, OneDay("Rencontre des anciens", new(2019, 10, 3)) with { Kind = SessionKind.Other, Audience = [new("alumni")], IsPublic = false });
        await Keep(Alone, Answer(seed.Ines, true), Answer(seed.Maud, false));
    }

    private Attendance Answer(Person person, bool comes)
    {
        var answer = new Attendance { SessionId = Plenary.Id, PersonId = person.Id, CohortId = seed.Cohort.Id };
        answer.Answer(comes, house.Clock.Now);
        return answer;
    }
}
