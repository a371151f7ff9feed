using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>What belongs to something else is not taken by the session beside it, and what a document says of one thing is not said of all.</summary>
public class PlanningTakenTests
{
    private const string Design = "## 11 mars : Design\n";

    /// <summary>The sessions, then the lines that are named.</summary>
    private static string All(string document, string name = "planning.md")
    {
        var reading = Read(document, name);
        Assert.Empty(reading.Problems);
        var lines = reading.Notes.Where(note => note.Key == "text-left-out").Select(note => $"lines {note.Message[(note.Message.LastIndexOf(':') + 2)..]}");
        return string.Join("\n", reading.Sessions.Select(session => Line(session, who: true)).Concat(lines));
    }

    [Theory]
    [InlineData(Design + "\n## Hébergement\nLieu : Hôtel des Ormes\n", "2019-03-11 | Design\nlines 3–4.")]
    [InlineData("## Accès\nHoraires : 8h-20h\nLieu : 3 rue des Lilas\n\n# Séances\n\n" + Design, "2019-03-11 | Design\nlines 1–3.")]
    [InlineData("# Promo 12\nLieu : Agora\n\n# Séance du 11 mars : Design\n", "2019-03-11 | Design | @Agora\nlines 1.")]
    [InlineData("# Nous\n\n## Permanence de l’équipe\nHoraires : 8h-20h\n\n" + Design, "2019-03-11 | Design\nlines 1–4.")]
    [InlineData("# Séances\n\n## Formation Écrire\nLieu : Cobalt\n\n## Formation Coder\nLieu : École\n\n" + Design, "2019-03-11 | Design\nlines 3–7.")]
    [InlineData(Design + "\n## Infos pratiques\n14h-17h Ateliers\n", "2019-03-11 | Design\nlines 4.")]
    [InlineData("# Séances\nLieu : Agora\n\n| Date | Titre | Lieu |\n|---|---|---|\n| 11 mars | Design | Cobalt |\n", "2019-03-11 | Design | @Cobalt\nlines 2.")]
    [InlineData("# Séances\nTous les rendez-vous ont lieu de 14h à 18h, sur invitation.\n\n" + Design, "2019-03-11 14:00-18:00 | Design\nlines 2.")]
    [InlineData("# Séances\nHoraires : 14h-18h\nLieu : Agora\n\n" + Design, "2019-03-11 14:00-18:00 | Design | @Agora")]
    [InlineData("## Mentors\n\n| Date | Titre |\n|---|---|\n| 11 mars | Design |\n", "2019-03-11 | Design\nlines 1.")]
    public void Where_something_else_is_is_not_where_sessions_are(string document, string expected) => Assert.Equal(expected, All(document));

    [Theory]
    [InlineData("## Session 2 (mentors)\nDate : courant mars\nTime : 18h-20h\nLocation : online\n\n" + Design, "none 18:00-20:00 tentative | Session 2 | @online | mentors | ? courant mars\n2019-03-11 | Design")]
    [InlineData("| Titre | Date | Horaires |\n|---|---|---|\n| Restitution (avec les mentors) | 14 mars | 10h - 18h (mentors : 14h - 18h) |\n", "2019-03-14 10:00-18:00 | Restitution | mentors | mentors 14:00-18:00")]
    [InlineData("## Session du 14 mars : A\n\n### Programme\n\n| 9h30-10h | Standup |\n|---|---|\n| 10h-12h | Revue |\n", "2019-03-14 | A | 1 09:30-10:00 Standup, 1 10:00-12:00 Revue")]
    [InlineData("## Session du 14 mars : A\nObjectifs : comprendre\n\nMerci d’apporter :\n- un câble\n", "2019-03-14 | A | comprendre | ? Merci d’apporter :; un câble")]
    [InlineData("## Session du 14 mars : A\nLieu : à trouver, 200 places\n", "2019-03-14 | A | ? à trouver, 200 places")]
    [InlineData("| Date | Titre | Remarques |\n|---|---|---|\n| 14 mars | A | lieu à trouver |\n", "2019-03-14 | A | ? lieu à trouver")]
    [InlineData("| Date | Titre |\n|---|---|\n| 14 mars | Déplacé au 7 mai |\n", "2019-03-14 tentative | Déplacé au 7 mai | ? Déplacé au 7 mai")]
    [InlineData("| Date | EIG | Mentors | Titre |\n|---|---|---|---|\n| 14 mars | x | x (après-midi) | A |\n| 15 mars | x | 14h | B |\n| 16 mars | x | | C |\n", "2019-03-14 | A | fellows, mentors | ? Mentors : x (après-midi)\n2019-03-15 | B | fellows, mentors | mentors 14:00-\n2019-03-16 | C | fellows")]
    [InlineData("| Date | Titre | Public |\n|---|---|---|\n| 14 mars | A | EIG, sur inscription |\n| 15 mars | B | EIG, DSI et RH |\n", "2019-03-14 | A | fellows | ? sur inscription\n2019-03-15 | B | fellows, DSI, RH")]
    [InlineData("## Session mentors du 14 mars, 17h-19h, visio\n", "2019-03-14 17:00-19:00 | Session mentors | @visio | mentors")]
    public void What_one_session_says_is_its_own(string document, string expected) => Assert.Equal(expected, All(document));

