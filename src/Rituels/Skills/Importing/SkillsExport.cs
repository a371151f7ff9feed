using System.Text;
using Rituels.Database;
using Rituels.Portability;
using Rituels.Programme;
using Rituels.Shell;

namespace Rituels.Skills;

/// <summary>The map as the sheets that imports read: who is where, and the subjects with their families. A file travels: no hidden address is in it, whoever takes it out.</summary>
internal static class SkillsExport
{
    public static void Map(WebApplication app) =>
        app.MapGet("/{cohort}/skills/export/{sheet:regex(^(placements|subjects)$)}.csv", Give).WithMetadata(new SeenAttribute(By.Members));

    private static async Task<IResult> Give(string sheet, Visit visit, RituelsDb db, IAddressBook book, SkillsWords words, CancellationToken stop)
    {
        var atlas = await Atlas.Read(db, visit.Cohort, visit.Today, stop);
        var lines = sheet == "subjects" ? Subjects(atlas, words) : Placements(atlas, await book.ForMembers(visit.Cohort, stop), words);
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines.Select(CsvFile.Line)))], CsvFile.Type, $"{visit.Cohort.Slug}-{sheet}.csv");
    }

    private static IEnumerable<string[]> Subjects(Atlas atlas, SkillsWords words) =>
        atlas.Topics.Select(topic => (string[])[topic.Name, words.Family(atlas.Book.FamilyOf(topic.Subject)), $"{topic.Count}"]).Prepend(["subject", "family", "people"]);

    private static IEnumerable<string[]> Placements(Atlas atlas, Addresses addresses, SkillsWords words) => atlas.Topics.SelectMany(topic => topic.Marks.SelectMany(mark =>
            Levels(mark).Select(level => (string[])[topic.Name, SheetWords.Write(level), mark.Person.Name, addresses.Hidden.ContainsKey(mark.Person.Id) ? "" : mark.Person.Email, words.Family(atlas.Book.FamilyOf(topic.Subject)), mark.Doubted.Contains(level) ? "no" : "yes"])))
        .Prepend(["subject", "level", "person", "email", "family", "confirmed"]);

    private static IEnumerable<Level> Levels(Mark mark)
    {
        if (mark.Helps) yield return Level.CanHelp;
        if (mark.Learns) yield return Level.WantsToLearn;
        if (mark.IsInterested) yield return Level.Interested;
    }
}
