using static Rituels.Tests.Agenda.PlanningDocuments;

namespace Rituels.Tests.Agenda;

/// <summary>Parts of a section whose names stand on lines of their own, right under other lines, and the days that part it.</summary>
public class PlanningPartsTests
{
    [Theory]
    [InlineData("Lieu : Tour B\nObjectifs\n- Un\n- Deux\nProgramme\n- 14h-15h : accueil\n", "@Tour B → Un, Deux 14:00-15:00 accueil")]
    [InlineData("Objectifs : publier un jeu\nProgramme\n- 14h - 15h : accueil\n", "@ → publier un jeu 14:00-15:00 accueil")]
    [InlineData("Lieu : Tour B\nobjectifs\n- Un\n", "@Tour B → Un")]
    [InlineData("Place: The Foundry\nGoals\n- One\nRun of show\n- 2pm-3pm: Welcome\n", "@The Foundry → One 14:00-15:00 Welcome")]
    [InlineData("Lieu\n: Tour B\n", "@Tour B → ")]
    [InlineData("Lieu\nTour B\nObjectifs\n- Un\n", "@Tour B → Un")]
    [InlineData("Horaires\n14h-18h\nLieu\nTour B\n", "14:00-18:00 @Tour B → ")]
    [InlineData("**Lieu**\nTour B\n**Objectifs**\n- Un\n", "@Tour B → Un")]
    [InlineData("Lieu : la grande\nsalle\n", "@la grande salle → ")]
    public void A_name_alone_on_its_line_begins_its_part(string lines, string expected)
    {
        foreach (var session in new[] { Only($"## Session du 14 mars : A\n{lines}"), Only($"* Session du 14 mars : A\n{lines.Replace("**", "*").Replace("\n: ", " : ")}", "planning.org") })
        {
            var steps = string.Concat(session.RunOfShow.Select(step => $" {step.Start:HH:mm}-{step.End:HH:mm} {step.Title}"));
            Assert.Equal($"2019-03-14 {expected}", $"{When(session)} @{session.Place} → {string.Join(", ", session.Objectives)}{steps}");
        }
    }

    [Fact]
    public void A_name_alone_under_the_list_of_a_heading_begins_its_part()
    {
        var session = Only("## Session du 14 mars : A\n\n### Objectifs\n- Un\n\nProgramme\n- 14h-15h : accueil\n");
        Assert.Equal(("Un", "accueil", 0), (Assert.Single(session.Objectives), Assert.Single(session.RunOfShow).Title, session.Unread.Count));
    }

    [Theory]
    [InlineData("## Bootcamp — du 6 au 10 février 2023\n\n### Lundi 6 février\n- 14h-15h : Accueil\n\n### Mardi 7 février\n\n9h-12h : Droit\n", "1 Accueil, 2 Droit")]
    [InlineData("## Bootcamp — du 6 au 10 février 2023\n\n**Lundi 6 février**\n\n- 14h-15h : Accueil\n\n**Mardi 7 février**\n\n- 9h-12h : Droit\n", "1 Accueil, 2 Droit")]
    [InlineData("## Bootcamp — du 30 janvier au 3 février\n\n### 30 janvier\n- 14h-15h : Accueil\n\n### 2 février : le droit\n- 9h-12h : Droit\n", "1 Accueil, 4 Droit ? le droit")]
    [InlineData("## Bootcamp — du 6 au 10 février 2023\n\nProgramme :\n\nLundi 6 février\n\n- 14h-15h : Accueil\n\nMardi 7 février\n\n- 9h-12h : Droit\n", "1 Accueil, 2 Droit")]
    [InlineData("## Bootcamp — du 6 au 10 février 2023\n\n### Mardi 6 février\n- 14h-15h : Accueil\n", "1 Accueil ? Mardi 6 février")]
    [InlineData("## Bootcamp — du 28 février au 2 mars\n\n### 1er mars\n- 14h-15h : Accueil\n", "1 Accueil ? 1er mars")]
    [InlineData("## Bootcamp — du 28 février au 2 mars 2020\n\n### 1er mars\n- 14h-15h : Accueil\n", "3 Accueil")]
    [InlineData("## Bootcamp — du 30 décembre au 3 janvier\n\n### 2 janvier\n- 14h-15h : Accueil\n", "4 Accueil")]
    public void Days_of_a_session_are_those_of_the_steps_below(string document, string expected)
    {
        var session = Only(document);
        Assert.Equal(expected, string.Join(" ? ", session.Unread.Prepend(string.Join(", ", session.RunOfShow.Select(step => $"{step.Day} {step.Title}")))));
    }
}
