using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Database;
using Rituels.Delivery;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;
using Rituels.Talks;
using Rituels.Tests.House;
using static Rituels.Tests.Coaching.CoachingScene;

namespace Rituels.Tests.Talks;

/// <summary>What the room gives to others: ideas they bring, the gazette, the team's page, Monday's mail, a person's file.</summary>
public class TalkSharesTests
{
    private static readonly Tongue French = Tongue.Of("fr", Vocabulary.Default);

    [Theory, OnEachDatabase]
    public async Task Another_ritual_puts_down_an_idea_once(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var paths = new List<string>();
        for (var i = 0; i < 2; i++) paths.Add(await Ask<IProposeTalks, string>(scene, (room, cohort) => room.Idea(cohort, "Une formation à  PostgreSQL, " + new string('x', 200), "Trois personnes veulent apprendre.", "skills/1", scene.Seed.Ines.Id, scene.House.Clock.Now, default)));
        var idea = (await scene.All()).Single();
        Assert.Equal([TalkScene.Page(idea), TalkScene.Page(idea)], paths);
        Assert.Equal(("Une formation à PostgreSQL,…", "skills/1", TalkState.Idea), (idea.Title, idea.Source, idea.State));
        Assert.Contains("Une formation à PostgreSQL", await Text(await scene.House.SignedIn(scene.Seed.Lou), TalkScene.List));
    }

    [Theory, OnEachDatabase]
    public async Task The_gazette_has_this_and_the_next_week_s_talks_and_what_was_told_since(string database)
    {
        await using var scene = await TalkScene.Open(database);
        await scene.Dated("Cette semaine", "2019-03-07");
        await scene.Dated("La suivante", "2019-03-17", TalkAudience.Cohort);
        await scene.Dated("Plus tard", "2019-03-18");
        var told = await scene.Dated("Raconté", "2019-02-20");
        await scene.Change(told, talk => talk.Tell("https://slides.example/a", "", "", scene.House.Clock.Now.AddDays(-6)));
        var old = await scene.Dated("Ancien", "2019-02-14");
        await scene.Change(old, talk => talk.Tell("https://slides.example/b", "", "", scene.House.Clock.Now.AddDays(-14)));
        var items = await Ask<IEnumerable<IGazetteSource>, IReadOnlyList<GazetteItem>>(scene, (rooms, cohort) => rooms.Single(room => room is TalksGazette).For(cohort, IsoWeek.Parse("2019-W10"), French, scene.House.Clock.Now, default));
        Assert.Equal(["Talk : Cette semaine, avec Inès Demo", "Talk : La suivante, avec Inès Demo", "Le support de « Raconté » est en ligne"], items.Where(i => i.Subject == GazetteSubject.Talks).Select(i => i.Text.Replace('\u00a0', ' ')));
        Assert.Equal((new DateOnly(2019, 3, 7), new TimeOnly(12, 30), "Salle 2"), (items[0].Day!.Value, items[0].From!.Value, items[0].Place));
        Assert.Equal(($"talk-told/{told.Id}", TalkScene.Page(told)), (items[^1].Source, items[^1].Path));
    }

    /// <summary>Everybody of the cohort gets the gazette, and the cohort's lists beside.</summary>
    [Theory, OnEachDatabase]
    public async Task The_gazette_leaves_out_what_is_reserved_for_a_group(string database)
    {
        await using var scene = await TalkScene.Open(database);
        await scene.Dated("Pour tous", "2019-03-07", TalkAudience.Cohort);
        await scene.Dated("Entre mentors", "2019-03-07", TalkAudience.Mentors);
        await scene.Dated("Entre EIG", "2019-03-08", TalkAudience.Fellows);
        var told = await scene.Dated("Raconté entre mentors", "2019-02-20", TalkAudience.Mentors);
        await scene.Change(told, talk => talk.Tell("https://slides.example/a", "", "", scene.House.Clock.Now.AddDays(-6)));
        var items = await Ask<IEnumerable<IGazetteSource>, IReadOnlyList<GazetteItem>>(scene, (rooms, cohort) => rooms.Single(room => room is TalksGazette).For(cohort, IsoWeek.Parse("2019-W10"), French, scene.House.Clock.Now, default));
        Assert.Equal(["Talk : Pour tous, avec Inès Demo"], items.Select(i => i.Text.Replace('\u00a0', ' ')));
    }