    [Theory]
    [InlineData("## Lancement\n*Jeudi 14 mars, 9h30-17h, Cobalt*\n", "2019-03-14 09:30-17:00 | Lancement | @Cobalt")]
    [InlineData("## Lancement\n**Jeudi 14 mars, 9h30-17h, Cobalt**\n\n### Logistique\nUn badge.\n", "2019-03-14 09:30-17:00 | Lancement | @Cobalt | ? Logistique; Un badge.")]
    [InlineData("# Séances\n**14 mars : Données**\n\nLieu : Agora\n\n**15 mars : Produit**\n", "2019-03-14 | Données | @Agora\n2019-03-15 | Produit")]
    [InlineData("* 11 février, 14h-18h : Données\n* 11 mars, annulée\n* 18 mars : Design\n", "2019-02-11 14:00-18:00 | Données\n2019-03-11 cancelled\n2019-03-18 | Design")]
    [InlineData("## 2019\n\n### 19 novembre : A\n\n## 2021\n\n### 20 décembre : B\n", "2019-11-19 | A\n2021-12-20 | B")]
    [InlineData("# 2019\n\n### 19 novembre : A\n\n### 20 janvier : B\n", "2019-11-19 | A\n2020-01-20 | B")]
    [InlineData("# Résumé (horaires : 14h-18h, sauf le 8 avril)\n\n" + Design, "2019-03-11 | Design\nlines 1.")]
    [InlineData("## Lancement (Cobalt, 14 mars, 9h-12h)\n", "2019-03-14 09:00-12:00 | Lancement | @Cobalt")]
    public void A_day_is_that_of_its_own_heading(string document, string expected) => Assert.Equal(expected, All(document));

    [Theory]
    [InlineData("| 14 mars | Atelier A | EIG |\n| 14 mars | Atelier B | EIG |", "## 14 mars : Atelier B\nLieu : Cobalt\n", "2019-03-14 | Atelier A | fellows\n2019-03-14 | Atelier B | @Cobalt | fellows")]
    [InlineData("| 14 mars | A | EIG |", "## 14 mars : A\nPublic : EIG + mentors\n", "2019-03-14 | A | fellows | ? EIG + mentors")]
    [InlineData("| 14 mars | A | EIG |", "## A, du 14 au 15 mars\n", "2019-03-14 | A | fellows | ? 14 au 15 mars")]
    [InlineData("| ~~14 mars~~ | A | EIG |", "## 14 mars : A\nStatut : confirmé\n", "2019-03-14 cancelled | A | fellows | ? confirmé")]
    public void What_a_row_and_its_section_say_otherwise_is_told(string rows, string section, string expected) =>
        Assert.Equal(expected, All($"| Date | Titre | Public |\n|---|---|---|\n{rows}\n\n{section}"));

