using Rituels.Agenda;

namespace Rituels.Tests.Agenda;

public class TimetableTests
{
    [Fact]
    public void Steps_that_overlap_in_other_rooms_stand_side_by_side()
    {
        var days = Timetable.Of(Sheet(Step("09:30", "10:00", "Accueil"), Step("10:00", "12:00", "Un", "A"), Step("10:00", "11:00", "Deux", "B"), Step("11:00", "12:00", "Trois", "B"), Step("12:00", "14:00", "Déjeuner")));
        Assert.Equal(["09:30-10:00 Accueil", "10:00-12:00 A: Un | B: Deux, Trois", "12:00-14:00 Déjeuner"], days.Single().Slots.Select(Tell));
        Assert.Equal([true, false, false], days[0].Slots[1].Tracks.SelectMany(track => track.Steps).Select(days[0].Slots[1].IsFilledBy));
    }

    [Fact]
    public void Steps_that_overlap_in_one_room_follow_each_other_and_nothing_is_lost() =>
        Assert.Equal(["09:30-11:00 Un", "10:00-12:00 Deux"], Timetable.Of(Sheet(Step("10:00", "12:00", "Deux"), Step("09:30", "11:00", "Un"))).Single().Slots.Select(Tell));

    [Fact]
    public void A_step_without_hours_keeps_its_place() =>
        Assert.Equal(["09:30-10:00 Accueil", "- Café", "10:00- Suite"], Timetable.Of(Sheet(Step("09:30", "10:00", "Accueil"), Step("", "", "Café", "B"), Step("10:00", "", "Suite"))).Single().Slots.Select(Tell));

    [Fact]
    public void What_comes_after_midnight_stands_last()
    {
        var evening = Sheet(Step("20:00", "23:30", "Dîner"), Step("23:30", "00:30", "Musique", "A"), Step("00:00", "00:30", "Jeux", "B"), Step("00:30", "01:00", "Fin")) with { From = new(20, 0), Until = new(1, 0) };
        Assert.Equal(["20:00-23:30 Dîner", "23:30-00:30 A: Musique | B: Jeux", "00:30-01:00 Fin"], Timetable.Of(evening).Single().Slots.Select(Tell));
    }

    [Fact]
    public void Days_have_their_dates_once_they_are_decided()
    {
        var sheet = Sheet(Step("09:30", "10:00", "Un"), Step("09:00", "10:00", "Deux") with { Day = 2 }) with { Ends = new(2019, 3, 15) };
        Assert.Equal([new DateOnly(2019, 3, 14), new DateOnly(2019, 3, 15)], Timetable.Of(sheet).Select(day => day.Date!.Value));
        Assert.All(Timetable.Of(sheet with { Alternatives = [new(2019, 4, 1)] }), day => Assert.Null(day.Date));
        Assert.Empty(Timetable.Of(sheet with { RunOfShow = [] }));
    }

    private static SessionSheet Sheet(params RunStep[] steps) => new() { Starts = new(2019, 3, 14), Ends = new(2019, 3, 14), RunOfShow = steps };

    private static RunStep Step(string from, string until, string title, string room = "") => new(1, Hour(from), Hour(until), title) { Room = room };

    private static TimeOnly? Hour(string hour) => hour.Length == 0 ? null : TimeOnly.Parse(hour, System.Globalization.CultureInfo.InvariantCulture);

    private static string Tell(Slot slot) => $"{slot.From:HH:mm}-{slot.Until:HH:mm} " + string.Join(" | ", slot.Tracks.Select(track => (slot.IsParallel ? track.Room + ": " : "") + string.Join(", ", track.Steps.Select(step => step.Title))));
}