    [Theory, OnEachDatabase]
    public async Task A_team_s_page_has_the_talks_of_its_people_and_the_home_those_that_come(string database)
    {
        await using var scene = await TalkScene.Open(database);
        await scene.Dated("De Carto", "2019-02-20", with: scene.Seed.Lou.Id);
        await scene.Dated("De Noé", "2019-03-14", lead: scene.Seed.Noe);
        var maud = await scene.House.SignedIn(scene.Seed.Maud);
        Assert.Equal(["De Carto"], (await Read(maud, "/eig-2019/teams/carto-demo")).QuerySelectorAll("#team-talks ~ .list h3 a").Select(a => a.TextContent));
        Assert.Equal(["De Carto"], (await Read(maud, "/eig-2019/teams/balise")).QuerySelectorAll("#team-talks ~ .list h3 a").Select(a => a.TextContent));
        foreach (var browser in new[] { maud, scene.House.Browser() }) Assert.Equal(["De Noé"], (await Read(browser, "/eig-2019")).QuerySelectorAll("#next-talks ~ .dates h3 a").Select(a => a.TextContent));
    }

    [Theory, OnEachDatabase]
    public async Task Monday_s_mail_names_what_has_no_day_and_rooms_to_book(string database)
    {
        await using var scene = await TalkScene.Open(database);
        await scene.Proposed("Sans jour");
        var noon = await scene.Proposed("Du midi", kind: "noon");
        await scene.Change(noon, talk => talk.Date(TalkScene.At("2019-03-14", ""), scene.House.Clock.Now));
        var parts = await Ask<IEnumerable<IMondayPart>, List<MondayPart>>(scene, async (rooms, cohort) =>
        {
            var made = new List<MondayPart>();
            foreach (var room in rooms) if (await room.Make(cohort, scene.Seed.Aya, French, scene.House.Clock.Now, default) is { } part) made.Add(part);
            return made;
        });
        Assert.Equal(["Du midi, jeudi 14 mars : une salle est à réserver", "Sans jour : proposé, sans date"], parts.Single(part => part.Heading == "Talks").Lines.Select(line => line.Text.Replace('\u00a0', ' ')));
    }

    [Theory, OnEachDatabase]
    public async Task A_person_s_file_has_their_talks_and_erasing_them_leaves_the_talk_without_their_name(string database)
    {
        await using var scene = await TalkScene.Open(database);
        var talk = await scene.Dated("Le mien", seats: 1, with: scene.Seed.Noe.Id);
        await scene.Press(scene.Seed.Lou, talk, "SignUp");
        var held = JsonSerializer.SerializeToElement(await Ask<IEnumerable<IHoldsOnPeople>, object?>(scene, (rooms, _) => rooms.Single(room => room.Name == "talks").Tell(scene.Seed.Noe, default)));
        Assert.Equal("Le mien", held.GetProperty("given")[0].GetProperty("Title").GetString());
        await Ask<IEnumerable<IHoldsOnPeople>, int>(scene, async (rooms, _) =>
        {
            foreach (var person in new[] { scene.Seed.Ines, scene.Seed.Lou }) await rooms.Single(room => room.Name == "talks").Erase(Erasure.Of(person) with { KeepsWords = false }, default);
            return 0;
        });
        var after = await scene.Read(talk);
        Assert.Equal((null, null, "", 0), (after.LeadId, after.ProposedById, after.About, after.SignedUp.Count));
        Assert.Equal([scene.Seed.Noe.Id], after.With);
    }

    private static async Task<T> Ask<TRoom, T>(TalkScene scene, Func<TRoom, Cohort, Task<T>> ask) where TRoom : notnull
    {
        await using var scope = scene.House.App.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RituelsDb>();
        var answer = await ask(scope.ServiceProvider.GetRequiredService<TRoom>(), await db.Cohorts.AsNoTracking().SingleAsync());
        await db.SaveChangesAsync();
        return answer;
    }
}
