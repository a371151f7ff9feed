using Rituels.Agenda;
using Rituels.Places;
using Rituels.Tests.House;
using static Rituels.Tests.Places.PlacesScene;

namespace Rituels.Tests.Places;

/// <summary>What takes rooms, as people see it.</summary>
public class RoomDiaryTests
{
    [Theory, OnEachDatabase]
    public async Task A_session_for_staff_alone_takes_its_room_and_tells_others_no_more(string database)
    {
        await using var scene = await PlacesScene.Open(database);
        var sheet = new SessionSheet { Title = "Jury interne", Starts = new(2019, 3, 12), Ends = new(2019, 3, 12), From = new(9, 0), Until = new(12, 0), Place = "Le Phare", Rooms = "Atlas", Audience = [new(Groups.Staff)] };
        await scene.Keep(Session.Plan(scene.Seed.Cohort, sheet, scene.House.Clock.Now));
        var (theirs, shown) = (await Text(scene.Aya, At), await Text(await scene.House.SignedIn(scene.Seed.Ines), At));
        Assert.Contains("Jury interne", theirs);
        Assert.DoesNotContain("Jury interne", shown);
        Assert.Contains("prise par l’encadrement", shown);
    }

    /// <summary>A room is held by quarters of an hour: what it is shown to take is what nobody else can have.</summary>
    [Theory]
    [InlineData("09:00", "11:00", "09:00", "11:00")]
    [InlineData("09:05", "10:20", "09:00", "10:30")]
    [InlineData("22:00", "23:50", "22:00", null)]
    public void What_is_asked_takes_whole_quarters_of_an_hour(string from, string until, string takesFrom, string? takesUntil)
    {
        var time = new RoomSpan(new(2019, 3, 12), TimeOnly.Parse(from, null), TimeOnly.Parse(until, null)).Time;
        Assert.Equal((takesFrom, takesUntil), (time.From?.ToString("HH:mm", null), time.Until?.ToString("HH:mm", null)));
    }
}
