using Microsoft.EntityFrameworkCore;
using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.House;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

public class AgendaSettingsTests
{
    [Theory, OnEachDatabase]
    public async Task Staff_say_how_the_cohort_keeps_its_agenda(string database)
    {
        await using var scene = await Scene.Open(database);
        Scene.Went(await scene.Send(scene.At("/agenda"), "", [("IsPublic", "-"), ("Plenary", "Tuesday"), ("WeekOfMonth", "5"), ("Seminars", "3"), ("Gap", "60"), ("MailDays", "J-1, 14; 7"), ("Checklist", "J-21 Réserver\nJ-1 Imprimer")]));
        var book = (await Saved(scene))!;
        Assert.Equal((false, new AgendaHabits(DayOfWeek.Tuesday, 5, 3, 60)), (book.IsPublic, book.Habits));
        Assert.Equal([14, 7, 1], book.MailDays);
        Assert.Equal([("Réserver", 21), ("Imprimer", 1)], book.Checklist!.Select(chore => (chore.What, chore.DaysBefore)));
        Assert.Equal("J-21 Réserver\nJ-1 Imprimer", (await scene.Read(Planned.Agenda + "/sessions/new")).GetElementById("sheet-checklist")!.TextContent);
        Scene.Went(await scene.Send(scene.At("/agenda"), "", [("MailDays", ""), ("Checklist", "")]));
        Assert.Empty((await Saved(scene))!.MailDays);
        Assert.Empty((await Saved(scene))!.Checklist!);
    }

    [Fact]
    public async Task The_product_own_list_stays_in_each_readers_language()
    {
        await using var scene = await Scene.Open("sqlite");
        Scene.Went(await scene.Send(scene.At("/agenda"), "", [("Seminars", "3")]));
        Assert.Null((await Saved(scene))!.Checklist);
    }

    [Theory]
    [InlineData("MailDays", "61")]
    [InlineData("MailDays", "sept")]
    [InlineData("MailDays", "1 2 3 4 5 6")]
    [InlineData("Seminars", "21")]
    [InlineData("Gap", "0")]
    [InlineData("Checklist", "Réserver")]
    public async Task What_cannot_be_taken_comes_back_at_its_field(string field, string typed)
    {
        await using var scene = await Scene.Open("sqlite");
        await Scene.CameBack(await scene.Send(scene.At("/agenda"), "", [(field, typed)]), field.ToLowerInvariant(), typed);
        Assert.Null(await Saved(scene));
    }

    [Theory, OnEachDatabase]
    public async Task Two_who_save_at_once_do_not_write_over_each_other(string database)
    {
        await using var scene = await Scene.Open(database);
        await scene.SendImpatiently(scene.At("/agenda"), "", [("Seminars", "4")]);
        await scene.SendImpatiently(scene.At("/agenda"), "", [("Seminars", "5")]);
    }

    [Theory, OnEachDatabase]
    public async Task A_cloned_cohort_keeps_its_agenda_the_same_way(string database)
    {
        await using var scene = await Scene.Open(database, scene => scene.Head.IsAdmin = true);
        Scene.Went(await scene.Send(scene.At("/agenda"), "", [("IsPublic", "-"), ("Seminars", "3"), ("MailDays", "5"), ("Checklist", "J-21 Réserver")]));
        await scene.Plan(Planned.OneDay("Plénière", new(2019, 3, 14)));
        Scene.Went(await scene.Send("/admin/cohorts/eig-2019/clone", "", [("Id", "eig-2020"), ("Name", "EIG 4"), ("Starts", "2020-02-17")]));
        var (kept, again) = await scene.House.With(async db => (await db.Set<AgendaBook>().AsNoTracking().SingleAsync(b => b.CohortId == scene.Cohort.Id, Scene.Stop), await db.Set<AgendaBook>().AsNoTracking().SingleAsync(b => b.CohortId != scene.Cohort.Id, Scene.Stop)));
        Assert.Equal((kept.IsPublic, kept.Habits, kept.MailDays.Single(), kept.Checklist!.Single()), (again.IsPublic, again.Habits, again.MailDays.Single(), again.Checklist!.Single()));
        Assert.Single(await scene.AllSaved());
    }

    private static Task<AgendaBook?> Saved(Scene scene) => scene.House.With(db => db.Set<AgendaBook>().AsNoTracking().FirstOrDefaultAsync(book => book.CohortId == scene.Cohort.Id, Scene.Stop));
}
