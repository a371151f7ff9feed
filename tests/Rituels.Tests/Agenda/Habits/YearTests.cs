using Rituels.Agenda;
using Rituels.Programme;
using Rituels.Tests.Programme;

namespace Rituels.Tests.Agenda;

/// <summary>What planning proposes and what it warns of, case by case.</summary>
public class YearTests
{
    public static TheoryData<Case> Plenaries => Tables.CasesOf("Agenda/Cases/plenaries.txt");
    public static TheoryData<Case> Years => Tables.CasesOf("Agenda/Cases/year-warnings.txt");

    [Theory, MemberData(nameof(Plenaries))]
    public void A_months_session_is_proposed_by_habit(Case one)
    {
        var year = new YearTable(one.Given, new());
        Assert.Equal(one.Expected, new PlenaryPlan(year.Cohort, year.Habits, year.Sessions, year.Today).Proposals.Select(Told));
    }

    /// <summary>Cases say what concerns seminars only where they are about it.</summary>
    [Theory, MemberData(nameof(Years))]
    public void The_year_is_looked_over(Case one)
    {
        var year = new YearTable(one.Given, new(Seminars: 0));
        Assert.Equal(one.Expected, new YearCheck(year.Cohort, year.Habits, year.Sessions, year.Today).Warnings.Select(Told));
    }

    /// <summary>Of two sessions that do not go together, the page of each names the other.</summary>
    [Fact]
    public void What_concerns_a_session_is_told_from_its_side()
    {
        var year = new YearTable(["session 2019-04-11 Workshop A for fellows 9:30-18:00", "session 2019-04-11 Workshop B for fellows 14:00-16:00", "session 2019-05-30 Workshop C for fellows"], new(Seminars: 0));
        var check = new YearCheck(year.Cohort, year.Habits, year.Sessions, year.Today);
        Assert.Equal(["Clash 2019-04-11 A / B: fellows"], check.About(year.Sessions[0]).Select(Told));
        Assert.Equal(["Clash 2019-04-11 B / A: fellows"], check.About(year.Sessions[1]).Select(Told));
        Assert.Equal(["Apart 2019-05-30 C: ascension"], check.About(year.Sessions[2]).Select(Told));
    }

    private static string Told(PlenaryProposal proposal)
    {
        var why = proposal.Because is { } apart ? $" is {apart.Holiday ?? apart.Label}" : proposal.InTheWay is { } other ? $" taken by {other.Sheet.Title}" : "";
        if (proposal.Taken is { } taken) return $"{proposal.Habitual:yyyy-MM-dd} has {taken.Sheet.Title}";
        return $"{proposal.Habitual:yyyy-MM-dd}{why}" + (proposal.Day == proposal.Habitual ? "" : proposal.Day is { } day ? $": {day:yyyy-MM-dd}" : ": none");
    }

    private static string Told(YearWarning warning)
    {
        var about = $"{warning.Kind} {warning.Day:yyyy-MM-dd}" + (warning.Session is { } session ? $" {session.Sheet.Title}" : "") + (warning.Other is { } other ? $" / {other.Sheet.Title}" : "");
        var more = warning.Who.Length > 0 ? warning.Who : warning.Apart is { } apart ? apart.Holiday ?? apart.Label : warning.Number > 0 ? $"{warning.Number}" : "";
        return more is { Length: > 0 } ? $"{about}: {more}" : about;
    }
}
