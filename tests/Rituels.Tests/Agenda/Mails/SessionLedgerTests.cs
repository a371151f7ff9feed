using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Delivery;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>Staff see sessions' mails coming by their titles, look at them as each reader would get them, and hold them.</summary>
public class SessionLedgerTests
{
    private const string Ledger = "/eig-2019/delivery";

    [Theory, OnEachDatabase]
    public async Task A_coming_invitation_is_named_previewed_held_and_released(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-06T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        var staff = await house.SignedIn(seed.Aya);
        Assert.Contains("Invitation à une séance : Plénière de mars", await staff.Text(Ledger));
        var address = (await staff.Read(Ledger)).QuerySelectorAll("main a[href*='/preview']").First(a => a.TextContent.Contains("Plénière de mars")).GetAttribute("href")!;
        var preview = await staff.Read($"{address}&reader={seed.Maud.Email}");
        Assert.Equal(["Inès Demo", "Lou Essai", "Maud Modèle", "Noé Exemple"], preview.QuerySelectorAll("option").Select(o => o.TextContent.Split(" <")[0]));
        Assert.Contains("14\u00a0h\u00a0– 17\u00a0h\u00a030", preview.QuerySelector("pre")!.TextContent);
        Assert.Equal(0, await house.With(db => db.Set<Letter>().CountAsync()));
        Assert.Null((await house.With(db => db.Set<SessionMail>().SingleAsync())).Told);

        await Press(house, staff, "Hold");
        await house.Tick("2019-03-07T09:00:00+01:00");
        Assert.Empty(await house.AddressesOf("agenda/invitation"));
        Assert.Equal("Promotion 3 · Le courriel d’invitation à une séance «\u00a0Plénière de mars\u00a0» est retenu", (await house.Letters("held")).Single().Subject);
        await Press(house, staff, "Release");
        await house.Tick("2019-03-07T12:00:00+01:00");
        Assert.Equal(4, (await house.AddressesOf("agenda/invitation")).Count);
        Assert.Contains("Invitation à une séance : Plénière de mars", await staff.Text(Ledger));
    }

    [Theory, OnEachDatabase]
    public async Task A_held_mail_stays_held_when_its_session_moves(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-06T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        await Press(house, await house.SignedIn(seed.Aya), "Hold");
        await house.Revise(session, sheet => sheet with { Starts = new(2019, 3, 15), Ends = new(2019, 3, 15) });
        await house.Tick("2019-03-08T09:00:00+01:00");
        Assert.Empty(await house.AddressesOf("agenda/invitation"));
        await house.Tick("2019-03-14T09:00:00+01:00");
        Assert.Equal(["skipped: not invited"], await house.DoneFor(session));
        Assert.Contains("L’invitation n’était pas partie.", await (await house.SignedIn(seed.Aya)).Text(Ledger));
    }

    [Theory, OnEachDatabase]
    public async Task A_reader_stops_these_mails_by_the_link_in_one(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Plan(seed.Cohort, Mailing.March(seed));
        await house.Due();
        await house.App.Send(house.Clock.Now);
        var mail = ReadMail.Folder(house.MailFolder).Single(m => m["To"]!.Contains(seed.Ines.Email));
        var stop = new Uri(mail["List-Unsubscribe"]!.Trim('<', '>')).AbsolutePath;
        Assert.Equal(HttpStatusCode.OK, (await house.Browser().PostAsync(stop, new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]))).StatusCode);
        await house.Tick("2019-03-13T09:00:00+01:00");
        Assert.Equal([seed.Lou.Email, seed.Maud.Email, seed.Noe.Email], await house.AddressesOf("agenda/reminder"));
        Assert.Contains("ORGANIZER", mail.Calendar!.Value.Text);
        Assert.Contains($"mailto:{seed.Ines.Email}", mail.Calendar.Value.Text.Replace("\r\n ", ""));
        Assert.DoesNotContain(seed.Lou.Email, mail.Calendar.Value.Text.Replace("\r\n ", ""));
        Assert.Equal("Plénière de mars", CalendarReader.Read(mail.Calendar.Value.Text).Feed(TimeZoneInfo.Utc).Events.Single().Summary);
    }

    private static async Task Press(TestHouse house, HttpClient staff, string handler)
    {
        var work = await house.With(db => db.Set<DueWork>().SingleAsync(w => w.Kind == "invitation"));
        var fields = new[] { KeyValuePair.Create("form", SignedInBrowsers.FormField(await staff.GetStringAsync("/account"))) };
        var answer = await staff.PostAsync($"{Ledger}?handler={handler}&work={work.Id}", new FormUrlEncodedContent(fields));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }
}
