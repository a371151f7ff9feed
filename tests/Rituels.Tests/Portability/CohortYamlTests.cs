using System.Text.Json;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Tests.Portability;

public class CohortYamlTests
{
    private static readonly PortabilityWords Words = new(Tongue.Of("en"));

    public static TheoryData<string> Names => [.. CaseTable.Read("cohort-problems.txt").Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void What_is_wrong_is_told_at_its_line(string name)
    {
        var table = CaseTable.Read("cohort-problems.txt").Single(c => c.Name == name);
        var reading = CohortYaml.Read(table.File, null, Words);
        Assert.Equal(string.Join('\n', table.Expected), CaseTable.Say(reading.Problems));
        Assert.Equal(table.Expected.Count > 0, reading.File is null);
    }

    [Fact]
    public void Keys_that_are_left_out_take_their_defaults()
    {
        var settings = Read("id: a\nname: A\nstarts: 2019-02-11\nends: 2019-11-15\n").Settings!;
        Assert.Equal(Rhythm.Default, settings.Rhythm);
        Assert.Equal(["fr", "en"], settings.Languages);
        Assert.True(settings.MailsEveryone);
        Assert.Empty(settings.Lists);
    }

    [Fact]
    public void A_schedule_takes_the_usual_moments_for_those_it_leaves_out()
    {
        var schedule = Read("id: a\nname: A\nstarts: 2019-02-11\nends: 2019-11-15\nschedule:\n  closes: Friday 14:45\n").Settings!.Rhythm.Schedule;
        Assert.Equal(Schedule.Default with { Closes = WeekMoment.Parse("Friday 14:45") }, schedule);
    }

    [Fact]
    public void What_is_written_reads_as_the_same_file()
    {
        var file = Read(Samples.Everything);
        var again = Read(CohortYaml.Write(file));
        Assert.Equal(JsonSerializer.Serialize(file), JsonSerializer.Serialize(again));
        Assert.Equal(CohortYaml.Write(file), CohortYaml.Write(again));
    }

    [Theory]
    [InlineData("null"), InlineData("~"), InlineData("yes"), InlineData("12"), InlineData("- a"), InlineData("a: b"), InlineData("a #b"), InlineData("\"q\" \\ 'x'")]
    [InlineData("{a}"), InlineData("&x"), InlineData("*x"), InlineData("!t"), InlineData("L’été, l’œuvre"), InlineData("👩🏽‍💻"), InlineData("%"), InlineData("a, b]"), InlineData("| x"), InlineData("é:")]
    public void Any_name_survives_writing(string name)
    {
        var file = Read(Samples.Everything);
        file = file with { Settings = file.Settings! with { Name = name }, Teams = [file.Teams[0] with { Name = name, Host = name, Aliases = [name + " 2"] }] };
        var again = Read(CohortYaml.Write(file));
        Assert.Equal(JsonSerializer.Serialize(file), JsonSerializer.Serialize(again));
    }

    [Fact]
    public void Text_that_is_cut_or_scrambled_never_throws()
    {
        var random = new Random(7);
        for (var i = 0; i < 600; i++)
        {
            var text = Samples.Everything.ToCharArray();
            for (var j = 0; j < 3; j++) text[random.Next(text.Length)] = "{}[]:-&*!|>'\"#%@`,?\t\n\0\ud800é"[random.Next(24)];
            CohortYaml.Read(new string(text, 0, random.Next(text.Length)), null, Words);
        }
    }

    [Theory]
    [InlineData("["), InlineData("{a: "), InlineData("- "), InlineData("? ")]
    public void Deep_nesting_is_refused(string opening)
    {
        var reading = CohortYaml.Read(string.Concat(Enumerable.Repeat(opening, 200_000)), null, Words);
        Assert.Equal("yaml-too-deep", Assert.Single(reading.Problems).Key);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused() =>
        Assert.Equal("file-too-large", Assert.Single(CohortYaml.Read(new string('#', 1 << 20) + "é", null, Words).Problems).Key);

    private static CohortFile Read(string text)
    {
        var reading = CohortYaml.Read(text, null, Words);
        Assert.Empty(reading.Problems);
        return reading.File!;
    }
}
