using System.Net;
using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.StandUps;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.StandUps;

/// <summary>Staff say who takes part, who is absent, how long; and draw.</summary>
public class PrepareTests
{
    private static CancellationToken Stop => StandUpScene.Stop;

    [Theory, OnEachDatabase]
    public async Task Staff_prepare_one_of_the_teams_that_take_part_that_day(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.House.With(db =>
        {
            db.AddRange(new Team { CohortId = scene.Cohort.Id, Slug = "balise", Name = "Balise" }, new Team { CohortId = scene.Cohort.Id, Slug = "fini", Name = "Fini", Ends = new(2019, 3, 1) },
                new Team { CohortId = scene.Cohort.Id, Slug = "pause", Name = "Pause", Pauses = [new(new(2019, 3, 1), new(2019, 3, 20))] });
            return db.SaveChangesAsync(Stop);
        });
        var answer = await scene.Send("/eig-2019/stand-ups", "", [("New.Day", "2019-03-14"), ("New.Who", "teams")]);
        var made = await scene.House.With(db => db.Set<StandUp>().AsNoTracking().SingleAsync(Stop));
        Scene.Went(answer, $"/eig-2019/stand-ups/{made.Id}/prepare?done=added");
        Assert.Equal(["Balise", "Cartodémo"], made.Turns.Select(turn => turn.Name).Order());
        Assert.Equal((60, 5, 300, scene.Head.Id), (made.Seconds, made.Grace, made.LastSlot, made.CreatedById));
        Assert.Contains("Stand-up du 14 mars", Scene.Text(await scene.Read($"/eig-2019/stand-ups/{made.Id}/prepare")), StringComparison.Ordinal);
    }

    [Theory, OnEachDatabase]
    public async Task One_of_people_and_one_of_names_that_somebody_types(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.Send("/eig-2019/stand-ups", "", [("New.Day", "2019-03-14"), ("New.Who", "people")]);
        await scene.Send("/eig-2019/stand-ups", "", [("New.Day", "2019-03-15"), ("New.Who", "names"), ("New.Names", "Ada\r\n\r\nGrace \r\nAda")]);
        var made = await scene.House.With(db => db.Set<StandUp>().AsNoTracking().OrderBy(s => s.Day).ToListAsync(Stop));
        Assert.Equal([scene.Fellow.Id], made[0].Turns.Select(turn => turn.PersonId!.Value));
        Assert.Equal(["Ada", "Grace"], made[1].Turns.Select(turn => turn.Name).Order());
    }

    [Fact]
    public async Task What_is_wrong_is_told_at_its_field_and_what_was_typed_stays()
    {
        await using var scene = await Scene.Open("sqlite");
        await Scene.CameBack(await scene.Send("/eig-2019/stand-ups", "", [("New.Day", "2019-02-30")]), "new-day", "2019-02-30");
        await Scene.CameBack(await scene.Send("/eig-2019/stand-ups", "", [("New.Day", "2019-03-14"), ("New.Who", "names"), ("New.Names", "")]), "new-names", "");
        Assert.Equal(0, await scene.House.With(db => db.Set<StandUp>().CountAsync(Stop)));
    }

