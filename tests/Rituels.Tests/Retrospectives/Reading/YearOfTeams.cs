using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Rituels.Programme;
using Rituels.Retrospectives;
using Rituels.Tests.Help;
using Rituels.Tests.House;

namespace Rituels.Tests.Retrospectives;

/// <summary>A house on Wednesday of week 12 of 2019, with what its teams filed since week 7.</summary>
internal sealed record YearOfTeams(TestHouse House, Seed Seed)
{
    public const string Wednesday = "2019-03-20T10:00:00+01:00", FridayAfterMail = "2019-03-22T15:00:00+01:00";

    public static async Task<YearOfTeams> Plant(TestHouse house) => new(house, await Seed.Plant(house));

    /// <summary>The team's weeks from 2019-W07 on: 1 to 4 is a mood, with an L filed late, . is nothing.</summary>
    public async Task File(Team team, string weeks, string help = "", DateOnly? keyDate = null)
    {
        var records = weeks.Split(' ').Select((sign, place) => (sign, Plan: Seed.Cohort.PlanOf(Week(place)))).Where(week => week.sign != ".")
            .Select(week => Filed(team, week.Plan, week.sign, help, keyDate)).ToList();
        await House.With(db => { db.AddRange([.. records, .. Asked.By(Seed.Cohort, records)]); return db.SaveChangesAsync(); });
    }

    public async Task<IReadOnlyList<Team>> MoreTeams(int count)
    {
        var teams = Enumerable.Range(1, count).Select(number => new Team { CohortId = Seed.Cohort.Id, Slug = $"t{number}", Name = $"Phare {number}" }).ToList();
        await House.With(db => { db.AddRange(teams); return db.SaveChangesAsync(); });
        return teams;
    }

    public async Task<IDocument> Read(Person person, string address, string language = "fr") =>
        new HtmlParser().ParseDocument(await (await House.SignedIn(person, language)).GetStringAsync(address));

    public static string Text(IElement? element) => System.Text.RegularExpressions.Regex.Replace(element!.TextContent, @"\s+", " ").Trim();

    private static IsoWeek Week(int place) => IsoWeek.Parse("2019-W07").Plus(place);

    private static Retrospective Filed(Team team, WeekPlan plan, string sign, string help, DateOnly? keyDate)
    {
        var filed = new Retrospective { CohortId = team.CohortId, TeamId = team.Id, Week = plan.Week };
        var texts = new Dictionary<string, string?> { [Question.Priority] = $"Priorité de {team.Name}, {plan.Week}", [Question.Help] = help };
        var closes = plan.Hours!.Closes;
        filed.File(null, Answers.Of(sign[0] - '0', texts, keyDate, keyDate is null ? null : "Démonstration"), closes.AddHours(sign.EndsWith('L') ? 1 : -1), closes);
        return filed;
    }
}
