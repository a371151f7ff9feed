using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>A wall, phones with a code, names that are chosen and confirmed later.</summary>
public class WorkshopTests
{
    private const string Workshop = "/eig-2019/skills/workshop", Wall = "/eig-2019/skills/wall";

    private static CancellationToken Stop => SkillsScene.Stop;

    [Theory, OnEachDatabase]
    public async Task A_phone_chooses_a_name_adds_takes_back_and_the_person_confirms(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "Déjà dit", Level.CanHelp);
        var code = await Begin(scene);
        var wall = await scene.Page(scene.Seed.Lou, Wall);
        Assert.Equal(code, string.Concat(wall.QuerySelector(".code")!.TextContent.Where(char.IsLetterOrDigit)));
        Assert.NotNull(wall.QuerySelector(".qr path.ink"));

        var phone = scene.House.Browser();
        var typed = await scene.House.Post(phone, "/join", [new("Code", $" {code[..3].ToLowerInvariant()}-{code[3..]}")]);
        Assert.Equal($"/join/{code}", typed.Headers.Location!.OriginalString);
        await Choose(scene, phone, code, scene.Seed.Ines);
        await Add(scene, phone, code, "Git", "CanHelp");
        await Add(scene, phone, code, "Python", "WantsToLearn");
        await Add(scene, phone, code, "Déjà dit", "WantsToLearn");
        var page = SkillsScene.Parse(await phone.GetStringAsync($"/join/{code}", Stop));
        Assert.Equal("Bonjour Inès", page.QuerySelector("h1")!.TextContent);
        var git = (await scene.Read()).Named("Git")!.Id;
        await scene.Post(phone, $"/join/{code}", "Leave", ("subject", $"{(await scene.Read()).Named("Python")!.Id}"));
        // What she said herself is not a phone's to take back.
        await scene.Post(phone, $"/join/{code}", "Leave", ("subject", $"{(await scene.Read()).Named("Déjà dit")!.Id}"));
        Assert.Equal(["Déjà dit: Inès+", "Git: Inès+?", "Python:"], await scene.Lines());

