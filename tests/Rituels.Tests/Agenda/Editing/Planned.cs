using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

/// <summary>Sessions of the scene's cohort, on Wednesday 6 March 2019.</summary>
internal static class Planned
{
    public const string Agenda = "/eig-2019/agenda";

    /// <summary>A plenary in a week, with something in every field that people write.</summary>
    public static SessionSheet Plenary(Scene scene) => new()
    {
        Title = "Plénière de mars", Theme = "Données", Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), From = new(9, 30), Until = new(18, 0), Status = SessionStatus.Confirmed,
        Audience = [new(Groups.Mentors, new(14, 0), new(17, 30)), new(Groups.Fellows), new("alumni")], Place = "Maison des projets", Rooms = "Grand atelier", IsPublic = false,
        Facilitators = [new(scene.Head.Name, scene.Head.Id), new("Camille Invitée", Origin: Origin.Outside)], Speakers = [new(scene.Fellow.Name, scene.Fellow.Id), new("Dominique Lieu", Origin: Origin.Place), new("Quelqu’un")],
        Objectives = ["Partager les avancées", "Ouvrir un jeu de données ✨"], Results = ["Une feuille de route par équipe"],
        RunOfShow =
        [
            new(1, new(9, 30), new(10, 0), "Accueil"),
            new(1, new(10, 0), new(12, 0), "Atelier « données »") { Room = "Atelier B", Facilitators = [scene.Head.Name], Pairings = [["Cartodémo"]] },
            new(1, new(10, 0), new(12, 0), "Clinique : le droit") { Room = "Atelier C" },
        ],
        Links = [new("Support", "https://supports.example/mars")], Notes = "Très bien.\n\nÀ refaire.", StaffNotes = "Prévoir plus de chaises.",
        Checklist = [new(Guid.CreateVersion7(), "Réserver la salle", 14, scene.Head.Id), new(Guid.CreateVersion7(), "Écrire aux participants", 7)],
    };

    public static SessionSheet OneDay(string title, DateOnly day) => new() { Title = title, Starts = day, Ends = day, Audience = [new(Groups.Fellows)] };

    public static async Task<Session> Plan(this Scene scene, SessionSheet sheet, Cohort? cohort = null)
    {
        var session = Session.Plan(cohort ?? scene.Cohort, sheet, scene.House.Clock.Now);
        await scene.House.With(db => { db.Add(session); return db.SaveChangesAsync(Scene.Stop); });
        return session;
    }

    public static string At(this Session session, string part = "") => $"{Agenda}/sessions/{session.Id}{part}";

    public static Task<Session> Saved(this Scene scene, Session session) => scene.House.With(db => db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == session.Id, Scene.Stop));

    public static Task<List<Session>> AllSaved(this Scene scene) => scene.House.With(db => db.Set<Session>().AsNoTracking().OrderBy(s => s.FirstDay).ThenBy(s => s.Id).ToListAsync(Scene.Stop));

    public static Task<List<SessionChange>> Changes(this Scene scene, Session session) =>
        scene.House.With(db => db.Set<SessionChange>().AsNoTracking().Where(c => c.SessionId == session.Id).OrderBy(c => c.At).ThenBy(c => c.Id).ToListAsync(Scene.Stop));

    public static void Ahead(this Scene scene, TimeSpan time) => scene.House.Clock.Now += time;
}
