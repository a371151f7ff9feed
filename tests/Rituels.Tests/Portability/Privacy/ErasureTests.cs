using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Portability;

public class ErasureTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnEachDatabase]
    public async Task Nothing_finds_the_name_or_address_afterwards_and_the_words_stay(string database)
    {
        await using var story = await Story.Begin(database);
        await story.LeaveTraces(story.Seed.Ines);
        string[] traces = ["Inès Demo", story.Seed.Ines.Email, story.Seed.Ines.Id.ToString()];
        Assert.True((await story.House.Find(traces)).Count > 10);

        Assert.Equal("/eig-2019/settings/people?done=erased", (await Erase(story, story.Seed.Ines, "keep")).Headers.Location!.OriginalString);
        Assert.Equal([], await story.House.Find(traces));
        Assert.Equal(5, await story.House.With(db => db.Set<Retrospective>().CountAsync(r => r.Mood > 0, Stop)));
        Assert.Equal(["promo@list.example"], (await story.House.With(db => db.Cohorts.AsNoTracking().SingleAsync(Stop))).Lists);
        Assert.Null((await story.Link()).MadeById);
    }

    [Theory, OnEachDatabase]
    public async Task Their_words_go_when_staff_choose_so_and_nobody_elses(string database)
    {
        await using var story = await Story.Begin(database);
        await Erase(story, story.Seed.Ines, "go");
        var filed = await story.House.With(db => db.Set<Retrospective>().AsNoTracking().OrderBy(r => r.Week).ThenBy(r => r.Mood).ToListAsync(Stop));
        Assert.Equal(["2019-W08 ", "2019-W08 Rallumer la balise", "2019-W09 - relire\n- publier"], filed.Select(r => $"{r.Week} {r.Answers["priority"]}"));
        Assert.Equal([], await story.House.Find("Démo réussie", "Démonstration publique", "Inès Demo"));
        Assert.Equal(HttpStatusCode.OK, (await (await story.House.SignedIn(story.Seed.Lou)).GetAsync(story.Seed.Week("2019-W08"), Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Their_words_go_from_a_mail_that_waits_too_and_everybody_still_gets_it_once(string database)
    {
        await using var story = await Story.Begin(database);
        await story.File("2019-W10", story.Seed.Balise, story.Seed.Lou, 3, "Balise reste");
        var house = story.House;
        await house.Due();
        await house.Tick("2019-03-08T15:00:00+01:00");
        Assert.Equal(5, (await house.AddressesOf("digest")).Count);
        // One has left by then; it is the others' mail that is written anew.
        await house.With(db => db.Set<Posting>().Where(p => p.Address != story.Seed.Lou.Email && p.Occasion.Contains("/digest")).ExecuteUpdateAsync(p => p.SetProperty(x => x.NextTryAt, house.Clock.Now.AddMinutes(5)), Stop));
        await house.App.Send(house.Clock.Now);
        Assert.Contains("Pas encore publié", Assert.Single(News()).Text);

        await Erase(story, story.Seed.Ines, "go");
        Assert.Equal([], await house.Find("Pas encore publié"));
        await house.App.Send(house.Clock.Now.AddMinutes(5));
        var mails = News();
        Assert.Equal(new[] { story.Seed.Aya, story.Seed.Lou, story.Seed.Maud, story.Seed.Noe }.Select(p => p.Email).Order(), mails.Select(mail => mail["To"]!.Split('<')[^1].TrimEnd('>')).Order());
        Assert.Equal(1, mails.Count(mail => mail.Text.Contains("Pas encore publié", StringComparison.Ordinal)));
        Assert.All(mails, mail => Assert.Contains("Balise reste", mail.Text + mail.Html));
        Assert.All(mails, mail => Assert.DoesNotContain("{{", mail.Text + mail.Html));
        Assert.All(mails, mail => Assert.DoesNotContain("en retard", mail.Text));

        List<ReadMail> News() => [.. ReadMail.Folder(house.MailFolder).Where(mail => mail["Subject"]!.Contains("semaine 10", StringComparison.Ordinal) && mail.Text.Contains("Balise reste", StringComparison.Ordinal))];
    }

    [Theory, OnEachDatabase]
    public async Task Whom_a_mail_did_not_reach_can_still_be_sent_it_without_their_words(string database)
    {
        await using var story = await Story.Begin(database);
        await story.File("2019-W10", story.Seed.Balise, story.Seed.Lou, 3, "Balise reste");
        var house = story.House;
        await house.Due();
        await house.Tick("2019-03-08T15:00:00+01:00");
        await house.App.Send(house.Clock.Now);
        await house.With(db => db.Set<Posting>().Where(p => p.Address == story.Seed.Lou.Email && p.Occasion.Contains("/digest"))
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.SentAt, (DateTimeOffset?)null).SetProperty(x => x.FailedAt, house.Clock.Now).SetProperty(x => x.LastError, "450 busy"), Stop));

        await Erase(story, story.Seed.Ines, "go");
        Assert.Equal([], await house.Find("Pas encore publié"));
        Assert.Equal(1, await house.With(db => db.Set<Letter>().CountAsync(l => l.Text.Contains("Balise reste"), Stop)));
        var aya = await house.SignedIn(story.Seed.Aya);
        await aya.Press(story.At + "/delivery/retrospectives/digest-1001/2019-W10", "Again");
        await house.App.Send(house.Clock.Now);
        // In the folder a mail sent again takes the place of the first.
        var mail = Assert.Single(ReadMail.Folder(house.MailFolder), mail => mail["To"]!.Contains(story.Seed.Lou.Email, StringComparison.Ordinal) && mail.Text.Contains("Balise reste", StringComparison.Ordinal));
        Assert.DoesNotContain("Pas encore publié", mail.Text);
        Assert.NotNull((await house.With(db => db.Set<Posting>().AsNoTracking().SingleAsync(p => p.Address == story.Seed.Lou.Email && p.Occasion.Contains("/digest"), Stop))).SentAt);
    }

    [Theory, OnEachDatabase]
    public async Task A_week_whose_words_went_before_its_mail_is_not_told_in_it(string database)
    {
        await using var story = await Story.Begin(database);
        await story.File("2019-W10", story.Seed.Balise, story.Seed.Lou, 3, "Balise reste");
        await story.House.Due();
        await story.House.Tick("2019-03-08T14:45:00+01:00");
        await Erase(story, story.Seed.Ines, "go");
        await story.House.Tick("2019-03-08T15:00:00+01:00");
        Assert.All(await story.House.Letters("digest"), letter =>
        {
            Assert.Contains("Balise reste", letter.Text);
            foreach (var text in new[] { letter.Text, letter.Html }) Assert.DoesNotContain("Carto Demo", text);
            Assert.Contains("1 équipe raconte sa semaine", letter.Text.Replace("défi ", "équipe ", StringComparison.Ordinal));
        });
        var page = new HtmlParser().ParseDocument(await (await story.House.SignedIn(story.Seed.Lou)).GetStringAsync(story.Seed.Week(), Stop));
        Assert.Equal(["balise"], page.QuerySelectorAll("article.card").Select(card => card.Id));
        Assert.DoesNotContain("Semaine 10", await (await (await story.House.SignedIn(story.Seed.Aya)).GetAsync(story.At + "/exports/dossiers/carto-demo", Stop)).Content.ReadAsStringAsync(Stop));
    }

    [Theory, OnEachDatabase]
    public async Task The_word_to_staff_that_nobody_filed_is_left_as_it_is(string database)
    {
        await using var story = await Story.Begin(database, "2019-03-13T10:00:00+01:00");
        await story.House.Due();
        await story.House.Tick("2019-03-15T15:00:00+01:00");
        var before = await story.House.Letters("digest-1001/2019-W11");
        await Erase(story, story.Seed.Ines, "go");
        var after = await story.House.Letters("digest-1001/2019-W11");
        Assert.Equal([(before.Single().Id, before.Single().Text)], after.Select(letter => (letter.Id, letter.Text)));
        Assert.NotEqual("", after.Single().Text);
    }

    [Theory, OnEachDatabase]
    public async Task Another_cohort_keeps_whom_it_needs(string database)
    {
        await using var story = await Story.Begin(database);
        var elsewhere = await Seed.Plant(story.House, "elsewhere");
        await story.House.With(db =>
        {
            db.Add(new Membership { CohortId = elsewhere.Cohort.Id, PersonId = story.Seed.Ines.Id, TeamId = elsewhere.Carto.Id, Role = Role.Mentor });
            return db.SaveChangesAsync(Stop);
        });
        await story.LeaveTraces(story.Seed.Ines);
        var there = await story.File("2019-W09", elsewhere.Carto, story.Seed.Ines, 3, "Ailleurs");
        Assert.True((await story.House.FindTogether(story.CohortId, story.Seed.Ines.Id)).Distinct().Count() > 7);
        await Erase(story, story.Seed.Ines, "go");
        Assert.Equal([], await story.House.FindTogether(story.CohortId, story.Seed.Ines.Id));
        var ines = await story.House.SignedIn(story.Seed.Ines);
        Assert.Equal(HttpStatusCode.NotFound, (await ines.GetAsync("/eig-2019/teams", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await ines.GetAsync("/elsewhere/teams", Stop)).StatusCode);
        var kept = await story.House.With(db => db.Set<Retrospective>().AsNoTracking().SingleAsync(r => r.Id == there.Id, Stop));
        Assert.Equal((story.Seed.Ines.Id, "Ailleurs"), (kept.FiledById!.Value, kept.Answers["priority"]));
        Assert.False(await story.House.With(db => db.Set<Retrospective>().AnyAsync(r => r.CohortId == story.CohortId && r.FiledById == story.Seed.Ines.Id, Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task What_will_go_is_told_before_and_the_register_tells_that_it_went(string database)
    {
        await using var story = await Story.Begin(database);
        await story.LeaveTraces(story.Seed.Ines);
        var told = new HtmlParser().ParseDocument(await (await Send(story, story.Seed.Ines, "Preview", "keep")).Content.ReadAsStringAsync(Stop)).QuerySelector(".preview")!.TextContent;
        foreach (var line in new[] { "2 rétrospectives restent", "Un brouillon", "Un rôle disparaît", "liste d’envoi", "quittent l’instance" }) Assert.Contains(line, told);
        Assert.NotEmpty(await story.House.Find("Inès Demo"));
        await Erase(story, story.Seed.Ines, "keep");
        var page = await (await story.House.SignedIn(story.Seed.Aya)).GetStringAsync(story.At + "/settings/exports", Stop);
        Assert.Contains("Effacement d’une personne", page);
        Assert.Contains("une personne effacée", page);
        Assert.DoesNotContain("Inès", page);
    }

    [Theory, OnEachDatabase]
    public async Task Nobody_erases_themself_here_nor_the_last_of_staff_nor_somebody_elsewhere(string database)
    {
        await using var story = await Story.Begin(database);
        var elsewhere = await Seed.Plant(story.House, "elsewhere");
        Assert.Contains("On ne s’efface pas soi-même.", WebUtility.HtmlDecode(await (await Send(story, story.Seed.Aya, "Erase", "keep")).Content.ReadAsStringAsync(Stop)));
        Assert.Equal(HttpStatusCode.NotFound, (await (await story.House.SignedIn(story.Seed.Aya)).GetAsync($"{story.At}/settings/people/{elsewhere.Lou.Id}/erase", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Send(story, story.Seed.Lou, "Erase", "peut-être")).StatusCode);
        Assert.Equal(10, await story.House.With(db => db.People.CountAsync(Stop)));
    }

    internal static Task<HttpResponseMessage> Erase(Story story, Person person, string words) => Send(story, person, "Erase", words);

    private static async Task<HttpResponseMessage> Send(Story story, Person person, string handler, string words)
    {
        var aya = await story.House.SignedIn(story.Seed.Aya);
        var field = SignedInBrowsers.FormField(await aya.GetStringAsync(story.At + "/settings/people", Stop));
        return await aya.PostAsync($"{story.At}/settings/people/{person.Id}/erase?handler={handler}", new FormUrlEncodedContent([new("form", field), new("Words", words)]), Stop);
    }
}
