using System.Text.Json;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Agenda;

/// <summary>A planning goes into an agenda and comes out of it on the command line.</summary>
public class PlanningCommandsTests
{
    private const string Cohort = "id: demo\nname: Demo\nstarts: 2019-02-11\nends: 2019-11-15\n";
    private const string Table = "| Date | Horaires | Titre |\n|---|---|---|\n| 14 mars | 14h-18h | Données |\n| à venir | | Fête |\n";

    [Fact]
    public async Task Differences_are_told_and_the_second_time_there_are_none()
    {
        using var terminal = await With(Cohort);
        Assert.Equal((0, """
            programme.md:3: + Données · Thursday 14 March 2019
            programme.md:4: left out, without a day that can be read: Fête
                not understood, kept in the notes for staff: à venir
            Sessions: 1 added, 0 changed, 0 unchanged, 1 left out, 0 no longer in the document, 0 in conflict.

            """), await Import(terminal, Table));
        Assert.Equal((0, """
            programme.md:3: ~ Données · Thursday 21 March 2019
                days: Thursday 14 March 2019 → Thursday 21 March 2019
            programme.md:4: left out, without a day that can be read: Fête
                not understood, kept in the notes for staff: à venir
            Sessions: 0 added, 1 changed, 0 unchanged, 1 left out, 0 no longer in the document, 0 in conflict.

            """), await Import(terminal, Table.Replace("14 mars", "21 mars")));
        var (_, json) = await Import(terminal, Table.Replace("14 mars", "21 mars"), "--format", "json");
        Assert.Equal(["unchanged", "leftOut"], JsonDocument.Parse(json).RootElement.EnumerateArray().Select(session => session.GetProperty("effect").GetString()));
    }

    [Fact]
    public async Task Json_is_the_contract_with_what_became_of_each()
    {
        using var terminal = await With(Cohort);
        await Import(terminal, Table);
        var (code, json) = await Import(terminal, Table.Replace("14 mars", "21 mars"), "--format", "json");
        var first = JsonDocument.Parse(json).RootElement[0];
        Assert.Equal((0, "2019-03-21", "updated", "moved", 3), (code, first.GetProperty("start").GetString(), first.GetProperty("effect").GetString(), first.GetProperty("matchedBy").GetString(), first.GetProperty("line").GetInt32()));
        Assert.Equal("""[{"field":"days","before":"2019-03-14","after":"2019-03-21"}]""", first.GetProperty("changes").GetRawText());
    }

    [Fact]
    public async Task The_agenda_is_written_as_it_came()
    {
        using var terminal = await With(Cohort);
        await Import(terminal, Table);
        var (code, output, _) = await terminal.Run("export", "planning", "--cohort", "demo");
        Assert.Equal((0, """
            # Demo

            | Date | Hours | Title | Audience | Place | Facilitators | Status |
            | --- | --- | --- | --- | --- | --- | --- |
            | 14 March 2019 | 14:00-18:00 | Données |  |  |  | confirmed |

            """), (code, output.Replace('\u00a0', ' ')));
        (code, output, var errors) = await terminal.Run("export", "planning", "--cohort", "demo", "--format", "json", "--out", "agenda.json");
        Assert.Equal((0, ""), (code, output));
        Assert.StartsWith("""[{"start":"2019-03-14","end":"2019-03-14","alternatives":[],"startTime":"14:00",""", File.ReadAllText(terminal.At("agenda.json")));
        (code, _, errors) = await terminal.Run("export", "planning", "--cohort", "demo", "--out", "agenda.json");
        Assert.Equal((2, "The file “agenda.json” is already there.\n"), (code, errors));
    }

    [Fact]
    public async Task A_cohort_that_is_not_here_is_refused()
    {
        using var terminal = await With(Cohort);
        var (code, output, errors) = await terminal.Run("import", "planning", terminal.Write("programme.md", Table), "--year", "2019", "--cohort", "dem");
        Assert.Equal((2, "", "There is no cohort “dem” here; did you mean “demo”?\n"), (code, output, errors));
        (code, output, errors) = await terminal.Run("export", "planning", "--cohort", "ailleurs");
        Assert.Equal((2, "", "There is no cohort “ailleurs” here.\n"), (code, output, errors));
    }

    private static async Task<Terminal> With(string cohort)
    {
        var terminal = new Terminal();
        var (code, _, errors) = await terminal.Run("import", "cohort", terminal.Write("cohort.yml", cohort));
        Assert.True(code == 0, errors);
        return terminal;
    }

    private static async Task<(int, string)> Import(Terminal terminal, string document, params string[] more)
    {
        var (code, output, _) = await terminal.Run(["import", "planning", terminal.Write("programme.md", document), "--year", "2019", "--cohort", "demo", .. more]);
        return (code, output.Replace('\u00a0', ' '));
    }
}
