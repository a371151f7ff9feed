using Microsoft.EntityFrameworkCore;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Shell;
using Rituels.Talks;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>Kinds, rules and reminders are the cohort's own.</summary>
public class TalkSettingsTests
{
    [Theory, OnEachDatabase]
    public async Task A_cohort_has_its_own_kinds_and_what_it_keeps_stays_the_products_in_each_language(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var aya = await scene.House.SignedIn(scene.Seed.Aya);
        Went(await Send(aya, TalkScene.Settings, ""), TalkScene.Settings + "?done=saved");
        Assert.Null((await Book(scene)).Kinds);
        Went(await Send(aya, TalkScene.Settings, "", ("Kinds[1].Name", ""), ("Kinds[6].Name", "EIG off"), ("Kinds[6].Rule", "Le soir."), ("MailDays", "J-3")), TalkScene.Settings + "?done=saved");
        var book = await Book(scene);
        Assert.Equal(["talk", "training", "clinic", "outside", "noon", "eig-off"], book.Kinds!.Select(kind => kind.Key));
        Assert.Equal([3], book.MailDays);
        var form = await Read(await scene.House.SignedIn(scene.Seed.Ines), TalkScene.New);
        Assert.Equal("EIG off", form.QuerySelector("#typed-kind option[value=eig-off]")!.TextContent);
        Assert.Contains("Le soir.", form.QuerySelector("main")!.TextContent);
        Assert.Contains("Une autre forme porte ce nom", await Text(await Send(aya, TalkScene.Settings, "", ("Kinds[1].Name", "talk"))));
        Assert.Contains("Des nombres de jours", await Text(await Send(aya, TalkScene.Settings, "", ("MailDays", "bientôt"))));
        Assert.Contains("Des nombres de jours", await Text(await Send(aya, TalkScene.Settings, "", ("MailDays", "-1"))));
    }

    [Theory, OnEachDatabase]
    public async Task One_kind_more_leaves_the_others_in_each_reader_s_language_in_the_cohort_s_file_too(string database)
    {
        await using var scene = await TalkScene.Open(database);
        Went(await Send(await scene.House.SignedIn(scene.Seed.Aya), TalkScene.Settings, "", ("Kinds[1].StaffBooks", "true"), ("Kinds[2].Rule", "Le matin."), ("Kinds[6].Name", "EIG off")), TalkScene.Settings + "?done=saved");
        var english = new TalkKinds(await Book(scene), new TalksWords(Tongue.Of("en"))).All;
        Assert.Equal(["Talk", "Workshop", "Formation", "Clinic", "Outside meet-up", "Talk at noon", "EIG off"], english.Select(kind => kind.Name));
        Assert.Equal(("People come with a precise problem and leave with a lead.", "Le matin.", true), (english[3].Rule, english[2].Rule, english[1].StaffBooks));
        var words = new PortabilityWords(Tongue.Of("fr"));
        var text = CohortYaml.Write(await scene.House.With(db => CohortFileExport.Of(db, scene.Seed.Cohort, TalkScene.Stop)));
        Assert.Contains("- { key: workshop, staffBooks: true }", text);
        Assert.Equal(ImportEffect.Unchanged, (await scene.House.With(db => new CohortFileImport(db, words).Apply(CohortYaml.Read(text, null, words).File!, scene.House.Clock.Now))).Changes[0].Effect);
    }

    [Theory, OnEachDatabase]
    public async Task Other_days_of_reminders_hold_for_what_is_dated_already(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Proposed();
        await Send(await scene.House.SignedIn(scene.Seed.Ines), TalkScene.Page(talk) + "/date", "", ("Typed.Day", "2019-03-20"));
        Assert.Equal(["2019-03-13", "2019-03-19"], await Planned(scene));
        await Send(await scene.House.SignedIn(scene.Seed.Aya), TalkScene.Settings, "", ("MailDays", "10, 3, 0"));
        Assert.Equal(["2019-03-10", "2019-03-17", "2019-03-20"], await Planned(scene));
        await scene.Press(scene.Seed.Ines, talk, "Drop");
        Assert.Empty(await Planned(scene));
    }

    [Theory, OnEachDatabase]
    public async Task A_cohorts_file_holds_them_and_the_same_file_twice_changes_nothing(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var words = new PortabilityWords(Tongue.Of("fr"));
        async Task<string> Written() => CohortYaml.Write(await scene.House.With(db => CohortFileExport.Of(db, scene.Seed.Cohort, TalkScene.Stop)));
        Assert.DoesNotContain("talks:", await Written());
        var text = (await Written()).Replace("staff:\n", """
            talks:
              kinds:
                - { key: off, name: EIG off, rule: "Le soir : dites-le.", tellsStaff: true }
                - { key: noon, name: Midi, staffBooks: true }
              reminders: [5]
              announce: false
            staff:

            """.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        foreach (var effect in new[] { ImportEffect.Updated, ImportEffect.Unchanged })
        {
            var outcome = await scene.House.With(db => new CohortFileImport(db, words).Apply(CohortYaml.Read(text, null, words).File!, scene.House.Clock.Now));
            Assert.Equal(effect, outcome.Changes[0].Effect);
        }
        var book = await Book(scene);
        Assert.Equal([new("off", "EIG off", "Le soir : dites-le.", TellsStaff: true), new TalkKind("noon", "Midi", "", StaffBooks: true)], book.Kinds!);
        Assert.Equal((5, false), (book.MailDays.Single(), book.Announces));
        Assert.Equal(text, await Written());
        var wrong = CohortYaml.Read(text.Replace("[5]", "[bientôt]").Replace("key: noon", "key: off"), null, words).Problems;
        Assert.Equal(["talk-kind-twice", "talk-days"], wrong.Select(problem => problem.Key));
    }

    private static Task<TalkBook> Book(TalkScene scene) => scene.House.With(db => db.Set<TalkBook>().AsNoTracking().SingleAsync(TalkScene.Stop));

    private static async Task<List<string>> Planned(TalkScene scene) => [.. (await scene.House.With(db =>
        db.Set<DueWork>().AsNoTracking().Where(w => w.Ritual == "talks" && w.Kind == "talk-reminder" && w.DoneAt == null).OrderBy(w => w.DueAt).ToListAsync(TalkScene.Stop))).Select(w => w.DueAt.ToString("yyyy-MM-dd", null))];
}
