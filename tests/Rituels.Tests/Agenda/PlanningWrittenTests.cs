using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Habits of people who write plannings: marks for "as above", drawers, weeks, days of a seminar. What they mean is read, and what cannot be is told.</summary>
public class PlanningWrittenTests
{
    [Fact]
    public void A_drawer_and_a_tag_in_Org_say_what_lines_say()
    {
        var session = Only("* Plénière <2019-03-14 jeu.> :public:\n:PROPERTIES:\n:CUSTOM_ID: pleniere\n:LIEU:     Agora\n:PUBLIC: EIG\n:HEURE_DE_FIN: 18h\n:BUDGET: 300 €\n:END:\nVenez.\n", "x.org");
        Assert.Equal("1 2019-03-14 -18:00\n  title: Plénière\n  audience: fellows\n  place: Agora\n  ? BUDGET : 300 €\n  ? Venez.\n  ? public", Whole(session));
    }

    [Theory]
    [InlineData("* Plénière <2019-03-14 jeu.> :EIG:mentors:noexport:\n", "fellows ? mentors")]
    [InlineData("* Plénière <2019-03-14 jeu.> :budget_2019:\n** Objectifs :urgent:\n- Choisir\n", " ? urgent; budget 2019")]
    [InlineData("* Plénière <2019-03-14 jeu.>\n:PROPERTIES:\n:LIEU: Agora\n* Autre <2019-03-21 jeu.>\n", "")]
    public void Tags_tell_who_comes_or_are_told(string document, string expected)
    {
        var session = Sessions(document, "x.org")[0];
        Assert.Equal(expected, $"{string.Join(' ', session.Audience)}{(session.Unread.Count == 0 ? "" : " ? ")}{string.Join("; ", session.Unread)}");
    }

    [Theory]
    [InlineData("## Restitution (date à fixer)", "Restitution")]
    [InlineData("## Restitution : date à confirmer", "Restitution")]
    [InlineData("## Restitution (date à fixer)\n\nOn verra.", "Restitution ? On verra.")]
    [InlineData("## Showcase (date to be confirmed)", "Showcase")]
    [InlineData("## Showcase - date TBC", "Showcase")]
    public void A_heading_whose_day_is_open_is_a_session(string heading, string expected)
    {
        var sessions = Sessions($"## Plénière du 4 mars\n\n{heading}\n");
        Assert.Equal(["Plénière 2019-03-04", $"{expected.Split(" ? ")[0]} none tentative{(expected.Contains('?') ? expected[expected.IndexOf(" ?")..] : "")}"], sessions.Select(session => $"{session.Title} {When(session)}"));
    }

    [Theory]
    [InlineData("# Programme (date à fixer)\n\n## Plénière du 4 mars\n")]
    [InlineData("# Programme (date à fixer)\n\n| Date | Titre |\n|---|---|\n| 4 mars | Plénière |\n")]
    [InlineData("## Plénière du 4 mars\n\n## Date à fixer\n\n## Budget (à confirmer)\n")]
    public void A_heading_above_sessions_is_none(string document) => Assert.Equal("Plénière", Only(document).Title);

    [Theory]
    [InlineData("\"")]
    [InlineData("″")]
    [InlineData("〃")]
    [InlineData("''")]
    [InlineData("- \" -")]
    [InlineData("idem")]
    [InlineData("Idem.")]
    [InlineData("ibid.")]
    [InlineData("ditto")]
    [InlineData("same")]
    public void A_mark_that_stands_alone_is_what_stands_above(string mark)
    {
        var sessions = Sessions($"| Date | Horaires | Lieu | Public | Titre | Animateurs | Budget |\n|---|---|---|---|---|---|---|\n| 14 mars | 9h-12h | [Agora](https://a.example) | EIG | A | Ada | 300 |\n| {mark} | {mark} | {mark} | {mark} | {mark} | {mark} | {mark} |\n| 21 mars | {mark} | {mark} | | B | | |\n");
        Assert.Equal(
            ["2019-03-14 09:00-12:00 ? https://a.example; Budget : 300 A Agora fellows Ada", "2019-03-14 09:00-12:00 ? Budget : 300 A Agora fellows Ada", "2019-03-21 09:00-12:00 B Agora  "],
            sessions.Select(session => $"{When(session)} {session.Title} {session.Place} {string.Join(' ', session.Audience)} {string.Join(' ', session.Facilitators)}"));
    }

    [Fact]
    public void A_mark_with_nothing_above_it_is_told()
    {
        var sessions = Sessions("| Date | Horaires | Lieu | Titre |\n|---|---|---|---|\n| 14 mars | même heure | \" | A |\n| 21 mars | | même lieu | B |\n| 28 mars | | § | Idem pour tous |\n");
        Assert.Equal(["2019-03-14 ? Horaires : même heure; Lieu : \" A", "2019-03-21 ? Lieu : \" B", "2019-03-28 ? § Idem pour tous"], sessions.Select(Titled));
        Assert.All(sessions, session => Assert.Null(session.Place));
    }

