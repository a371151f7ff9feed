using Microsoft.EntityFrameworkCore;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

public class HelpLifeTests
{
    private static readonly DateTimeOffset Friday = new(2019, 3, 8, 10, 0, 0, TimeSpan.Zero), Closing = Friday.AddHours(3);
    private static readonly Guid Ines = Guid.CreateVersion7(), Noe = Guid.CreateVersion7();

    [Fact]
    public void A_request_is_open_from_its_filing_until_it_is_closed_and_again_when_reopened()
    {
        var told = Asking("Un relecteur ?");
        Assert.True(told.IsHelpOpen);

        told.CloseHelp(Noe, HelpOutcome.Solved, Closing);
        Assert.Equal((false, (DateTimeOffset?)Closing, (HelpOutcome?)HelpOutcome.Solved, (Guid?)Noe), (told.IsHelpOpen, told.HelpClosedAt, told.HelpOutcome, told.HelpClosedById));

        told.ReopenHelp();
        Assert.Equal((true, (DateTimeOffset?)null, (HelpOutcome?)null, (Guid?)null), (told.IsHelpOpen, told.HelpClosedAt, told.HelpOutcome, told.HelpClosedById));
    }

    [Fact]
    public void A_request_closed_twice_keeps_its_first_end()
    {
        var told = Asking("Un relecteur ?");
        told.CloseHelp(Noe, HelpOutcome.Solved, Closing);
        told.CloseHelp(Ines, HelpOutcome.Withdrawn, Closing.AddDays(1));
        Assert.Equal((HelpOutcome.Solved, Noe, Closing), (told.HelpOutcome, told.HelpClosedById, told.HelpClosedAt));
    }

    [Fact]
    public void A_text_edited_away_takes_its_request_with_it_and_a_new_one_is_open()
    {
        var told = Asking("Un relecteur ?");
        told.CloseHelp(Noe, HelpOutcome.Solved, Closing);
        Edit(told, "Un relecteur, vendredi ?");
        Assert.Equal((true, false), (told.AsksForHelp, told.IsHelpOpen));
        Edit(told, "");
        Assert.Equal((false, false, (DateTimeOffset?)null), (told.AsksForHelp, told.IsHelpOpen, told.HelpClosedAt));
        Edit(told, "Une salle ?");
        Assert.True(told.IsHelpOpen);
    }

    [Fact]
    public void Nothing_is_closed_where_nothing_was_asked()
    {
        var told = Asking("");
        told.CloseHelp(Noe, HelpOutcome.Solved, Closing);
        Assert.Null(told.HelpClosedAt);
    }

    [Theory, OnEachDatabase]
    public async Task Open_requests_of_a_cohort_are_found_the_oldest_first(string database)
    {
        await using var house = await TestHouse.Open(database);
        var seed = await Seed.Plant(house);
        await house.With(db =>
        {
            db.AddRange(Asking("Trois", seed.Carto, "2019-W10"), Asking("Un", seed.Carto, "2019-W08"), Asking("Deux", seed.Balise, "2019-W09"), Asking("", seed.Balise, "2019-W08"));
            db.Add(Closed(Asking("Clos", seed.Carto, "2019-W07")));
            return db.SaveChangesAsync();
        });
        Assert.Equal(["Un", "Deux", "Trois"], Texts(await house.With(db => db.Set<Retrospective>().OpenHelp(seed.Cohort).ToListAsync())));
        Assert.Equal(HelpOutcome.Solved, (await house.Retrospectives()).Single(r => r.Answers["help"] == "Clos").HelpOutcome);
    }

    private static IEnumerable<string> Texts(IEnumerable<Retrospective> all) => all.Select(r => r.Answers[Question.Help]);

    private static Retrospective Closed(Retrospective told)
    {
        told.CloseHelp(null, HelpOutcome.Solved, Closing);
        return told;
    }

    private static Retrospective Asking(string help, Team? team = null, string week = "2019-W10")
    {
        var told = new Retrospective { CohortId = team?.CohortId ?? Guid.Empty, TeamId = team?.Id ?? Guid.Empty, Week = IsoWeek.Parse(week) };
        told.File(null, Answers.Of(3, [new(Question.Help, help)]), Friday, Closing);
        return told;
    }

    private static void Edit(Retrospective told, string help) => told.File(Ines, Answers.Of(3, [new(Question.Help, help)]), Friday.AddHours(1), Closing);
}
