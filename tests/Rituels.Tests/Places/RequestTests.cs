using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Calendars;
using Rituels.Places;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>A request from its asking to its end, and who is told.</summary>
public class RequestTests
{
    [Theory, OnEachDatabase]
    public async Task Somebody_asks_staff_give_a_room_and_it_is_given_back(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        var asked = await Ask(ines, ("Ask.Gear", "projecteur"));
        var request = await scene.House.With(db => db.Set<RoomRequest>().SingleAsync(Stop));
        Went(asked, $"{Of(request)}?done=asked");
        Assert.Equal([scene.Seed.Aya.Email, scene.Bea.Email], (await scene.Posted("asked-0")).Select(p => p.Address));
        Assert.Contains("1 demande sans réponse", await Text(scene.Aya, "/eig-2019"));
        var page = await Text(scene.Aya, Of(request));
        Assert.Contains("Boréal (Le Phare) 24 places · projecteur · a le matériel demandé Atlas (Le Phare)", page);
        Assert.DoesNotContain("Cèdre (Le Phare) 4", page);

        Went(await Send(scene.Aya, Of(request), "Accept", ("room", scene.Boreal.Id.ToString()), ("Word", "Bon atelier")), $"{Of(request)}?done=booked");
        var told = Assert.Single(await scene.Posted("booked"));
        Assert.Equal((scene.Seed.Ines.Email, CalendarMethod.Request), (told.Address, told.Letter!.CalendarMethod));
        Assert.Contains("Boréal (Le Phare)", told.Letter.Text);
        Assert.DoesNotContain("4321", told.Letter.Text + told.Letter.Html);
        var own = await Text(await scene.House.SignedIn(scene.Seed.Noe), Of(request));
        Assert.Contains("Boréal (Le Phare)", own);
        Assert.Contains("Le code est 4321", own);
        Assert.Equal(8, (await scene.Now(request)).Quarters.Count);

        Went(await Send(await scene.House.SignedIn(scene.Seed.Noe), Of(request), "Withdraw"), $"{Of(request)}?done=withdrawn");
        Assert.Equal(2, (await scene.Posted("withdrawn")).Count);
        var gone = Assert.Single(await scene.Posted("givenback"));
        Assert.Equal((scene.Seed.Ines.Email, CalendarMethod.Cancel), (gone.Address, gone.Letter!.CalendarMethod));
        Assert.Empty((await scene.Now(request)).Quarters);
    }

    [Theory, OnEachDatabase]
    public async Task Staff_propose_another_the_asker_leaves_one_and_takes_one(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (request, ines) = (await scene.Asked(), await scene.House.SignedIn(scene.Seed.Ines));
        (string, string)[] proposal = [("Proposal.Room", scene.Atlas.Id.ToString()), ("Proposal.When.Day", "2019-03-15"), ("Proposal.When.From", "14:00"), ("Proposal.When.Until", "16:00"), ("Word", "Plutôt vendredi ?")];
        Went(await Send(scene.Aya, Of(request), "Propose", proposal), $"{Of(request)}?done=proposed");
        Assert.Contains("Plutôt vendredi", Assert.Single(await scene.Posted("proposed")).Letter!.Text);
        Assert.False(await scene.Ask<bool, RoomDiary>(async diary => (await diary.Read(scene.Seed.Cohort, new(2019, 3, 15), new(2019, 3, 15), Stop)).IsFree(scene.Atlas, Span("2019-03-15", 15, 16).Time)));

        Went(await Send(ines, Of(request), "Leave", ("Word", "Le jeudi seulement")), $"{Of(request)}?done=left");
        Assert.Equal(2, (await scene.Posted("left")).Count);
        Assert.Equal((RequestState.Asked, null, 0), (await scene.Now(request)) is var left ? (left.State, left.RoomId, left.Quarters.Count) : default);

        Went(await Send(scene.Aya, Of(request), "Propose", [proposal[0], ("Proposal.When.Day", "2019-03-14"), proposal[2], proposal[3]]), $"{Of(request)}?done=proposed");
        Went(await Send(ines, Of(request), "Take"), $"{Of(request)}?done=taken-up");
        Assert.Equal(2, (await scene.Posted("taken-")).Count);
        Assert.Equal(scene.Seed.Ines.Email, Assert.Single(await scene.Posted("booked")).Address);
        Assert.Equal((RequestState.Booked, new DateOnly(2019, 3, 14), new TimeOnly(14, 0)), (await scene.Now(request)) is var taken ? (taken.State, taken.HeldDay!.Value, taken.HeldFrom!.Value) : default);
    }

