using System.Globalization;
using Rituels.Programme;

namespace Rituels.Tests.Programme;

public class WorkingWeekTests
{
    public static TheoryData<Case> Weeks => Tables.Cases("working-weeks");

    [Theory, MemberData(nameof(Weeks))]
    public void A_week_is_what_the_table_says(Case row)
    {
        var (cohort, week) = CohortOfCase.Read(row.Given);
        Assert.Equal(row.Expected, cohort.Has(week) ? Written(cohort.PlanOf(week)) : ["no such week"]);
    }

    private static IEnumerable<string> Written(WeekPlan plan)
    {
        if (plan.Hours is not { } hours) return [$"pause  {plan.Pause}"];
        List<string> lines = [At("opens", hours.Opens)];
        lines.AddRange(hours.Reminders.Select(reminder => At(reminder.Kind.ToString().ToLowerInvariant(), reminder.At)));
        lines.AddRange([At("closes", hours.Closes), At("digest", hours.Digest)]);
        if (plan.DaysMoved > 0) lines.Add($"moved    {plan.DaysMoved} day{(plan.DaysMoved == 1 ? "" : "s")}");
        return lines;
    }

    private static string At(string name, DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{name,-8} {at:ddd yyyy-MM-dd HH:mm zzz}");
}