    [Theory]
    [InlineData("| Date | EIG | Mentors | Titre |\n|---|---|---|---|\n| 14 mars | 10h-17h | 14h-17h | A |\n", "2019-03-14 10:00-17:00 | A | fellows, mentors | fellows 10:00-17:00, mentors 14:00-17:00")]
    [InlineData("| Date | EIG | Mentors | Titre |\n|---|---|---|---|\n| 14 mars | x | | A |\n| 15 mars | x | x | B |\n", "2019-03-14 | A | fellows\n2019-03-15 | B | fellows, mentors")]
    [InlineData("| Date | Titre | Lieu (à confirmer) |\n|---|---|---|\n| 14 mars | A | Agora |\n", "2019-03-14 | A | @Agora\nlines 1.")]
    [InlineData("| Date | Titre | Lieu |\n|---|---|---|\n| **1er trimestre** | | |\n| 14 mars | A | Agora |\n", "2019-03-14 | A | @Agora\nlines 3.")]
    [InlineData("| Date | Titre |\n|---|---|\n| 14 janvier<br>11 février | A |\n", "2019-01-14 | A\n2019-02-11 | A")]
    [InlineData("| Date | Titre | Lieu |\n|---|---|---|\n| 14 mars | A | à trouver |\n", "2019-03-14 | A | ? à trouver")]
    [InlineData("## Session du 14 mars : A\n\n| Début | Fin | Activité |\n|---|---|---|\n| 14:00 | 15:00 | Exposé |\n", "2019-03-14 | A | 1 14:00-15:00 Exposé")]
    [InlineData("## Bootcamp du 11 au 15 février\n\n| Jour | Horaire | Quoi |\n|---|---|---|\n| Lundi 11 février | 9h-12h | Accueil |\n| Mardi 12 février | 9h-12h | Droit |\n", "2019-02-11..2019-02-15 | Bootcamp | 1 09:00-12:00 Accueil, 2 09:00-12:00 Droit")]
    public void Tables_say_it_in_their_heads_and_rows(string document, string expected) => Assert.Equal(expected, All(document));

    [Fact]
    public void A_title_above_the_heads_of_a_spreadsheet_is_no_row() =>
        Assert.Equal("2019-03-14 | A | @Agora\nlines 1.", All("Planning 2019;;\nDate;Titre;Salle\n14 mars;A;Agora\n", "planning.csv"));

    [Theory]
    [InlineData("Horaires:9h30-17h\nLieu:Agora\n", "2019-03-14 09:30-17:00 | A | @Agora")]
    [InlineData("- Public : EIG\n- Pourquoi :\n  - se connaître\n- Lieu : Agora\n", "2019-03-14 | A | @Agora | fellows | ? Pourquoi :; se connaître")]
    [InlineData("Lieu : Agora\nRepas offert.\n", "2019-03-14 | A | @Agora | ? Repas offert.")]
    [InlineData("Animation : Zoé\n- Prévoir des badges\n", "2019-03-14 | A | Zoé | ? Prévoir des badges")]
    [InlineData("Animation : Zoé et\nLéon\n", "2019-03-14 | A | Zoé, Léon")]
    [InlineData("Qui : EIG\n\n* * *\n", "2019-03-14 | A | fellows")]
    [InlineData("Programme :\n- ~~10h-11h : sieste~~\n- 11h-12h : marche\n", "2019-03-14 | A | 1 11:00-12:00 marche | ? 10h-11h : sieste")]
    [InlineData("Contact : Zoé <zoe@agora.example>\n", "2019-03-14 | A | ? Contact : Zoé zoe@agora.example")]
    [InlineData("De 9h30 à 17h\nAgora, salle 2\n", "2019-03-14 09:30-17:00 | A | ? Agora, salle 2")]
    [InlineData("Horaires : EIG 10h, fin 18h\n", "2019-03-14 -18:00 | A | fellows 10:00-18:00")]
    [InlineData("(14h-18h, Agora)\n", "2019-03-14 14:00-18:00 | A | @Agora")]
    public void A_line_says_what_it_says(string lines, string expected) => Assert.Equal(expected, All($"## Session du 14 mars : A\n{lines}"));
}
