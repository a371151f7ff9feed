using Rituels.Programme;
using Rituels.Talks;

namespace Rituels.Tests.Talks;

/// <summary>The life of a talk, without anything around it.</summary>
public class TalkTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2019-03-06T10:00:00+01:00", System.Globalization.CultureInfo.InvariantCulture);
    private static readonly Cohort Cohort = Cohort.Start("demo", "Démo", new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, Now);
    private static readonly TalkWhen Thursday = TalkScene.At("2019-03-14");

    private static Talk Proposed()
    {
        var talk = Talk.Idea(Cohort, "Une idée", "", "own/1", null, Now);
        talk.Describe(new("Lire une licence", "talk", NewId.Next()), Now);
        return talk;
    }

    private static Talk Dated(int? seats = null)
    {
        var talk = Proposed();
        talk.Date(Thursday with { Seats = seats }, Now);
        return talk;
    }

    [Fact]
    public void An_idea_is_proposed_dated_held_and_told()
    {
        var talk = Talk.Idea(Cohort, "Une idée", "", "own/1", null, Now);
        Assert.Equal(TalkState.Idea, talk.State);
        talk.Describe(new("Lire une licence", "talk", NewId.Next()), Now);
        Assert.Equal(TalkState.Proposed, talk.State);
        Assert.True(talk.Date(Thursday, Now));
        Assert.Equal((TalkState.Dated, 0, false), (talk.State, talk.Sequence, talk.IsHeld(Cohort, Now)));
        Assert.True(talk.IsHeld(Cohort, Thursday.Ends(Cohort)));
        talk.Tell("https://slides.example/a", "", "Court.", Now.AddDays(9));
        Assert.Equal((TalkState.Told, Now.AddDays(9)), (talk.State, talk.ToldAt));
        talk.Tell("https://slides.example/b", "", "Court.", Now.AddDays(12));
        Assert.Equal(Now.AddDays(9), talk.ToldAt);
    }

    [Fact]
    public void Its_sequence_grows_when_it_moves_is_dropped_or_comes_back_and_not_with_its_words_or_seats()
    {
        var talk = Dated();
        Assert.False(talk.Date(Thursday with { Seats = 12 }, Now));
        Assert.Equal(0, talk.Sequence);
        Assert.True(talk.Date(Thursday with { Place = "Salle 3" }, Now));
        Assert.Equal(1, talk.Sequence);
        talk.Describe(new("Un autre titre", "talk", talk.LeadId!.Value) { Place = "Salle 3" }, Now);
        Assert.Equal(1, talk.Sequence);
        talk.Describe(new("Un autre titre", "talk", talk.LeadId!.Value) { Place = "Salle 4" }, Now);
        Assert.Equal(2, talk.Sequence);
        talk.Drop(Now);
        talk.Drop(Now);
        Assert.Equal((TalkState.Dropped, 3, new DateOnly(2019, 3, 14)), (talk.State, talk.Sequence, talk.Day));
        Assert.True(talk.Date(Thursday with { Place = "Salle 4" }, Now));
        Assert.Equal((TalkState.Dated, 4), (talk.State, talk.Sequence));
    }

    [Fact]
    public void What_was_dropped_before_it_had_a_day_is_proposed_again_and_what_was_told_is_not_dropped()
    {
        var talk = Proposed();
        talk.Drop(Now);
        Assert.Equal((TalkState.Dropped, 0), (talk.State, talk.Sequence));
        talk.Describe(new("Encore", "talk", NewId.Next()), Now);
        Assert.Equal(TalkState.Proposed, talk.State);
        talk.Date(Thursday, Now);
        talk.Tell("", "", "", Now);
        talk.Drop(Now);
        Assert.Equal(TalkState.Told, talk.State);
    }

    [Fact]
    public void Seats_go_in_the_order_of_coming_and_a_free_one_to_who_waits_longest()
    {
        var talk = Dated(seats: 2);
        var people = Enumerable.Range(0, 4).Select(_ => NewId.Next()).ToList();
        Assert.Equal([true, true, false, false], people.Select(person => talk.SignUp(person, Now).IsIn));
        Assert.Equal(4, talk.SignedUp.Count);
        talk.SignUp(people[0], Now);
        Assert.Equal(4, talk.SignedUp.Count);
        talk.SignedUp.RemoveAll(seat => seat.PersonId == people[1]);
        // A newcomer stands behind those who wait, though a seat is free.
        Assert.False(talk.SignUp(NewId.Next(), Now).IsIn);
        Assert.Equal([people[2]], talk.Fill().Select(seat => seat.PersonId));
        Assert.Equal([people[0], people[2]], talk.In.Select(seat => seat.PersonId));
        talk.Date(Thursday, Now);
        Assert.Equal(2, talk.Fill().Count);
        Assert.Empty(talk.Waiting);
    }

    [Fact]
    public void Hours_are_those_of_the_cohorts_clocks_across_the_change_of_hour()
    {
        Assert.Equal("2019-03-28T12:30:00+01:00", TalkScene.At("2019-03-28").Starts(Cohort).ToString("yyyy-MM-ddTHH:mm:sszzz", null));
        var after = TalkScene.At("2019-04-04");
        Assert.Equal(("2019-04-04T13:30:00+02:00", "2019-03-28T09:00:00+01:00"), (after.Ends(Cohort).ToString("yyyy-MM-ddTHH:mm:sszzz", null), after.MailAt(Cohort, 7).ToString("yyyy-MM-ddTHH:mm:sszzz", null)));
    }
}