        Assert.Contains("1 ligne a été notée à votre nom", SkillsScene.Text(await scene.Page(scene.Seed.Ines, "/eig-2019")));
        Assert.Contains("Git", (await scene.Page(scene.Seed.Ines, SkillsScene.Mine)).QuerySelector("[aria-labelledby=confirm]")!.TextContent);
        // A line that came after she looked waits.
        await Add(scene, phone, code, "Escalade", "CanHelp");
        await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Confirm", ("lines", await LineOf(scene, "Git")));
        Assert.Equal(["Déjà dit: Inès+", "Escalade: Inès+?", "Git: Inès+", "Python:"], await scene.Lines());
        await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Disown", ("lines", await LineOf(scene, "Escalade")));
        await scene.Post(scene.Seed.Ines, SkillsScene.Mine, "Disown", ("lines", await LineOf(scene, "Déjà dit")));
        Assert.Equal(["Déjà dit: Inès+", "Escalade:", "Git: Inès+", "Python:"], await scene.Lines());
        Assert.Null((await scene.Page(scene.Seed.Ines, SkillsScene.Mine)).QuerySelector("[aria-labelledby=confirm]"));
        Assert.Contains("Inès", (await scene.Page(scene.Seed.Lou, $"{SkillsScene.Map}/subjects/{git}")).QuerySelector("#level-CanHelp ~ .list")!.TextContent);
    }

    [Theory, OnEachDatabase]
    public async Task Somebody_whose_name_was_taken_disowns_all_of_it(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        var (code, phone) = (await Begin(scene), scene.House.Browser());
        await scene.Says(scene.Seed.Lou, "Git", Level.CanHelp);
        await Choose(scene, phone, code, scene.Seed.Lou);
        await Add(scene, phone, code, "Git", "WantsToLearn");
        await Add(scene, phone, code, "Escalade", "CanHelp");
        Assert.Contains("Lou Essai (à confirmer)", SkillsScene.Text(await scene.Page(scene.Seed.Aya, SkillsScene.List)));
        Assert.Contains("Escalade,can help,Lou Essai,lou@eig-2019.example,Sujet,no", await (await scene.House.SignedIn(scene.Seed.Aya)).GetStringAsync($"{SkillsScene.Map}/export/placements.csv", Stop));
        await scene.Post(scene.Seed.Lou, SkillsScene.Mine, "Disown", ("lines", await LineOf(scene, "Git")), ("lines", await LineOf(scene, "Escalade")));
        Assert.Equal(["Escalade:", "Git: Lou+"], await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task Who_is_signed_in_is_themself_and_confirms_nothing(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        var (code, lou) = (await Begin(scene), await scene.House.SignedIn(scene.Seed.Lou));
        await Add(scene, lou, code, "Git", "CanHelp");
        Assert.Equal(["Git: Lou+"], await scene.Lines());
    }

    [Fact]
    public async Task A_code_opens_nothing_once_the_workshop_is_over_or_forgotten_nor_to_who_guesses()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var (code, phone) = (await Begin(scene), scene.House.Browser());
        await Choose(scene, phone, code, scene.Seed.Lou);
        var form = SignedInBrowsers.FormField(await phone.GetStringAsync($"/join/{code}", Stop));
        scene.House.Clock.Now = scene.House.Clock.Now.AddHours(12);
        Assert.Equal(HttpStatusCode.NotFound, (await phone.GetAsync($"/join/{code}", Stop)).StatusCode);
        var again = await Begin(scene);
        Assert.NotEqual(code, again);
        await scene.Post(scene.Seed.Aya, Workshop, "End");
        var late = await phone.PostAsync($"/join/{again}?handler=Add", new FormUrlEncodedContent([new("form", form), new("Name", "Git"), new("Family", "topic"), new("Levels", "CanHelp")]), Stop);
        Assert.Equal(HttpStatusCode.NotFound, late.StatusCode);
        Assert.Empty(await scene.Lines());
        Assert.Null((await scene.Page(scene.Seed.Aya, Wall)).QuerySelector(".qr"));

        var third = await Begin(scene);
        await Parallel.ForAsync(0, JoinDesk.MostWrong, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, async (_, stop) => await phone.GetAsync("/join/ZZZZZZ", stop));
        Assert.Contains("Trop d’essais", WebUtility.HtmlDecode(await (await phone.GetAsync("/join/ZZZZZZ", Stop)).Content.ReadAsStringAsync(Stop)));
        Assert.Contains("Trop d’essais", WebUtility.HtmlDecode(await (await scene.House.Post(phone, "/join", [new("Code", third)])).Content.ReadAsStringAsync(Stop)));
        // Who is signed in answers for themselves.
        Assert.Equal(HttpStatusCode.OK, (await (await scene.House.SignedIn(scene.Seed.Lou)).GetAsync($"/join/{third}", Stop)).StatusCode);
    }

    [Fact]
    public async Task A_cookie_that_somebody_made_up_or_of_another_workshop_names_nobody()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var (code, phone) = (await Begin(scene), scene.House.Browser());
        await Choose(scene, phone, code, scene.Seed.Lou);
        await scene.Post(scene.Seed.Aya, Workshop, "End");
        var next = await Begin(scene);
        Assert.Equal("Qui êtes-vous ?", SkillsScene.Parse(await phone.GetStringAsync($"/join/{next}", Stop)).QuerySelector("h1")!.TextContent.Replace('\u00a0', ' '));
        var other = scene.House.Browser();
        other.DefaultRequestHeaders.Add("Cookie", "join=made-up");
        Assert.Contains("Qui êtes-vous", WebUtility.HtmlDecode(await other.GetStringAsync($"/join/{next}", Stop)));
        var stranger = await Seed.Plant(scene.House, "elsewhere");
        Assert.Contains("Choisissez votre nom", WebUtility.HtmlDecode(await (await scene.Post(other, $"/join/{next}", "Choose", ("person", $"{stranger.Ines.Id}"))).Content.ReadAsStringAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Forty_phones_at_once_and_begun_twice_it_is_one_workshop(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        var people = Enumerable.Range(0, 40).Select(i => Person.Named($"Personne {i}", $"p{i}@crowd.example")).ToList();
        await scene.House.With(db => { db.AddRange(people); db.AddRange(people.Select(p => new Membership { CohortId = scene.Seed.Cohort.Id, PersonId = p.Id, TeamId = scene.Seed.Carto.Id, Role = Role.Fellow })); return db.SaveChangesAsync(Stop); });
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        var form = SignedInBrowsers.FormField(await aya.GetStringAsync(Workshop, Stop));
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => aya.PostAsync($"{Workshop}?handler=Start", new FormUrlEncodedContent([new("form", form)]), Stop)));
        var code = (await scene.House.With(db => db.Set<SkillsWorkshop>().AsNoTracking().SingleAsync(Stop))).Code!;

        await Parallel.ForEachAsync(people, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Stop }, async (person, _) =>
        {
            var phone = scene.House.Browser();
            await Choose(scene, phone, code, person);
            await Add(scene, phone, code, "Git", "CanHelp");
        });
        var topic = Assert.Single((await scene.Read()).Topics);
        Assert.Equal((40, 40), (topic.Count, topic.Marks.Count(mark => !mark.IsConfirmed)));
    }

    [Theory, OnEachDatabase]
    public async Task A_wall_is_told_of_each_addition_merge_and_end(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await Begin(scene);
        var (lou, id) = (await scene.House.SignedIn(scene.Seed.Lou), scene.Seed.Cohort.Id);
        Assert.Equal(HttpStatusCode.NotFound, (await lou.GetAsync($"{SkillsScene.Map}/{Guid.NewGuid()}/events", Stop)).StatusCode);
        using var answer = await lou.GetAsync($"{SkillsScene.Map}/{id}/events", HttpCompletionOption.ResponseHeadersRead, Stop);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(Stop));
        var before = await Next(reader, "");
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        var added = await Next(reader, before);
        await scene.Post(scene.Seed.Aya, await scene.PageOf("Git"), "Rename", ("Name", "Git et forges"), ("Family", "topic"), ("Version", "1"));
        var renamed = await Next(reader, added);
        await scene.Post(scene.Seed.Aya, Workshop, "End");
        await Next(reader, renamed);
        var state = await lou.GetAsync($"{SkillsScene.Map}/{id}/state", Stop);
        using var again = new HttpRequestMessage(HttpMethod.Get, $"{SkillsScene.Map}/{id}/state");
        again.Headers.TryAddWithoutValidation("If-None-Match", state.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.NotModified, (await lou.SendAsync(again, Stop)).StatusCode);
    }

    private static async Task<string> Next(StreamReader reader, string known)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var line = await reader.ReadLineAsync(patience.Token) ?? throw new EndOfStreamException();
            if (line.StartsWith("data: ", StringComparison.Ordinal) && line[line.IndexOf("skills", StringComparison.Ordinal)..] is var tag && tag != known) return tag;
        }
    }

    private static async Task<string> Begin(SkillsScene scene)
    {
        await scene.Post(scene.Seed.Aya, Workshop, "Start");
        return (await scene.House.With(db => db.Set<SkillsWorkshop>().AsNoTracking().SingleAsync(w => w.EndedAt == null && w.StartedAt == scene.House.Clock.Now, Stop))).Code!;
    }

    private static async Task Choose(SkillsScene scene, HttpClient phone, string code, Person person) =>
        Assert.Equal($"/join/{code}", (await scene.Post(phone, $"/join/{code}", "Choose", ("person", $"{person.Id}"))).Headers.Location?.OriginalString);

    private static async Task Add(SkillsScene scene, HttpClient phone, string code, string subject, string level) =>
        Assert.Equal(HttpStatusCode.Redirect, (await scene.Post(phone, $"/join/{code}", "Add", ("Name", subject), ("Family", "topic"), ("Levels", level))).StatusCode);

    private static async Task<string> LineOf(SkillsScene scene, string subject)
    {
        var id = (await scene.Read()).Named(subject)!.Id;
        return (await scene.Placements()).OrderBy(p => p.IsConfirmed).First(p => p.SubjectId == id).Id.ToString();
    }
}
