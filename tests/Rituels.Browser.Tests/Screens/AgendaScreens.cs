using Microsoft.Playwright;
using Rituels.Agenda;
using Rituels.Programme;

namespace Rituels.Browser.Tests.Screens;

public static partial class AllScreens
{
    private const string Agenda = "/{cohort}/agenda", Session = Agenda + "/sessions/{id}", Year = Agenda + "/year", Print = Session + "/sheet", Subscribe = Agenda + "/subscribe";

    private static IEnumerable<Screen> TheAgenda =>
    [
        new(Agenda, "for a fellow", "/eig-2019/agenda", Lou, isMain: true),
        new(Agenda, "for staff, with what is past", "/eig-2019/agenda", Aya, Unfold, isMain: true),
        new(Agenda, "for an outsider", "/eig-2019/agenda", isMain: true),
        new(Agenda, "of a month for a group", "/eig-2019/agenda?month=2019-03&for=mentors", Ines),
        new(Agenda, "of which nothing matches", "/eig-2019/agenda?month=2018-01", Lou),
        new(Agenda, "empty, for staff", "/vide/agenda", Zoe),
        new(Agenda, "empty, for an outsider", "/vide/agenda"),
        new(Agenda, "of a closed cohort", "/close/agenda", Zoe),
        new(Agenda, "of a crowd", "/foule/agenda", Zoe, Unfold),
        new(Session, "for a fellow", scene => $"/eig-2019/agenda/sessions/{scene.Seminar.Id}", Lou, IsMain: true),
        new(Session, "for staff", scene => $"/eig-2019/agenda/sessions/{scene.Plenary.Id}", Aya, IsMain: true),
        new(Session, "for an outsider", scene => $"/eig-2019/agenda/sessions/{scene.Plenary.Id}"),
        new(Session, "of which little is known", scene => $"/eig-2019/agenda/sessions/{scene.Bare.Id}", Ines),
        new(Session, "cancelled", scene => $"/eig-2019/agenda/sessions/{scene.Cancelled.Id}", Ines),
        new(Session, "of a crowd", scene => $"/foule/agenda/sessions/{scene.Crowded.Id}", Zoe),
        new(Year, "of a cohort", "/eig-2019/agenda/year", Lou, isMain: true),
        new(Year, "empty", "/vide/agenda/year", Zoe),
        new(Year, "of a crowd", "/foule/agenda/year", Zoe),
        new(Subscribe, "for an outsider, unfolded", "/eig-2019/agenda/subscribe", null, Unfold, isMain: true),
        new(Subscribe, "for a fellow", "/eig-2019/agenda/subscribe", Lou, isMain: true),
        new(Subscribe, "with an address made before", "/eig-2019/agenda/subscribe?alarm=30", Noe, Unfold),
        new(Subscribe, "with an address just made", "/eig-2019/agenda/subscribe", Maud, MakeAddress),
        new(Subscribe, "of a crowd", "/foule/agenda/subscribe", Zoe),
        new(Print, "for staff", scene => $"/eig-2019/agenda/sessions/{scene.Plenary.Id}/sheet", Aya, IsMain: true),
        new(Print, "of several days", scene => $"/eig-2019/agenda/sessions/{scene.Seminar.Id}/sheet", Aya),
        new(Print, "of a crowd", scene => $"/foule/agenda/sessions/{scene.Crowded.Id}/sheet", Zoe),
    ];

    /// <summary>The first, or another.</summary>
    private static async Task MakeAddress(IPage page)
    {
        await Unfold(page);
        await page.Locator("form[action*='handler=Make'] button").ClickAsync();
    }
}

public sealed partial class Scene
{
    public Session Plenary { get; private set; } = null!;
    public Session Seminar { get; private set; } = null!;
    public Session Bare { get; private set; } = null!;
    public Session Cancelled { get; private set; } = null!;
    public Session Crowded { get; private set; } = null!;

