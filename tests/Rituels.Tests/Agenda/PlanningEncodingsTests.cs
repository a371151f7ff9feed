using System.Text;
using Rituels.Portability;
using Rituels.Shell;
using Rituels.Tests.Portability;

namespace Rituels.Tests.Agenda;

/// <summary>Tables as spreadsheets save them.</summary>
public class PlanningEncodingsTests
{
    private const string Table = "Date;Titre;Lieu\r\n14 mars;Données ouvertes – été;Médiathèque\r\n";

    public static TheoryData<string, byte[]> Saved => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes(Table) },
        { "UTF-8 with its mark", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Table)] },
        { "UTF-16", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Table)] },
        { "UTF-16, the other way round", [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Table)] },
        { "Windows-1252", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table) },
    };

    [Theory, MemberData(nameof(Saved))]
    public void A_table_is_read_as_it_was_saved(string encoding, byte[] octets)
    {
        var findings = new Findings(new PortabilityWords(Tongue.Of("en")));
        var session = PlanningDocuments.Only(FileText.Decode(octets, findings, orSpreadsheet: true) ?? encoding, "planning.csv");
        Assert.Equal(("Données ouvertes – été", "Médiathèque", false), (session.Title, session.Place, findings.HasProblems));
    }

    /// <summary>RFC 5545 §3.1 folds by octets, and so within a character.</summary>
    [Theory]
    [InlineData("\r\n ")]
    [InlineData("\n\t")]
    public void A_calendar_folded_within_a_character_is_read(string fold)
    {
        var octets = Encoding.UTF8.GetBytes($"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART;VALUE=DATE:20190314\r\nSUMMARY:{new string('é', 60)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
        var at = octets.AsSpan().IndexOf(Encoding.UTF8.GetBytes("é")) + 21;
        var findings = new Findings(new PortabilityWords(Tongue.Of("en")));
        var text = FileText.Decode([.. octets[..at], .. Encoding.UTF8.GetBytes(fold), .. octets[at..]], findings, orSpreadsheet: true);
        Assert.Equal((new string('é', 60), false), (PlanningDocuments.Only(text!, "a.ics").Title, findings.HasProblems));
    }

    [Fact]
    public async Task The_command_reads_it_and_refuses_a_workbook()
    {
        using var terminal = new Terminal();
        await File.WriteAllBytesAsync(terminal.At("a.csv"), CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(Table));
        await File.WriteAllBytesAsync(terminal.At("a.xlsx"), [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0, 0xff, 0xe9]);
        Assert.Contains("\"place\":\"Médiathèque\"", (await terminal.Run("import", "planning", "a.csv", "--year", "2019", "--dry-run", "--format", "json")).Output);
        var (code, _, errors) = await terminal.Run("import", "planning", "a.xlsx", "--dry-run");
        Assert.Equal((2, "a.xlsx:1: The file is not UTF-8 from this line on: save it as UTF-8.\n"), (code, errors));
    }
}
