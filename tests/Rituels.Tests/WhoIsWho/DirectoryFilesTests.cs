using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Portability;
using Rituels.WhoIsWho;

namespace Rituels.Tests.WhoIsWho;

/// <summary>Cards as vCard and CSV, the register, the cohort's settings and its file.</summary>
public class DirectoryFilesTests
{
    private static CancellationToken Stop => DirectoryScene.Stop;

    [Theory, OnEachDatabase]
    public async Task One_card_goes_into_an_address_book(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.Writes(scene.Seed.Lou, new(true) { Work = "Cartes, plans; et tracés", Phone = "06 39 98 00 12", About = new string('é', 200), Links = [new("Code", "https://code.example/lou")] });
        var answer = await (await scene.House.SignedIn(scene.Seed.Ines)).GetAsync($"{DirectoryScene.Of(scene.Seed.Lou)}.vcf", Stop);
        Assert.Equal("text/vcard; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Contains("attachment", answer.Content.Headers.ContentDisposition!.ToString());
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));
        var lines = text.Replace("\r\n ", "").Split("\r\n");
        Assert.Equal(["BEGIN:VCARD", "VERSION:4.0", $"UID:urn:uuid:{scene.Seed.Lou.Id}", "FN:Lou Essai", "EMAIL:lou@eig-2019.example", "TEL;VALUE=text:06 39 98 00 12", "ORG:Promotion 3;Balise",
            "TITLE:Cartes\\, plans\\; et tracés", "ROLE:EIG (Balise)", $"NOTE:{new string('é', 200)}", "URL:https://code.example/lou", "REV:20190306T090000Z", "END:VCARD", ""], lines);
    }

    [Theory, OnEachDatabase]
    public async Task What_is_shown_is_taken_along_and_noted_in_the_register(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await scene.Writes(scene.Seed.Lou, new(true) { Work = "=HYPERLINK(\"https://mal.example\")" });
        var (answer, csv) = await scene.TakeOut(scene.Seed.Ines, "csv", ("team", "balise"));
        Assert.Equal("eig-2019-people.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.StartsWith("\ufeffname,role,teams,", csv);
        Assert.Contains("\"'=HYPERLINK", csv);
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        var (_, cards) = await scene.TakeOut(scene.Seed.Ines, "vcf");
        Assert.Equal(5, cards.Split("BEGIN:VCARD").Length - 1);
        var rows = await scene.House.With(db => db.Set<RegisterRow>().AsNoTracking().OrderBy(row => row.Records).ToListAsync(Stop));
        Assert.Equal([(Taken.People, "csv", 1), (Taken.People, "vcf", 5)], rows.Select(row => (row.What, row.Format!, row.Records)));
        Assert.All(rows, row => Assert.Equal(scene.Seed.Ines.Id, row.PersonId));
        Assert.Contains("Annuaire VCF", DirectoryScene.Text(await scene.Page(scene.Seed.Aya, "/eig-2019/settings/exports")));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_choose_where_they_are_reached(string database)
    {
        await using var scene = await DirectoryScene.Open(database, "--Rituels:Mail:ReplyTo=Rituels <bonjour@eig.example>");
        Assert.Contains("mailto:bonjour@eig.example", await scene.Raw(scene.Seed.Lou, DirectoryScene.All));
        var staff = await scene.House.SignedIn(scene.Seed.Aya);
        Task<HttpResponseMessage> Send(string contact, string channel, string link) => scene.House.Post(staff, DirectoryScene.Settings, [new("Version", "0"), new("Contact", contact), new("Channel", channel), new("ChannelLink", link)]);
        var wrong = DirectoryScene.Parse(await (await Send("pas une adresse", "", "javascript:1")).Content.ReadAsStringAsync(Stop));
        Assert.Equal(["contact", "channellink"], wrong.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id));
        Assert.Contains("comment s’appelle le canal", await (await Send("", "", "https://chat.example")).Content.ReadAsStringAsync(Stop));
        Assert.Equal($"{DirectoryScene.Settings}?done=saved", (await Send("equipe@eig.example", "#promo", "https://chat.example")).Headers.Location!.OriginalString);
        Assert.Contains("mailto:equipe@eig.example", await scene.Raw(scene.Seed.Lou, DirectoryScene.All));
    }

    [Theory, OnEachDatabase]
    public async Task Where_staff_are_reached_and_what_teams_are_for_come_with_a_cohorts_file(string database)
    {
        await using var scene = await DirectoryScene.Open(database);
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var (db, words) = (scope.ServiceProvider.GetRequiredService<Rituels.Database.RituelsDb>(), new PortabilityWords(Rituels.Shell.Tongue.Of("fr")));
        async Task<string> File() => CohortYaml.Write(await CohortFileExport.Of(db, await db.Cohorts.AsNoTracking().SingleAsync(Stop), Stop));
        var plain = await File();
        Assert.DoesNotContain("directory", plain);
        const string said = "directory:\n  contact: equipe@eig.example\n  channel: \"#promo\"\n  channelLink: \"https://chat.example\"\n";
        const string team = "    mission: \"Une carte : pour tous\"\n    links:\n      - { label: Code, url: \"https://code.example/carto\" }\n";
        var outcome = await new CohortFileImport(db, words).Apply(CohortYaml.Read((plain + said).Replace("    host: Agence de démonstration\n", "    host: Agence de démonstration\n" + team), null, words).File!, scene.House.Clock.Now, Stop);
        Assert.Equal(["directory", "mission", "links"], outcome.Changes.SelectMany(change => change.Differences).Select(difference => difference.Field));
        db.ChangeTracker.Clear();
        var kept = await File();
        Assert.Contains(said, kept);
        Assert.Contains(team, kept);
        Assert.Equal(0, (await new CohortFileImport(db, words).Apply(CohortYaml.Read(kept, null, words).File!, scene.House.Clock.Now, Stop)).Count(ImportEffect.Updated));
        Assert.Equal(3, CohortYaml.Read(kept.Replace("equipe@eig.example", "personne").Replace("https://chat.example", "ici").Replace("https://code.example/carto", "javascript:1"), null, words).Problems.Count);

        var other = Cohort.Start("autre", "Autre", new(2020, 1, 1), new(2020, 12, 1), Rhythm.Default, scene.House.Clock.Now);
        db.Add(other);
        foreach (var part in scope.ServiceProvider.GetServices<ICohortPart>()) await part.Copy(scene.Seed.Cohort, other, Stop);
        await db.SaveChangesAsync(Stop);
        Assert.Equal("#promo", (await db.Set<DirectoryBook>().SingleAsync(book => book.CohortId == other.Id, Stop)).Channel);
    }

    [Fact]
    public async Task A_simulation_writes_cards_in_its_first_week()
    {
        using var terminal = new Terminal();
        var told = await SimulatedYear.Simulate(terminal, "one", "2027-02-08", "2027-02-13", "--seed", "3");
        Assert.Contains("directory-cards", told);
        Assert.Equal(told, await SimulatedYear.Simulate(terminal, "two", "2027-02-08", "2027-02-13", "--seed", "3"));
    }
}
