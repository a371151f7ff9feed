using Rituels.Portability;
using Rituels.Programme;

namespace Rituels.Retrospectives;

/// <summary>
/// Invents what teams might file: most in time, some late, some not at all, moods that follow the year. One seed, one story.
/// </summary>
internal static class PlausibleAnswers
{
    private static readonly Lazy<ILookup<string, string>> French = new(() => Load("fr")), English = new(() => Load("en"));

    public static IEnumerable<AnswersRow> Rows(SimulationInput input)
    {
        var random = new Random(input.Seed);
        var rows =
            from week in input.Cohort.WeeksBetween(input.From, input.To)
            let plan = input.Cohort.PlanOf(week)
            where plan.Hours is not null
            from team in input.Teams
            where team.TakesPartOn(plan.ClosingDay)
            select Row(input.Cohort, team, plan, random);
        return rows.OfType<AnswersRow>().OrderBy(row => row.At);
    }

    /// <summary>A team's row of one week; null when it says nothing.</summary>
    public static AnswersRow? Row(Cohort cohort, Team team, WeekPlan plan, Random random)
    {
        var answers = Invent(cohort.Languages[0], plan.ClosingDay, random);
        var hours = plan.Hours!;
        return random.Next(100) switch
        {
            < 82 => new(team.Name, hours.Closes.AddMinutes(-random.Next(1, 26 * 60)) is var at && at < hours.Opens ? hours.Opens : at, answers),
            < 87 => new(team.Name, hours.Digest.AddMinutes(random.Next(10, 20 * 60)), answers),
            _ => null,
        };
    }

    private static TypedForm Invent(string language, DateOnly closing, Random random)
    {
        var said = (language == "fr" ? French : English).Value;
        string Pick(string question) => said[question].ElementAt(random.Next(said[question].Count()));
        var mood = random.Next(100) switch { < 8 => "1", < 28 => "2", < 76 => "3", _ => "4" };
        var texts = new Dictionary<string, string>
        {
            [Question.Priority] = Pick(Question.Priority),
            [Question.Victories] = Pick(Question.Victories),
            [Question.Difficulties] = random.Next(3) == 0 ? "" : Pick(Question.Difficulties),
            [Question.Help] = random.Next(8) == 0 ? Pick(Question.Help) : "",
        };
        var (day, text) = random.Next(6) == 0 ? (closing.AddDays(random.Next(2, 12)), Pick("date")) : (default(DateOnly?), "");
        return new TypedForm(mood, texts, day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "", text);
    }

    /// <summary>Lines <c>question: words</c> of Retrospectives/Sample/Said.{language}.txt.</summary>
    private static ILookup<string, string> Load(string language)
    {
        using var reader = new StreamReader(typeof(PlausibleAnswers).Assembly.GetManifestResourceStream($"said.{language}.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(':', 2)).ToLookup(parts => parts[0], parts => parts[1].Trim());
    }
}
