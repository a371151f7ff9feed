using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Who comes, and when: hours of rows, groups, sections and of the whole document.</summary>
public class PlanningHoursTests
{
    [Theory]
    [InlineData("9h30-12h", "09:30-12:00")]
    [InlineData("14 h", "14:00-")]
    [InlineData("14 h 30 – 16 h", "14:30-16:00")]
    [InlineData("de 14h à 18h30", "14:00-18:30")]
    [InlineData("10:00–12:00", "10:00-12:00")]
    [InlineData("10:00 - 12:00", "10:00-12:00")]
    [InlineData("à partir de 9h", "09:00-")]
    [InlineData("dès 9 h 30", "09:30-")]
    [InlineData("jusqu’à 18h", "-18:00")]
    [InlineData("début à 14h, fin à 18h", "14:00-18:00 ? début")]
    [InlineData("9h", "09:00-")]
    [InlineData("9-12h", "09:00-12:00")]
    [InlineData("9h-12h / 14h-18h", "09:00-18:00")]
    [InlineData("9h-12h<br>14h-18h", "09:00-18:00")]
    [InlineData("10h → midi", "10:00-12:00")]
    [InlineData("9am-5pm", "09:00-17:00")]
    [InlineData("2:30 pm – 4 pm", "14:30-16:00")]
    [InlineData("11-1pm", "11:00-13:00")]
    [InlineData("20h-1h", "20:00-01:00")]
    [InlineData("entre 14h et 16h", "14:00-16:00")]
    [InlineData("14h / 17h", "14:00-17:00")]
    [InlineData("14h/17h", "14:00-17:00")]
    [InlineData("14h 17h", "14:00-17:00")]
    [InlineData("14h00>17h00", "14:00-17:00")]
    [InlineData("2pm/5pm", "14:00-17:00")]
    [InlineData("9h-12h/14h-18h", "09:00-18:00")]
    [InlineData("14h-minuit", "14:00-00:00")]
    [InlineData("2pm to midnight", "14:00-00:00")]
    [InlineData("9h30/12h30 - 14h/17h", "09:30-17:00")]
    [InlineData("17h / 14h", "? 17h / 14h")]
    [InlineData("14h, 17h", "14:00- ? 14h, 17h")]
    [InlineData("14h ou 15h", "14:00- ? 14h ou 15h")]
    [InlineData("9h 12h 14h", "09:00-12:00 ? 9h 12h 14h")]
    [InlineData("9h-12h, 14h", "09:00-12:00 ? 9h-12h, 14h")]
    [InlineData("matin", "? matin")]
    [InlineData("9h30-12h (matin)", "09:30-12:00 ? matin")]
    [InlineData("18h-14h", "? 18h-14h")]
    [InlineData("25h", "? 25h")]
    [InlineData("14h75", "? 14h75")]
    [InlineData("3h", "? 3h")]
    [InlineData("toute la journée", "? toute la journée")]
    public void Hours_are_read_as_people_write_them(string cell, string expected) =>
        Assert.Equal($"2019-03-14 {expected}", When(Only($"| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | {cell} | A |\n")));

    [Theory]
    [InlineData("EIG seuls", "fellows", "")]
    [InlineData("Mentors seuls", "mentors", "")]
    [InlineData("EIG + mentors", "fellows, mentors", "")]
    [InlineData("Mentors et EIG", "fellows, mentors", "")]
    [InlineData("EIG/mentors", "fellows, mentors", "")]
    [InlineData("les EIG avec les mentors", "fellows, mentors", "")]
    [InlineData("fellows only", "fellows", "")]
    [InlineData("Fellows & mentors", "fellows, mentors", "")]
    [InlineData("tous", "fellows, mentors", "")]
    [InlineData("ouvert à tous", "public", "")]
    [InlineData("grand public", "public", "")]
    [InlineData("EIG, équipe d’encadrement", "fellows, staff", "")]
    [InlineData("Responsables RH", "Responsables RH", "")]
    [InlineData("EIG + DSI", "fellows, DSI", "")]
    [InlineData("EIG (+ mentors l’après-midi)", "fellows, mentors", "mentors l’après-midi")]
    [InlineData("Mentors EIG 2 et 3", "mentors", "Mentors EIG 2 et 3")]
    [InlineData("EIG seuls (pré-rentrée)", "fellows", "pré-rentrée")]
    public void An_audience_is_its_groups(string cell, string groups, string unread)
    {
        var session = Only($"| Date | Public | Titre |\n|---|---|---|\n| 14 mars | {cell} | A |\n");
        Assert.Equal((groups, unread), (string.Join(", ", session.Audience), string.Join("; ", session.Unread)));
    }