    [Theory, OnEachDatabase]
    public async Task Staff_refuse_with_a_word_and_take_back_what_they_gave(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var request = await scene.Asked();
        Assert.Contains("À remplir.", await Text(await Send(scene.Aya, Of(request), "Refuse")));
        Went(await Send(scene.Aya, Of(request), "Refuse", ("Word", "Le lieu est fermé.")), $"{Of(request)}?done=refused");
        Assert.Contains("Le lieu est fermé.", Assert.Single(await scene.Posted("refused")).Letter!.Text);
        Assert.Equal((null, null), (await scene.Now(request)) is var refused ? (refused.PersonTurn, refused.TeamTurn) : default);

        var booked = await scene.Booked(scene.Atlas);
        Went(await Send(scene.Aya, Of(booked), "Withdraw", ("Word", "Dégât des eaux")), $"{Of(booked)}?done=withdrawn");
        var told = Assert.Single(await scene.Posted("takenback"));
        Assert.Equal((scene.Seed.Ines.Email, CalendarMethod.Cancel), (told.Address, told.Letter!.CalendarMethod));
    }

    [Theory, OnEachDatabase]
    public async Task Others_see_nothing_of_it_and_only_staff_answer(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var (team, own) = (await scene.Asked(), await scene.Asked(scene.Seed.Ines, turn: 2));
        var (lou, noe) = (await scene.House.SignedIn(scene.Seed.Lou), await scene.House.SignedIn(scene.Seed.Noe));
        foreach (var (browser, request) in new[] { (lou, team), (lou, own), (noe, own) }) Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync(Of(request), Stop)).StatusCode);
        var elsewhere = await Seed.Plant(scene.House, "elsewhere");
        var outside = await scene.House.SignedIn(elsewhere.Aya);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync(Of(team), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await outside.GetAsync($"/elsewhere/places/requests/{team.Id}", Stop)).StatusCode);
        foreach (var handler in new[] { "Accept", "Propose", "Refuse" }) Assert.Equal(HttpStatusCode.NotFound, await Force(noe, $"{Of(team)}?handler={handler}", ("room", scene.Atlas.Id.ToString()), ("Word", "Non")));
        Assert.Equal(HttpStatusCode.NotFound, await Force(scene.Aya, $"{Of(team)}?handler=Take"));
        Assert.Equal(RequestState.Asked, (await scene.Now(team)).State);
    }

    [Theory]
    [InlineData("Ask.Text", "", "À remplir.")]
    [InlineData("Ask.People", "0", "Un nombre entier de 1 à 1000.")]
    [InlineData("Ask.When.Day", "2019-03-05", "Cette heure est déjà passée.")]
    [InlineData("Ask.When.Until", "08:00", "La fin ne peut pas précéder le début.")]
    [InlineData("Ask.When.From", "neuf", "Une heure, comme 14:30.")]
    [InlineData("Ask.Team", "balise", "Choisissez dans la liste.")]
    public async Task What_cannot_be_is_told_at_its_field_and_the_rest_is_kept(string name, string value, string error)
    {
        await using var scene = await PlacesScene.Open("sqlite");
        var answer = await Ask(await scene.House.SignedIn(scene.Seed.Ines), ("Ask.Gear", "À garder"), (name, value));
        var page = await answer.Content.ReadAsStringAsync(Stop);
        Assert.Contains(error, WebUtility.HtmlDecode(page));
        Assert.Contains("À garder", WebUtility.HtmlDecode(page));
        Assert.Equal(0, await scene.House.With(db => db.Set<RoomRequest>().CountAsync(Stop)));
    }
}
