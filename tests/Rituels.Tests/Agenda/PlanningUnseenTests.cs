using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>What a reader wrote who had not seen the grammar, and what a careful person reads there: no field is lost without a word.</summary>
public class PlanningUnseenTests
{
    private const string Everybody = "09:30:00-18:00:00 mentors 14:00:00-17:30:00";

    [Theory]
    [InlineData("| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | 9h30-18h, mentors 14h-17h30 | Données |\n", "", Everybody)]
    [InlineData("| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | 9h30-18h<br>mentors 14h-17h30 | Données |\n", "", Everybody)]
    [InlineData("## Session du 14 mars : Données\nHeures : 9h30-18h, mentors 14h-17h30\nLieu : Nantes\n", "", Everybody)]
    [InlineData("## Session du 14 mars : Données\nHeures : 9h30-18h\nMentors : 14h-17h30\nLieu : Nantes\n", "", Everybody)]
    [InlineData("## Session du 14 mars : Données\nHeures : EIG : 9h30-18h\nmentors : 14h-17h30\nLieu : Nantes\n", "fellows mentors", "09:30:00-18:00:00 fellows 09:30:00-18:00:00 mentors 14:00:00-17:30:00")]
    [InlineData("| Date | Public | Titre |\n|---|---|---|\n| 14 mars | EIG (9h30-18h) + mentors (14h-17h30) | Données |\n", "fellows mentors", "09:30:00-18:00:00 fellows 09:30:00-18:00:00 mentors 14:00:00-17:30:00")]
    [InlineData("| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | EIG (9h30-18h), mentors (14h-17h30) | Données |\n", "fellows mentors", "09:30:00-18:00:00 fellows 09:30:00-18:00:00 mentors 14:00:00-17:30:00")]
    [InlineData("Les sessions ont lieu de 9h30 à 18h.\n\n| Date | Public | Titre |\n|---|---|---|\n| 14 mars | EIG + mentors (14h-17h30) | Données |\n", "fellows mentors", Everybody)]
    public void Hours_of_all_and_those_of_a_group_stand_beside_each_other(string document, string audience, string hours)
    {
        var session = Only(document);
        Assert.Equal(("Données", audience), (session.Title, string.Join(' ', session.Audience)));
        Assert.Equal(hours, $"{session.StartTime:HH\\:mm\\:ss}-{session.EndTime:HH\\:mm\\:ss} {string.Join(' ', session.GroupTimes.Select(group => $"{group.Key} {group.Value.Start:HH\\:mm\\:ss}-{group.Value.End:HH\\:mm\\:ss}"))}".Trim());
        Assert.Empty(session.Unread);
    }

    [Theory]
    [InlineData("| Date | Public | Titre |\n|---|---|---|\n| 14 mars | EIG | Données |\n\n## Session du 14 mars : Données\nHeures : 9h30-18h\nMentors : 14h-17h30\n", "2019-03-14 09:30-18:00 ? 9h30-18h ; Mentors : 14h-17h30")]
    [InlineData("## Jeudi 14 mars – Documentation\nThème : Accessibilité\n", "2019-03-14 ? Accessibilité")]
    [InlineData("| Date | Titre | Thème |\n|---|---|---|\n| 14 mars | Atelier | Cuisine |\n", "2019-03-14 ? Cuisine")]
    [InlineData("| Date | Heure de début | Heure de fin | Titre |\n|---|---|---|---|\n| 14 mars | 17:00 | 9:00 | Tard |\n", "2019-03-14 17:00- ? 9:00")]
    [InlineData("Horaires : 14h-18h\n\n| Date | Titre |\n|---|---|\n| 14 mars | Répétition à 10h |\n", "2019-03-14 14:00-18:00 ? à 10h")]
    [InlineData("## Avril (date à venir) : apéro\n\nLieu : à définir\n", "none tentative ? à définir")]
    [InlineData("| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | 9-17 | A |\n", "2019-03-14 09:00-17:00")]
    [InlineData("| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | 14.00-16.00 | A |\n", "2019-03-14 14:00-16:00")]
    public void What_no_field_takes_is_told(string document, string when) => Assert.Equal(when, When(Only(document)));

