using Rituels.Agenda;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

public class SessionHistoryTests
{
    [Theory, OnEachDatabase]
    public async Task Each_change_is_told_field_by_field_the_latest_first(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Plénière"), ("Sheet.Objectives", "Partager les avancées\nDécider")]));
        scene.Ahead(TimeSpan.FromMinutes(5));
        Scene.Went(await scene.Send(session.At("/move"), "", [("Move.Starts", "2019-03-21")]));

        var page = await scene.Read(session.At("/history"));
        var entries = page.QuerySelectorAll("main article").ToList();
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Contains("Aya Staff", entry.TextContent));
        Assert.Equal([("Quand", "Avant : jeudi 14 mars 2019", "Après : jeudi 21 mars 2019")], Fields(entries[0]));
        Assert.Equal([("Titre", "Avant : Plénière de mars", "Après : Plénière"), ("Quels sont les objectifs ?", "Avant : Ouvrir un jeu de données ✨", "Après : Décider")], Fields(entries[1]));
    }

    [Theory, OnEachDatabase]
    public async Task An_earlier_state_is_brought_back_and_that_is_a_change_too(string database)
    {
        await using var scene = await Scene.Open(database);
        var session = await scene.Plan(Planned.Plenary(scene));
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Deuxième")]));
        scene.Ahead(TimeSpan.FromMinutes(5));
        Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Title", "Troisième")]));
        scene.Ahead(TimeSpan.FromMinutes(5));
        var first = (await scene.Changes(session))[0];
        Scene.Went(await scene.Send(session.At("/history"), "", [("change", $"{first.Id}")]), session.At("/history?done=saved"));
        Assert.Equal("Plénière de mars", (await scene.Saved(session)).Sheet.Title);
        Assert.Equal(["Plénière de mars", "Deuxième", "Troisième"], (await scene.Changes(session)).Select(change => change.Before.Title));
    }

    [Theory, OnEachDatabase]
    public async Task Who_created_a_session_is_told_until_they_leave(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(Planned.Agenda + "/sessions/new", "", [("Sheet.Title", "Atelier"), ("Sheet.Starts", "2019-04-11")]));
        var session = Assert.Single(await scene.AllSaved());
        Assert.Contains("rien n’a changé depuis. Par Aya Staff.", Scene.Text(await scene.Read(session.At("/history"))));
        using var scope = scene.House.App.Services.CreateScope();
        var held = scope.ServiceProvider.GetServices<Rituels.Portability.IHoldsOnPeople>().Single(one => one.Name == "agenda");
        await held.Erase(new(scene.Head, null, true), Scene.Stop);
        Assert.Null((await scene.Saved(session)).CreatedById);
        Assert.DoesNotContain("Par Aya", Scene.Text(await scene.Read(session.At("/history"))));
    }

    [Fact]
    public async Task A_session_that_never_changed_says_so()
    {
        await using var scene = await Scene.Open("sqlite");
        var session = await scene.Plan(Planned.Plenary(scene));
        Assert.Contains("rien n’a changé depuis", Scene.Text(await scene.Read(session.At("/history"))));
    }

    [Fact]
    public async Task The_state_of_another_session_is_not_brought_back()
    {
        await using var scene = await Scene.Open("sqlite");
        var (one, other) = (await scene.Plan(Planned.Plenary(scene)), await scene.Plan(Planned.OneDay("Autre", new(2019, 4, 11))));
        foreach (var session in new[] { one, other }) Scene.Went(await scene.Send(session.At("/edit"), "", [("Sheet.Theme", "Nouveau")]));
        var theirs = Assert.Single(await scene.Changes(other));
        Assert.NotNull((await Scene.Page(await scene.Send(one.At("/history"), "", [("change", $"{theirs.Id}")]))).QuerySelector("[role=alert]"));
        Assert.Equal("Nouveau", (await scene.Saved(one)).Sheet.Theme);
    }

    /// <summary>Each part of a sheet has its field: none changes unseen.</summary>
    [Fact]
    public async Task No_part_of_a_sheet_changes_unseen()
    {
        await using var scene = await Scene.Open("sqlite");
        var full = Planned.Plenary(scene) with { Alternatives = [new(2019, 3, 28)] };
        var diff = new SheetDiff(new SheetWords(Rituels.Shell.Tongue.Of("fr")), new AgendaWords(Rituels.Shell.Tongue.Of("fr")), Folk.Nobody);
        foreach (var property in typeof(SessionSheet).GetProperties().Where(property => property.SetMethod is not null))
        {
            var changed = full with { };
            property.SetValue(changed, Other(property.Name, full));
            Assert.True(diff.Between(full, changed).Count > 0, property.Name);
        }
    }

    private static object? Other(string part, SessionSheet full) => part switch
    {
        nameof(SessionSheet.Starts) => full.Starts.AddDays(-1),
        nameof(SessionSheet.Ends) => full.Ends.AddDays(1),
        nameof(SessionSheet.Kind) => SessionKind.Other,
        nameof(SessionSheet.Status) => SessionStatus.Cancelled,
        nameof(SessionSheet.From) or nameof(SessionSheet.Until) or nameof(SessionSheet.IsPublic) => null,
        nameof(SessionSheet.Checklist) => new List<Chore>(full.Checklist.Select(chore => chore with { DoneAt = default(DateTimeOffset) })),
        _ when typeof(SessionSheet).GetProperty(part)!.PropertyType == typeof(string) => "autre",
        _ => Activator.CreateInstance(typeof(List<>).MakeGenericType(typeof(SessionSheet).GetProperty(part)!.PropertyType.GetGenericArguments())),
    };

    private static IEnumerable<(string, string, string)> Fields(AngleSharp.Dom.IElement entry) => entry.QuerySelectorAll("dl > div")
        .Select(field => (Plain(field.QuerySelector("dt")!), string.Join('|', field.QuerySelectorAll("del").Select(Plain)), string.Join('|', field.QuerySelectorAll("ins").Select(Plain))));

    private static string Plain(AngleSharp.Dom.IElement element) => element.TextContent.Replace('\u00a0', ' ').Trim();
}
