using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Every line of a document is read as something, or told: sub-headings that nobody knows, days that stand below a heading, or nowhere yet.</summary>
public class PlanningLinesTests
{
    private const string Rows = "| Date | Titre |\n|---|---|\n| 14 mars | Données |\n| 11 avril | Produit |\n\n";

    private static string All(string document, string name = "planning.md") => string.Join("\n", Sessions(document, name).Select(session => Line(session, who: false)));

    [Theory]
    [InlineData("## Données\nJeudi 14 mars 2019, 10h-17h\nLieu : Agora\n\n### Logistique\n\nApporter un badge.\n\n### Matin\n\n- 10h-12h : Atelier\n", "2019-03-14 10:00-17:00 | Données | @Agora | 1 10:00-12:00 Atelier | ? Logistique; Apporter un badge.; Matin")]
    [InlineData("## Données\n**Date** : jeudi 14 mars\n\n## Contexte\n\nPourquoi.\n", "2019-03-14 | Données")]
    [InlineData("## Données\n**Date** : jeudi 14 mars\n\n### Préparation\n\nUn badge.\n\n### Objectifs\n- Choisir\n", "2019-03-14 | Données | Choisir | ? Préparation; Un badge.")]
    [InlineData("## Bootcamp\nDu 11 au 15 février 2019\n\n### Lundi 11 février\n- 9h-10h : Accueil\n\n### Mardi 12 février\n- 9h-10h : Droit\n", "2019-02-11..2019-02-15 | Bootcamp | 1 09:00-10:00 Accueil, 2 09:00-10:00 Droit")]
    [InlineData("## Séminaire des 16 et 17 mai\n\n### 16 mai\n- 9h-10h : Accueil\n\n### 17 mai\n- 9h-10h : Bilan\n", "2019-05-16..2019-05-17 | Séminaire | 1 09:00-10:00 Accueil, 2 09:00-10:00 Bilan")]
    [InlineData("## Restitution\n\n**Jeudi 14 mars, 14h-17h**\n\nLieu : Agora\n", "2019-03-14 14:00-17:00 | Restitution | @Agora")]
    [InlineData("# Séances de mars\n\n1er mars 2019\n\n## Données\n\nJeudi 14 mars\n\n## Produit\n\nVendredi 15 mars, Agora\n", "2019-03-14 | Données\n2019-03-15 | Produit | @Agora")]
    [InlineData("# Séances\n\n1er mars 2019\n\n## Mars\n\n### Données\n\nDate : 14 mars\n", "2019-03-14 | Données")]
    [InlineData("# Données\n\n## Date\n\n14 mars\n\n## Infos pratiques\n\nUn badge.\n", "2019-03-14 | Données | ? Infos pratiques; Un badge.")]
    public void A_part_under_a_heading_that_nobody_knows_is_its_session_s(string document, string expected) => Assert.Equal(expected, All(document));

    [Theory]
    [InlineData("* Données\n<2019-03-14 jeu. 10:00-17:00>\n** Logistique\nUn badge.\n", "2019-03-14 10:00-17:00 | Données | ? Logistique; Un badge.")]
    [InlineData("* Données\n:PROPERTIES:\n:DATE: 14 mars\n:END:\n** Contexte\nUn badge.\n** Objectifs\n- Choisir\n", "2019-03-14 | Données | Choisir | ? Contexte : Un badge.")]
    public void In_Org_too(string document, string expected) => Assert.Equal(expected, All(document, "planning.org"));

    [Fact]
    public void A_section_of_a_row_keeps_its_place_and_its_parts_to_itself() => Assert.Equal(
        "2019-03-14 | Données | @Agora | Choisir | 1 09:00-10:00 Accueil | ? Logistique; Un badge.\n2019-04-11 | Produit",
        All(Rows + "## Données\nLieu : Agora\n\n### Logistique\n\nUn badge.\n\n### Objectifs\n- Choisir\n\n### Programme\n- 9h-10h : Accueil\n"));

    [Fact]
    public void Hours_and_a_place_right_below_the_title_of_a_row_are_its_session_s() =>
        Assert.Equal("2019-03-14 14:00-17:00 | Données | @Agora\n2019-04-11 | Produit", All(Rows + "## Données\n\n14h-17h, Agora\n"));

