using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Programme;
using Rituels.Skills;
using Rituels.Tests.House;

namespace Rituels.Tests.Skills;

/// <summary>Sheets of a workshop complete the map; what is exported comes in again as it was.</summary>
public class ImportSkillsTests
{
    private const string Import = "/eig-2019/skills/import";
    private const string Long = "sujet;niveau;personne;famille\nGit;expert;Inès Demo;Métier\nGit;veut apprendre;lou@eig-2019.example;\nC++;Intérêt;Noé;Thème\nC#;expert;Personne Inconnue;Nulle part\nGit;grand;Lou Essai;\n";

    private static CancellationToken Stop => SkillsScene.Stop;

    [Theory, OnEachDatabase]
    public async Task A_sheet_is_shown_then_added_and_the_same_again_adds_nothing(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Maud, "git", Level.Interested);
        var preview = SkillsScene.Text(await SkillsScene.Parse(await scene.Post(scene.Seed.Aya, Import, "", ("Text", Long)))).Replace('\u00a0', ' ');
        Assert.Contains("Sujets nouveaux : 2. Places nouvelles : 3. Déjà là : 0.", preview);
        Assert.Contains("Ligne 5. Personne ici ne s’appelle « Personne Inconnue ».", preview);
        Assert.Contains("Ligne 5. La famille « Nulle part » n’existe pas ici", preview);
        Assert.Contains("Ligne 6. Le niveau « grand » n’est pas connu", preview);
        Assert.Equal(["git: Maud"], await scene.Lines());

