using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Sections about one session, and the row that they belong to.</summary>
public class PlanningSectionsTests
{
    private const string Table = "| Date | Public | Titre |\n|---|---|---|\n| 14 mars | EIG | Données |\n| 11 avril | EIG | Produit |\n\n";

    private const string Sheet = """
        1 2019-03-14 09:30-18:00
          title: Données
          audience: fellows
          place: Agora
          facilitators: Ada, Bo
          objective: Comprendre
          objective: Choisir
          run: 09:30-10:00 Accueil
          run: 10:00-12:00 Atelier : les cartes
        """;

    [Theory]
    [InlineData("# Session du 14 mars\n**Heures :** 9h30-18h  \n**Lieu :** Agora\n**Public :** EIG\n**Thème :** Données\n**Objectifs :**\n- Comprendre ;\n- Choisir\n\n**Animateurs :** Ada et Bo\n\n**Programme :**\n- 9h30-10h : Accueil\n- 10h-12h : Atelier : les cartes\n")]
    [InlineData("# 14 mars - Données\n\n## Heures\n9h30-18h\n\n## Lieu\nAgora\n\n## Public\nEIG\n\n## Objectifs\n\n1. Comprendre\n2. Choisir\n\n## Animateurs\nAda, Bo\n\n## Programme\n\n9h30-10h Accueil\n10h-12h – Atelier : les cartes\n")]
    [InlineData("# Données (14 mars)\n* Horaires : 9h30-18h\n* Où : à l’Agora\n* Qui : EIG\n* Objectifs :\n    * Comprendre\n    * Choisir\n* Qui va animer ? Ada + Bo\n* Déroulé :\n    * 9h30-10h : Accueil\n    * 10h-12h : Atelier : les cartes\n")]
    [InlineData("# Session of 14 March: Données\n- Hours: 9:30 am–6 pm\n- Place: Agora\n- Audience: fellows\n- What are the objectives?\n  - Comprendre\n  - Choisir\n- Who runs it?\n  - Ada\n  - Bo\n- What is the run of show?\n  - 9:30-10:00 Accueil\n  - 10:00-12:00 Atelier : les cartes\n")]
    [InlineData("# Données\nDate : jeudi 14 mars\nHeures : 9h30-18h\nLieu : Agora\nPublic : EIG\nObjectifs :\n- Comprendre\n- Choisir\nAnimation : Ada, Bo\nProgramme :\n- 9h30-10h : Accueil\n- 10h-12h : Atelier : les cartes\n")]
    [InlineData("# Session du 14 mars : Données\n\n| | |\n|---|---|\n| Heures | 9h30-18h |\n| Lieu | Agora |\n| Public | EIG |\n| Animateurs | Ada, Bo |\n\n## Objectifs\n- Comprendre\n- Choisir\n\n| Horaire | Quoi |\n|---|---|\n| 9h30-10h | Accueil |\n| 10h-12h | Atelier : les cartes |\n")]
    public void A_sheet_is_read_in_many_forms(string document) => Assert.Equal(Sheet, Whole(Only(document)));

    /// <summary>What stands as an item under a heading that names a list is what it says.</summary>
    [Fact]
    public void An_objective_that_begins_like_a_name_is_an_objective()
    {
        var session = Only("# Session du 14 mars : Données\n\n- **Lieu :** Agora\n\n## Objectifs\n\n- Lieu : en trouver un autre\n- Choisir\n\n## Déroulé\n\n- Objectif : se revoir\n- 10h-11h : Bilan\n\n## Notes\n\n> Public : nombreux\n");
        Assert.Equal(("Agora", "Lieu : en trouver un autre|Choisir", "Objectif : se revoir|Bilan"), (session.Place, string.Join('|', session.Objectives), string.Join('|', session.RunOfShow.Select(step => step.Title))));
        Assert.Equal(["Notes : Public : nombreux"], session.Unread);
    }

    [Fact]
    public void A_line_that_begins_with_an_open_hour_is_a_step_of_its_own()
    {
        var session = Only("# Session du 14 mars : Données\n\n17h-18h : Bilan\nà partir de 18 h : un verre\nÀ partir de 20h : la suite\n");
        Assert.Equal("17:00-18:00 Bilan|18:00- un verre|20:00- la suite", string.Join('|', session.RunOfShow.Select(step => $"{step.Start:HH:mm}-{step.End:HH:mm} {step.Title}")));
    }

    [Fact]
    public void Days_that_part_a_run_of_show_are_those_of_its_steps()
    {
        var session = Only("# Séminaire du 16 au 17 mai\n\n## Horaires\n\n9h30-17h\n\n## Déroulé\n\n### Jour 1\n\n- 9h30-12h : Arrivée\n\n### Jour 2\n\n- 8h-12h : Marche\n- 12h-17h : Bilan\n");
        Assert.Equal("1 Arrivée|2 Marche|2 Bilan", string.Join('|', session.RunOfShow.Select(step => $"{step.Day} {step.Title}")));
        Assert.Equal([], session.Unread);
    }

    [Fact]
    public void A_section_in_Org_is_read() => Assert.Equal(
        Sheet + "\n  ? public",
        Whole(Only("* DONE Session du <2019-03-14 jeu.> : Données :public:\n:PROPERTIES:\n:ID: 1\n:END:\n- Heures :: 9h30-18h\n- Lieu :: Agora\n- Public :: EIG\n** Objectifs\n1) Comprendre\n2) Choisir\n** Animateurs\nAda + Bo\n** Déroulé\n- *9h30-10h* : Accueil\n- *10h-12h* : Atelier : les cartes\n", "x.org")));

