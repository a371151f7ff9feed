using Rituels.Agenda;
using Rituels.Tests.House;

namespace Rituels.Tests.Agenda;

/// <summary>Sessions to test with.</summary>
internal static class Sessions
{
    /// <summary>A plenary on Thursday 14 March 2019 with something in every field; mentors come in the afternoon.</summary>
    public static SessionSheet Plenary(Seed seed) => new()
    {
        Title = "Plénière de mars", Theme = "Données", Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), Alternatives = [new(2019, 3, 28)], Status = SessionStatus.Tentative,
        From = new(9, 30), Until = new(18, 0), Audience = [new(Groups.Fellows), new(Groups.Mentors, new(14, 0), new(17, 30)), new("alumni")],
        Place = "Maison des projets, 12 rue Exemple", Rooms = "Grand atelier", IsPublic = true,
        Facilitators = [new(seed.Aya.Name, seed.Aya.Id), new("Camille Invitée", Origin: Origin.Outside)], Speakers = [new(seed.Ines.Name, seed.Ines.Id), new("Dominique Lieu", Origin: Origin.Place)],
        Objectives = ["Partager les avancées", "Ouvrir un jeu de données ✨"], Results = ["Une feuille de route par équipe"],
        RunOfShow =
        [
            new(1, new(9, 30), new(10, 0), "Accueil"),
            new(1, new(10, 0), new(12, 0), "Atelier « données »") { Room = "Atelier B", Facilitators = [seed.Aya.Name], Pairings = [[seed.Carto.Name, seed.Balise.Name]] },
            new(1, new(10, 0), new(12, 0), "Clinique juridique") { Room = "Atelier C" },
        ],
        Links = [new("Support", "https://supports.example/mars")], Notes = "Très bien.", StaffNotes = "Prévoir plus de chaises.",
        Checklist = [new(Guid.CreateVersion7(), "Réserver la salle", 14, seed.Aya.Id)],
    };
}
