using Rituels.Calendars;
using Rituels.Delivery;
using Rituels.Talks;
using Rituels.Tests.Delivery;
using Rituels.Tests.Delivery.Chat;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>What leaves by itself: word in the channels, mails to those who come, reminders, and staff who want to know.</summary>
public class TalkMailsTests
{
    [Theory, OnEachDatabase]
    public async Task Channels_and_those_who_come_are_told_once_of_each_thing_that_happens(string database)
    {
        await using var server = await ChatListener.Open();
        await using var scene = await TalkScene.Open(database, server.Configuration);
        await scene.House.AddChannels(scene.Seed.Cohort, server);
        var talk = await scene.Proposed();
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-28"), ("Typed.Place", "Salle 2"));
        // Corrected within ten minutes: one word of it, as it stands then.
        await scene.House.Tick("2019-03-06T10:05:00+01:00");
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Place", "Salle 3"));
        await scene.House.Tick("2019-03-06T10:15:00+01:00");
        Assert.Equal(["talk-announced"], await scene.Done("talk-news"));
        var first = (await scene.Posted("talk-news")).Select(p => p.Letter!).DistinctBy(l => l.Id).Single();
        Assert.StartsWith("Talk : Lire une licence\njeudi 28 mars, 12 h 30 – 13 h 30 · Salle 3\nInès Demo · Ouvert à tout le monde\n[Voir le talk](", first.Text.Replace('\u00a0', ' '));

        await scene.Press(scene.Seed.Lou, talk, "SignUp");
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-29"));
        await scene.House.Tick("2019-03-06T10:30:00+01:00");
        await scene.Press(scene.Seed.Ines, talk, "Drop");
        await scene.House.Tick("2019-03-06T10:45:00+01:00");
        await scene.House.Tick("2019-03-06T11:45:00+01:00");
        Assert.Equal(["talk-announced", "talk-moved", "talk-cancelled"], await scene.Done("talk-news"));
        var mails = (await scene.Posted("talk-news")).Where(p => p.Channel == Channels.Mail).ToList();
        Assert.Equal([scene.Seed.Ines.Email, scene.Seed.Lou.Email, scene.Seed.Ines.Email, scene.Seed.Lou.Email], mails.Select(p => p.Address));
        Assert.Equal([CalendarMethod.Request, CalendarMethod.Request, CalendarMethod.Cancel, CalendarMethod.Cancel], mails.Select(p => p.Letter!.CalendarMethod!.Value));
        Assert.Contains("jeudi 28 mars", mails[0].Letter!.Text.Replace('\u00a0', ' '));
        Assert.All(mails, mail => Assert.Contains($"UID:{talk.Uid}", mail.Letter!.Calendar));
        Assert.Equal(9, (await scene.Posted("talk-news")).Count(p => p.Channel != Channels.Mail));
    }

    [Theory, OnEachDatabase]
    public async Task What_changes_and_changes_back_is_told_to_nobody(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Proposed();
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-28"));
        await scene.Press(scene.Seed.Ines, talk, "Drop");
        await scene.House.Tick("2019-03-06T10:30:00+01:00");
        Assert.Equal(["skipped: as it was"], await scene.Done("talk-news"));
        Assert.Empty(await scene.Posted("talk-news"));
    }

    [Theory, OnEachDatabase]
    public async Task Those_who_come_are_reminded_a_week_and_a_day_before_with_the_event(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Proposed(with: scene.Seed.Noe.Id);
        await Send(await scene.House.SignedIn(scene.Seed.Ines), TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-20"), ("Typed.Seats", "1"), ("Typed.Place", "Salle 2"));
        await scene.Press(scene.Seed.Lou, talk, "SignUp");
        await scene.Press(scene.Seed.Maud, talk, "SignUp");
        foreach (var instant in new[] { "2019-03-13T08:59:00", "2019-03-13T09:00:00", "2019-03-13T09:01:00", "2019-03-19T09:00:00", "2019-03-20T12:00:00" }) await scene.House.Tick($"{instant}+01:00");
        var reminders = await scene.Posted("talk-reminder");
        string[] coming = [scene.Seed.Ines.Email, scene.Seed.Lou.Email, scene.Seed.Noe.Email];
        Assert.Equal([.. coming, .. coming], reminders.Select(p => p.Address));
        Assert.Contains("C’est dans 7 jours", reminders[0].Letter!.Text);
        Assert.Contains("C’est demain", reminders[^1].Letter!.Text);
        Assert.All(reminders, reminder => Assert.Equal((CalendarMethod.Request, TalkLetters.Kind), (reminder.Letter!.CalendarMethod, reminder.Stoppable)));
        Assert.All(new[] { "{{stop}}", $"/eig-2019/talks/{talk.Id}" }, part => Assert.Contains(part, reminders[0].Letter!.Text));
        await scene.House.App.Send(scene.House.Clock.Now);
        Assert.Contains("ATTENDEE", ReadMail.Folder(scene.House.MailFolder).Last().Calendar!.Value.Text);
    }

    [Theory, OnEachDatabase]
    public async Task One_that_moves_is_reminded_of_on_its_new_days_only(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Proposed();
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-20"));
        await scene.House.Tick("2019-03-13T09:00:00+01:00");
        await Send(ines, TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-04-03"));
        foreach (var instant in new[] { "2019-03-19T09:00:00+01:00", "2019-03-27T09:00:00+01:00", "2019-04-02T09:00:00+02:00" }) await scene.House.Tick(instant);
        Assert.Equal(["talk-reminder", "talk-reminder", "talk-reminder"], await scene.Done("talk-reminder"));
        Assert.Equal(["2019-03-13", "2019-03-27", "2019-04-02"], (await scene.Posted("talk-reminder")).Select(p => p.DueAt.ToString("yyyy-MM-dd", null)));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_are_told_of_the_kinds_that_say_so(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var ines = await scene.House.SignedIn(scene.Seed.Ines);
        foreach (var kind in new[] { "talk", "outside", "noon" }) await Send(ines, TalkScene.New, "", ("Typed.Title", $"De forme {kind}"), ("Typed.Kind", kind));
        await scene.House.Tick("2019-03-06T10:01:00+01:00");
        var told = await scene.Posted("talk-proposal");
        Assert.Equal([scene.Seed.Aya.Email, scene.Seed.Aya.Email], told.Select(p => p.Address));
        Assert.Equal(["De forme noon", "De forme outside"], told.Select(p => p.Letter!.Subject.Split(' ', 6)[^1].Split(": ")[^1].Replace('\u00a0', ' ')).Select(s => s[s.IndexOf("De forme", StringComparison.Ordinal)..]).Order());
    }
}