    [Theory]
    [InlineData("Les séances se tiennent de 14h à 18h au Hangar sauf mention contraire.", "Hangar")]
    [InlineData("Sessions run from 2pm to 6pm at The Foundry unless stated otherwise.", "The Foundry")]
    public void A_place_ends_where_an_exception_begins(string sentence, string place) =>
        Assert.Equal(place, Only($"{sentence}\n\n| Date | Titre |\n|---|---|\n| 14 mars | A |\n").Place);

    /// <summary>Names that stand on one line, and words that only look like one.</summary>
    [Theory]
    [InlineData("Horaires : 9h-17h  Lieu : Paris", "09:00-17:00 @Paris")]
    [InlineData("**Horaires** : 9h-17h | **Lieu** : Paris", "09:00-17:00 @Paris")]
    [InlineData("- Lieu : Paris, Heure de fin : 17h", "-17:00 @Paris")]
    [InlineData("Lieu : au Musée. Horaires : 9h-17h", "09:00-17:00 @Musée")]
    [InlineData("Time: 9am-5pm Place: the Foundry Facilitators: Ada", "09:00-17:00 @the Foundry by Ada")]
    [InlineData("Horaires : 9h-17h - Lieu : Musée - Animation : Ada", "09:00-17:00 @Musée by Ada")]
    [InlineData("Lieu : Musée, salle : 2", "@Musée, salle : 2")]
    [InlineData("Objectifs : comprendre, Lieu : en trouver un", "@ → comprendre, Lieu : en trouver un")]
    [InlineData("Horaires : 9h30-18h, mentors : 14h-17h30\nLieu : Agora", "09:30-18:00 @Agora")]
    public void Several_names_on_one_line_have_each_their_value(string line, string expected)
    {
        var session = Only($"## Session du 14 mars : Données\n{line}\n");
        Assert.Equal($"2019-03-14 {expected}", $"{When(session)} @{session.Place}{string.Concat(session.Facilitators.Select(name => $" by {name}"))}{string.Concat(session.Objectives.Select(text => $" → {text}"))}");
    }

    [Theory]
    [InlineData("EIG, sauf les designers", "fellows ? sauf les designers")]
    [InlineData("Tous sauf les mentors", "fellows ? sauf les mentors")]
    [InlineData("EIG (sauf designers) + mentors", "fellows mentors ? sauf designers")]
    [InlineData("Fellows, except designers", "fellows ? except designers")]
    [InlineData("Mentors et EIG", "fellows mentors")]
    [InlineData("Tout sauf rien", "Tout sauf rien")]
    public void Who_is_left_out_is_told(string cell, string expected)
    {
        var session = Only($"| Date | Public | Titre |\n|---|---|---|\n| 14 mars | {cell} | A |\n");
        Assert.Equal(expected, string.Join(" ? ", session.Unread.Prepend(string.Join(' ', session.Audience))));
    }

    [Fact]
    public void Groups_are_told_in_their_order_wherever_they_are_named() =>
        Assert.Equal(["fellows", "mentors"], Only("## Mentors : bilan du 14 mars\nPublic : mentors\nHeures : mentors 14h-17h, EIG 9h-17h\n").Audience);

    [Theory]
    [InlineData("[{\"start\":\"2026-07-03\",\"title\":\"A\"}]")]
    [InlineData("{\n  \"sessions\": []\n}")]
    public void Json_is_no_document(string text) => Assert.Equal("json-not-read", Assert.Single(Read(text, "agenda.json").Problems).Key);

    [Fact]
    public void A_calendar_that_was_cut_says_so()
    {
        var problem = Assert.Single(Read("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\nBEGIN:VEVENT\nUID:1\nDTSTART:20190314T090000Z\nEND:VEVENT\n", "cut.ics").Problems);
        Assert.Equal("This calendar stops before END:VCALENDAR: the file may be cut.", problem.Message);
    }
}
