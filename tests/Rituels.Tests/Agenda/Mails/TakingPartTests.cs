using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Calendars;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Agenda.Mails;

/// <summary>Who runs a session or speaks at it is expected there, though it is for groups that are not theirs.</summary>
public class TakingPartTests
{
    private static SessionSheet ForMentors(Seed seed) => Mailing.March(seed) with
    {
        Audience = [new(Groups.Mentors)], Facilitators = [new(seed.Aya.Name, seed.Aya.Id)], Speakers = [new(seed.Ines.Name, seed.Ines.Id)],
    };

    [Theory, OnEachDatabase]
    public async Task They_are_invited_reminded_and_told_of_changes(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, ForMentors(seed));
        await house.Due();
        var expected = new[] { seed.Aya.Email, seed.Ines.Email, seed.Maud.Email };
        Assert.Equal(expected, await house.AddressesOf("invitation"));
        house.Clock.Now = DateTimeOffset.Parse("2019-03-08T10:00:00+01:00");
        await house.Revise(session, sheet => sheet with { Place = "Ailleurs" });
        await house.Due();
        await house.Tick("2019-03-08T10:10:00+01:00");
        Assert.Equal(expected, await house.AddressesOf("change"));
        Assert.Contains("Ailleurs", (await house.LetterTo(seed.Ines, "change")).Text);
        await house.Revise(session, sheet => sheet with { Speakers = [], From = new(10, 0) });
        await house.Due();
        await house.Tick("2019-03-08T10:20:00+01:00");
        Assert.Equal(CalendarMethod.Cancel, (await house.LetterTo(seed.Ines, "change")).CalendarMethod);
        await house.Tick("2019-03-13T09:00:00+01:00");
        Assert.Equal([seed.Aya.Email, seed.Maud.Email], await house.AddressesOf("reminder"));
    }

    [Theory, OnEachDatabase]
    public async Task They_answer_and_stand_on_the_sheet_that_is_signed(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, ForMentors(seed));
        var page = $"/{seed.Cohort.Slug}/agenda/sessions/{session.Id}";
        var ines = await house.SignedIn(seed.Ines);
        var form = SignedInBrowsers.FormField(await ines.GetStringAsync(page));
        Assert.Equal(HttpStatusCode.Redirect, (await ines.PostAsync(page + "/answer", new FormUrlEncodedContent([new("comes", "yes"), new("form", form)]))).StatusCode);
        Assert.True(await house.With(db => db.Set<Attendance>().AnyAsync(a => a.PersonId == seed.Ines.Id && a.Comes)));
        var sheet = await (await house.SignedIn(seed.Aya)).GetStringAsync(page + "/sign-in");
        Assert.Contains(seed.Ines.Name, WebUtility.HtmlDecode(sheet));
        Assert.DoesNotContain(seed.Noe.Name, WebUtility.HtmlDecode(sheet));
    }

    /// <summary>Mentors come for the afternoon; the one who runs it opens the doors.</summary>
    [Theory, OnEachDatabase]
    public async Task Who_runs_it_has_its_hours_and_not_those_of_their_group(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-07T09:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, Mailing.March(seed) with { Facilitators = [new(seed.Maud.Name, seed.Maud.Id)], Speakers = [] });
        await house.Due();
        Assert.Equal("2019-03-14 09:30–18:00", (await house.LetterTo(seed.Maud, "invitation")).Event().Hours());
        await house.Revise(session, sheet => sheet with { Facilitators = [], Speakers = [new(seed.Maud.Name, seed.Maud.Id)] });
        house.Clock.Now = house.Clock.Now.AddHours(1);
        await house.Due();
        await house.Tick("2019-03-07T10:20:00+01:00");
        Assert.Equal("2019-03-14 14:00–17:30", (await house.LetterTo(seed.Maud, "change")).Event().Hours());
    }

    /// <summary>A session for staff alone is still one that its speaker finds.</summary>
    [Theory, OnEachDatabase]
    public async Task They_see_what_is_for_staff_alone_when_they_speak_at_it(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-10T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var session = await house.Plan(seed.Cohort, ForMentors(seed) with { Audience = [new(Groups.Staff)] });
        var page = $"/{seed.Cohort.Slug}/agenda/sessions/{session.Id}";
        Assert.Equal((200, 404), (await house.Status(seed.Ines, page), await house.Status(seed.Noe, page)));
        Assert.Equal((200, 404), (await house.Status(seed.Ines, page + "/session.ics"), await house.Status(seed.Noe, page + "/session.ics")));
    }
}
