using Rituels.Calendars;
using Rituels.Delivery;
using Rituels.Tests.Delivery.Chat;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>Who signed up is told of a change whether or not the channels had heard of the talk, those who wait too.</summary>
public class UnannouncedTests
{
    [Theory, OnEachDatabase]
    public async Task One_that_moves_before_its_first_announcement_is_news_to_who_signed_up_and_new_to_the_channels(string database)
    {
        await using var server = await ChatListener.Open();
        await using var scene = await TalkScene.Open(database, server.Configuration);
        await scene.House.AddChannels(scene.Seed.Cohort, server);
        var (talk, ines) = (await scene.Proposed(), await scene.House.SignedIn(scene.Seed.Ines));
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-28"));
        await scene.Press(scene.Seed.Lou, talk, "SignUp");
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-29"));
        await scene.House.Tick("2019-03-06T10:15:00+01:00");
        Assert.Equal(["talk-moved"], await scene.Done("talk-news"));
        var (mails, chats) = ((await scene.Posted("talk-news")).FindAll(p => p.Channel == Channels.Mail), (await scene.Posted("talk-news")).FindAll(p => p.Channel != Channels.Mail));
        Assert.Equal([scene.Seed.Ines.Email, scene.Seed.Lou.Email], mails.Select(p => p.Address));
        Assert.Contains("Avant : jeudi 28 mars", mails[0].Letter!.Text.Replace('\u00a0', ' '));
        Assert.All(chats, chat => Assert.StartsWith("Talk : Lire une licence\nvendredi 29 mars", chat.Letter!.Text.Replace('\u00a0', ' ')));
        Assert.NotEmpty(chats);
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-28"));
        await scene.House.Tick("2019-03-06T10:30:00+01:00");
        Assert.Equal(["talk-moved", "talk-moved"], await scene.Done("talk-news"));
    }

    [Theory, OnEachDatabase]
    public async Task One_that_is_dropped_before_it_is_told_to_who_signed_up_and_to_no_channel(string database)
    {
        await using var server = await ChatListener.Open();
        await using var scene = await TalkScene.Open(database, server.Configuration);
        await scene.House.AddChannels(scene.Seed.Cohort, server);
        var talk = await scene.Proposed();
        await Send(await scene.House.SignedIn(scene.Seed.Ines), TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-28"));
        await scene.Press(scene.Seed.Lou, talk, "SignUp");
        await scene.Press(scene.Seed.Ines, talk, "Drop");
        await scene.House.Tick("2019-03-06T10:15:00+01:00");
        Assert.Equal(["talk-cancelled"], await scene.Done("talk-news"));
        Assert.Equal([scene.Seed.Ines.Email, scene.Seed.Lou.Email], (await scene.Posted("talk-news")).Select(p => p.Address));
    }

    [Theory, OnEachDatabase]
    public async Task One_that_stays_as_it_was_is_announced_to_the_channels_only(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var (talk, ines) = (await scene.Proposed(), await scene.House.SignedIn(scene.Seed.Ines));
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-28"));
        await scene.Press(scene.Seed.Lou, talk, "SignUp");
        foreach (var day in new[] { "2019-03-29", "2019-03-28" }) await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", day));
        await scene.House.Tick("2019-03-06T10:15:00+01:00");
        Assert.Equal(["talk-announced"], await scene.Done("talk-news"));
        Assert.Empty(await scene.Posted("talk-news"));
    }

    [Theory, OnEachDatabase]
    public async Task Those_who_wait_hear_of_a_move_and_of_its_end_without_an_event_and_a_new_place_says_the_old_one(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var (talk, ines) = (await scene.Proposed(), await scene.House.SignedIn(scene.Seed.Ines));
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-28"), ("Typed.Place", "Salle 2"), ("Typed.Seats", "1"));
        await scene.House.Tick("2019-03-06T10:15:00+01:00");
        foreach (var person in new[] { scene.Seed.Lou, scene.Seed.Maud }) await scene.Press(person, talk, "SignUp");
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Place", "Salle 3"));
        await scene.House.Tick("2019-03-06T10:30:00+01:00");
        await scene.Press(scene.Seed.Ines, talk, "Drop");
        await scene.House.Tick("2019-03-06T10:45:00+01:00");
        var mails = await scene.Posted("talk-news");
        string[] told = [scene.Seed.Ines.Email, scene.Seed.Lou.Email, scene.Seed.Maud.Email];
        Assert.Equal([.. told, .. told], mails.Select(p => p.Address));
        Assert.Equal([CalendarMethod.Request, CalendarMethod.Request, null, CalendarMethod.Cancel, CalendarMethod.Cancel, null], mails.Select(p => p.Letter!.CalendarMethod));
        Assert.Contains("Avant : Salle 2", mails[0].Letter!.Text.Replace('\u00a0', ' '));
        Assert.Contains("toujours sur la liste d’attente", mails[2].Letter!.Text);
    }
}