        Assert.Equal($"{Import}?did=2,3,0", (await scene.Post(scene.Seed.Aya, Import, "Accept", ("Text", Long))).Headers.Location!.OriginalString);
        Assert.Equal(["C#:", "C++: Noé", "git: Inès+ Lou- Maud"], await scene.Lines());
        Assert.Equal("theme", (await scene.Read()).Named("C++")!.Subject.Family);
        Assert.Equal($"{Import}?did=0,0,3", (await scene.Post(scene.Seed.Aya, Import, "Accept", ("Text", Long))).Headers.Location!.OriginalString);
        var again = await SkillsScene.Parse(await scene.Post(scene.Seed.Aya, Import, "", ("Text", Long)));
        Assert.Contains("Tout y est déjà", SkillsScene.Text(again));
        Assert.Null(again.QuerySelector("form[action*=Accept]"));
    }

    [Fact]
    public async Task A_row_without_a_subject_is_told_and_a_file_holds_no_hidden_address_whoever_takes_it_out()
    {
        await using var scene = await SkillsScene.Open("sqlite");
        Assert.Contains("Ligne 2. Cette ligne nomme quelqu’un, mais aucun sujet", SkillsScene.Text(await SkillsScene.Parse(await scene.Post(scene.Seed.Aya, Import, "", ("Text", "subject,level,person\n,expert,Inès Demo\nGit,expert,Lou Essai\n")))).Replace('\u00a0', ' '));
        await scene.Says(scene.Seed.Ines, "Git", Level.CanHelp);
        var card = new Rituels.WhoIsWho.Card { CohortId = scene.Seed.Cohort.Id, PersonId = scene.Seed.Ines.Id };
        card.Write(new(ShowsEmail: false), scene.House.Clock.Now);
        await scene.House.With(db => { db.Add(card); return db.SaveChangesAsync(Stop); });
        Assert.DoesNotContain(scene.Seed.Ines.Email, await (await scene.House.SignedIn(scene.Seed.Aya)).GetStringAsync($"{SkillsScene.Map}/export/placements.csv", Stop));
    }

    [Theory, OnEachDatabase]
    public async Task Two_editors_at_once_lose_nothing(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        var form = SignedInBrowsers.FormField(await aya.GetStringAsync(Import, Stop));
        string Sheet(string who) => "subject,level,person\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"S{i:00},can help,{who}\n"));
        var imports = new[] { "Inès Demo", "Lou Essai", "Inès Demo" }.Select(who => aya.PostAsync($"{Import}?handler=Accept", new FormUrlEncodedContent([new("form", form), new("Text", Sheet(who))]), Stop));
        var writes = new[] { scene.Says(scene.Seed.Maud, "S05", Level.WantsToLearn), scene.Says(scene.Seed.Noe, "S29", Level.CanHelp) };
        Assert.All(await Task.WhenAll(imports), answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        await Task.WhenAll(writes);
        var topics = (await scene.Read()).Topics;
        Assert.Equal((30, 62), (topics.Count, topics.Sum(topic => topic.Count)));
    }

    [Theory]
    [InlineData("signe,nom\n@,Inès Demo\n7,Lou Essai\n", "sujet,niveau,personne\nGit,expert,@\nGit,prend,7\n")]
    [InlineData("sujet,niveau,personne\nGit,expert,Inès Demo\nGit,apprend,Lou Essai\n", "subject,family\nGit,Métier\nEscalade,Thème\n")]
    [InlineData("Nom,Sujet,Donne,Prend\nInès Demo,Git,1,0\nLou Essai,Git,0,1\n", null)]
    [InlineData(",,Git,,,Escalade,,\nEIG,AKA,Intérêt,Expertise,Apprendre,Intérêt,Connaissance,Expertise\n@,Inès,,1,,,,\n7,Lou,,,x,0,,\n", null)]
    public async Task Each_form_of_sheet_says_the_same(string first, string? second)
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var answer = await scene.Post(scene.Seed.Aya, Import, "Accept", ("Text", first), ("SecondText", second ?? ""));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("Git: Inès+ Lou-", (await scene.Lines())[^1]);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n", "ne nomme pas les colonnes")]
    [InlineData("subject,level,person\n\"Git,expert", "CSV valide")]
    [InlineData("", "Choisissez un fichier")]
    public async Task What_is_no_such_sheet_says_why_and_adds_nothing(string text, string why)
    {
        await using var scene = await SkillsScene.Open("sqlite");
        var answer = await scene.Post(scene.Seed.Aya, Import, "", ("Text", text));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(why, SkillsScene.Text(await SkillsScene.Parse(answer)));
        Assert.Empty(await scene.Lines());
    }

    [Theory, OnEachDatabase]
    public async Task What_is_exported_comes_in_again_as_it_was(string database)
    {
        await using var scene = await SkillsScene.Open(database);
        await scene.Says(scene.Seed.Ines, "C++", Level.CanHelp, Level.WantsToLearn);
        await scene.Says(scene.Seed.Lou, "=SOMME(A1)", Level.Interested);
        await scene.Says(scene.Seed.Lou, "Virgules, « guillemets »", Level.CanHelp);
        await using (var scope = scene.House.App.Services.CreateAsyncScope())
            Assert.True(await scope.ServiceProvider.GetRequiredService<Placing>().Add(scene.Seed.Cohort, scene.Seed.Maud.Id, new("Git", "topic", new HashSet<Level> { Level.CanHelp }), isConfirmed: false, scene.House.Clock.Now, Stop));
        var (lines, lou) = (await scene.Lines(), await scene.House.SignedIn(scene.Seed.Lou));
        var (placements, subjects) = (await lou.GetByteArrayAsync($"{SkillsScene.Map}/export/placements.csv", Stop), await lou.GetStringAsync($"{SkillsScene.Map}/export/subjects.csv", Stop));
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), placements[..3]);
        Assert.Contains("'=SOMME(A1)", Encoding.UTF8.GetString(placements));
        await scene.House.With(db => db.Set<Subject>().ExecuteDeleteAsync(Stop));
        Assert.Empty(await scene.Lines());
        await scene.Post(scene.Seed.Aya, Import, "Accept", ("Text", Encoding.UTF8.GetString(placements)), ("SecondText", subjects));
        Assert.Equal(lines, await scene.Lines());
    }
}