    [Fact]
    public void A_row_and_its_section_become_one_session_and_others_come_after()
    {
        var sessions = Sessions(Table + "## Session du 11 avril : produit\nLieu : Agora\n\n## Session du 20 juin : Bilan\n\n## Session du 14 mars : données\nHeures : 9h-12h\n");
        Assert.Equal(
            ["3 2019-03-14 09:00-12:00 Données  ", "4 2019-04-11 Produit Agora ", "9 2019-06-20 Bilan  "],
            sessions.Select(session => $"{session.Line} {When(session)} {session.Title} {session.Place} {string.Join(';', session.Unread)}"));
    }

    [Theory]
    [InlineData("14h-18h", "9h-12h", "14:00-18:00", "9h-12h")]
    [InlineData("14h", "14h-18h", "14:00-18:00", "")]
    [InlineData("14h", "9h-18h", "14:00-18:00", "9h-18h")]
    [InlineData("", "9h-12h", "09:00-12:00", "")]
    [InlineData("", "9h", "09:00-18:30", "")]
    public void The_table_s_hours_win_then_the_section_s_then_the_document_s(string row, string section, string expected, string unread)
    {
        var session = Only($"Horaires : 15h-18h30\n\n| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | {row} | A |\n\n## Session du 14 mars : A\nHeures : {section}\n");
        Assert.Equal(($"2019-03-14 {expected}", unread), (When(session with { Unread = [] }), string.Join("; ", session.Unread)));
    }

    [Fact]
    public void Where_they_disagree_the_row_wins_and_the_section_is_named()
    {
        var session = Only("| Date | Titre | Lieu |\n|---|---|---|\n| 14 mars | Données | Agora |\n\n## Session du 14 mars : Cuisine\nLieu : Musée\n");
        Assert.Equal(("Données", "Agora", "Cuisine; Musée"), (session.Title, session.Place, string.Join("; ", session.Unread)));
    }

    [Fact]
    public void A_theme_names_a_session_that_only_its_group_names() =>
        Assert.Equal("Communication", Only("| Session | Date |\n|---|---|\n| EIG | 14 mars |\n\n### Session EIG | 14 mars |\n**Thème :** Communication\n").Title);

    [Fact]
    public void Two_sessions_of_a_day_find_their_own_sections()
    {
        var sessions = Sessions("| Date | Session |\n|---|---|\n| 14 mars | Mentors |\n| 14 mars | Séminaire EIG |\n\n## Séminaire EIG | 14 mars\nLieu : Agora\n\n## Session Mentors | 14 mars\nLieu : Musée\n");
        Assert.Equal(["Mentors Musée", "Séminaire EIG Agora"], sessions.Select(session => $"{session.Title} {session.Place}"));
    }

    [Fact]
    public void A_section_s_title_may_stand_for_its_date() =>
        Assert.Equal(["Données Agora", "Produit "], Sessions(Table + "## Données\nHeures : 9h-12h\nLieu : Agora\nObjectifs : Comprendre\n").Select(session => $"{session.Title} {session.Place}"));

    [Fact]
    public void A_section_cancelled_or_doubtful_makes_its_session_so() =>
        Assert.Equal(["cancelled", "tentative"], Sessions(Table + "## ~~Session du 14 mars~~\n## Session du 11 avril (TBC)\n").Select(session => session.Status));

    [Theory]
    [InlineData("# Bilan (14 mars, 14h-18h, Bar du coin)\n", "2019-03-14 14:00-18:00 Bilan @Bar du coin")]
    [InlineData("# 14 mars, 14h/17h : Bilan\n", "2019-03-14 14:00-17:00 Bilan @")]
    [InlineData("# 14 mars (14h/17h) : Bilan\n", "2019-03-14 14:00-17:00 Bilan @")]
    [InlineData("# Bilan (14 mars, EIG)\n", "2019-03-14 Bilan fellows@")]
    [InlineData("Texte.\n\n**Session 2 - 14 mars : Bilan**\n\nLieu : Agora\n", "2019-03-14 Bilan @Agora")]
    [InlineData("Bilan du 14 mars\n---\n", "2019-03-14 Bilan @")]
    public void Headings_take_many_forms(string document, string expected)
    {
        var session = Only(document);
        Assert.Equal(expected, $"{When(session)} {session.Title} {string.Join(", ", session.Audience)}@{session.Place}");
    }

    [Fact]
    public void Days_of_a_session_are_no_sessions_of_their_own() =>
        Assert.Equal("2019-02-11..2019-02-15", When(Only("## Bootcamp, du 11 au 15 février\n\n### Lundi 11 février\n- 9h30-10h : Accueil\n")));

    [Fact]
    public void Words_of_a_section_that_say_nothing_known_are_unread() =>
        Assert.Equal(["Venez nombreux.", "npm start", "Livrables : une carte"], Only("## Session du 14 mars : A\n\nVenez nombreux.\n\n```\nnpm start\n```\n\nLivrables : une carte\n").Unread);

    [Fact]
    public void A_line_of_the_run_of_show_outside_the_hours_is_a_doubt() =>
        Assert.Equal(["8h-9h : Café"], Only("## Session du 14 mars : A\nHeures : 9h-12h\nProgramme :\n- 8h-9h : Café\n- 9h-12h : Atelier\n").Unread);

    [Theory]
    [InlineData("# Programme 2019")]
    [InlineData("# Du 11 février au 15 novembre")]
    [InlineData("# Mis à jour le 14 mars 2019")]
    [InlineData("# 3 séminaires de 2 jours")]
    public void A_heading_of_something_else_is_no_session(string heading) => Assert.Empty(Sessions(heading + "\n\nTexte.\n"));
}
