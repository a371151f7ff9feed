using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>What people add to a cell in passing: hours inside a place, groups of their own, why a session is off. None of it is lost, or taken for something else.</summary>
public class PlanningSaidTests
{
    [Theory]
    [InlineData("9h-12h", "Agora (accueil dès 8h30)", "09:00-12:00 ? Agora (accueil dès 8h30) @Agora (accueil dès 8h30)")]
    [InlineData("", "Agora (rdv 13h45 devant la grille)", "? Agora (rdv 13h45 devant la grille) @Agora (rdv 13h45 devant la grille)")]
    [InlineData("", "Château (départ gare 8h12)", "? Château (départ gare 8h12) @Château (départ gare 8h12)")]
    [InlineData("", "Agora, porte ouverte à 8h45, deuxième étage", "? Agora, porte ouverte à 8h45, deuxième étage @Agora, porte ouverte à 8h45, deuxième étage")]
    [InlineData("", "15h à l’Agora", "15:00- @Agora")]
    [InlineData("", "Agora, 14h-18h", "14:00-18:00 @Agora")]
    [InlineData("", "Agora (14h-18h)", "14:00-18:00 @Agora")]
    [InlineData("14h-18h", "Agora, 14h-18h", "14:00-18:00 @Agora")]
    [InlineData("14h-18h", "9h à l’Agora", "14:00-18:00 ? 9h à l’Agora @9h à l’Agora")]
    [InlineData("", "Gare du Midi", "@Gare du Midi")]
    [InlineData("", "reporté au 11 février", "tentative ? reporté au 11 février @")]
    [InlineData("", "annulée pour cause de météo", "cancelled ? annulée pour cause de météo @")]
    [InlineData("", "ANNULÉ - Agora", "cancelled @Agora")]
    public void A_place_keeps_its_words(string hours, string place, string expected)
    {
        var session = Only($"| Date | Horaires | Lieu | Titre |\n|---|---|---|---|\n| 14 mars | {hours} | {place} | A |\n");
        Assert.Equal($"2019-03-14 {expected}", $"{When(session)} @{session.Place}");
    }

    [Theory]
    [InlineData("9h30-18h, mentors 14h-17h30, anciens 15h-16h", "09:30-18:00 ? anciens 15h-16h | mentors 14:00-17:30")]
    [InlineData("9h30-18h, anciens 15h-16h", "09:30-18:00 ? anciens 15h-16h | ")]
    [InlineData("9h30-12h, 14h-18h", "09:30-18:00 | ")]
    public void Hours_of_a_group_of_its_own_are_told_whole(string hours, string expected)
    {
        var session = Only($"| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | {hours} | A |\n");
        Assert.Equal($"2019-03-14 {expected}", $"{When(session)} | {string.Join(", ", session.GroupTimes.Select(group => $"{group.Key} {group.Value.Start:HH\\:mm}-{group.Value.End:HH\\:mm}"))}");
    }

    [Fact]
    public void A_column_of_the_hours_of_groups_sets_nobody_else_s()
    {
        var session = Only("start,startTime,endTime,groupTimes,title,audience\n2019-03-14,09:30,18:00,\"mentors 14:00-17:30, anciens 15:00-16:00\",A,mentors ; anciens\n", "a.csv");
        Assert.Equal(("2019-03-14 09:30-18:00 ? anciens 15:00-16:00", new TimeOnly(14, 0)), (When(session), session.GroupTimes["mentors"].Start!.Value));
    }

    [Theory]
    [InlineData("Piscine (annulée, météo)", "cancelled ? annulée, météo; Piscine")]
    [InlineData("Piscine annulée pour cause de météo", "cancelled ? annulée pour cause de météo; Piscine")]
    [InlineData("Piscine annulée", "cancelled; Piscine")]
    [InlineData("Session annulée !", "cancelled; Session")]
    [InlineData("Piscine à confirmer", "tentative; Piscine")]
    [InlineData("Piscine (à confirmer avec le lieu)", "tentative ? à confirmer avec le lieu; Piscine")]
    [InlineData("Piscine REPORTÉE", "tentative ? REPORTÉE; Piscine")]
    [InlineData("Piscine (reportée au 11 avril)", "tentative ? reportée au 11 avril; Piscine")]
    [InlineData("~~Piscine~~ annulé (météo)", "cancelled ? annulé (météo); Piscine")]
    [InlineData("~~Piscine~~ ANNULE cause météo", "cancelled ? ANNULE cause météo; Piscine")]
    [InlineData("Une annulée de plus", "? Une annulée de plus; Une annulée de plus")]
    [InlineData("Comment supprimer ses données", "; Comment supprimer ses données")]
    [InlineData("Les projets à venir", "; Les projets à venir")]
    [InlineData("Retro (afternoon)", "? afternoon; Retro (afternoon)")]
    public void A_title_tells_its_status_and_why(string title, string expected)
    {
        var session = Only($"| Date | Titre |\n|---|---|\n| 14 mars | {title} |\n");
        Assert.Equal($"2019-03-14 {expected}".Replace(" ;", ";"), $"{When(session)}; {session.Title}");
    }

