using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

public class FormTests
{
    /// <summary>Both are recalled while nothing is committed, in whichever order they are read.</summary>
    [Theory, OnEachDatabase]
    public async Task The_form_and_the_teams_page_do_not_take_each_others_weeks(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        foreach (var (week, day) in new[] { ("2019-W08", "2019-02-27"), ("2019-W09", "2019-03-20"), ("2019-W10", "") })
            await house.With(db =>
            {
                var filed = new Retrospective { CohortId = seed.Cohort.Id, TeamId = seed.Carto.Id, Week = IsoWeek.Parse(week) };
                filed.File(null, Answers.Of(3, [new("priority", "Fait en " + week)], day.Length == 0 ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), day.Length == 0 ? "" : "Démo du " + day), DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
                db.Add(filed);
                return db.SaveChangesAsync();
            });
        var (one, other) = (await house.SignedIn(seed.Ines), await house.SignedIn(seed.Noe));
        foreach (var isFormFirst in new[] { true, false })
        {
            // A commit, as any: what was recalled is read anew.
            await house.With(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(team => team.Host, $"Hôte {isFormFirst}")));
            var form = isFormFirst ? await one.GetStringAsync(seed.Form()) : "";
            var page = await other.GetStringAsync("/eig-2019/teams/carto-demo");
            if (!isFormFirst) form = await one.GetStringAsync(seed.Form());
            Assert.Contains("Fait en 2019-W10", form);
            Assert.Contains("Fait en 2019-W09", form);
            foreach (var date in new[] { "Démo du 2019-02-27", "Démo du 2019-03-20" }) Assert.Contains(date, page);
        }
    }

    [Theory, OnEachDatabase]
    public async Task A_fellow_files_edits_and_withdraws_until_closing(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);

        var filed = await house.File(ines, seed.Form(), Filing.Fields(priority: "Finir la carte", help: "Un relecteur ?"));
        Assert.Equal("?done=filed", filed.Headers.Location!.OriginalString);
        var one = Assert.Single(await house.Retrospectives());
        Assert.Equal(("Finir la carte", "Un relecteur ?", 3), (one.Answers["priority"], one.Answers["help"], one.Mood));

        Assert.Contains("C’est déposé, merci", await ines.GetStringAsync(seed.Form() + "?done=filed"));
        await house.File(ines, seed.Form(), Filing.Fields(mood: "4", priority: "Publier"));
        Assert.Equal("Publier", Assert.Single(await house.Retrospectives()).Answers["priority"]);

        await house.File(ines, seed.Form(), Filing.Fields(mood: "4", priority: "Publier", action: "withdraw"));
        Assert.Empty(await house.Retrospectives());
        Assert.Equal("Publier", Assert.Single(await house.Drafts()).Answers["priority"]);
        Assert.Contains("Publier", await ines.GetStringAsync(seed.Form()));
    }

    [Theory, OnEachDatabase]
    public async Task Bad_input_says_so_at_the_field_keeps_the_text_and_files_nothing(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);

        var answer = await house.File(ines, seed.Form(), Filing.Fields(mood: "7", priority: new string('é', 301), keyDate: "le 3", keyDateText: "Démo"));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Choisissez l’un des quatre visages.", page);
        Assert.Contains("1 caractères de trop : 300 au plus.".Replace(" :", "\u00a0:"), page);
        Assert.Contains("Cette date ne se lit pas.", page);
        Assert.Contains(new string('é', 301), page);
        Assert.Contains("value=\"le 3\"", page);
        Assert.Empty(await house.Retrospectives());
        Assert.Contains(new string('é', 301), WebUtility.HtmlDecode(await ines.GetStringAsync(seed.Form())));
    }

    [Fact]
    public async Task An_emoji_or_an_accented_letter_counts_as_one_character()
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        var threeHundred = string.Concat(Enumerable.Repeat("👩‍👩‍👧e\u0301", 150));

        var answer = await house.File(ines, seed.Form(), Filing.Fields(priority: threeHundred));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(threeHundred, Assert.Single(await house.Retrospectives()).Answers["priority"]);
    }

    [Theory, OnEachDatabase]
    public async Task An_answer_to_a_question_that_is_asked_no_more_is_kept_and_shown(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form(), Filing.Fields(difficulties: "Un serveur en panne"));
        await house.With(async db =>
        {
            db.Add(Questionnaire.Begin(seed.Cohort, [.. Question.Defaults.Where(q => q.Key != "difficulties")]));
            await db.SaveChangesAsync();
        });
        await house.File(ines, seed.Form(), Filing.Fields(priority: "Modifiée"));
        house.Clock.Now = house.Clock.Now.AddHours(2);

        Assert.Equal("Un serveur en panne", Assert.Single(await house.Retrospectives()).Answers["difficulties"]);
        Assert.Contains("Un serveur en panne", await ines.GetStringAsync(seed.Week()));
    }

    [Theory, OnEachDatabase]
    public async Task Only_those_who_may_file_see_the_form(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        foreach (var other in new[] { seed.Lou, seed.Maud, seed.Aya })
            Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(other)).GetAsync(seed.Form())).StatusCode);

        var both = await Seed.Plant(house, "autre", Rhythm.Default with { Filing = Rituels.Programme.Filing.FellowsAndMentors });
        Assert.Equal(HttpStatusCode.OK, (await (await house.SignedIn(both.Maud)).GetAsync(both.Form())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(seed.Ines)).GetAsync(both.Form())).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await (await house.SignedIn(both.Ines)).GetAsync($"/eig-2019/retrospectives/2019-W10/{both.Carto.Slug}/edit")).StatusCode);
    }

    [Theory]
    [InlineData("2019-W10", 200)]
    [InlineData("2019-W08", 200)]
    [InlineData("2019-W11", 200, "n’est pas encore ouverte")]
    [InlineData("2019-W06", 404)]
    [InlineData("2019-W53", 404)]
    [InlineData("2019-10", 404)]
    public async Task A_week_that_cannot_be_filed_has_no_form(string week, int status, string? says = null)
    {
        await using var house = await TestHouse.Open("sqlite");
        var seed = await Seed.Plant(house);
        var answer = await (await house.SignedIn(seed.Ines)).GetAsync(seed.Form(week));
        Assert.Equal(status, (int)answer.StatusCode);
        if (says is not null) Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Last_weeks_priority_is_in_view()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-01T10:00:00+01:00");
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form("2019-W09"), Filing.Fields(priority: "Trouver un nom"));
        house.Clock.Now = house.Clock.Now.AddDays(7);
        Assert.Contains("Trouver un nom", await ines.GetStringAsync(seed.Form()));
    }

    [Fact]
    public async Task What_people_write_is_shown_as_text()
    {
        await using var house = await TestHouse.Open("sqlite", "2019-03-08T14:00:00+01:00");
        var seed = await Seed.Plant(house);
        var ines = await house.SignedIn(seed.Ines);
        await house.File(ines, seed.Form(), Filing.Fields(priority: "<script>alert(1)</script>", help: "</textarea><b>x</b>"));
        house.Clock.Now = house.Clock.Now.AddHours(2);
        foreach (var page in new[] { seed.Form(), seed.Week(), "/eig-2019", "/eig-2019/teams/carto-demo" })
        {
            var html = await ines.GetStringAsync(page);
            Assert.DoesNotContain("<script>alert", html);
            Assert.DoesNotContain("<b>x</b>", html);
        }
    }
}
