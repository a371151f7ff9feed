using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Tests.Portability;

public class CohortCsvTests
{
    private static readonly PortabilityWords Words = new(Tongue.Of("en"));
    private static readonly CohortHints Hints = new("demo", new DateOnly(2019, 2, 11), new DateOnly(2019, 11, 15));

    public static TheoryData<string> Names => [.. CaseTable.Read("csv-problems.txt").Select(c => c.Name)];

    [Theory, MemberData(nameof(Names))]
    public void What_is_wrong_is_told_at_its_line(string name)
    {
        var table = CaseTable.Read("csv-problems.txt").Single(c => c.Name == name);
        var reading = CohortCsv.Read(table.File, Hints, Words);
        Assert.Equal(string.Join('\n', table.Expected), CaseTable.Say(reading.Problems));
        Assert.Equal(table.Expected.Count > 0, reading.File is null);
    }

    [Fact]
    public void Rows_become_teams_and_people()
    {
        var reading = CohortFiles.Read(
            "\ufeffteam;host;name;email;role;from;to\r\nCarto;Agence;One;one@team.example;;2019-03-01;\r\nCARTO;;Two;two@host.example;mentor;;2019-06-30\r\n;;Three;three@staff.example;staff;;\r\n",
            "people.csv", Hints, null, Words);
        var file = reading.File!;
        var team = Assert.Single(file.Teams);
        Assert.Equal(("Carto", "Agence"), (team.Name, team.Host));
        Assert.Equal(
            [new("One", "one@team.example", Role.Fellow) { From = new(2019, 3, 1), Line = 2 }, new("Two", "two@host.example", Role.Mentor) { To = new(2019, 6, 30), Line = 3 }],
            team.Members);
        Assert.Equal("three@staff.example", Assert.Single(file.Staff).Email);
        Assert.Equal("demo", file.Settings!.Name);
    }

    [Fact]
    public void A_table_without_its_cohort_says_so() =>
        Assert.Equal("cohort-missing", Assert.Single(CohortCsv.Read("team,name,email\n", new CohortHints(), Words).Problems).Key);

    [Fact]
    public void A_pasted_table_is_known_by_its_header() =>
        Assert.Empty(CohortFiles.Read("name;email;team\nOne;one@team.example;T\n", null, Hints, null, Words).Problems);

    [Fact]
    public void Projects_of_Bulletins_become_teams_and_slack_ids_become_notes()
    {
        var reading = CohortFiles.Read(
            """
            - name: Carto Demo
              logo: images/carto.png
              members: [UEMA8DE9Y, UEMA8DE9Z]
            - name: Données vives
              notification: email
              ends_on: 2019-09-30
              members:
                - jo.martin@team.example
            """, "projects.yml", Hints, null, Words);
        Assert.Equal("2 logo-left-out\n3 slack-id\n3 slack-id", CaseTable.Say(reading.Notes));
        Assert.Equal(["Carto Demo", "Données vives"], reading.File!.Teams.Select(t => t.Name));
        Assert.Equal(new DateOnly(2019, 9, 30), reading.File.Teams[1].Ends);
        Assert.Equal("jo.martin@team.example", Assert.Single(reading.File.Teams[1].Members).Email);
    }

    [Fact]
    public void A_project_that_notifies_by_email_wants_addresses() =>
        Assert.Equal("3 not-an-address", CaseTable.Say(BulletinsProjects.Read("- name: A\n  notification: email\n  members: [UEMA8DE9Y]\n", Hints, Words).Problems));

    [Fact]
    public void Text_that_is_cut_or_scrambled_never_throws()
    {
        var random = new Random(7);
        const string sample = "team,host,name,email,role,from,to\nT,\"H, I\",One,one@team.example,fellow,2019-02-11,\n,,Three,three@staff.example,staff,,\n";
        for (var i = 0; i < 600; i++)
        {
            var text = sample.ToCharArray();
            for (var j = 0; j < 4; j++) text[random.Next(text.Length)] = "\",;\n\r\0é'\t "[random.Next(10)];
            CohortCsv.Read(new string(text, 0, random.Next(text.Length)), Hints, Words);
        }
    }
}
