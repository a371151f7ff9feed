using Rituels.StandUps;

namespace Rituels.Tests.StandUps;

/// <summary>The verbs of a stand-up, each a table of presses: what was pressed, second by second, and how it then stands.</summary>
public class StandUpTests
{
    private static readonly DateTimeOffset Nine = new(2019, 3, 14, 9, 0, 0, TimeSpan.FromHours(1));

    /// <summary>Presses are <c>second verb</c>; the state is read at the last second: who speaks, how long, whether the clock runs.</summary>
    [Theory]
    [InlineData("0 start", "A 0 runs")]
    [InlineData("0 start, 60 look", "A 60 runs")]
    [InlineData("0 start, 20 start", "A 20 runs")]
    [InlineData("0 pause", "prepared")]
    [InlineData("0 next", "prepared")]
    [InlineData("0 start, 20 pause, 50 look", "A 20 stands")]
    [InlineData("0 start, 20 pause, 30 pause, 50 resume, 60 look", "A 30 runs")]
    [InlineData("0 start, 20 resume, 30 look", "A 30 runs")]
    [InlineData("0 start, 40 next, 45 look", "B 5 runs")]
    [InlineData("0 start, 40 pause, 45 next, 60 look", "B 0 stands")]
    [InlineData("0 start, 40 next, 42 back, 50 look", "A 48 runs")]
    [InlineData("0 start, 40 next, 42 back, 50 next, 60 look", "B 12 runs")]
    [InlineData("0 start, 5 back, 10 look", "A 10 runs")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 150 look", "shared 30 runs")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 150 back, 160 look", "C 50 runs")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 150 next", "ended")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 150 next, 160 next", "ended")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 150 next, 160 back, 200 look", "shared 30 stands")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 150 next, 160 back, 200 resume, 210 look", "shared 40 runs")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 150 next, 160 back, 200 back, 230 look", "C 40 stands")]
    [InlineData("0 start, 40 next, 45 end, 50 back, 60 look", "B 5 stands")]
    [InlineData("0 start, 10 end, 20 end", "ended")]
    [InlineData("0 start, 40 next, 80 next, 85 skip, 90 look", "shared 5 runs")]
    [InlineData("0 start, 10 last, 15 look", "B 5 runs")]
    [InlineData("0 start, 10 last, 20 next, 30 next, 35 look", "A 5 runs")]
    [InlineData("0 start, 40 next, 80 next, 90 last, 95 look", "C 15 runs")]
    [InlineData("0 start, 40 next, 80 next, 120 next, 125 last, 130 look", "shared 10 runs")]
    [InlineData("0 start, 120 absent B, 130 next, 140 look", "C 10 runs")]
    [InlineData("0 start, 10 absent A, 20 look", "A 20 runs")]
    [InlineData("0 absent A, 1 start, 10 look", "B 9 runs")]
    [InlineData("0 absent A, 1 absent B, 2 absent C, 3 start, 13 look", "shared 10 runs")]
    [InlineData("0 absent A, 1 start, 10 here A, 20 next, 30 next, 40 look", "A 10 runs")]
    [InlineData("0 absent A, 1 start, 10 next, 20 next, 30 here A, 50 look", "shared 30 runs")]
    [InlineData("0 absent A, 1 start, 10 next, 20 next, 30 here A, 50 back, 55 look", "A 5 runs")]
    [InlineData("0 start, 10 draw, 20 look", "A 20 runs")]
    public void Presses_leave_it(string presses, string state)
    {
        var (standUp, at) = Play(OfThree(), presses);
        Assert.Equal(state, Say(standUp, at));
    }

    [Theory]
    [InlineData("0 start, 40 next", "ended")]
    [InlineData("0 start, 40 skip", "ended")]
    [InlineData("0 start, 40 last, 50 look", "A 50 runs")]
    [InlineData("0 start, 40 next, 50 back, 55 look", "A 40 stands")]
    [InlineData("0 start, 40 skip, 50 back, 55 resume, 60 skip", "ended")]
    public void Alone_and_without_shared_topics_presses_leave_it(string presses, string state)
    {
        var (standUp, at) = Play(Of(0, "A"), presses);
        Assert.Equal(state, Say(standUp, at));
    }

    [Fact]
    public void Nobody_and_no_shared_topics_do_not_start()
    {
        var standUp = Of(0, "A");
        Assert.True(standUp.Mark(standUp.Turns[0].Id, absent: true));
        Assert.False(standUp.Start(Nine));
        Assert.Equal(StandUpState.Prepared, standUp.State);
    }

    [Fact]
    public void A_pause_over_midnight_and_over_the_change_of_clocks_counts_for_nothing()
    {
        var standUp = OfThree();
        var evening = DateTimeOffset.Parse("2019-03-30T23:59:50+01:00", null);
        Assert.True(standUp.Start(evening));
        Assert.True(standUp.Pause(evening.AddSeconds(20)));
        var morning = DateTimeOffset.Parse("2019-03-31T09:00:00+02:00", null);
        Assert.Equal(TimeSpan.FromSeconds(20), standUp.Elapsed(morning));
        Assert.True(standUp.Resume(morning));
        Assert.Equal(TimeSpan.FromSeconds(25), standUp.Elapsed(morning.AddSeconds(5)));
    }

    [Fact]
    public void A_clock_that_is_set_back_never_makes_less_than_nothing()
    {
        var standUp = OfThree();
        standUp.Start(Nine);
        Assert.Equal(TimeSpan.Zero, standUp.Elapsed(Nine.AddSeconds(-30)));
    }

    [Fact]
    public void It_remembers_how_long_each_took_and_who_was_passed_over()
    {
        var (standUp, _) = Play(OfThree(), "0 start, 40 next, 95 skip, 100 next, 220 next");
        Assert.Equal([("A", TurnEnd.Heard, 40), ("B", TurnEnd.Skipped, 55), ("C", TurnEnd.Heard, 5)], standUp.Turns.Select(turn => (turn.Name, turn.End, (int)(turn.Spoken / 1000))));
        Assert.Equal(120_000, standUp.Shared);
        Assert.Equal((Nine, Nine.AddSeconds(220)), (standUp.StartedAt, standUp.EndedAt));
    }

    [Fact]
    public void The_order_is_drawn_before_the_start_only_and_the_same_draw_is_the_same_order()
    {
        var names = Enumerable.Range(1, 16).Select(n => $"T{n}").ToArray();
        var (one, other, third) = (Of(300, names), Of(300, names), Of(300, names));
        Assert.True(one.Draw(new Random(1)));
        Assert.True(other.Draw(new Random(1)));
        Assert.True(third.Draw(new Random(2)));
        Assert.Equal(Names(one), Names(other));
        Assert.NotEqual(Names(one), Names(third));
        Assert.Equal(names.Order(), Names(one).Order());
        one.Mark(one.Turns[0].Id, absent: true);
        one.Draw(new Random(3));
        Assert.True(one.Turns[^1].IsAbsent);
        one.Start(Nine);
        var drawn = Names(one);
        Assert.False(one.Draw(new Random(4)));
        Assert.Equal(drawn, Names(one));
    }

    /// <summary>Every draw may put each at each place.</summary>
    [Fact]
    public void Each_comes_first_about_as_often_as_the_others()
    {
        var random = new Random(5);
        var first = Enumerable.Range(0, 3000).Select(_ => { var standUp = OfThree(); standUp.Draw(random); return standUp.Turns[0].Name; }).CountBy(name => name).ToDictionary();
        Assert.All(["A", "B", "C"], name => Assert.InRange(first[name], 900, 1100));
    }

    private static StandUp OfThree() => Of(300, "A", "B", "C");

    private static StandUp Of(int lastSlot, params string[] names)
    {
        var standUp = new StandUp { CohortId = Guid.Empty, Title = "", Day = new(2019, 3, 14), LastSlot = lastSlot };
        standUp.Invite(names.Select(Turn.Of));
        return standUp;
    }

    private static (StandUp StandUp, DateTimeOffset At) Play(StandUp standUp, string presses)
    {
        var at = Nine;
        foreach (var press in presses.Split(", ").Select(text => text.Split(' ')))
        {
            at = Nine.AddSeconds(int.Parse(press[0], null));
            Do(standUp, press[1], press.Length > 2 ? standUp.Turns.Single(turn => turn.Name == press[2]).Id : default, at);
        }
        return (standUp, at);
    }

    private static bool Do(StandUp standUp, string verb, Guid turn, DateTimeOffset now) => verb switch
    {
        "start" => standUp.Start(now), "pause" => standUp.Pause(now), "resume" => standUp.Resume(now), "next" => standUp.Next(now), "back" => standUp.Back(now), "skip" => standUp.Skip(now),
        "last" => standUp.MoveToEnd(now), "end" => standUp.End(now), "absent" => standUp.Mark(turn, absent: true), "here" => standUp.Mark(turn, absent: false), "draw" => standUp.Draw(new Random(1)), "look" => false,
        _ => throw new ArgumentException(verb),
    };

    private static string Say(StandUp standUp, DateTimeOffset at) => !standUp.IsRunning ? standUp.State.ToString().ToLowerInvariant()
        : $"{standUp.Current?.Name ?? "shared"} {standUp.Elapsed(at).TotalSeconds:0} {(standUp.IsTicking ? "runs" : "stands")}";

    private static List<string> Names(StandUp standUp) => [.. standUp.Turns.Select(turn => turn.Name)];
}
