using System.Text.RegularExpressions;

namespace Rituels.Tests.House;

public class CodeRulesTests
{
    /// <summary>Files that are long for a reason.</summary>
    private static readonly Dictionary<string, string> Long = new()
    {
        ["src/Rituels/Database/Migrations/20261122000000_Start.cs"] = "one table after the other, as the model has them",
    };

    public static TheoryData<CodeRule> Rules => [.. CodeRule.All.Select(rule => new TheoryDataRow<CodeRule>(rule) { Label = rule.Sentence })];

    [Theory, MemberData(nameof(Rules))]
    public void The_whole_repository_keeps_to(CodeRule rule)
    {
        Assert.NotEmpty(rule.Files);
        Findings.None(rule.Files.SelectMany(file => file.Find(rule.Pattern)));
    }

    [Theory, MemberData(nameof(Rules))]
    public void Whoever_breaks_it_is_found(CodeRule rule)
    {
        Assert.All(rule.Bad, line => Assert.NotEmpty(new SourceFile("x", $"\n  {line}\n").Find(rule.Pattern)));
        Assert.All(rule.Good, line => Assert.Empty(new SourceFile("x", $"\n  {line}\n").Find(rule.Pattern)));
    }

    [Fact]
    public void No_file_is_longer_than_200_lines()
    {
        var files = SourceFile.In("", ".cs", ".cshtml", ".razor", ".js", ".css").ToList();
        Assert.True(files.Count > 100);
        Assert.Equal(Long.Keys.Order(), TooLong(files).Order());
        Assert.Equal(["x.cs"], TooLong([new("x.cs", new string('\n', 201)), new("y.cs", new string('\n', 200))]));
    }

    /// <summary>Two readings under one key would take each other's values: a key's word stands in one place.</summary>
    [Fact]
    public void What_is_recalled_is_read_in_one_place()
    {
        var files = SourceFile.In("src/", ".cs", ".cshtml").ToList();
        Assert.True(files.Sum(file => Recalled(file).Count()) > 30);
        Assert.Empty(Twice(files));
        Assert.Equal(["told"], Twice([new("x.cs", "recall.Of((\"told\", 1), Read); recall.Of((\"year\", 1), Read);"), new("y.cs", "Recall.Of((\"told\", 2), Other)")]));
    }

    private static IEnumerable<string> Twice(IEnumerable<SourceFile> files) => files.SelectMany(Recalled).GroupBy(word => word).Where(word => word.Count() > 1).Select(word => word.Key);

    private static IEnumerable<string> Recalled(SourceFile file) => Regex.Matches(file.Text, @"(?:ecall\.Of\(|key = )\(""([^""]+)""").Select(match => match.Groups[1].Value);

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) => files.Where(file => file.Lines > 200).Select(file => file.Path);
}
