namespace Rituels.Tests.Agenda;

public class PlanningDatesTests
{
    public static TheoryData<string, string> Markdown => Cases("dates.txt");
    public static TheoryData<string, string> Org => Cases("dates-org.txt");

    [Theory, MemberData(nameof(Markdown))]
    public void A_cell_of_dates_is_read(string cell, string expected) =>
        Assert.Equal(expected, Read($"| Date | Titre |\n| --- | --- |\n| 1 janvier | Premier |\n| {cell} | Session |\n", "planning.md"));

    [Theory, MemberData(nameof(Org))]
    public void A_cell_of_dates_of_Org_is_read(string cell, string expected) =>
        Assert.Equal(expected, Read($"| Date | Titre |\n|------+-------|\n| 1 janvier | Premier |\n| {cell} | Session |\n", "planning.org"));

    [Fact]
    public void The_table_of_cases_is_long_enough() => Assert.True(Markdown.Count + Org.Count > 200);

    [Theory]
    [InlineData(2018, "10 septembre, 14 décembre, 8 janvier, 30 juin, 2 septembre", "2018-09-10, 2018-12-14, 2019-01-08, 2019-06-30, 2018-09-02")]
    [InlineData(2019, "11 février, 14 novembre, 10 janvier", "2019-02-11, 2019-11-14, 2020-01-10")]
    [InlineData(2019, "10 décembre 2018, 14 janvier, 20 décembre", "2018-12-10, 2019-01-14, 2018-12-20")]
    [InlineData(null, "10 décembre 2018, 14 janvier", "2018-12-10, 2019-01-14")]
    [InlineData(2019, "bientôt, 10 septembre, 8 janvier", ", 2019-09-10, 2020-01-08")]
    public void A_month_earlier_than_the_first_row_s_is_in_the_next_year(int? year, string days, string expected)
    {
        var rows = string.Concat(days.Split(", ").Select(day => $"| {day} | Session |\n"));
        var sessions = PlanningDocuments.Sessions($"| Date | Titre |\n| --- | --- |\n{rows}", year: year);
        Assert.Equal(expected, string.Join(", ", sessions.Select(session => session.Start?.ToString("yyyy-MM-dd"))));
    }

    private static string Read(string document, string name) =>
        string.Join(" + ", PlanningDocuments.Sessions(document, name).Skip(1).Select(PlanningDocuments.When));

    private static TheoryData<string, string> Cases(string name)
    {
        var lines = File.ReadLines(Path.Combine(PlanningDocuments.Folder, name)).Where(line => line.Contains(" => ", StringComparison.Ordinal) && !line.StartsWith('#'));
        return [.. lines.Select(line => line.Split(" => ")).Select(parts => new TheoryDataRow<string, string>(parts[0], parts[1]))];
    }
}