    [Theory, OnEachDatabase]
    public async Task Absent_ones_are_marked_the_draw_is_kept_and_it_starts_on_the_remote(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        var (first, page) = (scene.StandUp.Turns[0].Id, $"{scene.At}/prepare");
        var read = await scene.Read(page);
        Assert.Equal(3, read.QuerySelectorAll("input[name=Here][checked]").Length);
        var others = scene.StandUp.Turns.Skip(1).Select(turn => ("Here", turn.Id.ToString())).ToArray();
        var drawn = await scene.Post(page, "Draw", [("Version", "1"), ("Day", "2019-03-14"), ("Title", "Plénière"), ("Seconds", "90"), ("Grace", "0"), ("LastSlot", "10"), ("Names", "Une invitée"), .. others]);
        Assert.Equal($"{page}?done=drawn", drawn.Headers.Location?.OriginalString);
        var saved = await scene.Saved();
        Assert.Equal((90, 0, 600, 4), (saved.Seconds, saved.Grace, saved.LastSlot, saved.Turns.Count));
        Assert.Equal((first, true), (saved.Turns[^1].Id, saved.Turns[^1].IsAbsent));
        Assert.Equal(saved.Turns.Select(turn => turn.Id.ToString()), (await scene.Read(page)).QuerySelectorAll("input[name=Here]").Select(box => box.GetAttribute("value")));

        var started = await scene.Post(page, "Start", [("Version", "2"), ("Day", "2019-03-14"), ("Seconds", "90"), ("Grace", "0"), ("LastSlot", "10"), .. saved.Present.Select(turn => ("Here", turn.Id.ToString()))]);
        Assert.Equal($"{scene.At}/remote?done=started", started.Headers.Location?.OriginalString);
        Assert.Equal((0, true, StandUpState.Running), await scene.Stands());
        Assert.Equal($"{scene.At}/remote", (await scene.Aya.GetAsync(page, Stop)).Headers.Location?.OriginalString);
    }

    [Theory]
    [InlineData("Seconds", "5")]
    [InlineData("Grace", "99")]
    [InlineData("LastSlot", "-1")]
    [InlineData("Day", "")]
    [InlineData("Day", "2030-01-01")]
    public async Task Timing_out_of_bounds_comes_back(string field, string typed)
    {
        await using var scene = await StandUpScene.Open("sqlite");
        (string, string)[] fields = [("Version", "1"), ("Day", "2019-03-14"), ("Seconds", "60"), ("Grace", "5"), ("LastSlot", "5")];
        await Scene.CameBack(await scene.Post($"{scene.At}/prepare", "Save", [.. fields.Where(f => f.Item1 != field), (field, typed)]), field.ToLowerInvariant(), typed);
        Assert.Equal(1, (await scene.Saved()).Version);
    }

    [Theory, OnEachDatabase]
    public async Task Of_two_who_prepare_at_once_the_second_sees_that_it_changed(string database)
    {
        await using var scene = await StandUpScene.Open(database);
        (string, string)[] fields = [("Version", "1"), ("Day", "2019-03-14"), ("Grace", "5"), ("LastSlot", "5"), .. scene.StandUp.Turns.Select(turn => ("Here", turn.Id.ToString()))];
        await scene.Post($"{scene.At}/prepare", "Save", [.. fields, ("Seconds", "70")]);
        var second = await scene.Post($"{scene.At}/prepare", "Save", [.. fields, ("Seconds", "80")]);
        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        Assert.Equal("80", (await Scene.Page(second)).GetElementById("seconds")!.GetAttribute("value"));
        Assert.Equal(70, (await scene.Saved()).Seconds);
    }

    [Fact]
    public async Task The_home_names_what_runs_and_what_comes_and_offers_staff_another()
    {
        await using var scene = await StandUpScene.Open("sqlite");
        var noe = await scene.House.SignedIn(scene.Seed.Noe);
        Assert.Contains("Plénière", StandUpScene.Text(await scene.Read("/eig-2019", noe)), StringComparison.Ordinal);
        Assert.Contains("Préparer un stand-up", StandUpScene.Text(await scene.Read("/eig-2019")), StringComparison.Ordinal);
        await scene.Press("start");
        Assert.NotNull((await scene.Read("/eig-2019", noe)).QuerySelector($"a[href='{scene.At}/wall']"));
        await scene.Press("end");
        Assert.Null((await scene.Read("/eig-2019", noe)).QuerySelector($"a[href='{scene.At}']"));
        Assert.NotNull((await scene.Read("/eig-2019/archive", noe)).QuerySelector($"a[href='{scene.At}']"));
    }
}
