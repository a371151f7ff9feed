using Rituels.Agenda;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

public class PlanYearTests
{
    private const string Plan = Planned.Agenda + "/plan";

    [Theory, OnEachDatabase]
    public async Task Ticked_proposals_become_tentative_sessions(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.Plan(Planned.Plenary(scene));
        var form = (await scene.Fill(Plan, "", [])).Where(field => field.Key == "form").Concat(["2019-04-11", "2019-10-10", "2019-04-12"], "Days");
        Scene.Went(await scene.Staff.PostAsync(Plan, new FormUrlEncodedContent(form), Scene.Stop), Plan + "?done=added");
        var made = (await scene.AllSaved())[1..].Select(session => session.Sheet).ToList();
        Assert.Equal([("Plénière d’avril", new(2019, 4, 11)), ("Plénière d’octobre", new DateOnly(2019, 10, 10))], made.Select(sheet => (sheet.Title, sheet.Starts)));
        Assert.All(made, sheet => Assert.Equal((SessionStatus.Tentative, new TimeOnly(9, 30), "Maison des projets", 5), (sheet.Status, sheet.From, sheet.Place, sheet.Checklist.Count)));
        Assert.Equal(3, (await scene.Read(Plan)).QuerySelectorAll("#months ~ form li > div > a").Length);
    }

    /// <summary>They stand in everybody's agenda: whoever creates them.</summary>
    [Fact]
    public async Task They_are_called_in_the_language_of_the_cohort()
    {
        await using var scene = await Scene.Open("sqlite", language: "en");
        var form = (await scene.Fill(Plan, "", [])).Where(field => field.Key == "form").Append(new("Days", "2019-04-11"));
        Scene.Went(await scene.Staff.PostAsync(Plan, new FormUrlEncodedContent(form), Scene.Stop), Plan + "?done=added");
        var made = (await scene.AllSaved()).Single().Sheet;
        Assert.Equal("Plénière d’avril", made.Title);
        Assert.Equal("Réserver le lieu et les salles", made.Checklist[0].What);
    }

    [Theory, OnEachDatabase]
    public async Task Impatient_clicks_create_each_session_once(string database)
    {
        await using var scene = await Scene.Open(database);
        var form = await scene.Fill(Plan, "", []);
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.Staff.PostAsync(Plan, new FormUrlEncodedContent(form), Scene.Stop)));
        var days = (await scene.AllSaved()).Select(session => session.FirstDay).ToList();
        Assert.True(days.Count > 5);
        Assert.Equal(days.Distinct(), days);
    }

    [Fact]
    public async Task Without_a_tick_nothing_is_created()
    {
        await using var scene = await Scene.Open("sqlite");
        Assert.NotNull((await Scene.Page(await scene.Send(Plan, "", [("Days", "-")]))).QuerySelector("[role=alert]"));
        Assert.Empty(await scene.AllSaved());
    }

    [Fact]
    public async Task What_presses_and_what_is_amiss_is_told()
    {
        await using var scene = await Scene.Open("sqlite");
        await scene.Plan(Planned.Plenary(scene));
        await scene.Plan(Planned.OneDay("Atelier carte", new(2019, 3, 14)));
        await scene.Plan(Planned.OneDay("Ascension", new(2019, 5, 30)));
        var text = Scene.Text(await scene.Read(Plan));
        Assert.Contains("Réserver la salle", text);
        Assert.Contains("pour jeudi 28 février (J‑14)", text);
        Assert.Contains("En retard", text);
        Assert.Contains("Écrire aux participants", text);
        Assert.Contains("en même temps que « Atelier carte »", text);
        Assert.Contains("jeudi 30 mai : Ascension", text);
        Assert.Contains("0 séminaire dans l’agenda ; d’habitude 2", text);
    }

    [Fact]
    public async Task It_is_told_in_English_too()
    {
        await using var scene = await Scene.Open("sqlite", language: "en");
        await scene.Plan(Planned.OneDay("Ascension", new(2019, 5, 30)));
        Assert.Contains("Thursday 30 May: Ascension", Scene.Text(await scene.Read(Plan)));
    }
}

file static class Fields
{
    public static IEnumerable<KeyValuePair<string, string>> Concat(this IEnumerable<KeyValuePair<string, string>> fields, string[] values, string name) =>
        [.. fields, .. values.Select(value => KeyValuePair.Create(name, value))];
}
