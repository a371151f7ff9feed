using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.WhoIsWho;

namespace Rituels.Tests.WhoIsWho;

/// <summary>Each person decides what is shown; what is hidden is hidden on every way out.</summary>
public class CardTests
{
    private static CancellationToken Stop => DirectoryScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Somebody_writes_their_card_and_the_others_read_it(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var browser = await scene.House.SignedIn(scene.Seed.Lou);
        var saved = await scene.House.Post(browser, DirectoryScene.Mine, DirectoryScene.Form(work: "Recherche utilisateur", about: "Vélo et cartes", phone: "+33 6 39 98 00 12", seat: "Lyon, le jeudi", links: "Code : https://code.example/lou"));
        Assert.Equal($"{DirectoryScene.Of(scene.Seed.Lou)}?done=saved", saved.Headers.Location!.OriginalString);
        var page = await scene.Page(scene.Seed.Ines, DirectoryScene.Of(scene.Seed.Lou));
        foreach (var text in new[] { "Recherche utilisateur", "Vélo et cartes", "Lyon, le jeudi", "lou@eig-2019.example" }) Assert.Contains(text, DirectoryScene.Text(page));
        Assert.Equal("tel:+33639980012", page.QuerySelector("a[href^='tel:']")!.GetAttribute("href"));
        Assert.Equal("https://code.example/lou", page.QuerySelector("a[href='https://code.example/lou']")!.GetAttribute("href"));

        var stale = await scene.House.Post(browser, DirectoryScene.Mine, DirectoryScene.Form(version: 0, work: "Autre chose"));
        Assert.Equal(HttpStatusCode.OK, stale.StatusCode);
        Assert.Contains("Autre chose", await stale.Content.ReadAsStringAsync(Stop));
        Assert.Equal("Recherche utilisateur", (await scene.CardOf(scene.Seed.Lou))!.Work);
    }

