using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rituels.Delivery;
using Rituels.Tests.House;
using Rituels.Tests.Retrospectives;

namespace Rituels.Tests.Delivery;

/// <summary>What becomes of mail in a database that was brought back from an older copy: it may have left since.</summary>
public class RestoredPostTests
{
    private const string Ledger = "/eig-2019/delivery", Mail = Ledger + "/retrospectives/digest-1001/2019-W10";

    [Theory, OnEachDatabase]
    public async Task Letters_that_waited_leave_when_staff_say_so_and_not_before(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var seed = await Filed(house);
        await house.Tick("2019-03-08T15:00:00+01:00");
        var waiting = (await house.Postings()).Count(p => p.SentAt is null);
        Assert.Equal(waiting, (await Restore(house)).Letters);

        house.Clock.Now = house.Clock.Now.AddHours(2);
        await house.Due();
        Assert.Equal(0, await house.App.Send(house.Clock.Now));
        var staff = await house.SignedIn(seed.Aya);
        Assert.Contains("Mis de côté : une copie plus ancienne de l’instance a été remise en place", await staff.Text(Mail));
        Assert.Equal(Mail + "?done=again", await staff.Press(Mail, "Again"));
        Assert.Equal(5, await house.App.Send(house.Clock.Now));
    }

    [Theory, OnEachDatabase]
    public async Task A_mail_whose_hour_has_passed_waits_for_staff_and_reminders_are_past(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var seed = await Filed(house);
        house.Clock.Now = Post.Friday.AddHours(1);
        Assert.Equal((0, 1), ((await Restore(house)).Letters, await Count(house, w => w.HeldAt != null)));
        await house.Due();
        await house.App.Send(house.Clock.Now);
        Assert.Empty(await house.AddressesOf("digest"));
        Assert.Empty(await house.AddressesOf("member-reminder"));
        Assert.Empty(await house.AddressesOf("held"));

        var staff = await house.SignedIn(seed.Aya);
        var page = await staff.Text(Ledger);
        Assert.Contains("ce courriel est peut-être déjà parti.", page);
        Assert.Contains("c’était peut-être déjà fait.", page);
        await staff.Press(Ledger, "Release");
        await house.Due();
        Assert.Equal(5, (await house.AddressesOf("digest")).Count);
        Assert.All(await house.Letters("digest"), letter => Assert.Contains("il part en retard", letter.Text));
    }

    [Theory, OnEachDatabase]
    public async Task Staff_who_know_that_it_had_left_say_so_and_nothing_leaves(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-08T10:00:00+01:00");
        var seed = await Filed(house);
        house.Clock.Now = Post.Friday.AddHours(1);
        await Restore(house);
        var staff = await house.SignedIn(seed.Aya);
        Assert.Equal(Ledger + "?done=let-go", await staff.Press(Ledger, "LetGo"));
        await house.Due();
        Assert.Empty(await house.AddressesOf("digest"));
        Assert.Equal(0, await Count(house, w => w.HeldAt != null && w.DoneAt == null));
    }

    [Theory, OnEachDatabase]
    public async Task Weeks_between_the_copy_and_now_are_not_made_up_for_and_the_running_one_goes_on(string database)
    {
        await using var house = await TestHouse.Open(database, "2019-03-06T10:00:00+01:00");
        await Filed(house);
        house.Clock.Now = new(2019, 4, 3, 9, 0, 0, TimeSpan.FromHours(2));
        await Restore(house);
        await house.Due();
        Assert.Empty(await house.Postings());
        await house.Tick("2019-04-05T10:00:00+02:00");
        Assert.Equal([], await house.With(db => db.Set<DueWork>().Where(w => w.Period == "2019-W12" || w.Period == "2019-W13").Select(w => w.Kind).ToListAsync()));
        await house.Tick("2019-04-05T13:30:00+02:00");
        Assert.NotEmpty(await house.AddressesOf("member-reminder"));
    }

    /// <summary>A week that was planned, with one team's news.</summary>
    private static async Task<Seed> Filed(TestHouse house)
    {
        var seed = await Seed.Plant(house);
        await house.File(await house.SignedIn(seed.Ines), seed.Form(), Filing.Fields());
        await house.Due();
        return seed;
    }

    private static async Task<SetAsideTally> Restore(TestHouse house)
    {
        await using var scope = house.App.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RestoredPost>().SetAside(house.Clock.Now, TestContext.Current.CancellationToken);
    }

    private static Task<int> Count(TestHouse house, System.Linq.Expressions.Expression<Func<DueWork, bool>> which) => house.With(db => db.Set<DueWork>().CountAsync(which));
}