    [Theory]
    [InlineData("9h30-18h, mentors 14h-17h30", "", "09:30-18:00", "mentors 14:00-17:30")]
    [InlineData("9h30-18h (mentors à partir de 14h)", "", "09:30-18:00", "mentors 14:00-18:00")]
    [InlineData("EIG 9h30-18h, mentors 14h-17h30", "", "09:30-18:00", "fellows 09:30-18:00, mentors 14:00-17:30")]
    [InlineData("EIG : 9h30-18h<br>Mentors : 14h-17h30", "", "09:30-18:00", "fellows 09:30-18:00, mentors 14:00-17:30")]
    [InlineData("9h30-18h (EIG), 14h-17h30 (mentors)", "", "09:30-18:00", "fellows 09:30-18:00, mentors 14:00-17:30")]
    [InlineData("9h30-18h EIG / 14h-17h30 mentors", "", "09:30-18:00", "fellows 09:30-18:00, mentors 14:00-17:30")]
    [InlineData("EIG 9h30 / 14h mentors", "", "09:30-", "fellows 09:30-, mentors 14:00-")]
    [InlineData("EIG 9h30/18h, mentors 14h/17h30", "", "09:30-18:00", "fellows 09:30-18:00, mentors 14:00-17:30")]
    [InlineData("EIG et mentors 9h-18h", "", "09:00-18:00", "")]
    [InlineData("9h30-18h", " (mentors 14h-17h30)", "09:30-18:00", "mentors 14:00-17:30")]
    [InlineData("", " (mentors 14h-17h30)", "", "mentors 14:00-17:30")]
    [InlineData("9h30-18h", " à partir de 14h", "09:30-18:00", "mentors 14:00-18:00")]
    public void Groups_have_hours_of_their_own(string hours, string audience, string expected, string groups) =>
        Assert.Equal(
            $"3 2019-03-14 {expected}".Trim() + "\n  title: A\n  audience: fellows, mentors" + (groups.Length > 0 ? $"\n  groups: {groups}" : ""),
            Whole(Only($"| Date | Horaires | Public | Titre |\n|---|---|---|---|\n| 14 mars | {hours} | EIG + mentors{audience} | A |\n")));

    [Theory]
    [InlineData("Les sessions se tiennent de 15h à 18h30 au Musée.", "15:00-18:30", "Musée")]
    [InlineData("15h-18h30 au Musée", "15:00-18:30", "Musée")]
    [InlineData("Horaires : 15h-18h30 à l’Agora", "15:00-18:30", "Agora")]
    [InlineData("Sauf mention contraire, les rencontres ont lieu au Musée, de 15h à 18h30.", "15:00-18:30", "Musée")]
    [InlineData("Sessions run from 3 pm to 6:30 pm at the Museum.", "15:00-18:30", "Museum")]
    [InlineData("Les sessions commencent à 14h et finissent à 18h.", "14:00-18:00", "")]
    [InlineData("Chaque session commence à 14h et se termine à 18h au Musée.", "14:00-18:00", "Musée")]
    [InlineData("Sessions start at 2pm and end at 6pm.", "14:00-18:00", "")]
    [InlineData("Horaires : 15h-18h30  Lieu : Musée", "15:00-18:30", "Musée")]
    [InlineData("Lieu : Musée", "", "Musée")]
    [InlineData("- Lieu : Musée\n- Salle : B12", "", "Musée, B12")]
    [InlineData("## Sessions (horaires : 15h-18h30)", "15:00-18:30", "")]
    [InlineData("## Sessions [horaires : 15h-18h30, à l’Agora]", "15:00-18:30", "Agora")]
    [InlineData("Le stand-up a lieu le vendredi de 11h30 à 12h30.", "", "")]
    public void Hours_and_place_given_once_serve_each_session_of_one_day(string once, string hours, string place)
    {
        var sessions = Sessions($"# Programme\n\n{once}\n\n| Date | Titre |\n|---|---|\n| 14 mars | A |\n| 16 & 17 mai | B |\n");
        Assert.Equal([$"2019-03-14 {hours}".Trim() + $" @{place}", "2019-05-16..2019-05-17 @"], sessions.Select(session => $"{When(session)} @{session.Place}"));
    }

    [Theory]
    [InlineData("10h", "10:00-18:30")]
    [InlineData("9h-12h", "09:00-12:00")]
    [InlineData("19h", "19:00-")]
    [InlineData("jusqu'à 17h", "15:00-17:00")]
    [InlineData("", "15:00-18:30")]
    public void A_row_s_hours_beat_the_document_s_and_a_start_takes_its_end(string hours, string expected) =>
        Assert.Equal($"2019-03-14 {expected}", When(Only($"Horaires : 15h-18h30\n\n| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | {hours} | A |\n")));

    [Fact]
    public void Groups_may_have_a_column_each() =>
        Assert.Equal(
            "3 2019-03-14 09:30-18:00\n  title: A\n  audience: fellows, mentors\n  groups: fellows 09:30-18:00, mentors 14:00-17:30",
            Whole(Only("| Date | Horaires EIG | Horaires mentors | Titre |\n|---|---|---|---|\n| 14 mars | 9h30-18h | 14h-17h30 | A |\n")));

    [Theory]
    [InlineData("EIG", "09:30-18:00")]
    [InlineData("Mentors", "14:00-17:30")]
    [InlineData("EIG + mentors", "09:30-18:00")]
    public void Hours_of_groups_given_once_are_those_of_whoever_comes(string audience, string expected) =>
        Assert.Equal($"2019-03-14 {expected}", When(Only($"Horaires : EIG 9h30-18h, mentors 14h-17h30\n\n| Date | Public | Titre |\n|---|---|---|\n| 14 mars | {audience} | A |\n")));

    [Fact]
    public void Each_part_of_a_document_has_its_own()
    {
        var sessions = Sessions("# A\nHoraires : 9h-12h\n\n| Date | Titre |\n|---|---|\n| 14 mars | A |\n\n# B\nHoraires : 14h-18h\n\n| Date | Titre |\n|---|---|\n| 11 avril | B |\n");
        Assert.Equal(["2019-03-14 09:00-12:00", "2019-04-11 14:00-18:00"], sessions.Select(When));
    }
}
