using System.Collections.Immutable;
using Rituels.Gazette;
using Rituels.Programme;

namespace Rituels.Tests.Gazette;

/// <summary>What rituals tell anew comes into a draft, and what people did to it stays.</summary>
public class RedraftTests
{
    private static readonly Cohort Cohort = Rituels.Tests.Programme.Scene.NewCohort("eig-2019", "EIG 3");

    private static Block Told(string source, string text, int? day = null, GazetteSubject subject = GazetteSubject.Sessions, bool offered = false) =>
        Block.Of(new(subject, source, text, null) { Day = day is { } d ? new(2019, 3, d) : null, IsOfferedOnly = offered }, "fr");

    private static Issue Draft(params Block[] told) => Issue.Draft(Cohort, IsoWeek.Parse("2019-W11"), told, new(2019, 3, 11, 7, 0, 0, TimeSpan.FromHours(1)));

    private static string[] Lines(Issue issue) => [.. issue.Kept.Select(block => block.In("fr"))];

    [Fact]
    public void A_draft_keeps_what_is_told_and_leaves_out_what_is_only_offered()
    {
        var issue = Draft(Told("a", "Plénière", 14), Told("v", "Une victoire", subject: GazetteSubject.GoodNews, offered: true));
        Assert.Equal(["Plénière"], Lines(issue));
        issue.Change("v", block => block with { IsKept = true });
        issue.TakeUp([Told("a", "Plénière", 14), Told("v", "Une victoire", subject: GazetteSubject.GoodNews, offered: true)]);
        Assert.Equal(["Plénière", "Une victoire"], Lines(issue));
    }

    [Fact]
    public void What_changes_is_told_anew_unless_somebody_worded_it()
    {
        var issue = Draft(Told("a", "Plénière", 14), Told("b", "Atelier", 15));
        issue.Change("b", block => block.Reword("Atelier, venez !", "fr", null));
        issue.TakeUp([Told("a", "Plénière à la mairie", 14), Told("b", "Atelier à distance", 15)]);
        Assert.Equal(["Plénière à la mairie", "Atelier, venez !"], Lines(issue));
        var worded = issue.Blocks[1];
        Assert.True(worded.IsOvertaken("fr"));
        Assert.Equal("Atelier à distance", worded.Said("fr"));
        issue.Change("b", block => block.Reword("", "fr", null));
        Assert.Equal(["Plénière à la mairie", "Atelier à distance"], Lines(issue));
    }

    [Fact]
    public void What_was_dropped_stays_dropped_and_what_is_new_comes_in_by_its_day()
    {
        var issue = Draft(Told("a", "Lundi", 11), Told("c", "Vendredi", 15));
        issue.Change("a", block => block with { IsKept = false });
        issue.TakeUp([Told("a", "Lundi matin", 11), Told("b", "Mercredi", 13), Told("c", "Vendredi", 15), Told("k", "Comité", 12, GazetteSubject.KeyDates)]);
        Assert.Equal(["Mercredi", "Vendredi", "Comité"], Lines(issue));
    }

    [Fact]
    public void What_is_told_no_more_goes_but_words_that_somebody_wrote_stay_out_of_the_mail_for_them_to_decide()
    {
        var issue = Draft(Told("a", "Plénière", 14), Told("b", "Atelier", 15));
        issue.Change("b", block => block.Reword("Atelier, venez !", "fr", null));
        issue.TakeUp([]);
        var gone = Assert.Single(issue.Blocks);
        Assert.True(gone is { IsGone: true, IsKept: false });
        issue.Change("b", block => block with { IsKept = true });
        issue.TakeUp([]);
        Assert.Equal(["Atelier, venez !"], Lines(issue));
    }

    [Fact]
    public void What_somebody_moved_or_added_stays_where_it_is()
    {
        var issue = Draft(Told("a", "Lundi", 11), Told("b", "Mardi", 12), Told("k", "Comité", 12, GazetteSubject.KeyDates));
        issue.Move("b", -1);
        issue.MovePart(GazetteSubject.KeyDates, -1);
        issue.Add(Block.Added("Le café est à 9 h", null, null, null));
        issue.TakeUp([Told("a", "Lundi", 11), Told("b", "Mardi soir", 12), Told("k", "Comité", 12, GazetteSubject.KeyDates)]);
        Assert.Equal(["Comité", "Mardi soir", "Lundi", "Le café est à 9 h"], Lines(issue));
    }

    [Fact]
    public void What_moves_to_another_day_moves_in_the_list()
    {
        var issue = Draft(Told("a", "Plénière", 11), Told("b", "Atelier", 12), Told("c", "Bilan", 14));
        issue.TakeUp([Told("a", "Plénière", 13), Told("b", "Atelier", 12), Told("c", "Bilan", 14)]);
        Assert.Equal(["Atelier", "Plénière", "Bilan"], Lines(issue));
    }

    [Fact]
    public void Moves_stop_at_the_ends_and_unknown_names_move_nothing()
    {
        var issue = Draft(Told("a", "Lundi", 11), Told("b", "Mardi", 12));
        issue.Move("a", -1);
        issue.Move("b", 5);
        issue.Move("z", 1);
        issue.MovePart(GazetteSubject.Help, 1);
        Assert.Equal(["Lundi", "Mardi"], Lines(issue));
    }

    [Fact]
    public void The_same_words_have_the_same_stamp_and_others_another()
    {
        var issue = Draft(Told("a", "Lundi", 11), Told("b", "Mardi", 12));
        var stamp = issue.Stamp;
        issue.TakeUp([Told("a", "Lundi", 11), Told("b", "Mardi", 12)]);
        Assert.Equal(stamp, issue.Stamp);
        issue.Move("b", -1);
        Assert.NotEqual(stamp, issue.Stamp);
        issue.Move("b", 1);
        issue.Open("Bonne semaine", null);
        Assert.NotEqual(stamp, issue.Stamp);
    }

    [Fact]
    public void A_line_is_one_line_and_never_too_long()
    {
        Assert.Equal("Un · deux", Block.Line("Un\r\n\n  deux "));
        var cut = Block.Line(string.Concat(Enumerable.Repeat("👩‍🚀", 400)));
        Assert.True(Characters.Fit(cut, Block.Longest));
        Assert.EndsWith("…", cut);
    }

    [Fact]
    public void Each_reader_has_their_language_and_own_words_are_for_all()
    {
        var block = Told("a", "Plénière") with { Texts = ImmutableSortedDictionary<string, string>.Empty.Add("fr", "Plénière").Add("en", "Plenary") };
        Assert.Equal(("Plénière", "Plenary"), (block.In("fr"), block.In("en")));
        Assert.Equal("Venez !", block.Reword("Venez !", "fr", null).In("en"));
    }

    [Fact]
    public void Who_leaves_takes_their_name_along_and_their_words_when_asked()
    {
        var (aya, bea) = (Guid.NewGuid(), Guid.NewGuid());
        var issue = Draft(Told("a", "Plénière", 14));
        issue.Open("Bonne semaine", aya);
        issue.Add(Block.Added("De Béa", null, null, bea));
        issue.Change("a", block => block.Reword("La plénière", "fr", aya));
        issue.Approve(aya, issue.DraftedAt);
        issue.Forget(bea, keepsWords: false);
        Assert.Equal(["La plénière"], Lines(issue));
        issue.Forget(aya, keepsWords: true);
        Assert.Equal(("Bonne semaine", null, null), (issue.Opening, issue.OpeningById, issue.ApprovedById));
        Assert.All(issue.Blocks, block => Assert.Null(block.ById));
    }
}
