using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Columns of any name and order, cells of any kind.</summary>
public class PlanningRowsTests
{
    private const string Full = """
        7 2019-03-14 09:30-18:00
          title: Données
          audience: fellows, mentors
          place: Agora
          facilitators: Ada, Bo
        """;

    [Theory]
    [InlineData("Date", "Horaires", "Lieu", "Public", "Intitulé", "Animateurs")]
    [InlineData("Quand", "Heures", "Où", "Qui", "Titre", "Facilitateurs")]
    [InlineData("When", "Hours", "Place", "Audience", "Session", "Facilitators")]
    [InlineData("Jour", "Créneau", "Salle", "Participants", "Thème", "Intervenants")]
    [InlineData("DATES 2019", "Heure(s)", "Lieu de la session", "EIG / Mentors", "Sessions d’accompagnement", "Qui anime ?")]
    [InlineData("**Date**", "*Horaires*", "Location", "Pour qui", "Événement", "Animé par")]
    public void Columns_are_known_by_many_names(string date, string hours, string place, string audience, string title, string names) =>
        Assert.Equal(Full, Whole(Only($"# Titre\n\nTexte.\n\n| {names} | {place} | {title} | {audience} | {hours} | {date} |\n|---|---|---|---|---|---|\n| Ada + Bo | Agora | Données | EIG + mentors | 9h30-18h | 14 mars |\n")));

    [Fact]
    public void Columns_without_heads_are_known_by_what_stands_in_them() =>
        Assert.Equal(
            "2019-03-14 09:30-18:00; Données; fellows, mentors",
            Line(Only("|  |  |  |  |\n|---|---|---|---|\n| Données | 14 mars | 9h30-18h | EIG + mentors |\n")));

    [Fact]
    public void A_first_row_of_data_in_the_place_of_heads_is_a_session() =>
        Assert.Equal(["2019-03-14; Données; ", "2019-04-11; Produit; "], Sessions("| 14 mars | Données |\n|---|---|\n| 11 avril | Produit |\n").Select(Line));

    [Fact]
    public void A_table_without_rules_is_read() =>
        Assert.Equal(["2019-03-14; Données; ", "2019-04-11; Produit; "], Sessions("| Date | Titre |\n| 14 mars | Données |\n| 11 avril | Produit |\n", "x.org").Select(Line));

    [Fact]
    public void A_table_without_outer_bars_is_read() =>
        Assert.Equal(["2019-03-14; Données; "], Sessions("Date | Titre\n--- | ---\n14 mars | Données\n").Select(Line));

    [Fact]
    public void Several_tables_are_one_programme()
    {
        var sessions = Sessions("## 2019\n| Date | Titre |\n|---|---|\n| 10 septembre | A |\n\n## 2020\n| Titre | Quand |\n|---|---|\n| B | 9 janvier |\n\n| Nom | Rôle |\n|---|---|\n| Ada | mentor |\n");
        Assert.Equal(["2019-09-10; A; ", "2020-01-09; B; "], sessions.Select(Line));
    }

    [Fact]
    public void A_table_of_something_else_is_left_out_and_said() =>
        Assert.Equal("1 text-left-out, 3 table-left-out, 1 no-session", string.Join(", ", Read("# X\n\n| Nom | Rôle |\n|---|---|\n| Ada | mentor |\n").Notes.Select(note => $"{note.Line} {note.Key}")));

    [Fact]
    public void Bars_that_are_escaped_and_bars_in_links_are_text() =>
        Assert.Equal("2019-03-14; A | B; ", Line(Only("| Date | Titre |\n|---|---|\n| 14 mars | A \\| B |\n")));

    [Fact]
    public void Empty_and_missing_cells_are_nothing() =>
        Assert.Equal(["2019-03-14; ; ", "2019-04-11; Produit; "], Sessions("| Date | Titre | Lieu |\n|---|---|---|\n| 14 mars | - | — |\n\n| Date | Titre | Lieu |\n|---|---|---|\n| 11 avril | Produit |\n|  |  |  |\n").Select(Line));

    [Fact]
    public void An_empty_date_is_that_of_the_row_above_with_a_doubt() =>
        Assert.Equal(["2019-03-14 09:30-12:00; A; ", "2019-03-14 14:00-18:00 ? 14 mars; B; "], Sessions("| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | 9h30-12h | A |\n|  | 14h-18h | B |\n").Select(Line));

    [Fact]
    public void A_row_with_one_cell_goes_on_with_the_row_above() =>
        Assert.Equal(["Comprendre", "Choisir"], Only("| Date | Titre | Objectifs |\n|---|---|---|\n| 14 mars | A | Comprendre |\n|  |  | Choisir |\n").Objectives);

    [Fact]
    public void A_month_alone_in_its_row_is_that_of_the_days_below() =>
        Assert.Equal(["2019-03-14; A; ", "2019-04-11; B; "], Sessions("| Date | Titre |\n|---|---|\n| **Mars** | |\n| 14 | A |\n| **Avril 2019** | |\n| jeudi 11 | B |\n").Select(Line));

    [Theory]
    [InlineData("Mois | Date", "Mars | 14", "2019-03-14; A; ")]
    [InlineData("Month | Date", "March 2019 | 14", "2019-03-14 ? Month : March 2019; A; ")]
    public void A_month_may_have_a_column_of_its_own(string heads, string cells, string expected) =>
        Assert.Equal([expected, "2019-03-21; B; "], Sessions($"| {heads} | Titre |\n|---|---|---|\n| {cells} | A |\n| | 21 | B |\n").Select(Line));

