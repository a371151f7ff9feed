using Rituels.Agenda;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

public class NewSessionTests
{
    private const string Form = Planned.Agenda + "/sessions/new";

    [Theory, OnEachDatabase]
    public async Task Staff_write_a_session_as_people_write(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(Form, "", [("Sheet.Title", "  Plénière   de mars "), ("Sheet.Objectives", "Partager\r\n\r\nOuvrir\r\n"), ("Sheet.Facilitators", "aya staff\nCamille Invitée (extérieur)"),
            ("Sheet.Speakers", "Ines Demo\nDominique Lieu (lieu)\nQuelqu’un"), ("Sheet.Run", "9h30-10h Accueil\n10h-12h Atelier [B] -- Aya Staff : cartodemo"),
            ("Sheet.Starts", "2019-03-14"), ("Sheet.From", "9h30"), ("Sheet.Until", "18:00"), ("Sheet.Groups[1].From", "14:00"), ("Sheet.Groups[1].Until", "17:30"), ("Sheet.OtherGroups", "alumni 14h-17h"),
            ("Sheet.Place", "Maison des projets"), ("Sheet.Kind", "Workshop"), ("Sheet.Public", "False"), ("Sheet.Links", "Support : https://supports.example/mars"), ("Sheet.Notes", "Un\r\n\r\ndeux"),
            ("Sheet.Checklist", "J-14 Réserver la salle — Aya Staff\nJ-1 Imprimer — et plier")]));
        var sheet = Assert.Single(await scene.AllSaved()).Sheet;
        Assert.Equal(("Plénière de mars", SessionKind.Workshop, SessionStatus.Confirmed, "Un\n\ndeux"), (sheet.Title, sheet.Kind, sheet.Status, sheet.Notes));
        Assert.Equal(["Partager", "Ouvrir"], sheet.Objectives);
        Assert.Equal([new("Aya Staff", scene.Head.Id), new("Camille Invitée", Origin: Origin.Outside)], sheet.Facilitators);
        Assert.Equal([new("Inès Demo", scene.Fellow.Id), new("Dominique Lieu", Origin: Origin.Place), new("Quelqu’un")], sheet.Speakers);
        Assert.Equal([new(Groups.Fellows), new(Groups.Mentors, new(14, 0), new(17, 30)), new("alumni", new(14, 0), new(17, 0))], sheet.Audience);
        Assert.Equal((new DateOnly(2019, 3, 14), new DateOnly(2019, 3, 14), new TimeOnly(9, 30), new TimeOnly(18, 0)), (sheet.Starts, sheet.Ends, sheet.From, sheet.Until));
        Assert.Equal(["Accueil", "Atelier"], sheet.RunOfShow.Select(step => step.Title));
        Assert.Equal(["Cartodémo"], sheet.RunOfShow[1].Pairings.Single());
        Assert.Equal([("Réserver la salle", 14, scene.Head.Id), ("Imprimer — et plier", 1, (Guid?)null)], sheet.Checklist.Select(chore => (chore.What, chore.DaysBefore, chore.ResponsibleId)));
        Assert.Equal(new SessionLink("Support", "https://supports.example/mars"), Assert.Single(sheet.Links));
        Assert.False(sheet.IsPublic);
    }

    [Theory, OnEachDatabase]
    public async Task Pressed_twice_it_is_one_session(string database)
    {
        await using var scene = await Scene.Open(database);
        var fields = await scene.Fill(Form, "", [("Sheet.Title", "Avril"), ("Sheet.Starts", "2019-04-11")]);
        for (var i = 0; i < 2; i++)
        {
            var answer = await scene.Staff.PostAsync(Form, new FormUrlEncodedContent(fields), Scene.Stop);
            Scene.Went(answer, Assert.Single(await scene.AllSaved()).At("?done=added"));
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_title_and_a_day_are_enough(string database)
    {
        await using var scene = await Scene.Open(database, language: "en");
        var answer = await scene.Send(Form + "?day=2019-04-11", "", [("Sheet.Title", "Avril")]);
        var session = Assert.Single(await scene.AllSaved());
        Scene.Went(answer, session.At("?done=added"));
        Assert.Equal((new DateOnly(2019, 4, 11), 5), (session.FirstDay, session.Sheet.Checklist.Count));
        Assert.Contains(session.Sheet.Checklist, chore => chore is { What: "Réserver le lieu et les salles", DaysBefore: 14, ResponsibleId: null });
    }

    [Theory]
    [InlineData("Sheet.Title", "", "sheet-title")]
    [InlineData("Sheet.Starts", "", "sheet-starts")]
    [InlineData("Sheet.Starts", "1999-12-31", "sheet-starts")]
    [InlineData("Sheet.Ends", "2019-03-13", "sheet-ends")]
    [InlineData("Sheet.Ends", "2019-04-14", "sheet-ends")]
    [InlineData("Sheet.From", "25:00", "sheet-from")]
    [InlineData("Sheet.Until", "tard", "sheet-until")]
    [InlineData("Sheet.Alternatives[0]", "demain", "sheet-alternatives-0-")]
    [InlineData("Sheet.Groups[1].Until", "x", "sheet-groups-1--until")]
    [InlineData("Sheet.Links", "Piège : javascript:alert(1)", "sheet-links")]
    [InlineData("Sheet.Checklist", "Réserver la salle", "sheet-checklist")]
    [InlineData("Sheet.Run", "25h Accueil", "sheet-run")]
    public async Task What_cannot_be_taken_comes_back_at_its_field(string field, string typed, string at)
    {
        await using var scene = await Scene.Open("sqlite");
        (string, string)[] good = [("Sheet.Title", "Plénière"), ("Sheet.Starts", "2019-03-14")];
        await Scene.CameBack(await scene.Send(Form, "", [.. good.Where(pair => pair.Item1 != field), (field, typed)]), at, typed);
        Assert.Empty(await scene.AllSaved());
    }

    [Theory]
    [InlineData("Title", 160)]
    [InlineData("Theme", 160)]
    [InlineData("Place", 200)]
    [InlineData("Rooms", 200)]
    [InlineData("Notes", 10_000)]
    [InlineData("StaffNotes", 10_000)]
    [InlineData("Objectives", 300)]
    [InlineData("Results", 300)]
    [InlineData("Facilitators", 120)]
    [InlineData("OtherGroups", 60)]
    public async Task A_text_has_its_bound(string field, int most)
    {
        await using var scene = await Scene.Open("sqlite");
        var (fits, over) = (string.Concat(Enumerable.Repeat("é", most)), string.Concat(Enumerable.Repeat("é", most + 1)));
        await Scene.CameBack(await scene.Send(Form, "", [("Sheet.Starts", "2019-03-14"), .. Titled(field), ($"Sheet.{field}", over)]), $"sheet-{field.ToLowerInvariant()}", over);
        Scene.Went(await scene.Send(Form, "", [("Sheet.Starts", "2019-03-14"), .. Titled(field), ($"Sheet.{field}", fits)]));
    }

    [Theory]
    [InlineData("Objectives", 40, "Objectif {0}")]
    [InlineData("Facilitators", 40, "Nom {0}")]
    [InlineData("Links", 30, "Lien {0}: https://liens.example/{0}")]
    [InlineData("Checklist", 40, "J-1 Chose {0}")]
    [InlineData("OtherGroups", 11, "groupe {0}")]
    [InlineData("Run", 200, "Étape {0}")]
    public async Task A_list_has_its_bound(string field, int most, string line)
    {
        await using var scene = await Scene.Open("sqlite");
        string Lines(int count) => string.Join('\n', Enumerable.Range(1, count).Select(number => string.Format(System.Globalization.CultureInfo.InvariantCulture, line, number)));
        await Scene.CameBack(await scene.Send(Form, "", [("Sheet.Starts", "2019-03-14"), ("Sheet.Title", "X"), ($"Sheet.{field}", Lines(most + 1))]), $"sheet-{field.ToLowerInvariant()}", Lines(most + 1));
        Scene.Went(await scene.Send(Form, "", [("Sheet.Starts", "2019-03-14"), ("Sheet.Title", "X"), ($"Sheet.{field}", Lines(most))]));
    }

    [Fact]
    public async Task Each_faulty_line_is_told_by_its_number()
    {
        await using var scene = await Scene.Open("sqlite");
        var page = await Scene.Page(await scene.Send(Form, "", [("Sheet.Title", "X"), ("Sheet.Starts", "2019-03-14"), ("Sheet.From", "09:30"), ("Sheet.Until", "18:00"), ("Sheet.Run", "9:00-10:00 Accueil\n10h Atelier\n25h Rien\nJour 2\n9h Suite")]));
        Assert.Equal(["run-1-", "run-3-", "run-5-"], page.QuerySelectorAll(".panel > p.error").Select(error => error.Id!));
        Assert.Contains("ne commence qu’à 9:30", page.GetElementById("run-1-")!.TextContent);
        Assert.All(page.QuerySelectorAll("[role=alert] a[href^='#run-']"), link => Assert.NotNull(page.QuerySelector(link.GetAttribute("href")!)));
        Assert.Contains("3 lignes", page.GetElementById("sheet-run-error")!.TextContent);
    }

    [Fact]
    public async Task A_closed_cohort_gets_no_session()
    {
        await using var scene = await Scene.Open("sqlite", scene => scene.Cohort.Close(default));
        Assert.NotNull((await Scene.Page(await scene.Send(Form, "", [("Sheet.Title", "X"), ("Sheet.Starts", "2019-03-14")]))).QuerySelector("[role=alert]"));
        Assert.Empty(await scene.AllSaved());
    }

    private static IEnumerable<(string, string)> Titled(string field) => field == "Title" ? [] : [("Sheet.Title", "X")];
}
