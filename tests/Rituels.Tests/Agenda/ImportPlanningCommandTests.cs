using Rituels.Tests.Portability;

namespace Rituels.Tests.Agenda;

public class ImportPlanningCommandTests
{
    private const string Document = "# Programme\n\n| Date | Horaires | Public | Titre |\n|---|---|---|---|\n| 11 au 15 février | | EIG | Bootcamp |\n| 7 ou 14 novembre | 14h-18h30 | EIG + mentors | Restitution |\n\n## Session du 7 novembre : restitution\nAnimateurs : Ada\nObjectifs : Montrer\nProgramme :\n- 14h-14h30 : Accueil\n- Démonstrations\n\nVenez.\n";

    [Fact]
    public async Task A_dry_run_prints_the_sessions_as_a_contract_and_leaves_no_folder()
    {
        using var terminal = new Terminal();
        var (code, output, errors) = await terminal.Run("import", "planning", terminal.Write("programme.md", Document), "--year", "2019", "--dry-run", "--format", "json");
        Assert.Equal((0, ""), (code, errors));
        Assert.Equal(
            """[{"start":"2019-02-11","end":"2019-02-15","alternatives":[],"startTime":null,"endTime":null,"audience":["fellows"],"groupTimes":{},"title":"Bootcamp","place":null,"facilitators":[],"status":"confirmed","objectives":[],"runOfShow":[],"line":5,"unread":[]},"""
            + """{"start":"2019-11-07","end":"2019-11-07","alternatives":["2019-11-14"],"startTime":"14:00","endTime":"18:30","audience":["fellows","mentors"],"groupTimes":{},"title":"Restitution","place":null,"facilitators":["Ada"],"status":"tentative","objectives":["Montrer"],"runOfShow":[{"start":"14:00","end":"14:30","title":"Accueil"},{"start":null,"end":null,"title":"Démonstrations"}],"line":6,"unread":["Venez."]}]"""
            + "\n", output);
        Assert.Equal(["programme.md"], Directory.EnumerateFileSystemEntries(terminal.Folder).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Hours_of_a_group_are_in_the_contract()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("programme.csv", "Date,Horaires,Public,Titre\n14 mars,\"9h30-18h, mentors 14h-17h30\",EIG + mentors,A\n");
        var (_, output, _) = await terminal.Run("import", "planning", file, "--year", "2019", "--cohort", "demo", "--dry-run", "--format", "json");
        Assert.Contains("\"groupTimes\":{\"mentors\":{\"start\":\"14:00\",\"end\":\"17:30\"}}", output);
    }

    [Fact]
    public async Task A_person_reads_lines_with_each_doubt()
    {
        using var terminal = new Terminal { Language = "fr_FR.UTF-8" };
        var (code, output, _) = await terminal.Run("import", "planning", terminal.Write("programme.md", Document), "--year", "2019", "--dry-run");
        Assert.Equal((0, """
            programme.md:5: du 11 au 15 février 2019 · Bootcamp · fellows
            programme.md:6: 7 novembre 2019 ou 14 novembre 2019 · 14 h–18 h 30 · Restitution · fellows, mentors · Ada [à confirmer]
                → Montrer
                14 h–14 h 30 Accueil
                Démonstrations
                ? non compris : Venez.
            Séances : 2, dont 1 avec un doute.

            """), (code, output.Replace('\u00a0', ' ')));
    }

    [Fact]
    public async Task Problems_are_told_with_their_line()
    {
        using var terminal = new Terminal();
        var file = terminal.Write("programme.md", Document);
        var (code, output, _) = await terminal.Run("import", "planning", file, "--dry-run", "--format", "json");
        Assert.Equal((2, """{"problems":[{"line":5,"message":"This date has no year: give that of the first session with --year."}]}""" + "\n"), (code, output));
        (code, output, var errors) = await terminal.Run("import", "planning", "nowhere.md", "--dry-run");
        Assert.Equal((2, "", "nowhere.md:1: The file “nowhere.md” cannot be found or opened.\n"), (code, output, errors));
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("-19")]
    public async Task A_year_that_is_none_is_told_with_what_is_expected(string year)
    {
        using var terminal = new Terminal();
        var (code, output, errors) = await terminal.Run("import", "planning", terminal.Write("programme.md", Document), $"--year={year}", "--dry-run", "--format", "json");
        Assert.Equal((2, $$"""{"problems":[{"line":1,"message":"--year wants a year from 2000 to 2100, in digits: “{{year}}” is none."}]}""" + "\n", ""), (code, output, errors));
    }

    [Theory]
    [InlineData("Name the cohort with --cohort, or add --dry-run to only read the document.")]
    [InlineData("--take-document and --keep-here exclude each other.", "--cohort", "demo", "--take-document", "--keep-here")]
    public async Task What_cannot_be_is_refused_and_nothing_written(string expected, params string[] arguments)
    {
        using var terminal = new Terminal();
        var (code, output, errors) = await terminal.Run(["import", "planning", terminal.Write("programme.md", Document), "--year", "2019", .. arguments]);
        Assert.Equal((2, "", expected + "\n"), (code, output, errors));
        Assert.False(Directory.Exists(terminal.At("data")));
    }
}