    [Fact]
    public void A_section_says_again_what_the_one_before_it_says()
    {
        var sessions = Sessions("## Session du 14 mars : A\nLieu : Agora\nAnimation :\n- Ada\n- Bo\n\n## Session du 21 mars : B\nLieu : idem\nHoraires : idem\nAnimation : \"\n\n## Session du 28 mars : C\nLieu : même lieu\n\n## Session du 4 avril : D\n\n## Session du 11 avril : E\nLieu : idem\n");
        Assert.Equal(
            ["2019-03-14 A Agora Ada Bo", "2019-03-21 ? Horaires : idem B Agora Ada Bo", "2019-03-28 C Agora ", "2019-04-04 D  ", "2019-04-11 ? Lieu : idem E  "],
            sessions.Select(session => $"{When(session)} {session.Title} {session.Place} {string.Join(' ', session.Facilitators)}"));
    }

    [Theory]
    [InlineData("de 9h30 à 18h au Théâtre du Port-Neuf, les mentors nous rejoignent à 14h.", "Théâtre du Port-Neuf", true)]
    [InlineData("La session se tient de 9h30 à 18h au Théâtre du Port-Neuf, nous serons au premier étage.", "Théâtre du Port-Neuf", true)]
    [InlineData("9h30-18h au Théâtre du Port-Neuf, la salle ouvre et les équipes arrivent tôt", "Théâtre du Port-Neuf", true)]
    [InlineData("Runs from 9am to 6pm at The Foundry, we start on time.", "The Foundry", true)]
    [InlineData("9h30-18h à l’Agora, 3 rue du Lac, 33000 Port-Neuf", "Agora, 3 rue du Lac, 33000 Port-Neuf", false)]
    [InlineData("9h30-18h au Musée, les jardins du couvent", "Musée, les jardins du couvent", false)]
    [InlineData("9h30-18h au Musée, la salle du fond, 2e étage", "Musée, la salle du fond, 2e étage", false)]
    public void A_place_ends_at_the_comma_before_a_clause(string sentence, string place, bool isTold)
    {
        var session = Only($"## Session du 14 mars : A\n{sentence}\n");
        Assert.Equal((place, isTold), (session.Place, session.Unread.Contains(sentence)));
    }

    [Theory]
    [InlineData("Semaine", "2", "Quoi", "")]
    [InlineData("N° de semaine", "2", "What", "")]
    [InlineData("S", "S12", "Sujets abordés", " ? S : S12")]
    [InlineData("Week", "W3", "Déjeuner", " ? Week : W3")]
    [InlineData("Sem.", "12", "Contenus", "")]
    [InlineData("Rang", "3", "Contenus", " ? Rang : 3")]
    [InlineData("", "Sem. 3", "Contenus", " ? Sem. 3")]
    public void The_number_of_a_week_is_no_title(string head, string week, string title, string unread) =>
        Assert.Equal($"2019-03-14{unread} Plénière données", Titled(Only($"| {head} | Date | {title} |\n|---|---|---|\n| {week} | 14 mars | Plénière données |\n")));

    [Fact]
    public void A_column_of_weeks_may_hold_the_days() =>
        Assert.Equal("2019-02-11..2019-02-15 Bootcamp", Titled(Only("| Semaine | Titre |\n|---|---|\n| 11 au 15 février | Bootcamp |\n")));

    [Theory]
    [InlineData("14-15 mars", "10h-18h, 9h-16h", "2019-03-14..2019-03-15 10:00-16:00")]
    [InlineData("14-15 mars", "10h-18h puis 9h-16h", "2019-03-14..2019-03-15 10:00-16:00")]
    [InlineData("13-15 mars", "14h-18h, 9h-18h, 9h-12h", "2019-03-13..2019-03-15 14:00-12:00")]
    [InlineData("14-15 mars", "9h-12h, 14h-18h", "2019-03-14..2019-03-15 09:00-18:00")]
    [InlineData("14 mars", "10h-18h, 9h-16h", "2019-03-14 09:00-18:00")]
    [InlineData("14 et 21 mars", "10h-18h, 9h-16h", "2019-03-14 09:00-18:00 ? 10h-18h, 9h-16h|2019-03-21 09:00-18:00 ? 10h-18h, 9h-16h")]
    [InlineData("14 et 21 mars", "9h-12h, 14h-18h", "2019-03-14 09:00-18:00|2019-03-21 09:00-18:00")]
    public void Hours_of_several_days_are_those_of_each_in_turn(string days, string hours, string expected) =>
        Assert.Equal(expected, string.Join('|', Sessions($"| Date | Horaires | Titre |\n|---|---|---|\n| {days} | {hours} | A |\n").Select(When)));

    [Theory]
    [InlineData("# Séminaire du 16 au 17 mai\n\n### Jour 1\n\n- 9h30-12h : Arrivée\n\n### Jour 2\n\n- 8h-12h : Marche\n- Bilan\n")]
    [InlineData("# Séminaire du 16 au 17 mai\n\nJour 1 :\n\n- 9h30-12h : Arrivée\n\nJour 2 :\n\n- 8h-12h : Marche\n- 12h : Bilan\n")]
    [InlineData("# Séminaire\nDate : 16 et 17 mai\n\n### Day 1\n\n9h30-12h Arrivée\n\n### Day 2\n\n8h-12h Marche\n12h Bilan\n")]
    public void Headings_of_days_part_a_run_of_show_of_their_own(string document)
    {
        var session = Only(document);
        Assert.Equal("2019-05-16..2019-05-17 1 Arrivée|2 Marche|2 Bilan", $"{When(session)} {string.Join('|', session.RunOfShow.Select(step => $"{step.Day} {step.Title}"))}");
    }

    private static string Titled(Rituels.Agenda.PlannedSession session) => $"{When(session)} {session.Title}";
}
