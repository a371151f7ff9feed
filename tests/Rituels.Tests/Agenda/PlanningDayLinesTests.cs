using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>A heading names the session, and the line below it its day.</summary>
public class PlanningDayLinesTests
{
    [Theory]
    [InlineData("Jeudi 14 mars 2019", "2019-03-14", null)]
    [InlineData("Le jeudi 14 mars, Agora", "2019-03-14", "Agora")]
    [InlineData("Jeudi 14 mars 2019, 9h30-18h, Agora, 3 rue du Lac", "2019-03-14 09:30-18:00", "Agora, 3 rue du Lac")]
    [InlineData("jeudi 14 mars de 9h30 à 18h au Palais", "2019-03-14 09:30-18:00", "Palais")]
    [InlineData("14 et 15 mars – Maison des projets", "2019-03-14..2019-03-15", "Maison des projets")]
    [InlineData("Thursday 14 March, 9am-6pm, at The Foundry", "2019-03-14 09:00-18:00", "The Foundry")]
    public void A_line_below_a_heading_may_be_its_day(string line, string when, string? place)
    {
        var session = Only($"# Restitution\n\n{line}\n\nObjectifs :\n- Montrer\n");
        Assert.Equal(("Restitution", when, place, "Montrer"), (session.Title, When(session), session.Place, session.Objectives.Single()));
    }

    [Fact]
    public void Lines_that_follow_it_at_once_say_the_rest()
    {
        var session = Only("## Restitution\n14 mars 2019\nLieu : Agora\nHoraires : 9h-12h\n");
        Assert.Equal(("2019-03-14 09:00-12:00", "Agora"), (When(session), session.Place));
        Assert.Equal("2019-03-14", When(Only("* Restitution\n<2019-03-14 jeu.>\n", "x.org")));
    }

    [Theory]
    [InlineData("# Changements\n\n4 avril : la salle n’est plus la même\n\n## Plénière du 14 mars\n")]
    [InlineData("# Changements\n\n4 avril : première version\n\n# Plénière du 14 mars\n")]
    [InlineData("# Programme\n\n11 février – 15 novembre 2019\n\n# Plénière du 14 mars\n")]
    [InlineData("# Programme\n\n4 avril 2019, Agora\n\n## Plénière du 14 mars\n")]
    [InlineData("# Programme\n\n4 avril 2019, les équipes nous rejoignent\n\n# Plénière du 14 mars\n")]
    [InlineData("# Programme\n\nMis à jour le 4 avril 2019\n\n# Plénière du 14 mars\n")]
    public void What_is_said_of_a_day_or_of_the_document_is_no_session(string document) => Assert.Equal("Plénière", Only(document).Title);

    [Fact]
    public void A_date_by_its_name_may_have_hours_and_an_address_behind_it() =>
        Assert.Equal("2019-03-14 09:30-18:00 ? Agora, 3 rue du Lac", When(Only("# Restitution\nDate : jeudi 14 mars 2019, 9h30-18h, Agora, 3 rue du Lac\n")));
}
