using Rituels.Agenda;
using Rituels.Places;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>Two things in one room: whatever they are, staff are told where they look.</summary>
public class ClashTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_on_hours_that_are_kept_is_told_to_staff_on_each_page_that_they_open(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var session = await Planned(scene, "Plénière", 13, 16, 20);
        Assert.Contains("Deux choses dans la même salle Atlas, mercredi 13 mars, 16 h – 18 h 30 : côte à côte ; Plénière", await Text(scene.Aya, Requests));
        Assert.Contains("1 salle est prise deux fois", await Text(scene.Aya, "/eig-2019"));
        Assert.Contains("La salle est déjà prise à ces heures Atlas, mercredi 13 mars, 16 h – 18 h 30 – côte à côte", await Text(scene.Aya, PageOf(session)));
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        foreach (var page in new[] { Requests, "/eig-2019", PageOf(session) }) Assert.DoesNotContain("deux fois", await Text(ines, page));
        Assert.DoesNotContain("déjà prise", await Text(ines, PageOf(session)));
    }

    [Theory, OnEachDatabase]
    public async Task Two_sessions_in_one_room_at_one_hour_are_told_on_both_pages(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (one, other) = (await Planned(scene, "Atelier", 12, 9, 12), await Planned(scene, "Clinique", 12, 11, 13));
        var apart = await Planned(scene, "Bilan", 12, 13, 15);
        Assert.Contains("Atlas, mardi 12 mars, 11 h – 12 h : Atelier ; Clinique", (await Text(scene.Aya, Requests)).Replace("Clinique ; Atelier", "Atelier ; Clinique"));
        Assert.Contains("Atlas, mardi 12 mars, 11 h – 12 h – Clinique", await Text(scene.Aya, PageOf(one)));
        Assert.Contains("Atlas, mardi 12 mars, 11 h – 12 h – Atelier", await Text(scene.Aya, PageOf(other)));
        Assert.DoesNotContain("déjà prise", await Text(scene.Aya, PageOf(apart)));
    }

    [Theory, OnEachDatabase]
    public async Task A_session_on_a_booked_room_is_told_on_its_page_and_no_more_once_it_is_cancelled(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        await scene.Booked(scene.Boreal);
        var session = await Planned(scene, "Plénière", 14, 10, 12, rooms: "Boréal");
        Assert.Contains("Boréal, jeudi 14 mars, 10 h – 11 h – réservée : Carto Demo", await Text(scene.Aya, PageOf(session)));
        Assert.Contains("Boréal, jeudi 14 mars, 10 h – 11 h : réservée : Carto Demo ; Plénière", await Text(scene.Aya, Requests));
        var cancelled = await Planned(scene, "Annulée", 14, 9, 12, rooms: "Boréal", SessionStatus.Cancelled);
        Assert.DoesNotContain("déjà prise", await Text(scene.Aya, PageOf(cancelled)));
        Assert.DoesNotContain("Annulée", await Text(scene.Aya, Requests));
    }

    private static string PageOf(Session session) => $"/eig-2019/agenda/sessions/{session.Id}";

    private static async Task<Session> Planned(PlacesScene scene, string title, int day, int from, int until, string rooms = "Atlas", SessionStatus status = default)
    {
        var sheet = new SessionSheet { Title = title, Starts = new(2019, 3, day), Ends = new(2019, 3, day), From = new(from, 0), Until = new(until, 0), Place = "Le Phare", Rooms = rooms, Status = status, Audience = [new(Groups.Fellows)] };
        var session = Session.Plan(scene.Seed.Cohort, sheet, scene.House.Clock.Now);
        await scene.Keep(session);
        return session;
    }
}