    [Theory]
    [InlineData("## Restitution\nDate : à fixer\nLieu : Agora\n", "none tentative | Restitution | @Agora | ? à fixer")]
    [InlineData("## Restitution\nÀ planifier en novembre\n\n### Objectifs\n- Montrer\n", "none tentative | Restitution | Montrer | ? À planifier en novembre")]
    [InlineData("## Restitution\n\nNovembre 2027 (date à confirmer)\n\nLieu : Agora\n", "none tentative | Restitution | @Agora | ? Novembre 2027 (date à confirmer)")]
    [InlineData("## Restitution\nLieu : Agora\nHoraires : 14h-18h\n", "none 14:00-18:00 tentative | Restitution | @Agora")]
    [InlineData("## Restitution (date à fixer)\nLieu : Agora\n\n### Logistique\n\nUn badge.\n", "none tentative | Restitution | @Agora | ? Logistique; Un badge.")]
    public void A_session_whose_day_is_not_known_yet_is_tentative(string document, string expected) => Assert.Equal(expected, All(document));

    [Fact]
    public void Where_and_when_all_sessions_are_is_no_session() =>
        Assert.Equal("2019-03-14 14:00-18:00 | Données | @Agora\n2019-04-11 14:00-18:00 | Produit | @Agora", All("## Infos pratiques\nLieu : Agora\nHoraires : 14h-18h\n\n## Dates\n\n" + Rows));

    [Theory]
    [InlineData("10h-17h, Agora", "10:00-17:00 | A | @Agora")]
    [InlineData("De 14h à 17h, Agora", "14:00-17:00 | A | @Agora")]
    [InlineData("14h-17h | Ségur", "14:00-17:00 | A | @Ségur")]
    [InlineData("*9h30-17h30, Agora*", "09:30-17:30 | A | @Agora")]
    [InlineData("2–5pm at the Foundry", "14:00-17:00 | A | @Foundry")]
    [InlineData("9h-17h, Agora\n\n- 9h-10h : Accueil", "09:00-17:00 | A | @Agora | 1 09:00-10:00 Accueil")]
    [InlineData("9h-10h, Accueil\n10h-12h, Atelier", "| A | 1 09:00-10:00 Accueil, 1 10:00-12:00 Atelier")]
    public void Hours_and_a_place_right_below_a_heading_are_the_session_s(string lines, string expected) => Assert.Equal($"2019-03-14 {expected}", All($"## Session du 14 mars : A\n{lines}\n"));

