using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>What the mail of the week says, and to whom it goes.</summary>
public class DigestTests
{
    [Theory, OnEachDatabase]
    public async Task The_mail_goes_to_those_who_belong_to_the_cohort_that_day(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.With(async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == seed.Noe.Id)).To = new(2019, 3, 7);
            (await db.Memberships.SingleAsync(m => m.PersonId == seed.Maud.Id)).From = new(2019, 3, 9);
            var balise = await db.Teams.SingleAsync(t => t.Slug == "balise");
            balise.Pauses = [new(new(2019, 3, 4), new(2019, 3, 8))];
            await db.SaveChangesAsync();
        });
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.Equal(new[] { seed.Aya.Email, seed.Ines.Email, seed.Lou.Email }, await house.AddressesOf("digest"));
        var letter = (await house.Letters("digest"))[0];
        Assert.Contains("En pause\u00a0: Balise", letter.Text);
        Assert.Empty(await house.AddressesOf("member-reminder-2"));
    }

    [Theory, OnEachDatabase]
    public async Task Who_stopped_a_mail_gets_it_no_more(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-04T00:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.With(async db =>
        {
            db.Add(new MailStop { CohortId = seed.Cohort.Id, PersonId = seed.Maud.Id, Kind = "digest", Since = house.Clock.Now });
            db.Add(new MailStop { CohortId = seed.Cohort.Id, PersonId = seed.Lou.Id, Kind = "reminder", Since = house.Clock.Now });
            await db.SaveChangesAsync();
        });
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.DoesNotContain(seed.Maud.Email, await house.AddressesOf("digest"));
        Assert.Contains(seed.Lou.Email, await house.AddressesOf("digest"));
        Assert.Empty(await house.AddressesOf("member-reminder-2"));
    }

    [Fact]
    public async Task The_mail_tells_requests_then_dates_then_news_then_the_silent()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(help: "Un relecteur ?", victories: "<b>Gagné</b>", keyDate: "2019-03-14", keyDateText: "Démo publique"));
        await house.Tick("2019-03-08T14:00:00+01:00");
        await house.Tick("2019-03-08T15:00:00+01:00");
        var letter = Assert.Single(await house.Letters("digest"));
        foreach (var text in new[] { letter.Html, letter.Text })
            Assert.True(InOrder(text, "Un relecteur", "Démo publique", "Finir la carte", "Balise"), text);
        Assert.DoesNotContain("<b>Gagné</b>", letter.Html);
        Assert.Contains("background:#17735a", new HtmlParser().ParseDocument(letter.Html).QuerySelector("h3 span.m3")!.GetAttribute("style"));
        Assert.Contains("<b>Gagné</b>", letter.Text);
        Assert.Equal("Promotion 3 · semaine 10, un coup de main cherché", letter.Subject);
    }

    [Theory, OnEachDatabase]
    public async Task A_key_date_that_came_or_changed_after_closing_is_not_in_the_mail(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.Tick("2019-03-08T14:00:00+01:00");
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(keyDate: "2019-03-12", keyDateText: "À l'heure"));
        house.Clock.Now = house.Clock.Now.AddMinutes(40);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields(keyDate: "2019-03-13", keyDateText: "Changée"));
        await house.File(await house.SignedIn(seed.Lou), seed.Form(team: seed.Balise), Filing.Fields(keyDate: "2019-03-14", keyDateText: "Trop tard"));
        await house.Tick("2019-03-08T15:00:00+01:00");
        var letter = Assert.Single(await house.Letters("digest"));
        Assert.Contains("À l'heure", letter.Text);
        Assert.DoesNotContain("Changée", letter.Text);
        Assert.DoesNotContain("Trop tard", letter.Text);
    }

    [Fact]
    public async Task Key_dates_of_the_running_week_are_not_on_the_home_before_its_mail()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-01T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Lou), seed.Form("2019-W09", seed.Balise), Filing.Fields(keyDate: "2019-03-08", keyDateText: "Déjà dite"));
        house.Clock.Now = DateTimeOffset.Parse("2019-03-06T10:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
        await house.File(await house.SignedIn(seed.Lou), seed.Form(team: seed.Balise), Filing.Fields(keyDate: "2019-03-11", keyDateText: "Pas encore"));
        var home = System.Net.WebUtility.HtmlDecode(await (await house.SignedIn(seed.Ines)).GetStringAsync("/eig-2019"));
        Assert.Contains("Déjà dite", home);
        Assert.DoesNotContain("Pas encore", home);
    }

    [Fact]
    public async Task The_order_of_teams_is_drawn_anew_each_week_and_is_the_same_for_all()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T16:00:00+01:00");
        var seed = await Seed.Plant(house);
        var teams = Enumerable.Range(1, 12).Select(i => new Team { CohortId = seed.Cohort.Id, Slug = $"t{i}", Name = $"Équipe {i}" }).ToList();
        await house.With(async db =>
        {
            db.AddRange(teams);
            foreach (var week in new[] { "2019-W09", "2019-W10" })
                foreach (var team in teams)
                {
                    var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = team.Id, Week = IsoWeek.Parse(week) };
                    filed.File(null, Answers.Of(3, []), seed.Cohort.PlanOf(IsoWeek.Parse(week)).Hours!.Opens, house.Clock.Now);
                    db.Add(filed);
                }
            await db.SaveChangesAsync();
        });
        async Task<string[]> Order(string week) => [.. (await house.AtDesk((db, desk) => WeekNews.Gather(db, desk, seed.Cohort, seed.Cohort.PlanOf(IsoWeek.Parse(week)), true, default))).News.Select(n => n.Team.Slug)];
        Assert.Equal(await Order("2019-W10"), await Order("2019-W10"));
        Assert.NotEqual(await Order("2019-W09"), await Order("2019-W10"));
        Assert.NotEqual(teams.Select(t => t.Slug), await Order("2019-W10"));
    }

    private static bool InOrder(string text, params string[] parts)
    {
        var at = 0;
        return parts.All(part => (at = text.IndexOf(part, at, StringComparison.Ordinal)) >= 0);
    }
}
