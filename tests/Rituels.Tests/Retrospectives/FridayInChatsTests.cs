using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Delivery.Chat;
using Rituels.Programme;
using Rituels.Tests.Delivery;
using Rituels.Tests.Delivery.Chat;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>What a Friday says in the cohort's chats, and to whom it says nothing.</summary>
public class FridayInChatsTests
{
    [Theory, OnEachDatabase]
    public async Task Each_channel_is_reminded_and_told_once_however_many_workers_run(string database)
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00", configuration: server.Configuration);
        var seed = await Seed.Plant(house, adjust: c => c.Lists = ["promo@list.example"]);
        await house.AddChannels(seed.Cohort, server);
        await house.With(db => db.Set<ChatChannel>().Where(c => c.Kind == ChatKind.Webhook).ExecuteUpdateAsync(c => c.SetProperty(x => x.Reminds, false)));
        await house.Tick("2019-03-04T00:00:00+01:00");

        await Run(house, "2019-03-08T10:00:00+01:00");
        Assert.Equal(["/_matrix", "/api"], Places(server));
        Assert.All(server.Calls, c => Assert.Contains("Comment s’est passée la semaine 10", Text(c)));
        Assert.Equal(3, await Recipients(house, "channel-reminder"));

        server.Calls.Clear();
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(help: "Un relecteur ?"));
        foreach (var instant in new[] { "13:30:00", "15:00:00", "15:00:05" }) await Run(house, $"2019-03-08T{instant}+01:00");
        Assert.Equal(["/_matrix", "/api", "/hooks"], Places(server));
        Assert.All(server.Calls, c => Assert.Contains("Les nouvelles de la semaine 10 sont en ligne", Text(c)));
        Assert.All(server.Calls, c => Assert.Contains("/eig-2019/retrospectives/2019-W10", Text(c)));
        Assert.Equal(9, await Recipients(house, "digest"));
    }

    [Theory, OnEachDatabase]
    public async Task When_nobody_filed_no_channel_is_told(string database)
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open(database, "2019-03-08T14:00:00+01:00", configuration: server.Configuration);
        await house.AddChannels((await Seed.Plant(house)).Cohort, server);
        await Run(house, "2019-03-08T14:00:00+01:00");
        await Run(house, "2019-03-08T15:00:00+01:00");
        Assert.Equal("digest-withheld", (await house.Outcomes("2019-W10"))[^1]);
        Assert.Empty(server.Calls);
    }

    [Theory, OnEachDatabase]
    public async Task A_person_is_reminded_by_mail_in_slack_or_not_at_all_as_they_chose(string database)
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open(database, "2019-03-08T13:00:00+01:00", configuration: server.Configuration);
        var seed = await Seed.Plant(house);
        await house.AddChannels(seed.Cohort, server);
        await house.With(db =>
        {
            db.Add(new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Ines.Id, MemberId = "U0000000001", Reminds = true });
            db.Add(new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Noe.Id, MemberId = "U0000000002" });
            db.Add(new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Lou.Id, MemberId = "U0000000003", Reminds = true });
            db.Add(new MailStop { CohortId = seed.Cohort.Id, PersonId = seed.Lou.Id, Kind = "reminder", Since = house.Clock.Now });
            return db.SaveChangesAsync();
        });
        await Run(house, "2019-03-08T13:00:00+01:00");
        await Run(house, "2019-03-08T13:30:00+01:00");
        var call = Assert.Single(server.Calls);
        Assert.Equal(("U0000000001", "Bearer " + Chats.Token), (call.Text("channel"), call.Authorization));
        Assert.Contains("/account/mail/", call.Text());
        Assert.Equal([seed.Noe.Email, "slack:U0000000001"], await house.AddressesOf("member-reminder-2"));

        await house.With(db => db.Set<ChatChannel>().Where(c => c.Kind == ChatKind.Slack).ExecuteDeleteAsync());
        await Run(house, "2019-03-08T14:15:00+01:00");
        Assert.Equal([seed.Ines.Email, seed.Noe.Email], await house.AddressesOf("member-reminder-3"));
    }

    [Theory, InlineData("sqlite", "user_not_found"), InlineData("postgres", "user_not_found"), InlineData("sqlite", "invalid_auth"), InlineData("postgres", "invalid_auth")]
    public async Task What_somebodys_slack_refuses_goes_by_mail_once(string database, string error)
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open(database, "2019-03-08T13:00:00+01:00", configuration: server.Configuration);
        var seed = await Seed.Plant(house);
        await house.AddChannels(seed.Cohort, server);
        await house.With(db =>
        {
            db.Add(new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Ines.Id, MemberId = "U0000000001", Reminds = true });
            return db.SaveChangesAsync();
        });
        server.Says(200, $$"""{"ok":false,"error":"{{error}}"}""");
        await Run(house, "2019-03-08T13:00:00+01:00");
        await Run(house, "2019-03-08T13:30:00+01:00");
        foreach (var second in new[] { "01", "02" }) await Run(house, $"2019-03-08T13:30:{second}+01:00");
        Assert.Equal([seed.Ines.Email, seed.Lou.Email, seed.Noe.Email, "slack:U0000000001"], await house.AddressesOf("member-reminder-2"));
        var mail = Assert.Single(ReadMail.Folder(house.MailFolder), mail => mail["To"]!.Contains(seed.Ines.Email, StringComparison.Ordinal));
        Assert.Contains("Carto Demo", mail.Html);
        Assert.Contains("/account/mail/", mail["List-Unsubscribe"]);
        var page = await (await house.SignedIn(seed.Aya)).Text("/eig-2019/delivery/retrospectives/member-reminder-2/2019-W10");
        Assert.Contains("La messagerie l’a refusé : il est parti par courriel à la place.", page);
        Assert.DoesNotContain("Renvoyer", page);
        Assert.Null((await house.Postings()).Single(p => p.Address == "slack:U0000000001").MailInstead);

        // Whoever reads the figures reads of no failure: everybody was reminded.
        var staff = await house.SignedIn(seed.Aya);
        Assert.DoesNotContain("pas pu partir", page);
        Assert.Contains("Par courriel à la place1", page);
        Assert.Contains("1 par courriel à la place", await staff.Text("/eig-2019/delivery"));
        Assert.Equal(0, await staff.Rows("/eig-2019/delivery/retrospectives/member-reminder-2/2019-W10?state=failed"));
        Assert.Equal(1, await staff.Rows("/eig-2019/delivery?state=bymail"));
        Assert.Contains("Rien dans cet état", await staff.Text("/eig-2019/delivery?state=failed"));
    }

    [Theory, OnEachDatabase]
    public async Task Who_stopped_reminders_meanwhile_or_left_gets_no_mail_instead(string database)
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open(database, "2019-03-08T13:00:00+01:00", configuration: server.Configuration);
        var seed = await Seed.Plant(house);
        await house.AddChannels(seed.Cohort, server);
        await house.With(db =>
        {
            db.Add(new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Ines.Id, MemberId = "U0000000001", Reminds = true });
            db.Add(new ChatMember { CohortId = seed.Cohort.Id, PersonId = seed.Noe.Id, MemberId = "U0000000002", Reminds = true });
            return db.SaveChangesAsync();
        });
        server.Says(200, """{"ok":false,"error":"user_not_found"}""");
        await house.Tick("2019-03-08T13:00:00+01:00");
        await house.Tick("2019-03-08T13:30:00+01:00");
        await house.With(async db =>
        {
            db.Add(new MailStop { CohortId = seed.Cohort.Id, PersonId = seed.Ines.Id, Kind = "reminder", Since = house.Clock.Now });
            await db.Memberships.Where(m => m.PersonId == seed.Noe.Id).ExecuteDeleteAsync();
            await db.SaveChangesAsync();
        });
        await Run(house, "2019-03-08T13:30:01+01:00");
        await Run(house, "2019-03-08T13:30:02+01:00");
        Assert.Equal([seed.Lou.Email, "slack:U0000000001", "slack:U0000000002"], await house.AddressesOf("member-reminder-2"));
        Assert.All(await house.Postings(), p => Assert.Null(p.MailInstead));
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_away_is_not_reminded_and_still_gets_the_news(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T13:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.With(db =>
        {
            db.AddRange(Away(seed.Lou, "2019-03-07", "2019-03-08"), Away(seed.Noe, "2019-03-01", "2019-03-07"));
            db.Remove(db.Set<Rituels.Retrospectives.Retrospective>().Single());
            return db.SaveChangesAsync();
        });
        await Run(house, "2019-03-08T13:00:00+01:00");
        await Run(house, "2019-03-08T13:30:00+01:00");
        Assert.Equal([seed.Ines.Email, seed.Noe.Email], await house.AddressesOf("member-reminder-2"));

        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await Run(house, "2019-03-08T15:00:00+01:00");
        Assert.Contains(seed.Lou.Email, await house.AddressesOf("digest"));
        Assert.Contains("Balise", Assert.Single(await house.Letters("digest")).Text);
    }

    [Fact]
    public async Task A_reminder_that_slack_did_not_take_before_closing_is_let_go()
    {
        await using var server = await ChatListener.Open();
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T10:00:00+01:00", configuration: server.Configuration);
        await house.AddChannels((await Seed.Plant(house)).Cohort, server);
        server.Says(503, "");
        await house.Tick("2019-03-08T09:00:00+01:00");
        await Run(house, "2019-03-08T10:00:00+01:00");
        server.Answer = _ => Task.FromResult(false);
        server.Calls.Clear();
        await Run(house, "2019-03-08T14:30:00+01:00");
        Assert.Empty(server.Calls);
        Assert.All(await house.Postings(), p => Assert.Equal("expired", p.LastError));
    }

    private static async Task Run(TestHouse house, string instant)
    {
        await house.Tick(instant);
        await Task.WhenAll(house.Due(), house.Due());
        foreach (var _ in new[] { 1, 2 }) await house.App.Send(house.Clock.Now);
    }

    private static Absence Away(Person person, string from, string to) => new() { PersonId = person.Id, From = DateOnly.Parse(from), To = DateOnly.Parse(to) };

    private static List<string> Places(ChatListener server) => [.. server.Calls.Select(c => "/" + c.Path.Split('/')[1]).Order(StringComparer.Ordinal)];

    private static string Text(ChatCall call) => call.Path.StartsWith("/_matrix", StringComparison.Ordinal) ? call.Text("body") : call.Text();

    private static Task<int> Recipients(TestHouse house, string kind) => house.With(db => db.Set<DueWork>().Where(w => w.Kind == kind && w.DoneAt != null).Select(w => w.Recipients).SingleAsync());
}