    /// <summary>A session of each sort around Wednesday 6 March 2019, and forty of a cohort whose titles nobody likes.</summary>
    private async Task AddAgenda()
    {
        (Plenary, Seminar, Bare, Cancelled) = (Plan(seed.Cohort, APlenary), Plan(seed.Cohort, ASeminar), Plan(seed.Cohort, OneDay("Plénière de juin", new(2019, 6, 13)) with { Status = SessionStatus.Tentative }),
            Plan(seed.Cohort, OneDay("Session mentors de mai", new(2019, 5, 16)) with { Kind = SessionKind.Mentors, Audience = [new(Groups.Mentors)], Status = SessionStatus.Cancelled, From = new(14, 0), Until = new(17, 30), Place = "Agence de démonstration" }));
        await Keep(Plenary, Seminar, Bare, Cancelled,
            Plan(seed.Cohort, OneDay("Bootcamp", new(2019, 2, 11)) with { Kind = SessionKind.Bootcamp, Ends = new(2019, 2, 15), From = new(9, 30), Until = new(17, 0), Audience = [new(Groups.Fellows)] }),
            Plan(seed.Cohort, OneDay("Plénière d’avril", new(2019, 4, 11)) with { From = new(9, 30), Until = new(18, 0), Status = SessionStatus.Tentative, Alternatives = [new(2019, 4, 18)] }),
            Plan(seed.Cohort, OneDay("Réunion d’encadrement", new(2019, 3, 12)) with { Kind = SessionKind.Other, Audience = [new(Groups.Staff)], IsPublic = false }),
            Plan(seed.Cohort, OneDay("Restitution", new(2019, 11, 7)) with { Kind = SessionKind.Restitution, From = new(18, 0), Until = new(21, 30), Audience = [new(Groups.Fellows), new(Groups.Mentors), new(Groups.Public)], Place = "Théâtre du Port-Neuf" }));
        var crowd = Enumerable.Range(0, 40).Select(Crowd.Sheet).Select(sheet => Plan(Crowd.Cohort, sheet)).ToArray<object>();
        Crowded = (Session)crowd[30];
        await Keep(crowd);
        await Keep(Read(CalendarKey.Of(seed.Noe)));
    }

    private CalendarKey Read(CalendarKey key)
    {
        key.Renew(house.Clock.Now);
        key.LastUsedOn = new(2019, 3, 5);
        return key;
    }

    private Session Plan(Cohort cohort, SessionSheet sheet) => Rituels.Agenda.Session.Plan(cohort, sheet, house.Clock.Now);

    private static SessionSheet OneDay(string title, DateOnly day) => new() { Title = title, Starts = day, Ends = day };

    private SessionSheet APlenary => OneDay("Plénière : ouvrir ses données", new(2019, 3, 14)) with
    {
        Theme = "Données ouvertes", From = new(9, 30), Until = new(18, 0), Audience = [new(Groups.Fellows), new(Groups.Mentors, new(14, 0), new(17, 30))],
        Place = "Maison des projets, 12 rue de l’Exemple", Rooms = "Grand atelier, Atelier B", Facilitators = [new(seed.Aya.Name, seed.Aya.Id)], Speakers = [new("Camille Invitée", Origin: Origin.Outside), new("Dominique Lieu", Origin: Origin.Place)],
        Objectives = ["Partager les avancées", "Ouvrir un jeu de données ✨"], Results = ["Une feuille de route par équipe"],
        RunOfShow =
        [
            new(1, new(9, 30), new(10, 0), "Accueil"), new(1, new(10, 0), new(10, 30), "Stand-up : une minute par équipe") { Facilitators = [seed.Aya.Name] },
            new(1, new(10, 30), new(12, 0), "Atelier « données »") { Room = "Grand atelier", Pairings = [[seed.Carto.Name, seed.Balise.Name]] },
            new(1, new(10, 30), new(11, 15), "Clinique juridique") { Room = "Atelier B", Facilitators = ["Camille Invitée"] }, new(1, new(11, 15), new(12, 0), "Licences libres") { Room = "Atelier B" },
            new(1, null, null, "Déjeuner avec les mentors"), new(1, new(14, 0), new(17, 30), "Demandes d’aide"),
        ],
        Links = [new("Support", "https://supports.example/mars")], StaffNotes = "Prévoir plus de chaises.",
        Checklist = [new(Guid.CreateVersion7(), "Réserver la salle", 14, seed.Aya.Id), new(Guid.CreateVersion7(), "Envoyer le programme", 7, null, house.Clock.Now), new(Guid.CreateVersion7(), "Imprimer la feuille d’émargement", 1)],
    };

    private static SessionSheet ASeminar => OneDay("Séminaire d’hiver", new(2019, 3, 6)) with
    {
        Kind = SessionKind.Seminar, Ends = new(2019, 3, 7), Theme = "Hors les murs", From = new(10, 30), Until = new(16, 0), Audience = [new(Groups.Fellows), new(Groups.Staff)], Place = "Le Moulin des communs, Bréhault",
        RunOfShow = [new(1, new(10, 30), new(12, 30), "Forum ouvert"), new(1, new(20, 0), new(22, 0), "Veillée"), new(2, new(9, 30), new(12, 30), "La restitution que nous voulons")], Notes = "Neuf groupes de travail.\nCinq continuent.",
    };
}