    [Theory]
    [InlineData("TBC", "tentative")]
    [InlineData("À confirmer", "tentative")]
    [InlineData("Session annulée !", "cancelled")]
    [InlineData("Lieu à confirmer", "? Lieu à confirmer")]
    public void A_line_by_itself_tells_the_status(string line, string expected) =>
        Assert.Equal($"2019-03-14 {expected}", When(Only($"## Session du 14 mars : Données\n\n{line}\n")));

    [Fact]
    public void A_part_of_the_day_in_a_title_is_a_doubt_beside_the_hours_of_all() =>
        Assert.Equal("2019-03-14 10:00-16:00 ? afternoon", When(Only("Sessions run from 10:00 to 16:00.\n\n| Date | Title |\n|---|---|\n| 14 March | Retro (afternoon) |\n")));

    [Theory]
    [InlineData("## 14 mars : Plénière EIG + mentors", "fellows mentors Plénière EIG + mentors @")]
    [InlineData("## 14 mars : Plénière des EIG et des mentors", "fellows mentors Plénière des EIG et des mentors @")]
    [InlineData("## 14 mars : Séminaire EIG", "fellows Séminaire EIG @")]
    [InlineData("## Thursday 14 March — Mentors only, 2–5:30pm @ City Hall", "mentors Mentors only @City Hall")]
    [InlineData("## 14 March — Retro — Mentors only, 2–5:30pm @ City Hall", "mentors Retro @City Hall")]
    public void A_heading_tells_who_comes(string heading, string expected)
    {
        var session = Only($"{heading}\n");
        Assert.Equal(expected, $"{string.Join(' ', session.Audience)} {session.Title} @{session.Place}");
        Assert.Empty(session.Unread);
    }

    [Theory]
    [InlineData("Intervenant·e·s", "Animateur·rice·s")]
    [InlineData("Intervenant(e)s", "Animateur(rice)s")]
    [InlineData("Intervenants·es", "Animateurs/rices")]
    [InlineData("Intervenant.e.s", "Animateur.rice.s")]
    [InlineData("Qui intervient ?", "Qui anime")]
    public void Names_of_fields_are_known_whoever_they_are(string speakers, string facilitators)
    {
        var row = Only($"| Date | {speakers} | {facilitators} | Titre |\n|---|---|---|---|\n| 14 mars | Ana | Bo | A |\n");
        var section = Only($"## Session du 14 mars : A\nLieu : Agora\n{facilitators} : Bo\n{speakers.TrimEnd(' ', '?')} : Ana\n");
        Assert.Equal(("Bo", $"{speakers} : Ana"), (Assert.Single(row.Facilitators), Assert.Single(row.Unread)));
        Assert.Equal(("Bo", "Agora", $"{speakers.TrimEnd(' ', '?')} : Ana"), (Assert.Single(section.Facilitators), section.Place, Assert.Single(section.Unread)));
    }

    [Fact]
    public void Au_programme_is_the_run_of_show()
    {
        var session = Only("## Session du 14 mars : A\nAnimation : Ada\n\nAu programme :\n- 9h-10h : Accueil\n- 10h45 - 12h30 :\n  - Atelier carte\n  - Atelier texte\n- 14h : Suite\n");
        Assert.Equal(["Ada"], session.Facilitators);
        Assert.Equal(["09:00-10:00 Accueil", "10:45-12:30 Atelier carte", "10:45-12:30 Atelier texte", "14:00- Suite"], session.RunOfShow.Select(step => $"{step.Start:HH\\:mm}-{step.End:HH\\:mm} {step.Title}"));
        Assert.Empty(session.Unread);
    }

    [Fact]
    public void An_end_is_nobody_s_name() =>
        Assert.Empty(Only("## Session du 14 mars : A\nAnimation :\n- Fin à 17h30\n").Facilitators);
}
