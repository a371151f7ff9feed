namespace Rituels.Tests.Agenda;

/// <summary>
/// Documents built as those that the programme wrote in 2018 and 2019, with their dates, hours, places and marks; people and
/// sentences are invented. The readings are made by hand.
/// </summary>
public class PlanningDocumentsTests
{
    [Theory]
    [InlineData("planning-2018-start.org", 2018)]
    [InlineData("planning-2018.org", 2018)]
    [InlineData("planning-2019.md", 2019)]
    public void Every_row_is_read_as_a_person_reads_it(string name, int year)
    {
        var sessions = PlanningDocuments.Sessions(Text(name), name, year);
        Assert.Equal(Text(Path.GetFileNameWithoutExtension(name) + ".expected.txt").TrimEnd(), string.Join('\n', sessions.Select(PlanningDocuments.Whole)));
    }

    /// <summary>Documents as other programmes write them, in French and English.</summary>
    [Theory]
    [InlineData("accelerator.md", 2027)]
    [InlineData("annee.org", 2026)]
    [InlineData("rencontres.md", 2027)]
    [InlineData("tableur.csv", 2027)]
    [InlineData("sheet.csv", 2027)]
    [InlineData("calendar.ics", null)]
    [InlineData("mois.md", 2027)]
    [InlineData("semaines.md", 2027)]
    public void Other_documents_are_read_as_a_person_reads_them(string name, int? year)
    {
        var sessions = PlanningDocuments.Sessions(Text($"others/{name}"), name, year);
        Assert.Equal(Text($"others/{Path.GetFileNameWithoutExtension(name)}.expected.txt").TrimEnd(), string.Join('\n', sessions.Select(PlanningDocuments.Whole)));
    }

    [Theory]
    [InlineData("planning-2018.org", 2018)]
    [InlineData("planning-2019.md", 2019)]
    public void A_document_without_the_end_of_its_name_is_known_by_its_text(string name, int year) =>
        Assert.Equal(PlanningDocuments.Sessions(Text(name), name, year).Select(PlanningDocuments.Whole), PlanningDocuments.Sessions(Text(name), "document.txt", year).Select(PlanningDocuments.Whole));

    private static string Text(string name) => File.ReadAllText(Path.Combine(PlanningDocuments.Folder, name));
}