    [Theory, OnEachDatabase]
    public async Task What_cannot_be_taken_is_told_at_its_field_and_kept(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var answer = await scene.House.Post(await scene.House.SignedIn(scene.Seed.Lou), DirectoryScene.Mine,
            DirectoryScene.Form(work: new string('x', 81), about: new string('y', 301), phone: "<script>", links: "Code : javascript:alert(1)\na https://a.example\nb https://b.example"));
        var page = DirectoryScene.Parse(await answer.Content.ReadAsStringAsync(Stop));
        Assert.Equal(["card-work", "card-about", "card-phone", "card-links"], page.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id));
        Assert.Equal("<script>", page.QuerySelector("#card-phone")!.GetAttribute("value"));
        Assert.Null(await scene.CardOf(scene.Seed.Lou));
    }

    [Theory, OnEachDatabase]
    public async Task A_hidden_address_is_on_no_page_and_in_no_file_of_members(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.HasContact();
        await scene.Writes(scene.Seed.Noe, new(ShowsEmail: false));
        await scene.Writes(scene.Seed.Aya, new(ShowsEmail: false));
        var git = Rituels.Skills.Subject.Named("Git", "topic", scene.Seed.Cohort, null, scene.House.Clock.Now);
        await scene.Keep(git);
        await scene.Keep(Rituels.Skills.Placement.Of(git, scene.Seed.Noe.Id, Rituels.Skills.Level.CanHelp, true, scene.House.Clock.Now));
        var ways = new[]
        {
            DirectoryScene.All, DirectoryScene.Of(scene.Seed.Noe), DirectoryScene.Of(scene.Seed.Aya), $"{DirectoryScene.Of(scene.Seed.Noe)}.vcf", $"{DirectoryScene.Of(scene.Seed.Aya)}.vcf", "/eig-2019/teams/carto-demo",
            "/eig-2019/skills?view=people", $"/eig-2019/skills/subjects/{git.Id}", "/eig-2019/skills/export/placements.csv",
        };
        foreach (var way in ways)
        {
            var text = await scene.Raw(scene.Seed.Ines, way);
            Assert.False(text.Contains("noe@eig-2019", StringComparison.Ordinal) || text.Contains("aya@eig-2019", StringComparison.Ordinal), way);
        }
        foreach (var reader in new[] { scene.Seed.Ines, scene.Seed.Aya })
            foreach (var format in new[] { "csv", "vcf" })
            {
                var (_, text) = await scene.TakeOut(reader, format);
                Assert.Contains("ines@eig-2019.example", text);
                Assert.Contains(DirectoryScene.Shared, text);
                Assert.DoesNotContain("noe@eig-2019", text);
                Assert.DoesNotContain("aya@eig-2019", text);
            }
        var asks = await scene.Raw(scene.Seed.Lou, "/account/data");
        Assert.Contains($"mailto:{DirectoryScene.Shared}?subject=", asks);
        Assert.DoesNotContain("aya@eig-2019", asks);
        Assert.Contains("mailto:ines@eig-2019.example", (await scene.Page(scene.Seed.Lou, "/eig-2019/teams/carto-demo")).QuerySelector(".actions a")!.GetAttribute("href"));
        Assert.Equal($"mailto:{DirectoryScene.Shared}", (await scene.Page(scene.Seed.Lou, "/eig-2019/teams/carto-demo")).QuerySelector("dd a[href^='mailto:']")!.GetAttribute("href"));
        Assert.Contains("noe@eig-2019.example", await scene.Raw(scene.Seed.Noe, DirectoryScene.Of(scene.Seed.Noe)));
        Assert.Contains("noe@eig-2019.example", await scene.Raw(scene.Seed.Aya, DirectoryScene.Of(scene.Seed.Noe)));
        Assert.Contains("noe@eig-2019.example", await scene.Raw(scene.Seed.Aya, "/eig-2019/settings/people"));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_hide_their_address_only_behind_a_shared_one(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var staff = await scene.House.SignedIn(scene.Seed.Aya);
        Assert.Contains("adresse commune", await (await scene.House.Post(staff, DirectoryScene.Mine, DirectoryScene.Form(shows: false))).Content.ReadAsStringAsync(Stop));
        Assert.Null(await scene.CardOf(scene.Seed.Aya));
        await scene.HasContact();
        Assert.Equal(HttpStatusCode.Redirect, (await scene.House.Post(staff, DirectoryScene.Mine, DirectoryScene.Form(shows: false))).StatusCode);
        Assert.DoesNotContain("aya@eig-2019.example", await scene.Raw(scene.Seed.Lou, DirectoryScene.All));
        // Without the shared address nobody could reach them any more.
        await scene.House.With(db => db.Set<DirectoryBook>().ExecuteUpdateAsync(set => set.SetProperty(book => book.Contact, ""), Stop));
        Assert.Contains("mailto:aya@eig-2019.example", await scene.Raw(scene.Seed.Lou, DirectoryScene.All));
        // Whoever was of the staff once, and is no more, is not reached with them.
        await scene.Shares();
        await scene.House.With(async db => { (await db.Memberships.SingleAsync(m => m.PersonId == scene.Seed.Aya.Id, Stop)).EndOn(new(2019, 3, 1)); await db.SaveChangesAsync(Stop); });
        await scene.Keep(new Membership { CohortId = scene.Seed.Cohort.Id, PersonId = scene.Seed.Aya.Id, TeamId = scene.Seed.Carto.Id, Role = Role.Mentor });
        await scene.House.With(db => db.Teams.ExecuteUpdateAsync(set => set.SetProperty(t => t.ReferentId, (Guid?)null), Stop));
        Assert.DoesNotContain("mailto:", (await scene.Page(scene.Seed.Lou, DirectoryScene.Of(scene.Seed.Aya))).QuerySelector("main")!.InnerHtml);
    }

    [Fact]
    public void A_number_with_its_countrys_code_is_dialled_without_the_zero_of_home()
    {
        Assert.Equal("+33639980000", DirectoryWords.Dialled("+33 (0)6 39 98 00 00"));
        Assert.Equal("0639980000", DirectoryWords.Dialled("(0)6 39 98 00 00"));
    }

    [Theory, OnEachDatabase]
    public async Task Another_cohort_never_sees_a_card(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        var other = await Seed.Plant(scene.House, "autre");
        await scene.Keep(new Membership { CohortId = other.Cohort.Id, PersonId = scene.Seed.Lou.Id, TeamId = other.Carto.Id, Role = Role.Mentor });
        await scene.Writes(scene.Seed.Lou, new(ShowsEmail: false) { Work = "Secret d’ici", Phone = "0639980000" });
        var there = await scene.Raw(other.Ines, $"/autre/people/{scene.Seed.Lou.Id}");
        Assert.DoesNotContain("Secret", there);
        Assert.Contains("lou@eig-2019.example", there);
        Assert.Equal(HttpStatusCode.NotFound, (await (await scene.House.SignedIn(other.Ines)).GetAsync($"/autre/people/{scene.Seed.Ines.Id}", Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task Staff_clear_a_card_and_a_hidden_address_stays_hidden(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.Writes(scene.Seed.Lou, new(ShowsEmail: false) { Work = "Un mot de trop", Phone = "0639980000" });
        var page = DirectoryScene.Of(scene.Seed.Lou);
        async Task<HttpResponseMessage> Clear(Person by)
        {
            var browser = await scene.House.SignedIn(by);
            var form = SignedInBrowsers.FormField(await browser.GetStringAsync(DirectoryScene.All, Stop));
            return await browser.PostAsync($"{page}?handler=Clear", new FormUrlEncodedContent([new("form", form), new("Version", "1")]), Stop);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Clear(scene.Seed.Ines)).StatusCode);
        Assert.Equal($"{page}?done=removed", (await Clear(scene.Seed.Aya)).Headers.Location!.OriginalString);
        var card = (await scene.CardOf(scene.Seed.Lou))!;
        Assert.Equal((false, "", ""), (card.ShowsEmail, card.Work, card.Phone));
    }

    [Theory, OnEachDatabase]
    public async Task A_closed_cohort_lets_each_take_back_what_they_show_and_nothing_else(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.House.With(async db => { (await db.Cohorts.SingleAsync(Stop)).Close(scene.House.Clock.Now); return await db.SaveChangesAsync(Stop); });
        var browser = await scene.House.SignedIn(scene.Seed.Lou);
        Assert.Equal(HttpStatusCode.Redirect, (await scene.House.Post(browser, DirectoryScene.Mine, DirectoryScene.Form(shows: false))).StatusCode);
        Assert.False((await scene.CardOf(scene.Seed.Lou))!.ShowsEmail);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/eig-2019/teams/balise/edit", Stop)).StatusCode);
    }

    [Theory, OnEachDatabase]
    public async Task A_card_is_told_to_its_person_and_goes_with_them(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.Writes(scene.Seed.Lou, new(true) { Work = "Cartographie" });
        await scene.Keep(new DirectoryBook { CohortId = scene.Seed.Cohort.Id, Contact = "LOU@eig-2019.example" });
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var room = scope.ServiceProvider.GetServices<IHoldsOnPeople>().Single(held => held.Name == "directory");
        Assert.Contains("\"Work\":\"Cartographie\"", System.Text.Json.JsonSerializer.Serialize(await room.Tell(scene.Seed.Lou, Stop)));
        Assert.Null(await room.Tell(scene.Seed.Ines, Stop));
        Assert.Equal(2, (await room.Foretell(Erasure.Of(scene.Seed.Lou), Stop)).Count);
        await room.Erase(Erasure.Of(scene.Seed.Lou), Stop);
        Assert.Null(await scene.CardOf(scene.Seed.Lou));
        Assert.Equal("", await scene.House.With(db => db.Set<DirectoryBook>().Select(book => book.Contact).SingleAsync(Stop)));
    }
}
