using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>What a session is told twice: both are taken where they are one, else what is not taken is told.</summary>
public class PlanningTwiceTests
{
    [Theory]
    [InlineData("Lieu | Salle", "Agora | Salle 3", "Agora, Salle 3")]
    [InlineData("Lieu | Salle | Adresse", "Agora | Salle 3 | 3 rue du Lac", "Agora, Salle 3, 3 rue du Lac")]
    [InlineData("Place | Room", "The Foundry | Room 2", "The Foundry, Room 2")]
    [InlineData("Lieu | Adresse", "Agora | Agora, 3 rue du Lac", "Agora, 3 rue du Lac")]
    [InlineData("Lieu | Salle", "Agora 12 | 1", "Agora 12, 1")]
    [InlineData("Lieu | Salle", "Agora | agora", "Agora")]
    [InlineData("Lieu | Lieu", "Agora | Musée", "Agora ? Musée")]
    [InlineData("Lieu | Salle", "Agora | à confirmer", "Agora ? à confirmer")]
    public void A_place_and_its_room_are_one_place(string heads, string cells, string expected)
    {
        foreach (var document in new[] { Only($"| Date | Titre | {heads} |\n|---|---|---|---|---|\n| 14 mars | A | {cells} |\n"), Only($"Date;Titre;{heads}\n14 mars;A;{cells}\n".Replace(" | ", ";"), "planning.csv") })
            Assert.Equal(expected, string.Join(" ? ", document.Unread.Prepend(document.Place!)));
    }

    [Theory]
    [InlineData("## Session du 14 mars : A\nLieu : Agora\nSalle : B12\n", "Agora, B12")]
    [InlineData("## Session du 14 mars : A\nLieu : Agora\nLieu : Musée\n", "Agora ? Musée")]
    [InlineData("## Bilan (14 mars, Bar du coin)\nLieu : Agora\nSalle : B12\n", "Agora, B12 ? Bar du coin")]
    [InlineData("## Session du 14 mars : A\nLieu : Agora\n\n14h-18h au Musée\n", "Agora ? Musée")]
    [InlineData("## Session du 14 mars : A\nLieu : Agora\n\nLa session aura lieu de 14h à 18h au Musée.\n", "Agora ? Musée")]
    [InlineData("| Date | Titre | Lieu |\n|---|---|---|\n| 14 mars | A | Agora |\n| | | Musée |\n", "Agora ? Musée")]
    public void So_it_is_in_lines(string document, string expected)
    {
        var session = Only(document);
        Assert.Equal(expected, string.Join(" ? ", session.Unread.Prepend(session.Place!)));
    }

    [Theory]
    [InlineData("Heures : 9h-12h\nHeures : 14h-17h", "2019-03-14 09:00-12:00 ? 14h-17h")]
    [InlineData("Heures : 14h\nHeures : 14h-17h", "2019-03-14 14:00-17:00")]
    [InlineData("Heures : 14h / 17h", "2019-03-14 14:00-17:00")]
    [InlineData("Thème : Droit\nThème : Code", "2019-03-14 ? Thème : Code; Droit")]
    [InlineData("Statut : confirmé\nStatut : annulé", "2019-03-14 cancelled ? confirmé")]
    [InlineData("Statut : annulé\nStatut : confirmé", "2019-03-14 cancelled ? confirmé")]
    [InlineData("Statut : confirmé\nStatut : confirmé", "2019-03-14")]
    [InlineData("Date : 14 mars 2019", "2019-03-14")]
    [InlineData("Date : 15 mars 2019", "2019-03-15 ? 14 mars")]
    [InlineData("Date : en mars", "2019-03-14 ? en mars")]
    public void A_second_line_is_told_where_it_says_something_else(string lines, string expected) =>
        Assert.Equal(expected, When(Only($"## Session du 14 mars : A\n{lines}\n")));

    [Theory]
    [InlineData("Heures | Créneau", "9h-12h | 14h-17h", "2019-03-14 09:00-12:00 ? 14h-17h")]
    [InlineData("Heures | Créneau", "9h-12h | 9h-12h", "2019-03-14 09:00-12:00")]
    [InlineData("Heures | Heure de fin", "9h-12h | 17h", "2019-03-14 09:00-12:00 ? 17h")]
    [InlineData("Heure de début | Heure de fin", "9h | 14h-17h", "2019-03-14 09:00-17:00 ? 14h-17h")]
    [InlineData("Statut | État", "confirmé | TBC", "2019-03-14 tentative ? confirmé")]
    [InlineData("Alternative 1 | Alternative 2", "21 mars | 4 avril", "2019-03-14 or 2019-03-21 or 2019-04-04")]
    [InlineData("Alternatives | Budget", "bientôt | 1", "2019-03-14 ? Alternatives : bientôt; Budget : 1")]
    [InlineData("Alternatives | Budget", "31 avril | 1", "2019-03-14 ? Budget : 1; 31 avril")]
    public void So_is_a_second_column(string heads, string cells, string expected) =>
        Assert.Equal(expected, When(Only($"| Date | Titre | {heads} |\n|---|---|---|---|\n| 14 mars | A | {cells} |\n")));

    [Fact]
    public void Steps_until_midnight_are_within_the_hours() =>
        Assert.Equal("2019-03-14 14:00-00:00", When(Only("## Session du 14 mars : A\nHeures : 14h-minuit\nProgramme :\n- 14h-18h : Atelier\n- 18h-minuit : Fête\n")));
}
