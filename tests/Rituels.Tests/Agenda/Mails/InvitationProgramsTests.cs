using System.Text;
using Rituels.Agenda;
using Rituels.Calendars.Tests;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>Programs that we did not write read the event of each mail as it leaves.</summary>
public class InvitationProgramsTests
{
    [Fact]
    public async Task An_invitation_a_move_and_a_cancellation_are_read_with_the_hours_of_each_reader()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed) with { Rooms = "", Place = "Ici" });
        await house.Due();
        Assert.Equal($"{session.Uid}|2019-03-14T08:30Z|2019-03-14T17:00Z|CONFIRMED|Plénière de mars|Ici", await Read(house, seed.Ines.Email));
        Assert.Equal($"{session.Uid}|2019-03-14T13:00Z|2019-03-14T16:30Z|CONFIRMED|Plénière de mars|Ici", await Read(house, seed.Maud.Email));
        await Revise(house, session, "2019-03-08T10:00:00+01:00", sheet => sheet with { Starts = new(2019, 4, 4), Ends = new(2019, 4, 4) });
        Assert.Equal($"{session.Uid}|2019-04-04T07:30Z|2019-04-04T16:00Z|CONFIRMED|Plénière de mars|Ici", await Read(house, seed.Ines.Email));
        await Revise(house, session, "2019-03-08T11:00:00+01:00", sheet => sheet with { Status = SessionStatus.Cancelled });
        Assert.Equal($"{session.Uid}|2019-04-04T07:30Z|2019-04-04T16:00Z|CANCELLED|Annulée\u00a0: Plénière de mars|Ici", await Read(house, seed.Ines.Email));
    }

    private static async Task Revise(TestHouse house, Session session, string at, Func<SessionSheet, SessionSheet> change)
    {
        house.Clock.Now = DateTimeOffset.Parse(at);
        await house.Revise(session, change);
        await house.Due();
        house.Clock.Now = house.Clock.Now.AddMinutes(10);
        await house.Due();
    }

    /// <summary>The event of the last mail to that address, as two libraries read it alike.</summary>
    private static async Task<string> Read(TestHouse house, string address)
    {
        await house.App.Send(house.Clock.Now);
        var octets = Encoding.UTF8.GetBytes(ReadMail.Folder(house.MailFolder).Last(m => m["To"]!.Contains(address)).Calendar!.Value.Text);
        using var programs = new OtherPrograms();
        var read = Assert.Single(programs.Read("icalendar", octets));
        Assert.Equal(read, Assert.Single(programs.Read("vobject", octets)));
        return read;
    }
}