    [Theory]
    [InlineData("Lieu : Agora\nVisio : https://visio.example/a\n", "@Agora | ? Visio : https://visio.example/a")]
    [InlineData("Lieu : Agora\nÉtage : 3\nCode :\n", "@Agora | ? Étage : 3; Code :")]
    [InlineData("Heures : 9h-17h\nApéro : 18h-20h\n", "? Apéro : 18h-20h")]
    [InlineData("Heures : 9h30-17h\nOuverture des portes : 9h\nTransport :: train de 7h46\n", "? Ouverture des portes : 9h; Transport :: train de 7h46")]
    public void A_name_that_nobody_knows_stands_by_itself(string lines, string expected)
    {
        var session = Only($"## Session du 14 mars : A\n{lines}");
        Assert.EndsWith($"| A | {expected}", Line(session, who: false), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Intervenants\nAna\n", "? Intervenants : Ana")]
    [InlineData("Résultats attendus\n- Une carte\n", "? Résultats attendus : Une carte")]
    [InlineData("Ressources\n- Un guide\n", "? Ressources : Un guide")]
    public void More_names_alone_on_their_line_begin_a_part(string lines, string expected) =>
        Assert.Equal($"2019-03-14 | A | @Agora | Choisir | {expected}", All($"## Session du 14 mars : A\nLieu : Agora\nObjectifs : Choisir\n{lines}"));

    [Fact]
    public void Hours_and_place_of_one_day_are_not_those_of_all() => Assert.Equal(
        "2019-02-11..2019-02-15 | Bootcamp | @Agora | 2 09:00-10:00 Droit | ? Horaires : 9h30-18h; Lieu : Tour B; La journée commencera à 8h.",
        All("## Bootcamp du 11 au 15 février\nLieu : Agora\n\n### Lundi 11 février\nHoraires : 9h30-18h\n\n### Mardi 12 février\nLieu : Tour B\n- 9h-10h : Droit\n\nLa journée commencera à 8h.\n"));

    [Theory]
    [InlineData("## Session EIG – 14 mars de 10h à 17h au Liberté Living Lab", "2019-03-14 10:00-17:00 | Session EIG | @Liberté Living Lab")]
    [InlineData("## Session mentors, 14 mars, 14h-17h, Ségur", "2019-03-14 14:00-17:00 | Session mentors | @Ségur")]
    [InlineData("## Session mentors, 14 mars, 14h-17h : Cuisine", "2019-03-14 14:00-17:00 | Cuisine")]
    public void A_place_behind_the_hours_of_a_heading_is_no_title(string heading, string expected) => Assert.Equal(expected, All($"{heading}\n"));

    [Theory]
    [InlineData("Données (lieu à confirmer)", "2019-03-14 14:00-18:00 | Données | ? lieu à confirmer")]
    [InlineData("Données (horaires à préciser)", "2019-03-14 | Données | @Agora | ? horaires à préciser")]
    [InlineData("Données (annulé ?)", "2019-03-14 14:00-18:00 tentative | Données (annulé ?) | @Agora | ? Données (annulé ?)")]
    public void What_is_open_beside_the_day_is_not_taken_from_the_document(string title, string expected) =>
        Assert.Equal(expected, All($"Les séances ont lieu de 14h à 18h au Agora.\n\n| Date | Titre |\n|---|---|\n| 14 mars | {title} |\n".Replace("au Agora", "à l’Agora")));

    [Theory]
    [InlineData("| Mois | Date | Titre |\n|---|---|---|\n| Mars | 14 mars | A |\n| Avril | à définir | B |\n", "2019-03-14 | A\nnone tentative | B | ? à définir; Mois : Avril")]
    [InlineData("| Date | Matin (9h-12h) |\n|---|---|\n| 14 mars | Atelier |\n", "2019-03-14 | Atelier | ? Matin (9h-12h)")]
    [InlineData("| Semaine du | Titre |\n|---|---|\n| 14 mars | A |\n", "2019-03-14 tentative | A | ? Semaine du : 14 mars")]
    [InlineData("| Date | Titre | Lieu de repli |\n|---|---|---|\n| 14 mars | A | Agora |\n", "2019-03-14 | A | ? Lieu de repli : Agora")]
    [InlineData("| Date | Titre | Horaires EIG |\n|---|---|---|\n| 14 mars | A | 9h30 à 12h puis 14h à 17h |\n", "2019-03-14 09:30-17:00 | A")]
    [InlineData("| Date | Titre | Horaires |\n|---|---|---|\n| 14 mars | A | 9h-12h ou 14h-17h |\n", "2019-03-14 09:00-17:00 | A | ? 9h-12h ou 14h-17h")]
    [InlineData("| Date | Titre |\n|---|---|\n| mar. 14 & mer. 15 mai | A |\n", "2019-05-14..2019-05-15 | A")]
    public void Cells_say_more_than_one_thing(string document, string expected) => Assert.Equal(expected, All(document));

    [Fact]
    public void A_document_that_is_a_list_of_sessions_is_read() => Assert.Equal(
        "2019-03-14 14:00-17:00 | Données | @Agora\n2019-04-11 | Produit | @Tour B",
        All("# Nos séances\n\n- 14 mars : Données, 14h-17h\n  - Lieu : Agora\n- **11 avril** : Produit\n  - Lieu : Tour B\n"));

    /// <summary>Its heading, its prose, and a note that nothing refers to.</summary>
    [Fact]
    public void Lines_that_belong_to_no_session_are_named()
    {
        var reading = Read("# Planning\n\nBienvenue.\nÀ tous.\n\n## Rendus\n\n- 8 avril : le bilan\n\n## Session du 14 mars : A\n\nTexte.\n\n# Vide\n\n[^1]: Une note.\n");
        Assert.Equal("Lines that belong to no session, and so were not read: 3–8, 14–16.", Assert.Single(reading.Notes).Message);
        Assert.Equal(["Texte."], Assert.Single(reading.Sessions).Unread);
        Assert.Equal("Lines that belong to no session, and so were not read: 3.", Assert.Single(Read("## Session du 14 mars : A\n\n## Restitution\n").Notes).Message);
        Assert.Empty(Read("# Planning\n\n## Session du 14 mars : A\n").Notes);
    }
}
