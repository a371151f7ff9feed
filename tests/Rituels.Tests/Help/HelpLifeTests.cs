using Rituels.Help;
using Rituels.Programme;

namespace Rituels.Tests.Help;

public class HelpLifeTests
{
    private static readonly DateTimeOffset Friday = new(2019, 3, 8, 10, 0, 0, TimeSpan.Zero), Monday = Friday.AddDays(3);
    private static readonly Guid Ines = Guid.CreateVersion7(), Noe = Guid.CreateVersion7(), Lou = Guid.CreateVersion7();
    private static readonly Cohort Cohort = Cohort.Start("eig-2019", "Promotion 3", new(2019, 2, 11), new(2019, 11, 15), Rhythm.Default, Friday);

    [Fact]
    public void A_request_is_asked_offered_matched_and_done()
    {
        var asked = Ask();
        Assert.Equal((HelpState.Asked, true), (asked.State, asked.IsOpen));
        var (lou, noe) = (asked.Offer(Lou, "Moi, mardi", Friday), asked.Offer(Noe, "", Friday));
        Assert.Equal((HelpState.Offered, 2), (asked.State, asked.Standing.Count()));
        asked.Choose(lou, Monday);
        Assert.Equal((HelpState.Matched, (Guid?)Lou), (asked.State, asked.HelperId));
        asked.Choose(noe, Monday);
        Assert.Equal((HelpState.Matched, (Guid?)Noe), (asked.State, asked.HelperId));
        asked.End(HelpState.Done, Ines, Monday);
        Assert.Equal((HelpState.Done, false, (DateTimeOffset?)Monday, (Guid?)Ines), (asked.State, asked.IsOpen, asked.EndedAt, asked.EndedById));
    }

    [Fact]
    public void One_that_has_ended_keeps_its_first_end_and_opened_again_it_is_where_it_was()
    {
        var asked = Ask();
        asked.Choose(asked.Offer(Lou, "", Friday), Friday);
        asked.End(HelpState.Done, Noe, Friday);
        asked.End(HelpState.Withdrawn, Ines, Monday);
        Assert.Equal((HelpState.Done, (Guid?)Noe, (DateTimeOffset?)Friday, 1), (asked.State, asked.EndedById, asked.EndedAt, asked.Ends));
        asked.Reopen(Monday);
        Assert.Equal((HelpState.Matched, (Guid?)null, (DateTimeOffset?)null), (asked.State, asked.EndedById, asked.EndedAt));
    }

    [Fact]
    public void An_offer_taken_back_leaves_the_others_and_may_come_back()
    {
        var asked = Ask();
        var (lou, _) = (asked.Offer(Lou, "Moi", Friday), asked.Offer(Noe, "", Friday));
        asked.Choose(lou, Friday);
        asked.TakeBackOffer(Lou, Monday);
        Assert.Equal((HelpState.Offered, (Guid?)null), (asked.State, asked.HelperId));
        asked.TakeBackOffer(Noe, Monday);
        Assert.Equal(HelpState.Asked, asked.State);
        asked.Choose(lou, Monday);
        Assert.Equal(HelpState.Asked, asked.State);
        asked.Offer(Lou, "Finalement oui", Monday);
        Assert.Equal((HelpState.Offered, 2, 2), (asked.State, lou.Times, asked.Offers.Count));
        asked.Offer(Lou, "En d'autres mots", Monday);
        Assert.Equal((2, "En d'autres mots"), (lou.Times, lou.Text));
    }

    [Fact]
    public void Another_text_of_its_retrospective_changes_it_as_long_as_nobody_answered()
    {
        var asked = Ask();
        asked.Say("Deux relecteurs ?", Noe, Friday);
        Assert.Equal(("Deux relecteurs ?", (Guid?)Noe, Friday), (asked.Text, asked.AskedById, asked.AskedAt));
        asked.Comment(Lou, "Pour quand ?", Friday);
        asked.Say("Trois relecteurs ?", Ines, Monday);
        Assert.Equal("Deux relecteurs ?", asked.Text);
        asked.End(HelpState.Done, Ines, Monday);
        asked.Say("Trois relecteurs ?", Ines, Monday);
        Assert.Equal(HelpState.Done, asked.State);
    }

    [Fact]
    public void Taken_back_by_its_retrospective_it_is_asked_anew_when_that_asks_again()
    {
        var asked = Ask();
        asked.Offer(Lou, "", Friday);
        asked.TakeBack(Ines, Friday);
        Assert.Equal((HelpState.Withdrawn, true), (asked.State, asked.IsTakenBack));
        asked.Say("Une salle ?", Ines, Monday);
        Assert.Equal((HelpState.Offered, "Une salle ?", Monday, false), (asked.State, asked.Text, asked.AskedAt, asked.IsTakenBack));
    }

    private static HelpRequest Ask() => HelpRequest.Ask(Cohort, Guid.CreateVersion7(), "Un relecteur ?", "own/1", Ines, Friday);
}