    [Theory]
    [InlineData("Jour | Date", "jeudi | 14 mars", "2019-03-14")]
    [InlineData("Day | Date", "Thursday | 14 March 2019", "2019-03-14")]
    [InlineData("Jours | Dates", "Je. | 14/03", "2019-03-14")]
    [InlineData("Date | Jour", "14 mars | jeudi", "2019-03-14")]
    [InlineData("Jour | Début", "jeudi | 14 mars", "2019-03-14")]
    [InlineData("Date | Jour", "11 au 15 mars | lundi au vendredi", "2019-03-11..2019-03-15")]
    [InlineData("Date | Jour", "14 mars | mardi", "2019-03-14 ? mardi 14 mars")]
    [InlineData("Jour | Date", "mardi | 14 mars", "2019-03-14 ? mardi 14 mars")]
    [InlineData("Date | Jour", "mardi 12 mars | jeudi", "2019-03-12 ? Jour : jeudi")]
    [InlineData("Date | Jour", "à définir | jeudi", "none tentative ? à définir; Jour : jeudi")]
    public void Weekdays_may_have_a_column_beside_the_days(string heads, string cells, string expected)
    {
        var table = $"{heads} | Session\n{cells} | Droit\n".Split('\n');
        Assert.Equal(expected, When(Only($"| {table[0]} |\n|---|---|---|\n| {table[1]} |\n")));
        Assert.Equal(expected, When(Only($"{table[0]}\n{table[1]}\n".Replace(" | ", ";"), "planning.csv")));
    }

    [Fact]
    public void A_row_without_any_day_is_kept_undated() =>
        Assert.Equal("none tentative ? à définir; Restitution; ", Line(Only("| Date | Titre |\n|---|---|\n| à définir | Restitution |\n")));

    [Theory]
    [InlineData("~~14 mars~~", "~~Données~~", "2019-03-14 cancelled; Données")]
    [InlineData("14 mars", "~~Données~~", "2019-03-14 cancelled; Données")]
    [InlineData("14 mars", "~~Données~~ [ANNULE]", "2019-03-14 cancelled; Données")]
    [InlineData("14 mars", "[ANNULÉ] Données", "2019-03-14 cancelled; Données")]
    [InlineData("14 mars", "Données (annulée)", "2019-03-14 cancelled; Données")]
    [InlineData("14 mars", "Données - TBC", "2019-03-14 tentative; Données")]
    [InlineData("14 mars", "Données (à confirmer)", "2019-03-14 tentative; Données")]
    [InlineData("14 mars", "à venir", "2019-03-14 tentative; ")]
    [InlineData("14 mars", "Les projets à venir", "2019-03-14; Les projets à venir")]
    [InlineData("14 mars", "~~Vieux~~ Données", "2019-03-14 ? Vieux; Données")]
    public void Marks_tell_the_status(string date, string title, string expected) =>
        Assert.Equal(expected + "; ", Line(Only($"| Date | Titre |\n|---|---|\n| {date} | {title} |\n")));

    [Theory]
    [InlineData("confirmé", "2019-03-14")]
    [InlineData("Annulée", "2019-03-14 cancelled")]
    [InlineData("TBC", "2019-03-14 tentative")]
    [InlineData("reporté", "2019-03-14 tentative ? reporté")]
    [InlineData("budget reçu", "2019-03-14 ? budget reçu")]
    public void A_column_tells_the_status(string state, string expected) =>
        Assert.Equal(expected, When(Only($"| Date | Titre | Statut |\n|---|---|---|\n| 14 mars | A | {state} |\n")));

    [Theory]
    [InlineData("au Musée", "Musée", "")]
    [InlineData("15h à l’Agora", "Agora", "15:00-")]
    [InlineData("9h30-17h30 / 17h30-19h30, Grand atelier", "Grand atelier", "09:30-19:30")]
    [InlineData("[Hors Paris]", "Hors Paris", "")]
    [InlineData("[Agora](https://agora.example)", "Agora", "? https://agora.example")]
    [InlineData("Ségur, salle 4.724", "Ségur, salle 4.724", "")]
    [InlineData("TBC", "", "? TBC")]
    [InlineData("Salle à confirmer", "", "? Salle à confirmer")]
    [InlineData("Room to be confirmed", "", "? Room to be confirmed")]
    [InlineData("Salle 3 (14h / 17h)", "Salle 3", "14:00-17:00")]
    public void A_place_may_come_with_hours(string cell, string place, string more)
    {
        var session = Only($"| Date | Titre | Lieu |\n|---|---|---|\n| 14 mars | A | {cell} |\n");
        Assert.Equal((place, $"2019-03-14 {more}".Trim()), (session.Place ?? "", When(session)));
    }

    [Fact]
    public void A_title_that_stands_in_the_place_s_column_is_the_title()
    {
        var session = Only("| Date | Lieu | Titre |\n|---|---|---|\n| 14 mars | Restitution au Musée | |\n");
        Assert.Equal(("Restitution", "Musée"), (session.Title, session.Place));
    }

    [Fact]
    public void What_no_field_takes_is_unread()
    {
        var session = Only("| Date | Titre | Budget | Remarques |\n|---|---|---|---|\n| 14 mars | A[^b] | 300 € | [fiche](https://fiche.example) |\n\n[^b]: Sous réserve du quorum.\n");
        Assert.Equal(["Sous réserve du quorum.", "Budget : 300 €", "https://fiche.example", "Remarques : fiche"], session.Unread);
    }

    private static string Line(Rituels.Agenda.PlannedSession session) => $"{When(session)}; {session.Title}; {string.Join(", ", session.Audience)}";
}
